"""The parts of an answer that differ, listed under the answers with their reasons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.modes.practice.differences import Difference
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.label import PlainLabel


class DifferenceList(QWidget):
    """A heading and a row for each part; each row leads to its sentence."""

    passage_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("differences")
        self._rows: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, theme.px(12), 0, 0)
        self._layout.setSpacing(theme.px(10))
        heading = self.tr("Where the article differs")
        self._layout.addWidget(PlainLabel(theme, heading, TextStyle.HEADING, token="text"))
        self.hide()

    def show_differences(self, found: Sequence[Difference]) -> None:
        """Show other differences, or nothing at all."""
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(number, one) for number, one in enumerate(found)]
        for row in self._rows:
            self._layout.addWidget(row)
        self.setVisible(bool(found))

    def _row(self, number: int, one: Difference) -> QWidget:
        row = QWidget()
        inner = QVBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(self._theme.px(2))
        if number:
            inner.addWidget(Divider(self._theme))
            inner.addSpacing(self._theme.px(6))
        inner.addWidget(PlainLabel(self._theme, one.text, TextStyle.BODY, weight=600))
        inner.addWidget(PlainLabel(self._theme, one.reason, TextStyle.BODY, token="text2"))
        link = Button(self._theme, self.tr("Read in context"), kind=ButtonKind.LINK)
        link.setObjectName(f"difference-{number + 1}")
        link.setAccessibleName(self.tr("Read in context: {text}").format(text=one.text))
        link.clicked.connect(lambda: self.passage_requested.emit(one.passage))
        inner.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        return row
