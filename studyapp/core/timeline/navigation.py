"""Stepping from one item of the timeline to the next, as the arrow keys do."""

from __future__ import annotations

from collections.abc import Iterable

from studyapp.core.timeline.clusters import Cluster, Item, in_order
from studyapp.core.timeline.index import LaneIndex, TimelineIndex
from studyapp.core.timeline.mark import Mark


def item_of(mark: Mark, items: Iterable[Item]) -> Item:
    """Give the cluster that hides a mark, or the mark itself."""
    hiding = (one for one in items if isinstance(one, Cluster) and one.holds(mark))
    return next(hiding, mark)


def item_beside(item: Item, items: Iterable[Item], step: int) -> Item | None:
    """Give the next item of a lane in time (`step` 1) or the one before (-1), or None."""
    place = in_order(item)
    if step > 0:
        later = (one for one in items if in_order(one) > place)
        return min(later, key=in_order, default=None)
    earlier = (one for one in items if in_order(one) < place)
    return max(earlier, key=in_order, default=None)


def nearest_mark(lane: LaneIndex, twice_middle: int) -> Mark | None:
    """Give the mark of a lane whose middle is nearest; None in an empty lane."""
    return lane.nearest(twice_middle)


def mark_in_next_lane(
    index: TimelineIndex, item: Item, step: int, folded: frozenset[int] = frozenset()
) -> Mark | None:
    """Give the nearest mark in the next open lane that has any: `step` 1 down, -1 up."""
    lane = item.lane + step
    while 0 <= lane < len(index.lanes):
        if lane in folded:
            lane += step
            continue
        found = nearest_mark(index.lanes[lane], item.twice_middle)
        if found is not None:
            return found
        lane += step
    return None
