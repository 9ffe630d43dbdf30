"""Which marks stand alone at a scale and which form a cluster.

Groups depend on the scale and never on where the picture happens to begin: panning does not
regroup. A lane of ordinary size is looked at as a whole, and groups are formed from its
first mark on. A crowded lane is looked at in blocks of a fixed grid, whose cells are as wide
as a pill; what it takes to show a cell does not grow with the number of marks in it. Bars
are told apart by their ends, so they form a cluster only where there are more of them beside
one another than there are rows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil, floor
from typing import NamedTuple

from studyapp.core.timeline.clusters import (
    Cluster,
    Item,
    Run,
    Slice,
    cluster_of,
    count_of,
    in_order,
    marks_of_run,
)
from studyapp.core.timeline.index import Bucket, LaneIndex
from studyapp.core.timeline.mark import Mark

NEAR = 7.0
"""Pixels between the middles of two marks below which they count as one place."""
PILL = 28.0
"""Pixels that a pill takes up; groups that begin under one are drawn into it."""
NARROW = 12.0
"""Pixels up to which a mark is a point rather than a bar."""
CLUSTER_SPAN = 5 * 365.25
"""Days in the picture beyond which any two near marks form a cluster."""
FEW = 2
CROWD = 25
"""Near marks that form a cluster at any span."""
MOST_IN_CELL = 5
"""Marks in a cell of a crowded lane beyond which they form a cluster at any span."""
ONE_BLOCK = 120
"""Marks in a lane up to which the whole lane is one block."""
CELL = 56.0
"""Pixels of a cell in a crowded lane."""
CELLS = 6
"""Cells of a block."""
MOST_BARS = 6
"""Bars of like length, in as much time as one takes, that form clusters in a crowded lane."""
PARTS = 4
"""Parts of a bar's length into which a crowd of such bars is gathered."""
Days = tuple[int, int]
"""The first day, and the one after the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """The rule for one scale: how near is too near, and how many of them form a cluster.

    `origin` is a fixed day from which blocks are counted.
    """

    days_per_pixel: float
    span: float
    origin: int
    cell: int = field(init=False)
    """The width of a cell, doubled as the middles of marks are."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "cell", max(2, 2 * floor(CELL * self.days_per_pixel)))

    @property
    def at_least(self) -> int:
        """The near marks it takes to form a cluster of points."""
        return FEW if self.span > CLUSTER_SPAN else CROWD

    @property
    def block_days(self) -> int:
        """The days of a block in a crowded lane."""
        return self.cell * CELLS // 2

    def is_one_block(self, lane: LaneIndex) -> bool:
        """Tell whether a lane is of ordinary size and looked at as a whole."""
        return len(lane) <= ONE_BLOCK

    def block_at(self, lane: LaneIndex, day: int) -> int:
        """Give the number of the block that holds a day; always 0 in an ordinary lane."""
        return 0 if self.is_one_block(lane) else (day - self.origin) // self.block_days

    def days_of(self, lane: LaneIndex, blocks: range) -> Days | None:
        """Give the days from which up to which blocks lie, or None for all of time."""
        if self.is_one_block(lane):
            return None
        first = self.origin + blocks.start * self.block_days
        return first, self.origin + blocks.stop * self.block_days

    def items(self, lane: LaneIndex, blocks: range) -> list[Item]:
        """Give what stands in consecutive blocks, in order of time.

        Points and clusters belong to the block of their middle, bars to every block that
        they touch.
        """
        narrow = max(1.0, NARROW * self.days_per_pixel)
        points = [one for one in lane.buckets if one.longest <= narrow]
        bars = lane.buckets[len(points) :]
        days = self.days_of(lane, blocks)
        if days is None:
            found = [*self._near(points)]
            for bucket in bars:
                found.extend(self._bars(bucket))
        else:
            found = self._gathered(points, bars, days)
        return sorted(found, key=in_order)

    def _near(self, buckets: Sequence[Bucket]) -> Iterator[Item]:
        """Group points from the first one on, each group with what begins under its pill."""
        walk = _Walk(buckets)
        near = ceil(2 * NEAR * self.days_per_pixel)
        pill = ceil(2 * PILL * self.days_per_pixel)
        while (start := walk.next_key()) is not None:
            run = walk.take(start + near)
            if count_of(run) < self.at_least:
                yield from marks_of_run(run)
                continue
            while (key := walk.next_key()) is not None and key < start + pill:
                if count_of(walk.peek(key + near)) < self.at_least:
                    break
                run = _joined(run, walk.take(key + near))
            yield cluster_of(run)

    def _gathered(self, points: Sequence[Bucket], bars: Sequence[Bucket], days: Days) -> list[Item]:
        """Group a crowded lane by the cells of the grid: one pill for what crowds a cell."""
        found: list[Item] = []
        crowds: dict[int, Run] = {}
        for run in self._cells(points, days):
            if self._is_crowd(run):
                crowds[self._cell_of(run[0].bucket.keys[run[0].low])] = run
            else:
                found.extend(marks_of_run(run))
        for bucket in bars:
            for crowd in self._crowds(bucket, days):
                first, last = (self._cell_of(bucket.keys[at]) for at in (crowd.low, crowd.high - 1))
                if crowd.high - crowd.low == 1 or not crowd.together:
                    found.extend(_in_days(bucket.marks(crowd.low, crowd.high), days))
                elif first == last and 2 * days[0] <= bucket.keys[crowd.low] < 2 * days[1]:
                    crowds[first] = (*crowds.get(first, ()), Slice(bucket, crowd.low, crowd.high))
                elif first != last:
                    cluster = cluster_of((Slice(bucket, crowd.low, crowd.high),), of_crowd=True)
                    found.extend(_in_days([cluster], days))
        return [*found, *(cluster_of(run, of_crowd=True) for run in crowds.values())]

    def _cell_of(self, key: int) -> int:
        return (key - 2 * self.origin) // self.cell

    def _cells(self, buckets: Sequence[Bucket], days: Days) -> Iterator[Run]:
        """Give the points of each cell of the grid."""
        cell, zero = self.cell, 2 * self.origin
        walk = _Walk(buckets, 2 * days[0], 2 * days[1])
        while (start := walk.next_key()) is not None:
            yield walk.take((self._cell_of(start) + 1) * cell + zero)

    def _is_crowd(self, run: Run) -> bool:
        count = count_of(run)
        if self.span <= CLUSTER_SPAN or count < FEW:
            return count > MOST_IN_CELL
        first = min(one.bucket.keys[one.low] for one in run if one.high > one.low)
        last = max(one.bucket.keys[one.high - 1] for one in run if one.high > one.low)
        return count > MOST_IN_CELL or last - first < 2 * NEAR * self.days_per_pixel

    def _bars(self, bucket: Bucket) -> Iterator[Item]:
        """Give bars of like length one by one, or gathered where there are very many."""
        wide = max(2 * bucket.longest, 2 * ceil(PILL * self.days_per_pixel))
        for low, high in _stretches(bucket, 0, len(bucket), wide):
            if high - low < CROWD:
                yield from bucket.marks(low, high)
                continue
            for first, last in _stretches(bucket, low, high, max(1, wide // PARTS)):
                if last - first > 1:
                    yield cluster_of((Slice(bucket, first, last),))
                else:
                    yield bucket.mark(first)

    def _crowds(self, bucket: Bucket, days: Days) -> Iterator[_Crowd]:
        """Give stretches of bars of like length, and whether each is drawn as one."""
        wide = -(-max(2 * bucket.longest, self.cell) // self.cell) * self.cell
        zero = 2 * self.origin
        low = bisect_left(bucket.keys, (2 * days[0] - wide - zero) // wide * wide + zero)
        end = bisect_left(bucket.keys, ((2 * days[1] + wide - zero) // wide + 1) * wide + zero)
        part = -(-wide // PARTS // self.cell) * self.cell
        for first, last in _stretches(bucket, low, end, wide, zero):
            if last - first < MOST_BARS:
                yield _Crowd(first, last, together=False)
                continue
            for one, other in _stretches(bucket, first, last, part, zero):
                yield _Crowd(one, other, together=True)


class _Crowd(NamedTuple):
    """Bars from one place of a bucket up to another, drawn together or one by one."""

    low: int
    high: int
    together: bool


def _stretches(
    bucket: Bucket, low: int, end: int, wide: int, zero: int = 0
) -> Iterator[tuple[int, int]]:
    """Cut a run of marks where the cells of a grid end; empty cells are stepped over."""
    keys = bucket.keys
    while low < end:
        stop = ((keys[low] - zero) // wide + 1) * wide + zero
        high = bisect_left(keys, stop, low, end)
        yield low, high
        low = high


def _in_days(items: Iterable[Item], days: Days) -> Iterator[Item]:
    """Give the bars that touch days, and the clusters that have their middle in them."""
    for item in items:
        match item:
            case Cluster():
                if 2 * days[0] <= item.twice_middle < 2 * days[1]:
                    yield item
            case Mark():
                if item.start < days[1] and item.end >= days[0]:
                    yield item


class _Walk:
    """A walk through several buckets at once, from one doubled middle to another."""

    def __init__(
        self, buckets: Sequence[Bucket], first: int | None = None, last: int | None = None
    ) -> None:
        self._heads: list[tuple[Bucket, int, int]] = []
        for one in buckets:
            low = 0 if first is None else bisect_left(one.keys, first)
            end = len(one) if last is None else bisect_left(one.keys, last)
            if low < end:
                self._heads.append((one, low, end))

    def next_key(self) -> int | None:
        """Give the doubled middle of the next mark, or None at the end."""
        return min((one.keys[low] for one, low, _ in self._heads), default=None)

    def peek(self, before: int) -> Run:
        """Give the marks ahead whose doubled middle lies before `before`."""
        return tuple(
            Slice(one, low, bisect_left(one.keys, before, low, end))
            for one, low, end in self._heads
        )

    def take(self, before: int) -> Run:
        """Give the same marks and step over them."""
        run = self.peek(before)
        self._heads = [
            (one, taken.high, end)
            for (one, _, end), taken in zip(self._heads, run, strict=True)
            if taken.high < end
        ]
        return tuple(one for one in run if one.high > one.low)


def _joined(run: Run, more: Run) -> Run:
    """Put two runs together that follow one another."""
    found = {id(one.bucket): one for one in run}
    for one in more:
        before = found.get(id(one.bucket))
        low = one.low if before is None else before.low
        found[id(one.bucket)] = Slice(one.bucket, low, one.high)
    return tuple(found.values())
