"""Rows for what the picture shows, worked out a stretch at a time and kept while panning."""

from __future__ import annotations

from studyapp.core.timeline.clusters import Grouping, Item
from studyapp.core.timeline.index import TimelineIndex
from studyapp.core.timeline.lanes import LanePlan, Measure, Pass, Placed, plan_lane
from studyapp.core.timeline.scale import Scale

AHEAD = 1
"""Blocks kept ready on either side of the picture, beyond those it needs."""
LABEL_REACH = 320.0
"""Pixels that a label may reach into the picture from a mark outside it."""


class Planner:
    """The plans of all lanes at one scale; another scale needs another planner."""

    def __init__(self, index: TimelineIndex, measure: Measure, scale: Scale) -> None:
        self.index = index
        self._measure = measure
        self._rule = self._rule_for(scale)
        self._plans = [LanePlan() for _ in index.lanes]
        self.cover(scale)

    @property
    def days_per_pixel(self) -> float:
        """The scale that the rows are worked out for."""
        return self._rule.grouping.days_per_pixel

    def cover(self, scale: Scale) -> None:
        """Make sure that everything in the picture has a row."""
        for number, plan in enumerate(self._plans):
            if not _covers(plan.blocks, self._blocks(number, scale, beyond=0)):
                self._extend(number, scale)

    def look_ahead(self, scale: Scale) -> bool:
        """Work out rows beside the picture for one lane; tell whether there was one to do."""
        for number, plan in enumerate(self._plans):
            if not _covers(plan.blocks, self._blocks(number, scale, beyond=AHEAD)):
                self._extend(number, scale)
                return True
        return False

    def _extend(self, number: int, scale: Scale) -> None:
        wanted = self._blocks(number, scale, beyond=AHEAD)
        lane = self.index.lanes[number]
        self._plans[number] = plan_lane(lane, self._plans[number], wanted, self._rule)

    def visible(self, lane: int, scale: Scale) -> list[Placed]:
        """Give what is placed in a lane and reaches into the picture."""
        grouping = self._rule.grouping
        left = (scale.left - grouping.origin) / grouping.days_per_pixel
        right = (scale.right - grouping.origin) / grouping.days_per_pixel
        placed = self._plans[lane].placed
        return [one for one in placed if one.right > left and one.left < right]

    def room_before(self, one: Placed) -> float:
        """Give the free pixels left of a placed item."""
        return self._plans[one.item.lane].room_before(one)

    def items(self, lane: int, scale: Scale) -> list[Item]:
        """Give the items of a lane near the picture, in order of time."""
        blocks = self._blocks(lane, scale, beyond=AHEAD)
        return self._rule.grouping.items(self.index.lanes[lane], blocks)

    def _rule_for(self, scale: Scale) -> Pass:
        grouping = Grouping(
            days_per_pixel=scale.days_per_pixel, span=scale.span, origin=self.index.first
        )
        return Pass(grouping=grouping, measure=self._measure, edge=scale.right)

    def _blocks(self, number: int, scale: Scale, *, beyond: int) -> range:
        lane, grouping = self.index.lanes[number], self._rule.grouping
        margin = LABEL_REACH * grouping.days_per_pixel
        first = grouping.block_at(lane, scale.left - margin)
        last = grouping.block_at(lane, scale.right + margin)
        if grouping.is_one_block(lane):
            return range(1)
        return range(first - beyond, last + beyond + 1)


def _covers(blocks: range, wanted: range) -> bool:
    return blocks.start <= wanted.start and wanted.stop <= blocks.stop
