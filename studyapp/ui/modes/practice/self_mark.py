"""Compare an answer in one's own words with the model answer, point by point."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.check_box import CheckBox
from studyapp.ui.widgets.key_cap import KeyCap
from studyapp.ui.widgets.label import PlainLabel

TARGET = 44


class PointRow(QWidget):
    """One point: its key, its box, and words that wrap; a click anywhere ticks it."""

    def __init__(
        self, theme: Theme, number: int, words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.box = CheckBox(theme, "")
        self.box.setAccessibleName(words)
        self.box.setObjectName(f"point-{number}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        layout.addWidget(self.box, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(PlainLabel(theme, words, TextStyle.BODY, token="text"), 1)
        layout.addWidget(KeyCap(theme, str(number)), 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(theme.px(TARGET))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.box.toggle()


class SelfMark(QWidget):
    """A box a point; `compared` tells which of them the learner's answer holds."""

    compared = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[PointRow] = []
        self._points = QVBoxLayout()
        self._points.setSpacing(theme.px(4))
        self._done = Button(
            theme, self.tr("Done comparing"), kind=ButtonKind.PRIMARY, key=self.tr("Enter")
        )
        self._done.setObjectName("compared")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        layout.addLayout(self._points)
        layout.addWidget(self._done, 0, Qt.AlignmentFlag.AlignLeading)
        self._done.clicked.connect(self.confirm)

    @property
    def met(self) -> tuple[int, ...]:
        """The points ticked, by their index."""
        return tuple(at for at, row in enumerate(self._rows) if row.box.isChecked())

    def show_points(self, points: Sequence[str]) -> None:
        """Offer other points, none of them ticked."""
        for row in self._rows:
            self._points.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [PointRow(self._theme, at + 1, point) for at, point in enumerate(points)]
        for row in self._rows:
            self._points.addWidget(row)

    def toggle(self, number: int) -> bool:
        """Tick a point by its number from 1, or take the tick off; False where there is none."""
        if not 1 <= number <= len(self._rows):
            return False
        self._rows[number - 1].box.toggle()
        return True

    def focus_first(self) -> None:
        """Give the keyboard to the first point."""
        (self._rows[0].box if self._rows else self._done).setFocus()

    def confirm(self) -> None:
        """Tell what was ticked."""
        self.compared.emit(self.met)
