"""A lane at a glance: the pixels its marks cover, each pixel looked at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from studyapp.core.timeline.index import LaneIndex
from studyapp.core.timeline.scale import Scale

Stroke = tuple[float, float]


def strokes_of(lane: LaneIndex, scale: Scale) -> Iterator[Stroke]:
    """Give the pixels from which to which there is something; near marks are drawn once."""
    for bucket in lane.buckets:
        at = 0
        while at < len(bucket.keys):
            mark = bucket.marks[at]
            yield scale.x(mark.start), scale.x(mark.end + 1)
            after = bucket.keys[at] + 2 * scale.days_per_pixel
            at = max(at + 1, bisect_left(bucket.keys, after, at))
