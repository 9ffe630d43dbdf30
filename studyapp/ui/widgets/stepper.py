"""A number with a button for less and one for more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import IconButton
from studyapp.ui.widgets.label import PlainLabel

WIDTH = 56


class Stepper(QWidget):
    """Tells `stepped` with the new number when a button is pressed."""

    stepped = Signal(int)

    def __init__(
        self,
        theme: Theme,
        *,
        numbers: range,
        less: str,
        more: str,
        suffix: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Offer `numbers`, ends included; `less` and `more` name the buttons."""
        super().__init__(parent)
        self._numbers, self._suffix = numbers, suffix
        self._number = numbers[0]
        self._less = IconButton(theme, "minus", less)
        self._more = IconButton(theme, "plus", more)
        self._shown = PlainLabel(theme, "", TextStyle.BODY, weight=500, wrap=False)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._shown.setMinimumWidth(theme.px(WIDTH))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self._less, self._shown, self._more):
            layout.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._less.clicked.connect(lambda: self._step(-1))
        self._more.clicked.connect(lambda: self._step(1))
        self.set_number(numbers[0])

    @property
    def number(self) -> int:
        """The number shown."""
        return self._number

    def set_number(self, number: int) -> None:
        """Show the nearest number on offer, without telling."""
        self._number = min(self._numbers, key=lambda one: abs(one - number))
        self._shown.setText(f"{self._number}{self._suffix}")
        self._less.setEnabled(self._number > self._numbers[0])
        self._more.setEnabled(self._number < self._numbers[-1])

    def _step(self, by: int) -> None:
        at = self._numbers.index(self._number) + by
        if 0 <= at < len(self._numbers):
            self.set_number(self._numbers[at])
            self.stepped.emit(self._number)
