"""Rows inside a lane: every mark gets one in which neither it nor its label meets another.

Room is kept for the label right of its mark, and for marks that stand near the right edge
of the picture on the left too, so that their labels can flip. Rows are given out in order
of time and kept, so panning never makes a label jump to another row. Distances are pixels
from a fixed day (`origin`) and only grow when the picture is enlarged: a plan made for a
coarser scale stays free of overlaps at a finer one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from math import inf

from studyapp.core.timeline.clusters import Cluster, Grouping, Item, in_order
from studyapp.core.timeline.index import LaneIndex
from studyapp.core.timeline.mark import Mark, MarkShape

GLYPH = 10.0
LEAST_WIDTH = 12.0
GAP = 8.0
"""Pixels between a mark and its label."""
FADED = 20.0
"""Pixels that a label inside a bar keeps from an end that fades."""
CLEAR = 18.0
"""Pixels kept free between one mark with its label and the next in the row."""
MOST_ROWS = 48
"""Rows with labels; what does not fit stands without a label in one last row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """The sizes that depend on fonts, all in pixels.

    `label` gives the width of an item's label, already limited to the longest allowed;
    `pill` the width of a cluster's pill.
    """

    label: Callable[[Item], float]
    pill: Callable[[Cluster], float]
    size: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An item with its row, its label's width (0 for none) and the pixels kept for it.

    `before` is the free room left of its drawing, up to whatever its row keeps for others.
    """

    item: Item
    row: int
    label_width: float
    inside: bool
    left: float
    right: float
    before: float = inf


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """One planning of a lane: how marks are grouped and measured, and the right edge.

    `edge` is the last day in the picture; labels that would pass it keep room on the left.
    """

    grouping: Grouping
    measure: Measure
    edge: float = inf


@dataclass(frozen=True, slots=True, kw_only=True)
class LanePlan:
    """The rows of one lane for the blocks that were looked at so far."""

    blocks: range = range(0)
    placed: tuple[Placed, ...] = field(default=(), repr=False)

    @property
    def rows(self) -> int:
        """The number of rows in use."""
        return max((one.row + 1 for one in self.placed), default=0)


def extent(item: Item, days_per_pixel: float, measure: Measure) -> tuple[float, float]:
    """Give the left and right pixel of an item's drawing, from day 0."""
    middle = item.twice_middle / 2 / days_per_pixel
    match item:
        case Cluster():
            width = measure.pill(item)
        case Mark(shape=MarkShape.DAY):
            width = GLYPH * measure.size
        case Mark():
            width = max(LEAST_WIDTH * measure.size, item.days / days_per_pixel)
    return middle - width / 2, middle + width / 2


def fits_inside(item: Item, width: float, label_width: float) -> bool:
    """Tell whether a label of that width stands inside an item drawn `width` pixels wide."""
    if not isinstance(item, Mark) or item.shape is MarkShape.DAY:
        return False
    return label_width + 2 * GAP + (FADED if item.fade_start else 0) <= width


def plan_lane(lane: LaneIndex, plan: LanePlan, blocks: range, rule: Pass) -> LanePlan:
    """Give the plan with `blocks` looked at; what was placed before keeps its row.

    Items wholly outside the blocks are forgotten.
    """
    placed = list(_still_near(lane, plan, blocks, rule.grouping))
    before, after = range(blocks.start, min(plan.blocks.start, blocks.stop)), blocks
    if plan.blocks:
        after = range(max(plan.blocks.stop, blocks.start), blocks.stop)
    else:
        before = range(0)
    for new, rising in ((before, False), (after, True)):
        known = {one.item for one in placed}
        items = rule.grouping.items(lane, new) if new else ()
        fresh = [item for item in items if item not in known]
        _place(placed, fresh, rule, rising=rising)
    return LanePlan(blocks=blocks, placed=_with_room_before(placed, rule))


def _still_near(
    lane: LaneIndex, plan: LanePlan, blocks: range, grouping: Grouping
) -> Iterable[Placed]:
    kept = range(max(plan.blocks.start, blocks.start), min(plan.blocks.stop, blocks.stop))
    if kept == plan.blocks:
        return plan.placed
    if not kept:
        return ()
    first, last = (
        (day - grouping.origin) / grouping.days_per_pixel for day in grouping.days_of(lane, kept)
    )
    return (one for one in plan.placed if one.right > first and one.left < last)


def _place(placed: list[Placed], items: Sequence[Item], rule: Pass, *, rising: bool) -> None:
    """Give each item a row beyond what is placed: to the right when rising, else to the left."""
    free = _free_from(placed, rising=rising)
    for item in items if rising else reversed(items):
        one = _wish(item, rule)
        row = _first_free(free, one.left if rising else -one.right)
        if row == MOST_ROWS and not one.inside:
            one = _without_label(one, rule)
            row = _first_free(free, one.left if rising else -one.right)
        if row == MOST_ROWS:
            one = _without_label(one, rule)
        else:
            free[row] = (one.right if rising else -one.left) + CLEAR
        placed.append(replace(one, row=row))


def _wish(item: Item, rule: Pass) -> Placed:
    """Give what an item would take up in a row of its own."""
    start, end = _extent_from_origin(item, rule)
    width = rule.measure.label(item)
    inside = fits_inside(item, end - start, width)
    room = 0.0 if inside else GAP + width
    grouping = rule.grouping
    edge = (rule.edge - grouping.origin) / grouping.days_per_pixel
    flips = end <= edge < end + room
    return Placed(
        item=item,
        row=MOST_ROWS,
        label_width=width,
        inside=inside,
        left=start - room if flips else start,
        right=end + room,
    )


def _without_label(one: Placed, rule: Pass) -> Placed:
    start, end = _extent_from_origin(one.item, rule)
    return replace(one, label_width=0.0, left=start, right=end)


def _extent_from_origin(item: Item, rule: Pass) -> tuple[float, float]:
    grouping = rule.grouping
    offset = grouping.origin / grouping.days_per_pixel
    start, end = extent(item, grouping.days_per_pixel, rule.measure)
    return start - offset, end - offset


def _with_room_before(placed: Iterable[Placed], rule: Pass) -> tuple[Placed, ...]:
    """Give what is placed, in order of time, each with the free room left of it."""
    taken: dict[int, float] = {}
    found = []
    for one in sorted(placed, key=lambda one: one.left):
        start, _ = _extent_from_origin(one.item, rule)
        before = start - taken.get(one.row, -inf)
        taken[one.row] = one.right + CLEAR
        found.append(replace(one, before=before))
    return tuple(sorted(found, key=lambda one: in_order(one.item)))


def _free_from(placed: Iterable[Placed], *, rising: bool) -> list[float]:
    """Give for each row the pixel from which it is free, counted in the direction of travel."""
    free = [-inf] * MOST_ROWS
    for one in placed:
        if one.row < MOST_ROWS:
            edge = (one.right if rising else -one.left) + CLEAR
            free[one.row] = max(free[one.row], edge)
    return free


def _first_free(free: Sequence[float], edge: float) -> int:
    """Give the first row that is free at an edge, or `MOST_ROWS`."""
    for row, start in enumerate(free):
        if start <= edge:
            return row
    return MOST_ROWS
