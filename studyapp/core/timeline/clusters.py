"""Marks that stand too close to tell apart, gathered under one pill."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from studyapp.core.timeline.index import Bucket, order
from studyapp.core.timeline.mark import Mark


class Slice(NamedTuple):
    """A run of marks in one bucket of a lane."""

    bucket: Bucket
    low: int
    high: int


Run = tuple[Slice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Near marks of one lane; `first_key` and `last_key` are their outer doubled middles.

    One of a crowd has no room for words beside it; its number must do.
    """

    lane: int
    first_key: int
    last_key: int
    count: int
    slices: Run = field(repr=False, compare=False)
    of_crowd: bool = False
    twice_middle: int = field(init=False, repr=False, compare=False)
    """Twice the moment at which its pill stands."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "twice_middle", (self.first_key + self.last_key) // 2)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Its marks in order of time."""
        return tuple(sorted(self._each(), key=order))

    @property
    def first(self) -> Mark:
        """Its first mark in order of time; the others are not made for it."""
        earliest = min(self.slices, key=lambda one: one.bucket.keys[one.low])
        return earliest.bucket.mark(earliest.low)

    def some(self, most: int) -> tuple[Mark, ...]:
        """Give its first marks, bucket by bucket where they are very many."""
        if self.count <= MANY:
            return self.marks[:most]
        return tuple(islice(self._each(), most))

    @property
    def days(self) -> tuple[int, int]:
        """The first and the last day its marks cover."""
        first = min(one.bucket.first_day(one.low, one.high) for one in self.slices)
        return first, max(one.bucket.last_day(one.low, one.high) for one in self.slices)

    def ids(self) -> tuple[str, ...]:
        """Give the ids of its events in order of time."""
        found = [
            (one.bucket.keys[at], one.bucket.store.id(one.bucket.numbers[at]))
            for one in self.slices
            for at in range(one.low, one.high)
        ]
        return tuple(name for _, name in sorted(found))

    def holds(self, mark: Mark) -> bool:
        """Tell whether a mark is one of its own."""
        key = mark.twice_middle
        if mark.lane != self.lane or not self.first_key <= key <= self.last_key:
            return False
        return any(_has(one, key, mark) for one in self.slices)

    def _each(self) -> Iterator[Mark]:
        for one in self.slices:
            yield from (one.bucket.mark(at) for at in range(one.low, one.high))


MANY = 1_000
"""Marks beyond which a cluster is not put in order only to show its first ones."""

Item = Mark | Cluster
"""What is drawn at one place: a mark of its own or a cluster."""


def in_order(item: Item) -> tuple[int, int, str]:
    """Give the place of an item in time, by its middle."""
    match item:
        case Cluster():
            return item.twice_middle, item.first_key, ""
        case Mark():
            return order(item)


def cluster_of(run: Run, *, of_crowd: bool = False) -> Cluster:
    """Gather a run of marks, of which there is at least one."""
    slices = tuple(one for one in run if one.high > one.low)
    bucket, low, _ = slices[0]
    return Cluster(
        lane=bucket.store.lanes[bucket.numbers[low]],
        first_key=min(one.bucket.keys[one.low] for one in slices),
        last_key=max(one.bucket.keys[one.high - 1] for one in slices),
        count=count_of(slices),
        slices=slices,
        of_crowd=of_crowd,
    )


def count_of(run: Run) -> int:
    """Give how many marks a run has."""
    return sum(one.high - one.low for one in run)


def marks_of_run(run: Run) -> list[Mark]:
    """Make the marks of a run, in order of their middles."""
    found = [mark for one in run for mark in one.bucket.marks(one.low, one.high)]
    return sorted(found, key=order) if len(found) > 1 else found


def _has(one: Slice, key: int, mark: Mark) -> bool:
    bucket = one.bucket
    at = bisect_left(bucket.keys, key, one.low, one.high)
    while at < one.high and bucket.keys[at] == key:
        if bucket.store.id(bucket.numbers[at]) == mark.id:
            return True
        at += 1
    return False
