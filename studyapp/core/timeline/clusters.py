"""Marks that stand too close to tell apart, gathered under one pill.

Groups are formed from the left of a block of time, so they depend on the scale and never
on where the picture happens to begin: panning does not regroup. A lane of ordinary size is
one block. In a crowded lane a block is a fixed stretch of pixels, and two marks astride the
border of two blocks stay apart. Bars are told apart by their ends; they form a cluster only
where very many of a length share one cell of a fixed grid.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import floor
from operator import attrgetter

from studyapp.core.timeline.index import Bucket, LaneIndex, order
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
IN_TIME = attrgetter("twice_middle")
ONE_BLOCK = 5_000
"""Marks in a lane up to which the whole lane is one block."""
BLOCK = 512
"""Pixels of a block in a crowded lane."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """A run of marks in one bucket of a lane."""

    bucket: Bucket = field(compare=False, repr=False)
    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Near marks of one lane; `first_key` and `last_key` are their outer doubled middles."""

    lane: int
    first_key: int
    last_key: int
    count: int
    slices: tuple[Slice, ...] = field(repr=False)
    twice_middle: int = field(init=False, repr=False, compare=False)
    """Twice the moment at which its pill stands."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "twice_middle", (self.first_key + self.last_key) // 2)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Its marks in order of time."""
        return tuple(sorted(self._each(), key=order))

    @property
    def days(self) -> tuple[int, int]:
        """The first and the last day its marks cover."""
        first = min(mark.start for mark in self._each())
        return first, max(mark.end for mark in self._each())

    def _each(self) -> Iterator[Mark]:
        for one in self.slices:
            yield from one.bucket.marks[one.low : one.high]

    def holds(self, mark: Mark) -> bool:
        """Tell whether a mark is one of its own."""
        key = mark.twice_middle
        if mark.lane != self.lane or not self.first_key <= key <= self.last_key:
            return False
        return any(mark in one.bucket.marks[one.low : one.high] for one in self.slices)


Item = Mark | Cluster
"""What is drawn at one place: a mark of its own or a cluster."""


