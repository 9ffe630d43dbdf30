"""The map page: what its parts tell one another and the window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from studyapp.core.errors import StudyError
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.map.bundle import ends_of
from studyapp.core.map.choice import MapChoice
from studyapp.core.map.geometry import Point
from studyapp.core.map.graph import graph_of
from studyapp.ui.bus import Bus
from studyapp.ui.models.fact_rows import FactRow
from studyapp.ui.models.item_filter import ItemFilter
from studyapp.ui.modes.map.selection import NOTHING, Selection
from studyapp.ui.modes.map.showing import Places, Showing, View
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.ui.takeaway.menu import TakeAway

KEYS = {Qt.Key.Key_D: View.DIAGRAM, Qt.Key.Key_M: View.MATRIX, Qt.Key.Key_L: View.LIST}


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPlace:
    """Where on the map the reader is, for back and forward."""

    view: View
    selection: Selection
    choice: MapChoice
    ends: tuple[str, str] | None


class MapPage(Showing):
    """Shows a pack's actors and links; one selection in all three views."""

    place_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        bus: Bus,
        pack: Pack,
        places: Places,
        *,
        locale: QLocale,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, bus, pack, places, locale=locale, parent=parent)
        self._take_away: TakeAway | None = None
        self._connect()
        self._show(fit=True)

    # What the window asks

    def place(self) -> MapPlace:
        """Give where the reader is."""
        return MapPlace(
            view=self.view,
            selection=self._selection,
            choice=self._board.choice,
            ends=self._board.ends,
        )

    def go_to(self, place: object) -> None:
        """Go back to where the reader was."""
        if isinstance(place, MapPlace):
            self._view, self._selection = place.view, place.selection
            self._board.choice, self._board.ends = self._filtered(place.choice), place.ends
            self._show(fit=True)

    def show_item(self, item_id: str) -> None:
        """Show an actor, or a link, on the whole map; around it where the map leaves it out."""
        link = self._pack.find_fact(item_id)
        if isinstance(link, Relationship):
            actor, selection = link.subject, Selection(line=ends_of(link.subject, link.object))
        elif self._pack.find_actor(item_id) is not None:
            actor, selection = item_id, Selection(actor=item_id)
        else:
            return
        self._board.ends, self._board.choice = None, MapChoice()
        self._shared.clear()
        if not selection.within(graph_of(self._pack, self._board.choice)):
            self._board.choice = MapChoice(around=actor)
        self._selection = selection
        self._show(fit=True)
        self.pane.show_fact(item_id)
        self.place_changed.emit()

    def show_way(self, start: str, end: str) -> None:
        """Show how two actors are tied."""
        self._board.ends, self._selection = (start, end), NOTHING
        self._view = View.DIAGRAM if self.view is View.MATRIX else self._view
        self._show(fit=True)
        self.place_changed.emit()

    def focus_first(self) -> None:
        """Give the keyboard to the view."""
        if self.view is View.LIST:
            self.list.focus_first()
        else:
            view = self.diagram if self.view is View.DIAGRAM else self.matrix
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 goes through."""
        return (self.header, self._stack, self.pane.column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif key in KEYS:
            self._pick(KEYS[key])
        elif key == Qt.Key.Key_P and self.pane.facts:
            self._practise(self.pane.facts)
        elif key == Qt.Key.Key_S and self.pane.facts:
            self._read(self.pane.facts[0])
        elif key == Qt.Key.Key_0:
            self.diagram.fit()
        elif key == Qt.Key.Key_Escape and self._step_back():
            return
        else:
            super().keyPressEvent(event)

    # What the parts tell

    def _on_selected(self, selection: Selection) -> None:
        self._selection = selection
        for view in (self.diagram, self.matrix):
            if self.sender() is not view:
                view.select(selection)
        self._choose_row()
        self._show_pane()

    def _on_row(self, row: FactRow) -> None:
        fact = self._pack.find_fact(row.id)
        ends = next((one.ends for one in self._now.graph.bundles if row.id in one.ids), None)
        if fact is None or ends is None:
            return
        self._selection = Selection(line=ends)
        for view in (self.diagram, self.matrix):
            view.select(self._selection)
        self._show_pane()
        self.pane.show_fact(row.id)

    def _on_choice(self, choice: MapChoice) -> None:
        self._board.choice = self._filtered(replace(choice, around=self._board.choice.around))
        self._show(fit=True)

    def _on_filter(self, kept: ItemFilter) -> None:
        self.filter_card.show_chosen(kept)
        self._board.choice = self._filtered(self._board.choice)
        self._show(fit=True)

    def _on_around(self, actor: str) -> None:
        self._board.choice = replace(self._board.choice, around=actor)
        self._show(fit=True)
        self.place_changed.emit()

    def _on_way(self, actor: str) -> None:
        self.way_card.ask_for(actor, self.pane)

    def _on_everything(self) -> None:
        self._board.ends = None
        self._board.choice = replace(self._board.choice, around="")
        self._show(fit=True)
        self.place_changed.emit()

    def _on_moved(self, actor: str, at: Point) -> None:
        if self._board.stands_still:
            self._board.move(actor, at)
            self._now = self._board.shown()
            self.diagram.show_board(self._now, fit=False)

    def _on_dropped(self, actor: str) -> None:
        if self._board.stands_still:
            self._store({actor: self._board.places[actor]})

    def _on_reset(self) -> None:
        try:
            self._places.reset()
        except StudyError as trouble:
            self._bus.problem.emit(trouble)
            return
        self._board.places = self._places.known()
        self._place_everyone()
        self._show(fit=True)

    def _on_emptied(self) -> None:
        self._board.ends = None
        self._board.choice = MapChoice(everyone=self._board.choice.everyone)
        self._shared.clear()
        self._show(fit=True)

    def _practise(self, facts: tuple[str, ...]) -> None:
        self._bus.practice_requested.emit(facts)

    def _read(self, fact: str) -> None:
        self._bus.passage_requested.emit(self._pack.fact(fact).passages[0])

    def _step_back(self) -> bool:
        """Leave what is chosen, then the part of the map; tell whether there was either."""
        if self._selection:
            self._on_selected(NOTHING)
            for view in (self.diagram, self.matrix):
                view.select(NOTHING)
        elif self._board.ends is not None or self._board.choice.around:
            self._on_everything()
        else:
            return False
        return True

    def _pick(self, view: int) -> None:
        self._view = View(view)
        self._show_view()
        self.focus_first()
        self.place_changed.emit()

    def _open_choice(self) -> None:
        self.choice_card.open_below(self.header.choice_button)

    def _open_filter(self) -> None:
        self.filter_card.show_chosen(self._shared.value)
        self.filter_card.open_below(self.header.filter)

    def _on_take(self) -> None:
        """Offer the ways to take the map along; they are loaded when first wanted."""
        from studyapp.ui.takeaway.menu import TakeAway  # noqa: PLC0415

        if self._take_away is None:
            self._take_away = TakeAway(
                self._theme, self._bus, self.taken,
                pack=lambda: self._pack, locale=self._locale, parent=self,
            )  # fmt: skip
        self._take_away.open_below(self.header.take)

    def _on_opened(self, row: FactRow) -> None:
        self._bus.fact_requested.emit(row.id)

    def _on_row_practised(self, row: FactRow) -> None:
        self._practise((row.id,))

    def _on_sentence(self, row: FactRow) -> None:
        self._read(row.id)

    def _on_theme(self) -> None:
        self._show(fit=False)

    def _connect(self) -> None:
        for view in (self.diagram, self.matrix):
            view.selected.connect(self._on_selected)
            view.opened.connect(self._bus.fact_requested)
        self.diagram.moved.connect(self._on_moved)
        self.diagram.dropped.connect(self._on_dropped)
        self.list.row_chosen.connect(self._on_row)
        self.list.row_clicked.connect(self._on_row)
        self.list.row_opened.connect(self._on_opened)
        self.list.practised.connect(self._on_row_practised)
        self.list.sentence_wanted.connect(self._on_sentence)
        self.header.view_picked.connect(self._pick)
        self.header.choice_wanted.connect(self._open_choice)
        self.header.filter_wanted.connect(self._open_filter)
        self.header.taken.connect(self._on_take)
        self.header.fit_wanted.connect(self.diagram.fit)
        self.choice_card.changed.connect(self._on_choice)
        self.choice_card.reset_wanted.connect(self._on_reset)
        self.filter_card.changed.connect(self._shared.set)
        self._shared.changed.connect(self._on_filter)
        self.way_card.chosen.connect(self.show_way)
        self.scope.everything_wanted.connect(self._on_everything)
        self._empty.action_chosen.connect(self._on_emptied)
        self.pane.around_wanted.connect(self._on_around)
        self.pane.way_wanted.connect(self._on_way)
        self.pane.opened.connect(self._bus.fact_requested)
        self.pane.source_wanted.connect(self._read)
        self.pane.practised.connect(self._practise)
        self._theme.changed.connect(self._on_theme)
