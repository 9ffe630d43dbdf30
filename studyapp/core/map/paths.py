"""How one actor is tied to another: by links, by events both are in, by what somebody says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import combinations, pairwise
from typing import assert_never

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship

LINK, TOLD_TOGETHER = 2, 3
"""How far a tie reaches: a link is nearer than being in one event or one statement."""
MOST = 3
LONGEST = 24
"""Ways longer than this tie nobody to anybody."""
Ties = Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From one actor to the next, by the facts that tie them, the nearest first."""

    start: str
    end: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """Steps that lead from an actor to another."""

    steps: tuple[Step, ...]

    @property
    def actors(self) -> tuple[str, ...]:
        """Everyone on the way, both ends with them."""
        return (self.steps[0].start, *(step.end for step in self.steps))


def paths_between(pack: Pack, start: str, end: str, *, most: int = MOST) -> tuple[Path, ...]:
    """Give the shortest ways between two actors, all of one length, at most so many.

    There is none between an actor and itself, and none where nothing ties them.
    """
    if start == end:
        return ()
    ties = _ties(pack)
    lengths = _lengths(pack, ties, end)
    if start not in lengths:
        return ()
    ways = _ways(pack, ties, lengths, (start,), end)
    return tuple(_path(ties, way) for way, _ in zip(ways, range(most), strict=False))


def _ties(pack: Pack) -> Ties:
    """Give by actor whom it is tied to, and by which facts, links before all others."""
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    facts: tuple[Fact, ...] = (*pack.relationships, *pack.events, *pack.positions)
    for fact in facts:
        for one, other in _pairs(fact, pack):
            for start, end in ((one, other), (other, one)):
                if fact.id not in found[start][end]:
                    found[start][end].append(fact.id)
    return {
        start: {end: tuple(ids) for end, ids in sorted(ends.items())}
        for start, ends in found.items()
    }


def _pairs(fact: Fact, pack: Pack) -> Iterator[tuple[str, str]]:
    match fact:
        case Relationship(subject=subject, object=target, second_object=other):
            yield subject, target
            if other is not None:
                yield subject, other
        case Event(participants=participants, place=place):
            there = (place,) if place is not None and pack.find_actor(place) else ()
            yield from _each(*(one.actor for one in participants), *there)
        case Position(holder=holder, about=about):
            yield from _each(holder, *about)
        case _:
            assert_never(fact)


def _each(*actors: str) -> Iterator[tuple[str, str]]:
    yield from combinations(dict.fromkeys(actors), 2)


def _weight(pack: Pack, facts: tuple[str, ...]) -> int:
    return LINK if isinstance(pack.fact(facts[0]), Relationship) else TOLD_TOGETHER


def _lengths(pack: Pack, ties: Ties, end: str) -> dict[str, int]:
    """Give how far each actor is from the end."""
    lengths: dict[str, int] = {}
    waiting = [(0, end)]
    while waiting:
        length, actor = heappop(waiting)
        if actor in lengths or length > LONGEST:
            continue
        lengths[actor] = length
        for other, facts in ties.get(actor, {}).items():
            if other not in lengths:
                heappush(waiting, (length + _weight(pack, facts), other))
    return lengths


def _ways(
    pack: Pack, ties: Ties, lengths: Mapping[str, int], way: tuple[str, ...], end: str
) -> Iterator[tuple[str, ...]]:
    """Walk towards the end, never a step that does not lead nearer on a shortest way."""
    here = way[-1]
    if here == end:
        yield way
        return
    for other, facts in ties[here].items():
        if other in lengths and lengths[here] == lengths[other] + _weight(pack, facts):
            yield from _ways(pack, ties, lengths, (*way, other), end)


def _path(ties: Ties, way: tuple[str, ...]) -> Path:
    return Path(
        tuple(Step(start=start, end=end, facts=ties[start][end]) for start, end in pairwise(way))
    )
