"""The parts of the timeline page, how they stand, and what a low window leaves out."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.ui.bus import Bus
from studyapp.ui.lists.filter_chips import FilterChips
from studyapp.ui.models.shared_filter import shared_filter
from studyapp.ui.modes.timeline.board import Board, Store
from studyapp.ui.modes.timeline.canvas import TimelineCanvas
from studyapp.ui.modes.timeline.detail_card import DetailCard
from studyapp.ui.modes.timeline.header import Header
from studyapp.ui.modes.timeline.legend import Legend
from studyapp.ui.modes.timeline.nothing_here import NothingHere
from studyapp.ui.modes.timeline.overview import Overview
from studyapp.ui.modes.timeline.rows_view import RowsView
from studyapp.ui.modes.timeline.selecting import Selecting
from studyapp.ui.modes.timeline.telling import Telling
from studyapp.ui.modes.timeline.tools import Tools
from studyapp.ui.modes.timeline.tray import Tray
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.divider import Divider

LOW = 700
"""Window height, at normal text size, below which rows are narrow and the legend is put away."""
LEAST_STACK = 100
CHIPS_SIDE = 20


class Parts(QWidget):
    """Header, lanes or list, overview, card and legend, one below the other."""

    def __init__(
        self,
        theme: Theme,
        bus: Bus,
        pack: Pack,
        *,
        locale: QLocale,
        preferences: Store | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("timeline-page")
        self._theme, self._bus, self._pack, self._locale = theme, bus, pack, locale
        self._shared = shared_filter(bus)
        self._shared.fit(pack)
        self._board = Board(pack, preferences, self)
        self._telling = Telling(pack, locale)
        shown = self._board.shown
        names = [self.tr("All"), *(preset.name for preset in shown.presets)]
        self.header = Header(theme, names, len(shown.undated))
        heads, limits = shown.cast.heads, shown.limits
        self.canvas = TimelineCanvas(
            theme, shown.index, heads, limits=limits, locale=locale, describe=self._telling.describe
        )
        self.overview = Overview(theme, shown.index, heads, limits=limits, locale=locale)
        self.list = RowsView(theme, self.tr("Events in order of time"))
        self.list.setObjectName("timeline-list")
        self.card = DetailCard(theme, pack, locale=locale)
        self.legend = Legend(theme)
        self.chips = FilterChips(theme, pack, self._shared)
        self.tray = Tray(theme, self)
        self.tools = Tools(
            theme,
            pack,
            self._shared,
            self._board,
            canvas=self.canvas,
            header=self.header,
            locale=locale,
            parent=self,
        )
        self.selecting = Selecting(theme, self.canvas, locale=locale, parent=self)
        self._empty = NothingHere(theme)
        self._stack = QStackedWidget()
        self._lay_out()

    @property
    def _is_list(self) -> bool:
        return self._stack.currentWidget() is self.list

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        painter.end()

    def _room(self) -> QRect:
        top = self.header.geometry().bottom()
        bottom = self.card.geometry().top()
        return QRect(0, top, self.width(), bottom - top)

    def _arrange(self) -> None:
        low = self.window().height() < self._theme.px(LOW)
        self.canvas.set_low(low=low)
        self.card.set_low(low=low)
        self.legend.setVisible(not low and not self._is_list)
        self.header.offer_legend(offered=low and not self._is_list)
        if self.tray.isVisible():
            self.tray.place_in(self._room())
        self.selecting.place_in(self._stack.geometry())

    def _lay_out(self) -> None:
        for widget in (self.canvas, self.list, self._empty):
            self._stack.addWidget(widget)
        # Without it the largest of the three would push the card out of a low window.
        self._stack.setMinimumHeight(LEAST_STACK)
        self.chips.setContentsMargins(CHIPS_SIDE, 0, CHIPS_SIDE, 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.chips)
        layout.addWidget(Divider(self._theme))
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.overview)
        layout.addWidget(Divider(self._theme))
        layout.addWidget(self.card)
        layout.addWidget(self.legend)
