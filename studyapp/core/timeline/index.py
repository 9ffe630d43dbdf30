"""Marks in sorted arrays, so that a picture touches only what it shows.

Each lane keeps its marks by length: a bucket holds those whose number of days has the same
power of two, sorted by the middle of the mark. A mark that reaches into a stretch of time
then lies within half the bucket's longest length of it, so two bisections find it, however
far away it began.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from math import ceil, floor

from studyapp.core.timeline.mark import Mark
from studyapp.core.timeline.store import MarkStore

RUN = 256
"""Marks in a row whose outer days are kept, so that a long row is not walked through."""


@dataclass(frozen=True, slots=True, eq=False)
class Bucket:
    """Marks of similar length; `keys` are their doubled middles, in rising order.

    `numbers` are the marks' numbers in the store, `longest` the most days of one of them.
    """

    keys: array[int]
    numbers: array[int]
    longest: int
    store: MarkStore = field(repr=False)
    firsts: array[int] = field(repr=False)
    lasts: array[int] = field(repr=False)

    def __len__(self) -> int:
        return len(self.keys)

    def mark(self, at: int) -> Mark:
        """Make the mark at a place."""
        return self.store.mark(self.numbers[at])

    def marks(self, low: int, high: int) -> list[Mark]:
        """Make the marks from one place up to another."""
        make = self.store.mark
        return [make(number) for number in self.numbers[low:high]]

    def first_day(self, low: int, high: int) -> int:
        """Give the first day that the marks from one place up to another cover."""
        return _over_runs(self.store.starts, self.numbers, self.firsts, low, high, min)

    def last_day(self, low: int, high: int) -> int:
        """Give the last day that the marks from one place up to another cover."""
        return _over_runs(self.store.ends, self.numbers, self.lasts, low, high, max)

    def count_touching(self, first: int, last: int) -> int:
        """Give how many marks share a day with `first` to `last`; only the edges are walked."""
        inner = bisect_left(self.keys, 2 * first + self.longest)
        outer = bisect_right(self.keys, 2 * last + 2 - self.longest)
        if inner >= outer:
            return sum(1 for _ in self.numbers_touching(first, last))
        low = bisect_left(self.keys, 2 * first - self.longest)
        high = bisect_right(self.keys, 2 * last + 2 + self.longest)
        starts, ends = self.store.starts, self.store.ends
        before = sum(ends[number] >= first for number in self.numbers[low:inner])
        after = sum(starts[number] <= last for number in self.numbers[outer:high])
        return before + outer - inner + after

    def numbers_touching(self, first: int, last: int) -> Iterator[int]:
        """Give the numbers of the marks that share a day with `first` to `last`, inclusive."""
        low = bisect_left(self.keys, 2 * first - self.longest)
        high = bisect_right(self.keys, 2 * last + 2 + self.longest)
        starts, ends = self.store.starts, self.store.ends
        for number in self.numbers[low:high]:
            if starts[number] <= last and ends[number] >= first:
                yield number


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LaneIndex:
    """The marks of one lane: buckets from short to long, and how many there are in all."""

    buckets: tuple[Bucket, ...]
    count: int

    def __len__(self) -> int:
        return self.count

    def touching(self, first: float, last: float) -> Iterator[Mark]:
        """Give the marks that share time with the stretch from `first` to `last`."""
        for bucket in self.buckets:
            for number in bucket.numbers_touching(floor(first), ceil(last) - 1):
                yield bucket.store.mark(number)

    def first_touching(self, first: int, last: int) -> Mark | None:
        """Give the mark with the earliest middle of those that share a day with a stretch."""
        found: tuple[int, int, Bucket] | None = None
        for bucket in self.buckets:
            number = next(bucket.numbers_touching(first, last), None)
            if number is None:
                continue
            key = bucket.store.starts[number] + bucket.store.ends[number]
            if found is None or key < found[0]:
                found = key, number, bucket
        return None if found is None else found[2].store.mark(found[1])

    def nearest(self, twice: int) -> Mark | None:
        """Give the mark whose doubled middle is nearest to a doubled moment, or None."""
        found: tuple[int, int, Bucket] | None = None
        for bucket in self.buckets:
            at = bisect_left(bucket.keys, twice)
            for each in range(max(0, at - 1), min(len(bucket), at + 1)):
                off = abs(bucket.keys[each] - twice)
                if found is None or off < found[0]:
                    found = off, each, bucket
        return None if found is None else found[2].mark(found[1])

    def first(self) -> Mark | None:
        """Give the mark with the earliest middle, or None."""
        bucket = min(self.buckets, key=lambda one: one.keys[0], default=None)
        return None if bucket is None else bucket.mark(0)

    def last(self) -> Mark | None:
        """Give the mark with the latest middle, or None."""
        bucket = max(self.buckets, key=lambda one: one.keys[-1], default=None)
        return None if bucket is None else bucket.mark(len(bucket) - 1)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TimelineIndex:
    """All marks by lane and by id; `first` and `last` are the days they span."""

    lanes: tuple[LaneIndex, ...]
    store: MarkStore
    first: int
    last: int

    def find(self, mark_id: str, lane: int | None = None) -> Mark | None:
        """Give a mark by its event's id, in the first lane that has it, or None."""
        return self.store.find(mark_id, lane)

    def count_touching(self, first: int, last: int) -> int:
        """Give how many marks share a day with a stretch; those of two lanes count twice."""
        return sum(
            bucket.count_touching(first, last) for lane in self.lanes for bucket in lane.buckets
        )

    def ids_touching(self, first: int, last: int, lanes: Iterable[int]) -> tuple[str, ...]:
        """Give the events of some lanes that share a day with a stretch, in order of time."""
        store, seen = self.store, dict[str, int]()
        for lane in lanes:
            for bucket in self.lanes[lane].buckets:
                for number in bucket.numbers_touching(first, last):
                    seen[store.id(number)] = store.starts[number]
        return tuple(sorted(seen, key=lambda one: (seen[one], one)))


