"""The top of a test: leave, its title, how far, the clock, a flag, and handing in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.core.quiz.paper.sitting import Sitting
from studyapp.ui.modes.tests.clock_button import ClockButton
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, IconButton
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.tooltip import tooltip

HEIGHT = 56


class SittingHeader(QWidget):
    """What stays in place while questions come and go."""

    closed = Signal()
    flag_toggled = Signal()
    overview_requested = Signal()
    hand_in_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        close = IconButton(theme, "x", self.tr("Stop here; your answers are kept"), key="Esc")
        close.setObjectName("close-test")
        self._title = PlainLabel(theme, "", TextStyle.HEADING, wrap=False)
        self._count = PlainLabel(theme, "", TextStyle.SMALL, token="text", weight=600, wrap=False)
        self._count.setObjectName("place")
        self.clock = ClockButton(theme)
        self._flag = IconButton(theme, "flag", self.tr("Flag this question"), key="F")
        self._flag.setCheckable(True)
        self._flag.setObjectName("flag-question")
        self.overview = IconButton(theme, "list", self.tr("Overview of the questions"))
        self.overview.setCheckable(True)
        self.overview.setObjectName("overview")
        self._hand_in = Button(theme, self.tr("Hand in"))
        self._hand_in.setObjectName("hand-in")
        self._hand_in.setToolTip(tooltip(self.tr("Hand in"), self.tr("Ctrl Enter")))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 16, 0)
        layout.setSpacing(12)
        layout.addWidget(close)
        layout.addWidget(self._title, 1)
        for widget in (self._count, self.clock, self.overview, self._flag, self._hand_in):
            layout.addWidget(widget)
        self._theme = theme
        theme.changed.connect(self._on_theme)
        self._on_theme()
        close.clicked.connect(self.closed)
        self._flag.clicked.connect(self.flag_toggled)
        self.overview.clicked.connect(self.overview_requested)
        self._hand_in.clicked.connect(self.hand_in_requested)

    def _on_theme(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))

    def show_sitting(self, sitting: Sitting) -> None:
        """Show the title, the place, the flag and the time."""
        at, total = sitting.index + 1, len(sitting.entries)
        self._title.setText(sitting.title)
        self._count.setText(self.tr("{at} of {total}").format(at=at, total=total))
        self._flag.setChecked(sitting.current.flagged)
        self.clock.show_sitting(sitting)
