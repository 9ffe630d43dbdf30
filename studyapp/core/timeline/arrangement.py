"""How the lanes are cut: by who tells it, who takes part, where, about what, or how firmly.

An event stands in every lane it belongs to; by speaker that is one. The reader may put the
lanes in another order and fold some of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import assert_never

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.layout import Lane
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.speaker import Tone
from studyapp.core.knowledge.standing import Standing

MOST_LANES = 40
"""Lanes beyond which those with the fewest events are put into one."""
NONE = "none"
"""The id of the lane for what has no actor, place or topic."""
REST = "rest"
"""The id of the lane for what has no lane of its own."""


class LanesBy(Enum):
    """What the lanes stand for."""

    SPEAKER = "speaker"
    ACTOR = "actor"
    PLACE = "place"
    TOPIC = "topic"
    KIND = "kind"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """What the reader chose: what lanes stand for, the ids in order, and which are folded."""

    by: LanesBy = LanesBy.SPEAKER
    order: tuple[str, ...] = ()
    folded: frozenset[str] = frozenset()

    def with_folded(self, lane_id: str, *, folded: bool) -> Arrangement:
        """Give the arrangement with a lane folded or open."""
        kept = self.folded | {lane_id} if folded else self.folded - {lane_id}
        return replace(self, folded=kept)

    def with_moved(self, lanes: Iterable[str], lane_id: str, step: int) -> Arrangement:
        """Give the arrangement with a lane moved down (`step` 1) or up (-1) among `lanes`."""
        order = list(lanes)
        at = order.index(lane_id)
        to = min(max(0, at + step), len(order) - 1)
        order.insert(to, order.pop(at))
        return replace(self, order=tuple(order))


def lanes_in(pack: Pack, arrangement: Arrangement) -> tuple[Lane, ...]:
    """Give the lanes of a pack in the reader's order.

    A lane without a speaker has "" for it; one whose name depends on the language has none.
    """
    found = lanes_of(pack) if arrangement.by is LanesBy.SPEAKER else _lanes(pack, arrangement.by)
    places = {lane_id: place for place, lane_id in enumerate(arrangement.order)}
    return tuple(sorted(found, key=lambda lane: places.get(lane.id, len(places))))


def lanes_of(pack: Pack) -> tuple[Lane, ...]:
    """Give the pack's own lanes, or one for each speaker where it names none."""
    if pack.lanes:
        return pack.lanes
    return tuple(
        Lane(id=f"lane-{speaker.id}", name=speaker.says or speaker.name, speaker=speaker.id)
        for speaker in pack.speakers
    )


class LaneChooser:
    """Tells in which lanes an event stands."""

    def __init__(self, pack: Pack, lanes: tuple[Lane, ...], by: LanesBy) -> None:
        self._pack, self._by = pack, by
        self._places = {lane.id: place for place, lane in enumerate(lanes)}
        self._by_speaker = {lane.speaker: place for place, lane in reversed([*enumerate(lanes)])}
        self._others = next(one.id for one in pack.speakers if one.tone is Tone.OTHER)

    def lanes_of(self, event: Event) -> tuple[int, ...]:
        """Give the numbers of an event's lanes, at least one."""
        if self._by is LanesBy.SPEAKER:
            return (self._told_in(event),)
        wanted = belongs_to(event, self._pack, self._by)
        rest = self._places.get(REST, 0)
        return tuple(dict.fromkeys(self._places.get(one, rest) for one in wanted))

    def _told_in(self, event: Event) -> int:
        """Give the lane of who tells it; what several tell is the article's account."""
        speakers = self._pack.speakers_of(event)
        told_by = speakers[0] if len(speakers) == 1 else self._pack.article_speaker
        usual = self._by_speaker.get(self._others, 0)
        return self._by_speaker.get(told_by.id, usual)


def belongs_to(event: Event, pack: Pack, by: LanesBy) -> tuple[str, ...]:
    """Give the ids of the lanes an event belongs to, `NONE` where there is nothing to go by."""
    match by:
        case LanesBy.SPEAKER:
            found = tuple(speaker.id for speaker in pack.speakers_of(event))
        case LanesBy.ACTOR:
            found = (*(one.actor for one in event.participants), *event.sources)
        case LanesBy.PLACE:
            found = () if event.place is None else (event.place,)
        case LanesBy.TOPIC:
            found = tuple(dispute.topic for dispute in pack.disputes_of(event.id))
        case LanesBy.KIND:
            found = (event.standing.value,)
        case _:
            assert_never(by)
    return tuple(dict.fromkeys(found)) or (NONE,)


def _lanes(pack: Pack, by: LanesBy) -> tuple[Lane, ...]:
    counts = Counter(
        one
        for event in pack.events
        if event.date is not None
        for one in belongs_to(event, pack, by)
    )
    known = [lane for lane in _known(pack, by) if counts[lane.id]]
    if len(known) > MOST_LANES:
        known_often = sorted(known, key=lambda lane: -counts[lane.id])[:MOST_LANES]
        often = {lane.id for lane in known_often}
        known = [lane for lane in known if lane.id in often]
    told = {lane.id for lane in known}
    ends = [NONE] if counts[NONE] else []
    ends += [REST] if counts.keys() - told - {NONE} else []
    return (*known, *(Lane(id=one, name="", speaker="") for one in ends))


def _known(pack: Pack, by: LanesBy) -> list[Lane]:
    match by:
        case LanesBy.ACTOR:
            return [
                Lane(id=one.id, name=one.name.canonical, speaker=one.speaker) for one in pack.actors
            ]
        case LanesBy.PLACE:
            named = dict.fromkeys(event.place for event in pack.events if event.place)
            return [Lane(id=one, name=pack.place_name(one), speaker="") for one in named if one]
        case LanesBy.TOPIC:
            return [Lane(id=one.id, name=one.name, speaker="") for one in pack.topics]
        case LanesBy.KIND:
            return [Lane(id=one.value, name="", speaker="") for one in Standing]
        case LanesBy.SPEAKER:
            return list(lanes_of(pack))
        case _:
            assert_never(by)
