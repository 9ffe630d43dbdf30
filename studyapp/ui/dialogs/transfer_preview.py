"""Lists of what an import or export does, one kind at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.dialogs.transfer_words import Line, Section
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.segmented import Segmented

AT_ONCE = 50
"""How many lines are shown before more are asked for."""
ROW = 10
END = 16


class TransferPreview(QWidget):
    """Sections by name and number, and the lines of the one that is open."""

    def __init__(
        self, theme: Theme, sections: Sequence[Section], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._sections = theme, tuple(sections)
        self.segments = Segmented(theme, [_label(one) for one in self._sections])
        self.segments.setObjectName("transfer-sections")
        self._scroll = QScrollArea()
        self._scroll.setObjectName("transfer-lines")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The lines are to be scrolled by the keyboard, too.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(12))
        layout.addWidget(self.segments, 0, Qt.AlignmentFlag.AlignLeading)
        if len(self._sections) == 1:
            alone = _label(self._sections[0])
            layout.addWidget(PlainLabel(theme, alone, TextStyle.SMALL, weight=600))
        layout.addWidget(self._scroll, 1)
        self.segments.picked.connect(self._open)
        self.segments.setVisible(len(self._sections) > 1)
        self._scroll.setVisible(bool(self._sections))
        if self._sections:
            self._open(0)

    def _open(self, index: int) -> None:
        section = self._sections[index]
        self._scroll.setAccessibleName(section.title)
        self._scroll.setWidget(_Lines(self._theme, section.lines))


class _Lines(QWidget):
    """The lines of a section; more of them come when they are asked for."""

    def __init__(self, theme: Theme, lines: Sequence[Line]) -> None:
        super().__init__()
        self._theme, self._lines = theme, lines
        self._shown = 0
        self._more = Button(theme, "")
        self._more.setObjectName("more-lines")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, theme.px(END), 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
        self._more.clicked.connect(self._show_more)
        self._show_more()

    def _show_more(self) -> None:
        until = min(len(self._lines), self._shown + AT_ONCE)
        for number in range(self._shown, until):
            at = self._column.count() - 2
            if number:
                self._column.insertWidget(at, Divider(self._theme))
                at += 1
            self._column.insertWidget(at, _row(self._theme, self._lines[number]))
        self._shown = until
        left = len(self._lines) - until
        all_of_them = self.tr("Show {count} more")
        words = all_of_them if left <= AT_ONCE else self.tr("Show {count} of {left} more")
        self._more.setText(words.format(count=min(left, AT_ONCE), left=left))
        self._more.setVisible(left > 0)


def _row(theme: Theme, line: Line) -> QWidget:
    row = QWidget()
    row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    column = QVBoxLayout(row)
    margin = theme.px(ROW)
    column.setContentsMargins(0, margin, 0, margin)
    column.setSpacing(theme.px(2))
    column.addWidget(PlainLabel(theme, line.title, TextStyle.BODY))
    for part in line.detail.splitlines():
        column.addWidget(PlainLabel(theme, part, TextStyle.SMALL, token="text2"))
    return row


def _label(section: Section) -> str:
    return f"{section.title} {len(section.lines)}"