def in_order(item: Item) -> tuple[int, int, str]:
    """Give the place of an item in time, by its middle."""
    match item:
        case Cluster():
            return item.twice_middle, item.first_key, ""
        case Mark():
            return order(item)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """The rule for one scale: how near is too near, and how many of them form a cluster.

    `origin` is a fixed day from which blocks are counted.
    """

    days_per_pixel: float
    span: float
    origin: int

    @property
    def at_least(self) -> int:
        """The near marks it takes to form a cluster of points."""
        return FEW if self.span > CLUSTER_SPAN else CROWD

    @property
    def block_days(self) -> int:
        """The days of a block in a crowded lane."""
        return max(1, floor(BLOCK * self.days_per_pixel))

    def is_one_block(self, lane: LaneIndex) -> bool:
        """Tell whether a lane is of ordinary size and looked at as a whole."""
        return len(lane) <= ONE_BLOCK

    def block_at(self, lane: LaneIndex, day: float) -> int:
        """Give the number of the block that holds a day; always 0 in an ordinary lane."""
        if self.is_one_block(lane):
            return 0
        return floor((day - self.origin) / self.block_days)

    def days_of(self, lane: LaneIndex, blocks: range) -> tuple[float, float]:
        """Give the moments between which consecutive blocks lie; all time in one block."""
        if self.is_one_block(lane):
            return float("-inf"), float("inf")
        first = self.origin + blocks.start * self.block_days
        return float(first), float(self.origin + blocks.stop * self.block_days)

    def items(self, lane: LaneIndex, blocks: range) -> list[Item]:
        """Give what stands in consecutive blocks, in order of time.

        Points and clusters belong to the block of their middle, bars to every block that
        they touch.
        """
        first, last = self.days_of(lane, blocks)
        narrow = NARROW * self.days_per_pixel
        found: list[Item] = []
        points = [one for one in lane.buckets if one.longest <= max(1.0, narrow)]
        for block in blocks:
            start, stop = self.days_of(lane, range(block, block + 1))
            found.extend(self._groups(points, 2 * start, 2 * stop))
        for bucket in lane.buckets[len(points) :]:
            found.extend(self._bars(bucket, first, last))
        return sorted(found, key=IN_TIME)

    def _bars(self, bucket: Bucket, first: float, last: float) -> Iterator[Item]:
        cell = max(1, floor(2 * NEAR * self.days_per_pixel))
        keys = bucket.keys
        low = bisect_left(keys, 2 * first - bucket.longest - cell)
        end = bisect_left(keys, 2 * last + bucket.longest + cell)
        while low < end:
            stop = (keys[low] // cell + 1) * cell
            low, high = bisect_left(keys, stop - cell, 0, low + 1), bisect_left(keys, stop, low)
            run = Slice(bucket=bucket, low=low, high=high)
            if high - low >= CROWD:
                cluster = _cluster((run,))
                if 2 * first <= cluster.twice_middle < 2 * last:
                    yield cluster
            else:
                yield from (one for one in _marks((run,)) if one.start < last and one.end >= first)
            low = high

    def _groups(self, buckets: Sequence[Bucket], first: float, last: float) -> Iterator[Item]:
        at_least = self.at_least
        walk = _Walk(buckets, first, last)
        near, pill = 2 * NEAR * self.days_per_pixel, 2 * PILL * self.days_per_pixel
        while (start := walk.next_key()) is not None:
            run = walk.take(start + near)
            if _count(run) < at_least:
                yield from _marks(run)
                continue
            while (key := walk.next_key()) is not None and key < start + pill:
                more = walk.peek(key + near)
                if _count(more) < at_least:
                    break
                run = _joined(run, walk.take(key + near))
            yield _cluster(run)


Run = tuple[Slice, ...]


class _Walk:
    """A walk through several buckets at once, from one doubled middle to another."""

    def __init__(self, buckets: Sequence[Bucket], first: float, last: float) -> None:
        self._at = [(one, bisect_left(one.keys, first)) for one in buckets]
        self._ends = [bisect_left(one.keys, last) for one in buckets]

    def next_key(self) -> int | None:
        """Give the doubled middle of the next mark, or None at the end."""
        heads = (
            bucket.keys[low]
            for (bucket, low), end in zip(self._at, self._ends, strict=True)
            if low < end
        )
        return min(heads, default=None)

    def peek(self, before: float) -> Run:
        """Give the marks ahead whose doubled middle lies before `before`."""
        runs = []
        for (bucket, low), end in zip(self._at, self._ends, strict=True):
            high = bisect_left(bucket.keys, before, low, end)
            runs.append(Slice(bucket=bucket, low=low, high=high))
        return tuple(runs)

    def take(self, before: float) -> Run:
        """Give the same marks and step over them."""
        runs = self.peek(before)
        self._at = [(one.bucket, one.high) for one in runs]
        return runs


def _count(run: Run) -> int:
    return sum(one.high - one.low for one in run)


def _marks(run: Run) -> list[Mark]:
    found = [mark for one in run for mark in one.bucket.marks[one.low : one.high]]
    return sorted(found, key=IN_TIME) if len(found) > 1 else found


def _joined(run: Run, more: Run) -> Run:
    pairs = zip(run, more, strict=True)
    return tuple(Slice(bucket=a.bucket, low=a.low, high=b.high) for a, b in pairs)


def _cluster(run: Run) -> Cluster:
    slices = tuple(one for one in run if one.high > one.low)
    return Cluster(
        lane=slices[0].bucket.marks[slices[0].low].lane,
        first_key=min(one.bucket.keys[one.low] for one in slices),
        last_key=max(one.bucket.keys[one.high - 1] for one in slices),
        count=_count(slices),
        slices=slices,
    )
