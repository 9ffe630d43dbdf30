"""The sheet before handing in: what is open, what is flagged, and time that is up."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.quiz.paper.rules import Allowance
from studyapp.core.quiz.paper.sitting import Sitting
from studyapp.ui.modes.tests.overview import Legend, OverviewGrid
from studyapp.ui.modes.tests.words import allowance_words, flagged_words, unanswered_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.column import Column
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.wrap_row import WrapRow

MORE = (Allowance.HALF_MORE, Allowance.DOUBLE, Allowance.OFF)


class HandInView(Column):
    """Asks once more; every open question is one click away."""

    confirmed = Signal()
    picked = Signal(int)
    went_back = Signal()
    extended = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._title = PlainLabel(theme, "", TextStyle.HERO)
        self._title.setObjectName("hand-in-title")
        self._check = PlainLabel(theme, "", TextStyle.BODY, token="text2")
        self._check.setObjectName("hand-in-check")
        self._grid = OverviewGrid(theme)
        self._legend = Legend(theme)
        self._confirm = Button(theme, self.tr("Hand in"), kind=ButtonKind.PRIMARY)
        self._confirm.setObjectName("confirm-hand-in")
        self._back = Button(theme, self.tr("Go back to the questions"))
        self._back.setObjectName("go-back")
        self._more = WrapRow()
        self._lay_out(theme)
        self._confirm.clicked.connect(self.confirmed)
        self._back.clicked.connect(self.went_back)
        self._grid.picked.connect(self.picked)

    def show_sitting(self, sitting: Sitting) -> None:
        """Show what handing in would leave open."""
        check, up = sitting.check, sitting.time_is_up
        self._title.setText(self.tr("The time is up") if up else self.tr("Hand in?"))
        lines = [unanswered_words(len(check.unanswered))]
        if check.flagged:
            lines.append(flagged_words(len(check.flagged)))
        if up:
            lines.append(
                self.tr("Your answers are kept. Hand in, go on, or give yourself more time.")
            )
        else:
            lines.append(self.tr("After handing in, answers can no longer be changed."))
        self._check.setText(" ".join(lines))
        self._grid.show_sitting(sitting)
        self._legend.show_sitting(sitting)
        self._more.setVisible(up)
        self._first = self._confirm if check.clear or up else self._back

    def focus_first(self) -> None:
        """Give the keyboard to handing in, or back where something is open."""
        self._first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.went_back.emit()
        else:
            super().keyPressEvent(event)

    def _more_button(self, theme: Theme, allowance: Allowance) -> Button:
        button = Button(theme, allowance_words(allowance), icon="timer")
        button.setObjectName(f"more-{allowance.name.lower()}")
        button.clicked.connect(lambda: self.extended.emit(allowance))
        return button

    def _lay_out(self, theme: Theme) -> None:
        self._first = self._confirm
        self._more.set_widgets([self._more_button(theme, allowance) for allowance in MORE])
        theme.changed.connect(self._more.place)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self._confirm)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        layout = QVBoxLayout()
        layout.setSpacing(8)
        layout.addSpacing(16)
        layout.addWidget(self._title)
        layout.addWidget(self._check)
        layout.addSpacing(12)
        layout.addWidget(self._grid)
        layout.addSpacing(4)
        layout.addWidget(self._legend)
        layout.addSpacing(16)
        layout.addWidget(self._more)
        layout.addLayout(buttons)
        layout.addStretch(1)
        self.body.addLayout(layout)
