"""The timeline page: it joins header, canvas, overview, list, tray and card."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.timeline.clusters import Cluster, Item
from studyapp.core.timeline.index import index_of
from studyapp.core.timeline.mark import Mark
from studyapp.core.timeline.marks import marks_of
from studyapp.core.timeline.scale import Scale, scale_between
from studyapp.ui.bus import Bus
from studyapp.ui.models.timeline_rows import TimelineRow, in_time, row_of
from studyapp.ui.modes.timeline.canvas import TimelineCanvas
from studyapp.ui.modes.timeline.canvas_keys import KEYS, Act
from studyapp.ui.modes.timeline.detail_card import DetailCard
from studyapp.ui.modes.timeline.header import Header
from studyapp.ui.modes.timeline.legend import Legend
from studyapp.ui.modes.timeline.look import heads_of
from studyapp.ui.modes.timeline.overview import Overview
from studyapp.ui.modes.timeline.presets import limits_of, preset_of, presets_of
from studyapp.ui.modes.timeline.rows_view import RowsView
from studyapp.ui.modes.timeline.tray import Tray
from studyapp.ui.modes.timeline.words import cluster_words, translated
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.empty_state import EmptyState

LOW = 700
"""Window height, at normal text size, below which rows are narrow and the legend is put away."""
LEAST_STACK = 100
PAGE_ACTS = frozenset({Act.ZOOM_IN, Act.ZOOM_OUT, Act.FIT_ALL, Act.UNDATED})


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePlace:
    """Where on the timeline the reader is, for back and forward."""

    event: str
    scale: Scale
    is_list: bool


class TimelinePage(QWidget):
    """Shows a pack's events over time; the same events as a list."""

    place_changed = Signal()

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
        self.setObjectName("timeline-page")
        self._theme, self._bus, self._pack, self._locale = theme, bus, pack, locale
        shown = marks_of(pack)
        self._events = {event.id: event for event in pack.events}
        self._undated = shown.undated
        self._chosen = ""
        around = pack.published.earliest if pack.published else None
        index = index_of(shown.marks, lanes=len(shown.lanes), around=around or 1)
        heads = heads_of(pack, shown.lanes)
        self._presets = presets_of(pack)
        names = [self.tr("All"), *(preset.name for preset in self._presets)]
        self.header = Header(theme, names, len(shown.undated))
        limits = limits_of(index, self._presets)
        self.canvas = TimelineCanvas(
            theme, index, heads, limits=limits, locale=locale, describe=self._describe
        )
        self.overview = Overview(theme, index, heads, limits=limits, locale=locale)
        self.list = RowsView(theme, self.tr("Events in order of time"))
        self.list.setObjectName("timeline-list")
        self.list.set_rows([self._row(event) for event in in_time(pack.events)])
        self.card = DetailCard(theme, pack, locale=locale)
        self.legend = Legend(theme)
        self.tray = Tray(theme, self)
        self._empty = self._make_empty()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.card.show_nothing()
        if shown.marks:
            first = min(shown.marks, key=lambda mark: (mark.lane, mark.twice_middle))
            self.canvas.activate_event(first.id)
        self._show_view()

    # What the window asks

    def place(self) -> TimelinePlace:
        """Give where the reader is."""
        return TimelinePlace(event=self._chosen, scale=self.canvas.scale, is_list=self._is_list)

    def go_to(self, place: object) -> None:
        """Go back to where the reader was."""
        if not isinstance(place, TimelinePlace):
            return
        self._set_list(shown=place.is_list)
        scale = place.scale.resized(self.canvas.scale.width)
        self.canvas.show_scale(scale, animated=False)
        if place.event:
            self._choose(place.event)

    def show_event(self, event_id: str) -> None:
        """Bring an event into sight, or the tray with it if it has no date."""
        event = self._events.get(event_id)
        if event is None:
            return
        self._set_list(shown=False)
        if event.date is None:
            self.show_undated()
            self.tray.rows.choose(event_id)
        else:
            self.tray.put_away()
            self.canvas.show_event(event_id)
        self.place_changed.emit()

    def focus_first(self) -> None:
        """Give the keyboard to the timeline, or to the list."""
        if self._is_list:
            self.list.focus_first()
        else:
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 goes through."""
        return (self.header, self.canvas, self.overview, self.list, self.card)

    def show_undated(self) -> None:
        """Open the tray with what the article gives no date for, or close it."""
        if self.tray.isVisible():
            self.tray.put_away()
            return
        if self._undated:
            title = self.tr("No date given")
            line = self.tr("The article names no date for these, and none is guessed.")
            rows = [self._row(event) for event in self._undated]
            self.tray.show_rows(title, line, rows, self._room())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = KEYS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self.tray.isVisible():
            self.tray.put_away()
        elif act in PAGE_ACTS and not self._is_list and not event.modifiers() & CONTROL:
            self.canvas.perform(act)
        elif act is Act.UNDATED:
            self.show_undated()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.tray.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        painter.end()

    # What the parts tell

    @property
    def _is_list(self) -> bool:
        return self._stack.currentWidget() is self.list

    def _on_item(self, item: Item | None) -> None:
        match item:
            case Mark():
                self._show_event(item.id)
            case Cluster():
                self._chosen = item.first.id
                self.card.show_cluster(item)
            case None:
                self.card.show_nothing()

    def _on_row(self, event_id: str) -> None:
        self._show_event(event_id)
        event = self._events[event_id]
        if self._is_list and event.date is not None:
            self.canvas.activate_event(event_id)

    def _on_scale(self, scale: Scale) -> None:
        self.overview.show_scale(scale)
        self.header.set_preset(preset_of(scale, self._presets, self.canvas.limits))

    def _on_preset(self, number: int) -> None:
        if number == 0:
            self.canvas.show_everything()
        else:
            preset = self._presets[number - 1]
            self.canvas.show_days(preset.first, preset.last)
        self.canvas.activate_in_sight()

    def _on_days(self, first: float, last: float) -> None:
        scale = scale_between(first, last, self.canvas.scale.width)
        self.canvas.show_scale(scale, animated=False)

    def _on_cluster_listed(self, cluster: Cluster) -> None:
        rows = [self._row(self._events[one]) for one in cluster.ids()]
        self.tray.show_rows(cluster_words(cluster, self._locale), "", rows, self._room())

    def _on_list_cluster(self) -> None:
        if isinstance(self.canvas.active, Cluster):
            self._on_cluster_listed(self.canvas.active)

    def _on_zoom_cluster(self) -> None:
        if isinstance(self.canvas.active, Cluster):
            self.canvas.open_item(self.canvas.active)
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_tray_opened(self, event_id: str) -> None:
        self.tray.put_away()
        self._bus.fact_requested.emit(event_id)

    def _on_tray_closed(self) -> None:
        if not self._is_list:
            self._on_item(self.canvas.active)
        self.focus_first()

    def _on_list_toggled(self, shown: bool) -> None:  # noqa: FBT001 - a signal's one value
        self._set_list(shown=shown)
        self.place_changed.emit()

    def _practise(self, event_id: str) -> None:
        self._bus.practice_requested.emit((event_id,))

    def _show_sentence(self, event_id: str) -> None:
        self._bus.passage_requested.emit(self._events[event_id].passages[0])

    # Showing

    def _show_event(self, event_id: str) -> None:
        self._chosen = event_id
        self.card.show_event(self._events[event_id])
        self.list.choose(event_id)

    def _choose(self, event_id: str) -> None:
        event = self._events.get(event_id)
        if event is None:
            return
        if event.date is None:
            self._show_event(event_id)
        else:
            self.canvas.activate_event(event_id)

    def _set_list(self, *, shown: bool) -> None:
        if shown:
            self._stack.setCurrentWidget(self.list)
            self.list.choose(self._chosen)
        else:
            self._show_view()
        self.header.set_list(shown=shown)
        self.overview.setVisible(self._stack.currentWidget() is self.canvas)
        self._arrange()

    def _show_view(self) -> None:
        dated = any(event.date is not None for event in self._pack.events)
        self._stack.setCurrentWidget(self.canvas if dated else self._empty)
        self.overview.setVisible(dated)

    def _describe(self, item: Item) -> str:
        match item:
            case Mark():
                return self._row(self._events[item.id]).spoken
            case Cluster():
                words = cluster_words(item, self._locale)
                return translated("{words}, Enter zooms in").format(words=words)

    def _row(self, event: Event) -> TimelineRow:
        return row_of(event, self._pack, self._locale)

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

    def _make_empty(self) -> EmptyState:
        empty = EmptyState(
            self._theme,
            icon="calendar-off",
            title=self.tr("No dated events"),
            line=self.tr("%n statements have no date in the article.", "", len(self._undated)),
            action=self.tr("Show undated") if self._undated else "",
        )
        empty.action_chosen.connect(self.show_undated)
        return empty

    def _lay_out(self) -> None:
        for widget in (self.canvas, self.list, self._empty):
            self._stack.addWidget(widget)
        # Without it the largest of the three would push the card out of a low window.
        self._stack.setMinimumHeight(LEAST_STACK)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(Divider(self._theme))
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.overview)
        layout.addWidget(Divider(self._theme))
        layout.addWidget(self.card)
        layout.addWidget(self.legend)

    def _connect(self) -> None:
        canvas, header, card = self.canvas, self.header, self.card
        canvas.item_activated.connect(self._on_item)
        canvas.scale_changed.connect(self._on_scale)
        canvas.event_opened.connect(self._bus.fact_requested)
        canvas.event_practised.connect(self._practise)
        canvas.cluster_listed.connect(self._on_cluster_listed)
        canvas.undated_requested.connect(self.show_undated)
        header.preset_picked.connect(self._on_preset)
        header.list_toggled.connect(self._on_list_toggled)
        header.undated_wanted.connect(self.show_undated)
        header.zoom_in_wanted.connect(lambda: canvas.perform(Act.ZOOM_IN))
        header.zoom_out_wanted.connect(lambda: canvas.perform(Act.ZOOM_OUT))
        header.everything_wanted.connect(lambda: canvas.perform(Act.FIT_ALL))
        header.legend_wanted.connect(self._toggle_legend)
        self.overview.days_requested.connect(self._on_days)
        card.opened.connect(lambda: self._bus.fact_requested.emit(self._chosen))
        card.practised.connect(lambda: self._practise(self._chosen))
        card.zoomed.connect(self._on_zoom_cluster)
        card.listed.connect(self._on_list_cluster)
        for rows in (self.list, self.tray.rows):
            rows.event_chosen.connect(self._on_row)
            rows.event_practised.connect(self._practise)
            rows.sentence_wanted.connect(self._show_sentence)
        self.list.event_opened.connect(self._bus.fact_requested)
        self.tray.rows.event_opened.connect(self._on_tray_opened)
        self.tray.closed.connect(self._on_tray_closed)

    def _toggle_legend(self) -> None:
        self.legend.setVisible(not self.legend.isVisible())


CONTROL = Qt.KeyboardModifier.ControlModifier
