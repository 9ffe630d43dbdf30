"""The parts of the map page and how they stand."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.ui.bus import Bus
from studyapp.ui.lists.fact_list import FactList
from studyapp.ui.lists.filter_card import FilterCard
from studyapp.ui.lists.filter_chips import FilterChips
from studyapp.ui.models.shared_filter import shared_filter
from studyapp.ui.modes.map.choice_card import ChoiceCard
from studyapp.ui.modes.map.diagram import Diagram
from studyapp.ui.modes.map.header import Header
from studyapp.ui.modes.map.legend import Legend
from studyapp.ui.modes.map.matrix import Matrix
from studyapp.ui.modes.map.pane import Pane
from studyapp.ui.modes.map.scope_bar import ScopeBar
from studyapp.ui.modes.map.selection import Selection
from studyapp.ui.modes.map.way_card import WayCard
from studyapp.ui.modes.map.words import actor_spoken, bundle_spoken
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.empty_state import EmptyState

PANE, SHARE = 340, 0.38
SIDE = 20


class Parts(QWidget):
    """Header, the view that is shown, its legend, and the pane beside them."""

    def __init__(
        self,
        theme: Theme,
        bus: Bus,
        pack: Pack,
        *,
        locale: QLocale,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("map-page")
        self._theme, self._bus, self._pack, self._locale = theme, bus, pack, locale
        self._shared = shared_filter(bus)
        self._shared.fit(pack)
        self.header = Header(theme)
        self.chips = FilterChips(theme, pack, self._shared)
        self.scope = ScopeBar(theme, pack, locale)
        self.diagram = Diagram(theme, say=self._spoken)
        self.matrix = Matrix(theme, say=self._spoken)
        self.list = FactList(theme)
        self.list.setObjectName("map-list")
        self.list.setAccessibleName(self.tr("Links"))
        self.legend = Legend(theme)
        self.pane = Pane(theme, pack, locale=locale)
        self.choice_card = ChoiceCard(theme, pack, locale, self)
        self.filter_card = FilterCard(theme, pack, self._shared, self)
        self.way_card = WayCard(theme, pack, self)
        self._empty = EmptyState(theme, icon="waypoints", title="")
        self._stack = QStackedWidget()
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = min(self._theme.px(PANE), round(self.width() * SHARE))
        self.pane.setFixedWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        painter.end()

    def _spoken(self, selection: Selection) -> str:
        """Give what is said of a selection."""
        shown = self.diagram.shown
        if shown is None or not selection:
            return ""
        if selection.line is not None:
            bundle = shown.graph.between(*selection.line)
            return bundle_spoken(bundle, self._pack) if bundle is not None else ""
        links = {one for bundle in shown.graph.of(selection.actor) for one in bundle.ids}
        return actor_spoken(selection.actor, self._pack, len(links))

    def _lay_out(self) -> None:
        for widget in (self.diagram, self.matrix, self.list, self._empty):
            self._stack.addWidget(widget)
        self._stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.chips.setContentsMargins(SIDE, 0, SIDE, 6)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        for part in (self.header, self.chips, self.scope, Divider(self._theme)):
            left.addWidget(part)
        left.addWidget(self._stack, 1)
        left.addWidget(self.legend)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left, 1)
        layout.addWidget(Divider(self._theme, Qt.Orientation.Vertical))
        layout.addWidget(self.pane)
