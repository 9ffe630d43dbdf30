"""The timeline page: what its parts tell one another and the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.core.timeline.clusters import Cluster, Item
from studyapp.core.timeline.mark import Mark
from studyapp.core.timeline.scale import Scale, scale_between
from studyapp.ui.bus import Bus
from studyapp.ui.models.timeline_rows import in_time
from studyapp.ui.modes.timeline.board import Shown, Store
from studyapp.ui.modes.timeline.canvas_keys import ASKED, KEYS, Act
from studyapp.ui.modes.timeline.parts import Parts
from studyapp.ui.modes.timeline.presets import preset_of
from studyapp.ui.modes.timeline.words import cluster_words
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.ui.takeaway.menu import TakeAway

PAGE_ACTS = frozenset({Act.ZOOM_IN, Act.ZOOM_OUT, Act.FIT_ALL, *ASKED})


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePlace:
    """Where on the timeline the reader is, for back and forward."""

    event: str
    scale: Scale
    is_list: bool


class TimelinePage(Parts):
    """Shows a pack's events over time; the same events as a list."""

    place_changed = Signal()

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
        super().__init__(theme, bus, pack, locale=locale, preferences=preferences, parent=parent)
        self._chosen, self._listed = "", False
        self._take_away: TakeAway | None = None
        self._connect()
        self.card.show_nothing(choosable=False)
        self._board.show_filtered(self._shared.value)

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
        event = self._telling.event(event_id)
        if event is None:
            return
        if not self._shared.value.keeps(event, self._pack):
            self._shared.clear()
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
        undated = [event.id for event in self._board.shown.undated]
        if undated:
            title = self.tr("No date given")
            line = self.tr("The article names no date for these, and none is guessed.")
            self.tray.show_rows(title, line, undated, self._telling.row, self._room())

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

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.tray.hide()

    # What the parts tell

    def _on_asked(self, act: Act) -> None:
        match act:
            case Act.GO_TO:
                self.tools.open_date()
            case Act.LANES:
                self.tools.open_lanes()
            case _:
                self.show_undated()

    def _on_item(self, item: Item | None) -> None:
        match item:
            case Mark():
                self._show_event(item.id)
            case Cluster():
                self._chosen = item.first.id
                self.card.show_cluster(item)
            case None:
                self.card.show_nothing(choosable=self._has_dated())

    def _on_row(self, event_id: str) -> None:
        self._show_event(event_id)
        event = self._telling.event(event_id)
        if self._is_list and event is not None and event.date is not None:
            self.canvas.activate_event(event_id)

    def _on_scale(self, scale: Scale) -> None:
        self.overview.show_scale(scale)
        presets = self._board.shown.presets
        self.header.set_preset(preset_of(scale, presets, self.canvas.limits))

    def _on_preset(self, number: int) -> None:
        if number == 0:
            self.canvas.show_everything()
        else:
            preset = self._board.shown.presets[number - 1]
            self.canvas.show_days(preset.first, preset.last)
        self.canvas.activate_in_sight()

    def _on_days(self, first: float, last: float) -> None:
        scale = scale_between(first, last, self.canvas.scale.width)
        self.canvas.show_scale(scale, animated=False)

    def _on_cluster_listed(self, cluster: Cluster) -> None:
        words = cluster_words(cluster, self._locale)
        self.tray.show_rows(words, "", cluster.ids(), self._telling.row, self._room())

    def _on_range_listed(self, ids: tuple[str, ...]) -> None:
        words = self.selecting.bar.words.text()
        self.tray.show_rows(words, "", ids, self._telling.row, self._room())

    def _on_range_practised(self, ids: tuple[str, ...]) -> None:
        self._bus.practice_requested.emit(ids)

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

    def _open_chosen(self) -> None:
        self._bus.fact_requested.emit(self._chosen)

    def _practise_chosen(self) -> None:
        self._practise(self._chosen)

    def _show_sentence(self, event_id: str) -> None:
        event = self._telling.event(event_id)
        if event is not None:
            self._bus.passage_requested.emit(event.passages[0])

    # Showing

    def _show_event(self, event_id: str) -> None:
        event = self._telling.event(event_id)
        if event is not None:
            self._chosen = event_id
            self.card.show_event(event)
            if self._is_list:
                self.list.choose(event_id)

    def _choose(self, event_id: str) -> None:
        event = self._telling.event(event_id)
        if event is None:
            return
        if event.date is None:
            self._show_event(event_id)
        else:
            self.canvas.activate_event(event_id)

    def _set_list(self, *, shown: bool) -> None:
        if shown:
            self._fill_list()
            self._stack.setCurrentWidget(self.list)
            self.list.choose(self._chosen)
        else:
            self._show_view()
        self.header.set_list(shown=shown)
        self.overview.setVisible(self._stack.currentWidget() is self.canvas)
        self._arrange()

    def _show_board(self, shown: Shown) -> None:
        """Show what the board holds now, with the same event chosen if it is still there."""
        heads = shown.cast.heads
        self.canvas.set_marks(
            shown.index,
            shown.cast,
            limits=shown.limits,
            periods=shown.periods,
            folded=shown.folded,
        )
        self.overview.set_marks(shown.index, heads, limits=shown.limits)
        self.header.set_undated(len(shown.undated))
        self.tools.show_board(shown)
        self.selecting.set_index(shown.index)
        self._listed = False
        if self._is_list:
            self._set_list(shown=True)
        else:
            self._show_view()
        self._choose_again(shown)
        self._arrange()

    def _choose_again(self, shown: Shown) -> None:
        mark = shown.index.find(self._chosen) if self._chosen else None
        if mark is not None and mark.lane not in shown.folded:
            self.canvas.activate_event(mark.id)
        elif mark is None:
            self.canvas.activate_in_sight()
            if self.canvas.active is None:
                self.canvas.activate_first()

    def _fill_list(self) -> None:
        """Make the list when it is first looked at: of very many events that takes a while."""
        if not self._listed:
            kept, pack = self._shared.value, self._pack
            found = [one for one in in_time(pack.events) if kept.keeps(one, pack)]
            self.list.set_ids([one.id for one in found], self._telling.row)
            self._listed = True

    def _show_view(self) -> None:
        dated = self._has_dated()
        if not dated:
            undated = len(self._board.shown.undated)
            self._empty.explain(undated=undated, filtered=self._shared.value.count > 0)
        self._stack.setCurrentWidget(self.canvas if dated else self._empty)
        self.overview.setVisible(dated)

    def _has_dated(self) -> bool:
        return len(self._board.shown.index.store) > 0

    def _on_empty_action(self) -> None:
        if self._board.shown.undated:
            self.show_undated()
        else:
            self._shared.clear()

    def _on_busy(self) -> None:
        self._empty.ask_to_wait()
        self._stack.setCurrentWidget(self._empty)

    def _connect(self) -> None:
        canvas, header, card = self.canvas, self.header, self.card
        canvas.item_activated.connect(self._on_item)
        canvas.scale_changed.connect(self._on_scale)
        canvas.event_opened.connect(self._bus.fact_requested)
        canvas.event_practised.connect(self._practise)
        canvas.cluster_listed.connect(self._on_cluster_listed)
        canvas.asked.connect(self._on_asked)
        self._board.changed.connect(self._show_board)
        self._board.busy.connect(self._on_busy)
        self.tools.filtered.connect(self._board.show_filtered)
        self.selecting.practised.connect(self._on_range_practised)
        self.selecting.listed.connect(self._on_range_listed)
        self._empty.action_chosen.connect(self._on_empty_action)
        header.preset_picked.connect(self._on_preset)
        header.list_toggled.connect(self._on_list_toggled)
        header.undated_wanted.connect(self.show_undated)
        header.zoom_in_wanted.connect(canvas.zoom_in)
        header.zoom_out_wanted.connect(canvas.zoom_out)
        header.everything_wanted.connect(canvas.show_everything)
        header.take_wanted.connect(self._on_take)
        header.legend_wanted.connect(self._toggle_legend)
        self.overview.days_requested.connect(self._on_days)
        card.opened.connect(self._open_chosen)
        card.practised.connect(self._practise_chosen)
        card.zoomed.connect(self._on_zoom_cluster)
        card.listed.connect(self._on_list_cluster)
        for rows in (self.list, self.tray.rows):
            rows.event_chosen.connect(self._on_row)
            rows.event_practised.connect(self._practise)
            rows.sentence_wanted.connect(self._show_sentence)
        self.list.event_opened.connect(self._bus.fact_requested)
        self.tray.rows.event_opened.connect(self._on_tray_opened)
        self.tray.closed.connect(self._on_tray_closed)

    def _on_take(self) -> None:
        """Offer the ways to take the timeline along; they are loaded when first wanted."""
        from studyapp.ui.modes.timeline.taken import TakenTimeline  # noqa: PLC0415
        from studyapp.ui.takeaway.menu import TakeAway  # noqa: PLC0415

        if self._take_away is None:
            view = TakenTimeline(self.canvas, self._pack)
            self._take_away = TakeAway(
                self._theme, self._bus, view,
                pack=lambda: self._pack, locale=self._locale, events=True, parent=self,
            )  # fmt: skip
        self._take_away.open_below(self.header.anchor(self.header.take))

    def _toggle_legend(self) -> None:
        self.legend.setVisible(not self.legend.isVisible())


CONTROL = Qt.KeyboardModifier.ControlModifier
