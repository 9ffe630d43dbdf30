"""The page's header: the three views, which links are shown, and what to do with the picture."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, IconButton
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.segmented import Segmented

HEIGHT, SIDE, GAP = 56, 20, 8


class Header(QWidget):
    """In a narrow window the words of the choice are left to its icon."""

    view_picked = Signal(int)
    choice_wanted = Signal()
    filter_wanted = Signal()
    fit_wanted = Signal()
    taken = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._left_out = theme, 0
        self._title = PlainLabel(theme, self.tr("Map"), TextStyle.PAGE, wrap=False)
        names = (self.tr("Diagram"), self.tr("Matrix"), self.tr("List"))
        self.views = Segmented(theme, names)
        self.views.setObjectName("map-views")
        self.choice = Button(theme, self.tr("All link types"), icon="waypoints")
        self.short_choice = IconButton(theme, "waypoints", self.tr("All link types"))
        self.filter = IconButton(theme, "sliders-horizontal", self.tr("Filter"))
        self.fit = IconButton(theme, "maximize", self.tr("Show everything"), key="0")
        self.take = IconButton(theme, "download", self.tr("Take the map along"))
        self._lay_out()
        self.views.picked.connect(self.view_picked)
        self.choice.clicked.connect(self.choice_wanted)
        self.short_choice.clicked.connect(self.choice_wanted)
        self.filter.clicked.connect(self.filter_wanted)
        self.fit.clicked.connect(self.fit_wanted)
        self.take.clicked.connect(self.taken)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    @property
    def choice_button(self) -> QWidget:
        """The button that is shown for the choice of links."""
        return self.choice if self.choice.isVisible() else self.short_choice

    def show_choice(self, count: int) -> None:
        """Tell how many conditions links must meet."""
        self._left_out = count
        words = self.tr("All link types")
        if count:
            words = self.tr("Links · {n}").format(n=count)
        self.choice.setText(words)
        name = self.tr("Which links are shown: {n} conditions").format(n=count)
        for button in (self.choice, self.short_choice):
            button.setAccessibleName(name if count else words)
        self._arrange()

    def offer_fit(self, *, offered: bool) -> None:
        """Offer to show everything, or do not."""
        self.fit.setVisible(offered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(GAP)
        row.addWidget(self._title)
        row.addSpacing(SIDE - GAP)
        row.addWidget(self.views)
        row.addStretch(1)
        for button in (self.choice, self.short_choice, self.filter, self.fit, self.take):
            row.addWidget(button)

    def _arrange(self) -> None:
        shown = (self._title, self.views, self.choice, self.filter, self.fit, self.take)
        needed = sum(one.sizeHint().width() for one in shown) + 6 * GAP + 3 * SIDE
        wide = needed <= self.width()
        self.choice.setVisible(wide)
        self.short_choice.setVisible(not wide)
        rest = needed - self.choice.sizeHint().width() + self.short_choice.sizeHint().width()
        self._title.setVisible(wide or rest <= self.width())

    def _on_theme(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))
        self._arrange()
