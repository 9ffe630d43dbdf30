"""What the timeline shows of a pack: marks in their lanes, as filtered and as arranged."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.timeline.arrangement import Arrangement, LanesBy
from studyapp.core.timeline.index import TimelineIndex, index_of
from studyapp.core.timeline.marks import marks_of
from studyapp.core.timeline.scale import Limits
from studyapp.ui.models.item_filter import ItemFilter
from studyapp.ui.modes.timeline.look import Cast, cast_of
from studyapp.ui.modes.timeline.periods import Stretch, stretches_of
from studyapp.ui.modes.timeline.presets import Preset, limits_of, presets_of
from studyapp.ui.tasks import Task, run

MANY = 20_000
"""Events from which on they are sorted off the window's thread."""


class Store(Protocol):
    """Where the arrangement is kept: names and values, both text."""

    def find(self, name: str) -> str | None: ...

    def save(self, name: str, value: str) -> object: ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shown:
    """Everything the parts of the page need; `lanes` are ids from top to bottom."""

    index: TimelineIndex
    cast: Cast
    lanes: tuple[str, ...]
    arrangement: Arrangement
    limits: Limits
    presets: tuple[Preset, ...]
    periods: tuple[Stretch, ...]
    undated: tuple[Event, ...]

    @property
    def folded(self) -> frozenset[int]:
        """The numbers of the folded lanes."""
        kept = self.arrangement.folded
        return frozenset(number for number, lane in enumerate(self.lanes) if lane in kept)


class Board(QObject):
    """Keeps the arrangement of one pack; `changed` brings a new `Shown`."""

    changed = Signal(object)
    busy = Signal()
    """Very many events are being sorted; `changed` comes when they are."""

    def __init__(self, pack: Pack, store: Store | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pack, self._store = pack, store
        self._filter = ItemFilter()
        self._task: Task | None = None
        self._arrangements = _read(store.find(self._name) if store else None)
        self.by = LanesBy.SPEAKER
        if store is not None:
            self.by = _by(store.find(BY))
        self.shown = self._empty()

    @property
    def arrangement(self) -> Arrangement:
        """How the lanes stand now."""
        return self._arrangements.get(self.by, Arrangement(by=self.by))

    def show_filtered(self, kept: ItemFilter) -> None:
        """Show only the events a filter keeps."""
        self._filter = kept
        self.refresh()

    def cut_by(self, by: LanesBy) -> None:
        """Let lanes stand for something else."""
        if by is not self.by:
            self.by = by
            if self._store is not None:
                self._store.save(BY, by.value)
            self.refresh()

    def fold(self, lane: int, *, folded: bool) -> None:
        """Fold a lane, or open it."""
        self._keep(self.arrangement.with_folded(self.shown.lanes[lane], folded=folded))
        self.shown = replace(self.shown, arrangement=self.arrangement)
        self.changed.emit(self.shown)

    def move(self, lane: int, to: int) -> None:
        """Put a lane in another place."""
        lanes = self.shown.lanes
        self._keep(self.arrangement.with_moved(lanes, lanes[lane], to - lane))
        self.refresh()

    def refresh(self) -> None:
        """Make everything anew, at once or, where there is very much, in a while."""
        if self._task is not None:
            self._task.forget()
        work = self._work()
        if len(self._pack.events) < MANY:
            self._take(work())
            return
        self.busy.emit()
        self._task = run(work, done=self._take)

    def _work(self) -> Callable[[], Shown]:
        pack, arrangement, kept = self._pack, self.arrangement, self._filter
        keeps = None if not kept.count else lambda event: kept.keeps(event, pack)
        return lambda: shown_of(pack, arrangement, keeps)

    def _take(self, shown: Shown) -> None:
        self._task = None
        self.shown = shown
        self.changed.emit(shown)

    def _keep(self, arrangement: Arrangement) -> None:
        self._arrangements[self.by] = arrangement
        if self._store is not None:
            self._store.save(self._name, _text(self._arrangements))

    def _empty(self) -> Shown:
        return shown_of(self._pack, self.arrangement, lambda _event: False)

    @property
    def _name(self) -> str:
        return f"timeline.lanes.{self._pack.id}"


BY = "timeline.lanes"


def shown_of(pack: Pack, arrangement: Arrangement, keeps: Callable[[Event], bool] | None) -> Shown:
    """Sort what is kept of a pack into lanes; it may run in any thread."""
    found = marks_of(pack, arrangement, keeps=keeps)
    around = pack.published.earliest if pack.published else None
    index = index_of(found.each(), lanes=len(found.lanes), around=around or 1)
    presets = presets_of(pack)
    return Shown(
        index=index,
        cast=cast_of(pack, found.lanes, arrangement.by),
        lanes=tuple(lane.id for lane in found.lanes),
        arrangement=arrangement,
        limits=limits_of(index, presets),
        presets=presets,
        periods=stretches_of([(one.name, one.first, one.last) for one in presets]),
        undated=found.undated,
    )


def _by(text: str | None) -> LanesBy:
    known = {one.value: one for one in LanesBy}
    return known.get(text or "", LanesBy.SPEAKER)


def _text(arrangements: dict[LanesBy, Arrangement]) -> str:
    return json.dumps(
        {
            by.value: {"order": list(one.order), "folded": sorted(one.folded)}
            for by, one in arrangements.items()
        }
    )


def _read(text: str | None) -> dict[LanesBy, Arrangement]:
    """Read what was kept; what is not understood is left out."""
    try:
        kept = json.loads(text or "{}")
    except ValueError:
        return {}
    found: dict[LanesBy, Arrangement] = {}
    for by in LanesBy:
        one = kept.get(by.value) if isinstance(kept, dict) else None
        if isinstance(one, dict):
            order, folded = _ids(one.get("order")), _ids(one.get("folded"))
            found[by] = Arrangement(by=by, order=order, folded=frozenset(folded))
    return found


def _ids(value: object) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list) else ()
