"""All keys on one sheet, opened with a question mark."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.actions import KeyHint, Where, keyboard_map, where_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import IconButton
from studyapp.ui.widgets.column import Column
from studyapp.ui.widgets.key_cap import KeyCap
from studyapp.ui.widgets.label import PlainLabel

WIDTH, HEIGHT = 860, 620
LEFT = (Where.EVERYWHERE, Where.LISTS, Where.ARTICLE)
BETWEEN = "…"


class HelpSheet(QDialog):
    """The keyboard map in two columns."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("help-sheet")
        self.setWindowTitle(self.tr("Keys"))
        close = IconButton(theme, "x", self.tr("Close"), key="Esc")
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.setContentsMargins(24, 20, 16, 0)
        head.addWidget(PlainLabel(theme, self.tr("Keys"), TextStyle.TITLE, wrap=False), 1)
        head.addWidget(close)
        sheet = Column(theme, width=WIDTH)
        sheet.body.addLayout(self._columns())
        sheet.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(sheet, 1)

    @classmethod
    def show_over(cls, window: QWidget, theme: Theme) -> HelpSheet:
        """Open the sheet over a window, no larger than it."""
        sheet = cls(theme, window)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = window.size()
        sheet.resize(
            min(theme.px(WIDTH), room.width() - 48), min(theme.px(HEIGHT), room.height() - 48)
        )
        sheet.setModal(True)
        sheet.show()
        return sheet

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        painter.end()

    def _columns(self) -> QHBoxLayout:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(0)
        for where, hints in groupby(keyboard_map(), key=lambda hint: hint.where):
            column = left if where in LEFT else right
            column.addLayout(self._group(where, tuple(hints)))
            column.addSpacing(self._theme.px(20))
        columns = QHBoxLayout()
        columns.setSpacing(self._theme.px(40))
        for column in (left, right):
            column.addStretch(1)
            columns.addLayout(column, 1)
        return columns

    def _group(self, where: Where, hints: tuple[KeyHint, ...]) -> QVBoxLayout:
        group = QVBoxLayout()
        group.setSpacing(self._theme.px(8))
        group.addWidget(PlainLabel(self._theme, where_words(where), TextStyle.HEADING))
        rows = QGridLayout()
        rows.setHorizontalSpacing(self._theme.px(16))
        rows.setVerticalSpacing(self._theme.px(8))
        rows.setColumnStretch(1, 1)
        for row, hint in enumerate(hints):
            words = PlainLabel(self._theme, hint.words, TextStyle.SMALL, token="text2")
            rows.addLayout(self._caps(hint), row, 0, Qt.AlignmentFlag.AlignTop)
            rows.addWidget(words, row, 1)
        group.addLayout(rows)
        return group

    def _caps(self, hint: KeyHint) -> QHBoxLayout:
        caps = QHBoxLayout()
        caps.setSpacing(self._theme.px(4))
        for key in hint.keys:
            if key == BETWEEN:
                dots = PlainLabel(self._theme, key, TextStyle.CAPTION, token="text3", wrap=False)
                caps.addWidget(dots)
            else:
                caps.addWidget(KeyCap(self._theme, key))
        caps.addStretch(1)
        return caps
