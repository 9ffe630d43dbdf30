"""The map page as a sight: what the board holds now, in all three views and the pane."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum
from typing import Protocol

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from studyapp.core.changes import Changes
from studyapp.core.errors import StudyError
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.map.choice import MapChoice
from studyapp.core.map.geometry import Point
from studyapp.ui.bus import Bus
from studyapp.ui.models.fact_rows import FactRow
from studyapp.ui.models.item_filter import ItemFilter
from studyapp.ui.models.row_maker import Order, RowMaker, Section
from studyapp.ui.modes.map.board import Board
from studyapp.ui.modes.map.parts import Parts
from studyapp.ui.modes.map.selection import NOTHING
from studyapp.ui.modes.map.taken import TakenMap
from studyapp.ui.tasks import Task, run
from studyapp.ui.theme import Theme

AT_ONCE = 60
"""Actors whose places are worked out while one waits; more are left to another thread."""


class View(IntEnum):
    """The three views, in the order of the header."""

    DIAGRAM = 0
    MATRIX = 1
    LIST = 2


class Places(Protocol):
    """Where actors stand, and what remembers it."""

    def known(self) -> dict[str, Point]: ...
    def missing(self) -> int: ...
    def work(self) -> Callable[[], dict[str, Point]]: ...
    def save(self, places: dict[str, Point], /) -> Changes: ...
    def reset(self) -> Changes: ...


class Showing(Parts):
    """Knows what is shown and shows it; what is asked of the page is left to the page."""

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
        super().__init__(theme, bus, pack, locale=locale, parent=parent)
        self._places, self._task = places, Task()
        self._board = Board(pack, theme, places.known())
        self._rows = RowMaker(pack, locale)
        self._selection = NOTHING
        self._view: View | None = None
        self._board.choice = self._filtered(MapChoice())
        self._place_everyone()
        self._now = self._board.shown()
        self.taken = TakenMap(
            theme,
            pack, diagram=self.diagram, matrix=self.matrix,
            is_matrix=lambda: self.view is View.MATRIX, shown=lambda: self._now,
        )  # fmt: skip

    @property
    def view(self) -> View:
        """The view that is shown: the one picked, else the one that suits the size."""
        if self._view is not None:
            return self._view
        return View.MATRIX if self._now.graph.wants_matrix else View.DIAGRAM

    def _filtered(self, choice: MapChoice) -> MapChoice:
        """Give a choice with the links that the filter shared with other pages keeps."""
        kept, pack = self._shared.value, self._pack
        if not kept.count:
            return replace(choice, facts=None)
        facts = frozenset(one.id for one in pack.relationships if kept.keeps(one, pack))
        return replace(choice, facts=facts)

    def _show(self, *, fit: bool) -> None:
        """Show what the board holds now, with the same selection if it is still there."""
        self._now = self._board.shown()
        self._selection = self._selection.within(self._now.graph)
        self.diagram.show_board(self._now, fit=fit)
        self.matrix.show_board(self._now)
        for view in (self.diagram, self.matrix):
            view.select(self._selection)
        self._fill_list()
        self.choice_card.show_choice(self._board.choice)
        self.header.show_choice(self._board.choice.count)
        self.scope.show_scope(self._now, self._board.choice)
        styles = (style for one in self._now.graph.bundles for style in one.styles)
        self.legend.show_styles(styles, crowded=self._now.is_crowded)
        self._show_view()
        self._show_pane()

    def _show_view(self) -> None:
        views = (self.diagram, self.matrix, self.list)
        nothing = not self._now.graph.bundles and not self._board.choice.around
        self._explain()
        self._stack.setCurrentWidget(self._empty if nothing else views[self.view])
        self.header.views.set_current(self.view)
        self.header.offer_fit(offered=self.view is View.DIAGRAM)
        self.legend.setVisible(self.view is not View.LIST and not nothing)

    def _explain(self) -> None:
        """Say why there is nothing, where there is nothing."""
        if self._board.ends is not None:
            names = [self._pack.actor(one).name.canonical for one in self._board.ends]
            title = self.tr("Nothing ties the two")
            line = self.tr("The article ties {one} and {other} by no link, event or statement.")
            words = self.tr("Whole map")
            self._empty.set_words(title, line.format(one=names[0], other=names[1]), words)
        elif self._shared.value.count or self._board.choice.count:
            self._empty.set_words(self.tr("No links for these filters"), "",
                                  self.tr("Clear filters"))  # fmt: skip
        else:
            self._empty.set_words(self.tr("The article names no links"), "")

    def _fill_list(self) -> None:
        ids = set(self._now.graph.ids)
        rows = self._rows.rows(Section.LINKS, ItemFilter(), Order.USUAL)
        kept: list[FactRow] = []
        for row in rows:
            if row.is_heading:
                if kept and kept[-1].is_heading:
                    kept.pop()
                kept.append(row)
            elif row.id in ids:
                kept.append(row)
        if kept and kept[-1].is_heading:
            kept.pop()
        told = [one for one in self._now.graph.ids if not self._is_link(one)]
        self.list.set_rows([*kept, *(self._rows.row(self._pack.fact(one)) for one in told)])
        self._choose_row()

    def _is_link(self, fact_id: str) -> bool:
        return isinstance(self._pack.find_fact(fact_id), Relationship)

    def _choose_row(self) -> None:
        if self._selection.line is not None:
            bundle = self._now.graph.between(*self._selection.line)
            if bundle is not None:
                self.list.choose(bundle.ids[0])

    def _show_pane(self) -> None:
        around = self._board.choice.around
        self.pane.show_selection(self._now, self._selection, around=around)

    # Places

    def _place_everyone(self) -> None:
        """Give a place to all who have none: at once, or where they are many, meanwhile."""
        missing = self._places.missing()
        if 0 < missing <= AT_ONCE:
            self._on_placed(self._places.work()())
        elif missing:
            self._task = run(self._places.work(), done=self._on_computed)

    def _on_computed(self, places: dict[str, Point]) -> None:
        self._on_placed(places)
        self._show(fit=True)

    def _on_placed(self, places: dict[str, Point]) -> None:
        """Remember what was worked out; the pack's own places stay the pack's."""
        self._store({one: at for one, at in places.items() if one not in self._board.places})
        self._board.places = {**places, **self._board.places}

    def _store(self, places: dict[str, Point]) -> None:
        try:
            self._places.save(places)
        except StudyError as trouble:
            self._bus.problem.emit(trouble)
