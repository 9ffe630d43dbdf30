"""Marks in sorted arrays, so that a picture touches only what it shows.

Each lane keeps its marks by length: a bucket holds those whose number of days has the same
power of two, sorted by the middle of the mark. A mark that reaches into a stretch of time
then lies within half the bucket's longest length of it, so two bisections find it, however
far away it began.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from studyapp.core.timeline.mark import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """Marks of similar length; `keys` are their doubled middles, in rising order."""

    keys: tuple[int, ...]
    marks: tuple[Mark, ...]
    longest: int

    def touching(self, first: float, last: float) -> Iterator[Mark]:
        """Give the marks that share time with the stretch from `first` to `last`."""
        low = bisect_left(self.keys, 2 * first - self.longest)
        high = bisect_right(self.keys, 2 * last + self.longest)
        for mark in self.marks[low:high]:
            if mark.start < last and mark.end + 1 > first:
                yield mark


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneIndex:
    """The marks of one lane: buckets from short to long, and all of them in order of time."""

    buckets: tuple[Bucket, ...]
    in_time: tuple[Mark, ...]

    def __len__(self) -> int:
        return len(self.in_time)

    def touching(self, first: float, last: float) -> Iterator[Mark]:
        """Give the marks that share time with the stretch from `first` to `last`."""
        for bucket in self.buckets:
            yield from bucket.touching(first, last)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineIndex:
    """All marks by lane and by id; `first` and `last` are the days they span."""

    lanes: tuple[LaneIndex, ...]
    by_id: Mapping[str, Mark]
    first: int
    last: int

    def find(self, mark_id: str) -> Mark | None:
        """Give a mark by id, or None."""
        return self.by_id.get(mark_id)


def index_of(marks: Iterable[Mark], *, lanes: int, around: int = 1) -> TimelineIndex:
    """Sort marks into `lanes` lanes; without marks the index spans the day `around`."""
    by_lane: list[list[Mark]] = [[] for _ in range(lanes)]
    by_id: dict[str, Mark] = {}
    for mark in marks:
        by_lane[mark.lane].append(mark)
        by_id[mark.id] = mark
    return TimelineIndex(
        lanes=tuple(_lane(found) for found in by_lane),
        by_id=MappingProxyType(by_id),
        first=min((mark.start for mark in by_id.values()), default=around),
        last=max((mark.end for mark in by_id.values()), default=around),
    )


def order(mark: Mark) -> tuple[int, int, str]:
    """Give the place of a mark in time: its middle, then its start, then its id."""
    return mark.twice_middle, mark.start, mark.id


def _lane(marks: list[Mark]) -> LaneIndex:
    in_time = sorted(marks, key=order)
    by_length: dict[int, list[Mark]] = {}
    for mark in in_time:
        by_length.setdefault((mark.days - 1).bit_length(), []).append(mark)
    buckets = tuple(_bucket(by_length[power]) for power in sorted(by_length))
    return LaneIndex(buckets=buckets, in_time=tuple(in_time))


def _bucket(marks: list[Mark]) -> Bucket:
    return Bucket(
        keys=tuple(mark.twice_middle for mark in marks),
        marks=tuple(marks),
        longest=max(mark.days for mark in marks),
    )