def index_of(marks: Iterable[Mark], *, lanes: int, around: int = 1) -> TimelineIndex:
    """Sort marks into `lanes` lanes; without marks the index spans the day `around`."""
    store = MarkStore(marks)
    by_lane: list[dict[int, array[int]]] = [{} for _ in range(lanes)]
    for number, lane in enumerate(store.lanes):
        power = (store.ends[number] - store.starts[number]).bit_length()
        by_lane[lane].setdefault(power, array("I")).append(number)
    return TimelineIndex(
        lanes=tuple(_lane(store, found) for found in by_lane),
        store=store,
        first=min(store.starts, default=around),
        last=max(store.ends, default=around),
    )


def order(mark: Mark) -> tuple[int, int, str]:
    """Give the place of a mark in time: its middle, then its start, then its id."""
    return mark.twice_middle, mark.start, mark.id


def _lane(store: MarkStore, by_length: dict[int, array[int]]) -> LaneIndex:
    return LaneIndex(
        buckets=tuple(_bucket(store, by_length[power]) for power in sorted(by_length)),
        count=sum(map(len, by_length.values())),
    )


def _bucket(store: MarkStore, found: array[int]) -> Bucket:
    starts, ends = store.starts, store.ends
    numbers = array("I", sorted(found, key=lambda number: starts[number] + ends[number]))
    return Bucket(
        keys=array("q", (starts[number] + ends[number] + 1 for number in numbers)),
        numbers=numbers,
        longest=max(ends[number] - starts[number] for number in numbers) + 1,
        store=store,
        firsts=_outer(starts, numbers, min),
        lasts=_outer(ends, numbers, max),
    )


Outer = Callable[[Iterable[int]], int]


def _outer(days: array[int], numbers: array[int], pick: Outer) -> array[int]:
    """Give the outer day of each whole run of marks."""
    whole = range(0, len(numbers) - RUN + 1, RUN)
    return array("q", (pick(days[n] for n in numbers[at : at + RUN]) for at in whole))


def _over_runs(
    days: array[int], numbers: array[int], runs: array[int], low: int, high: int, pick: Outer
) -> int:
    first, last = -(-low // RUN), high // RUN
    if first >= last:
        return pick(days[number] for number in numbers[low:high])
    edges = [*numbers[low : first * RUN], *numbers[last * RUN : high]]
    return pick([*runs[first:last], *(days[number] for number in edges)])
