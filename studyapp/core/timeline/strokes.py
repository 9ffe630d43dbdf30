"""A lane at a glance: the pixels its marks cover, each pixel looked at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from math import ceil

from studyapp.core.timeline.index import LaneIndex
from studyapp.core.timeline.scale import Scale

Stroke = tuple[float, float]


def strokes_of(lane: LaneIndex, scale: Scale, *, pixels: float = 1.0) -> Iterator[Stroke]:
    """Give the pixels from which to which there is something.

    Marks of like length that are nearer than `pixels` are drawn once.
    """
    step = max(1, ceil(2 * pixels * scale.days_per_pixel))
    for bucket in lane.buckets:
        starts, ends = bucket.store.starts, bucket.store.ends
        at = bisect_left(bucket.keys, 2 * scale.first_day - bucket.longest)
        end = bisect_left(bucket.keys, 2 * scale.end_day + bucket.longest)
        while at < end:
            number = bucket.numbers[at]
            yield scale.x(starts[number]), scale.x(ends[number] + 1)
            at = bisect_left(bucket.keys, bucket.keys[at] + step, at, end)
