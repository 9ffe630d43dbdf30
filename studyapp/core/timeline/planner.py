"""Rows for what the picture shows, worked out a stretch at a time and kept while panning."""

from __future__ import annotations

from math import ceil

from studyapp.core.timeline.clusters import Item
from studyapp.core.timeline.grouping import Grouping
from studyapp.core.timeline.index import TimelineIndex
from studyapp.core.timeline.lanes import LanePlan, Measure, Pass, Placed, plan_lane
from studyapp.core.timeline.scale import Scale

AHEAD = 1
"""Blocks kept ready on either side of the picture, beyond those it needs."""
KEPT = 3
"""Planned blocks that are kept beyond those asked for."""
FARTHEST = 2.0**40
"""Pixels from where a plan began beyond which a pixel is no longer exact."""
LABEL_REACH = 320.0
"""Pixels that a label may reach into the picture from a mark outside it."""


class Planner:
    """The plans of all open lanes at one scale; another scale needs another planner.

    One that is not made `at_once` is made lane by lane, as it looks ahead.
    """

    def __init__(
        self,
        index: TimelineIndex,
        measure: Measure,
        scale: Scale,
        folded: frozenset[int] = frozenset(),
        *,
        at_once: bool = True,
    ) -> None:
        self.index, self._folded = index, folded
        self._measure = measure
        self._rule = self._rule_for(scale)
        self._plans = [LanePlan() for _ in index.lanes]
        if at_once:
            self.cover(scale)

    @property
    def days_per_pixel(self) -> float:
        """The scale that the rows are worked out for."""
        return self._rule.grouping.days_per_pixel

    def cover(self, scale: Scale) -> None:
        """Make sure that everything in the picture has a row."""
        for number, plan in enumerate(self._plans):
            wanted = self._blocks(number, scale, beyond=0)
            if number not in self._folded and not _covers(plan.blocks, wanted):
                self._extend(number, wanted)

    def reaches(self, scale: Scale) -> bool:
        """Tell whether a picture is near enough to where this plan began to count pixels."""
        far = abs(scale.first_day - self._rule.base) / scale.days_per_pixel
        return far < FARTHEST

    def look_ahead(self, scale: Scale) -> bool:
        """Work out rows beside the picture for one lane; tell whether there was one to do."""
        for number, plan in enumerate(self._plans):
            wanted = self._blocks(number, scale, beyond=AHEAD)
            if number not in self._folded and not _covers(plan.blocks, wanted):
                self._extend(number, wanted)
                return True
        return False

    def _extend(self, number: int, wanted: range) -> None:
        """Plan blocks, keeping those beside them that are planned, within reason."""
        plan = self._plans[number]
        first, last = wanted.start - KEPT, wanted.stop + KEPT
        if plan.blocks.start <= wanted.stop and wanted.start <= plan.blocks.stop:
            wanted = range(
                max(first, min(wanted.start, plan.blocks.start)),
                min(last, max(wanted.stop, plan.blocks.stop)),
            )
        lane = self.index.lanes[number]
        self._plans[number] = plan_lane(lane, plan, wanted, self._rule)

    def shift(self, scale: Scale) -> float:
        """Give the pixels by which what is placed stands further left in a picture."""
        return -scale.x(self._rule.base)

    def visible(self, lane: int, scale: Scale) -> list[Placed]:
        """Give what is placed in a lane and reaches into the picture."""
        days_per_pixel = self.days_per_pixel
        left = -scale.x(self._rule.base) * scale.days_per_pixel / days_per_pixel
        right = left + scale.span / days_per_pixel
        return [one for one in self._plans[lane].placed if one.right > left and one.left < right]

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
        return Pass(
            grouping=grouping,
            measure=self._measure,
            base=scale.first_day,
            edge=(scale.part + scale.span) / scale.days_per_pixel,
        )

    def _blocks(self, number: int, scale: Scale, *, beyond: int) -> range:
        lane, grouping = self.index.lanes[number], self._rule.grouping
        if grouping.is_one_block(lane):
            return range(1)
        margin = ceil(LABEL_REACH * grouping.days_per_pixel)
        first = grouping.block_at(lane, scale.first_day - margin)
        last = grouping.block_at(lane, scale.end_day + margin)
        return range(first - beyond, last + beyond + 1)


def _covers(blocks: range, wanted: range) -> bool:
    return blocks.start <= wanted.start and wanted.stop <= blocks.stop
