"""Rows inside a lane: every mark gets one in which neither it nor its label meets another.

Room is kept for the label right of its mark, and for marks that stand near the right edge
of the picture on the left too, so that their labels can flip. Rows are given out in order
of time and kept, so panning never makes a label jump to another row. Distances are pixels
from a fixed day (`base`) and only grow when the picture is enlarged: a plan made for a
coarser scale stays free of overlaps at a finer one. A cluster of a crowd has no words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import NamedTuple

from studyapp.core.timeline.clusters import Cluster, Item
from studyapp.core.timeline.grouping import Grouping
from studyapp.core.timeline.index import LaneIndex
from studyapp.core.timeline.mark import Mark, MarkShape

GLYPH = 10.0
LEAST_WIDTH = 12.0
GAP = 8.0
"""Pixels between a mark and its label."""
GHOST = 14.0
"""Pixels for the glyph of a claimant beside the date it claims."""
FADED = 20.0
"""Pixels that a label inside a bar keeps from an end that fades."""
CLEAR = 18.0
"""Pixels kept free between one mark with its label and the next in the row."""
MOST_ROWS = 30
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


class Placed(NamedTuple):
    """An item with its row, its label's width (0 for none) and the pixels kept for it.

    Its drawing reaches from `start` to `end`, what is kept for it from `left` to `right`.
    A tuple, because hundreds are made whenever the scale changes.
    """

    item: Item
    row: int
    label_width: float
    inside: bool
    start: float
    end: float
    left: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """One planning of a lane: how marks are grouped and measured, and the right edge.

    Pixels are counted from the day `base`. `edge` is the pixel at which the picture ends;
    labels that would pass it keep room on the left.
    """

    grouping: Grouping
    measure: Measure
    base: int
    edge: float = inf


@dataclass(frozen=True, slots=True, kw_only=True)
class LanePlan:
    """The rows of one lane for the blocks that were looked at so far."""

    blocks: range = range(0)
    placed: tuple[Placed, ...] = field(default=(), repr=False)
    _by_row: Mapping[int, list[Placed]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_row: dict[int, list[Placed]] = {}
        for one in self.placed:
            by_row.setdefault(one.row, []).append(one)
        object.__setattr__(self, "_by_row", by_row)

    @property
    def rows(self) -> int:
        """The number of rows in use."""
        return max(self._by_row, default=-1) + 1

    def room_before(self, one: Placed) -> float:
        """Give the free pixels left of an item's drawing, up to what its row keeps for others."""
        others = (each.right for each in self._by_row[one.row] if each.left < one.left)
        return one.start - CLEAR - max(others, default=-inf)


def extent(
    item: Item, days_per_pixel: float, measure: Measure, base: int = 0
) -> tuple[float, float]:
    """Give the left and right pixel of an item's drawing, from the day `base`.

    A mark whose date others dispute covers the dates they claim too.
    """
    middle = (item.twice_middle - 2 * base) / 2 / days_per_pixel
    match item:
        case Cluster():
            half = measure.pill(item) / 2
        case Mark(shape=MarkShape.DAY):
            half = GLYPH * measure.size / 2
        case Mark():
            half = max(LEAST_WIDTH * measure.size, item.days / days_per_pixel) / 2
    start, end = middle - half, middle + half
    if isinstance(item, Mark) and item.ghosts:
        return _with_ghosts(item, (start, end), days_per_pixel, measure, base)
    return start, end


def _with_ghosts(
    mark: Mark, own: tuple[float, float], days_per_pixel: float, measure: Measure, base: int
) -> tuple[float, float]:
    """Give the pixels of a mark and of the dates others claim, each with its glyph."""
    first = min(ghost.start for ghost in mark.ghosts)
    last = max(ghost.end for ghost in mark.ghosts) + 1
    room = GHOST * measure.size
    start = (first - base) / days_per_pixel
    end = max((last - base) / days_per_pixel, start + LEAST_WIDTH * measure.size)
    return min(own[0], start) - 2, max(own[1], end) + room * len(mark.ghosts)


def fits_inside(item: Item, width: float, label_width: float) -> bool:
    """Tell whether a label of that width stands inside an item drawn `width` pixels wide."""
    if not isinstance(item, Mark) or item.shape is MarkShape.DAY or item.ghosts:
        return False
    return label_width + 2 * GAP + (FADED if item.fade_start else 0) <= width


def plan_lane(lane: LaneIndex, plan: LanePlan, blocks: range, rule: Pass) -> LanePlan:
    """Give the plan with `blocks` looked at; what was placed before keeps its row.

    Items wholly outside the blocks are forgotten.
    """
    placed = _still_near(lane, plan, blocks, rule)
    before, after = range(blocks.start, min(plan.blocks.start, blocks.stop)), blocks
    if plan.blocks:
        after = range(max(plan.blocks.stop, blocks.start), blocks.stop)
    else:
        before = range(0)
    for new, rising in ((before, False), (after, True)):
        if new:
            items = _new_items(lane, new, placed, rule.grouping)
            _place(placed, items, rule, rising=rising)
    return LanePlan(blocks=blocks, placed=tuple(placed))


def _new_items(
    lane: LaneIndex, blocks: range, placed: Iterable[Placed], grouping: Grouping
) -> list[Item]:
    """Give what stands in blocks and is not placed yet, as a bar reaching into them may be."""
    known = {_name(one.item) for one in placed}
    return [item for item in grouping.items(lane, blocks) if _name(item) not in known]


def _pixels(lane: LaneIndex, blocks: range, rule: Pass) -> tuple[float, float]:
    days = rule.grouping.days_of(lane, blocks)
    if days is None:
        return -inf, inf
    scale = rule.grouping.days_per_pixel
    return (days[0] - rule.base) / scale, (days[1] - rule.base) / scale


def _name(item: Item) -> str | tuple[int, int, int]:
    """Give what tells an item from the others of its lane."""
    match item:
        case Mark():
            return item.id
        case Cluster():
            return item.first_key, item.last_key, item.count


def _still_near(lane: LaneIndex, plan: LanePlan, blocks: range, rule: Pass) -> list[Placed]:
    kept = range(max(plan.blocks.start, blocks.start), min(plan.blocks.stop, blocks.stop))
    if kept == plan.blocks:
        return list(plan.placed)
    if not kept:
        return []
    first, last = _pixels(lane, kept, rule)
    return [one for one in plan.placed if one.right > first and one.left < last]


def _place(placed: list[Placed], items: Sequence[Item], rule: Pass, *, rising: bool) -> None:
    """Give each item a row beyond what is placed: to the right when rising, else to the left."""
    free = _free_from(placed, rising=rising)
    scale, measure, base, edge = (
        rule.grouping.days_per_pixel, rule.measure, rule.base, rule.edge,
    )  # fmt: skip
    for item in items if rising else reversed(items):
        start, end = extent(item, scale, measure, base)
        bare = isinstance(item, Cluster) and item.of_crowd
        width = 0.0 if bare else measure.label(item)
        inside = not bare and fits_inside(item, end - start, width)
        room = 0.0 if inside or bare else GAP + width
        left, right = start - room if end <= edge < end + room else start, end + room
        row = _first_free(free, left if rising else -right)
        if row == MOST_ROWS:
            left, right, width = start, end, width if inside else 0.0
            row = _first_free(free, left if rising else -right)
        if row == MOST_ROWS:
            width, inside = 0.0, False
        else:
            free[row] = (right if rising else -left) + CLEAR
        placed.append(Placed(item, row, width, inside, start, end, left, right))


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
