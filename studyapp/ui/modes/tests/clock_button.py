"""The clock of a test: the time left, which can be hidden, and a way to more of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from studyapp.core.quiz.paper.rules import Allowance
from studyapp.core.quiz.paper.sitting import Sitting
from studyapp.ui.modes.tests.words import allowance_words, clock_words, left_words
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button, ButtonKind

OFFERED = (Allowance.AS_SET, Allowance.HALF_MORE, Allowance.DOUBLE, Allowance.OFF)


class ClockButton(Button):
    """Shows the time left; opens a menu to hide it or to take more. Hidden without a limit."""

    extended = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", kind=ButtonKind.GHOST, icon="timer", parent=parent)
        self.setObjectName("clock")
        self._shown = True
        self._left: int | None = None
        self._menu = QMenu(self)
        self._show_time = QAction(self.tr("Show the time"), self._menu, checkable=True)
        self._show_time.setChecked(True)
        self._show_time.toggled.connect(self._on_shown)
        self._menu.addAction(self._show_time)
        self._menu.addSeparator()
        self.choices = {one: self._choice(one) for one in OFFERED}
        self.clicked.connect(self._on_clicked)

    def show_sitting(self, sitting: Sitting) -> None:
        """Show how much time is left of a sitting."""
        self._left = sitting.seconds_left
        self.setVisible(sitting.rules.limit_minutes is not None)
        for allowance, action in self.choices.items():
            action.setChecked(allowance is sitting.allowance)
        self._update()

    def _choice(self, allowance: Allowance) -> QAction:
        action = QAction(allowance_words(allowance), self._menu, checkable=True)
        action.triggered.connect(lambda _=False: self.extended.emit(allowance))
        self._menu.addAction(action)
        return action

    def _on_shown(self, shown: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self._shown = shown
        self._update()

    def _update(self) -> None:
        if self._left is None:
            self.setText(self.tr("No limit"))
            return
        self.setText(clock_words(self._left) if self._shown else self.tr("Time"))
        self.setAccessibleName(left_words(self._left) if self._shown else self.tr("Time"))

    def _on_clicked(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))
