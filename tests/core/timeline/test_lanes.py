from itertools import pairwise
from math import inf
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.core.knowledge.day_number import day_number, year_month_day
from studyapp.core.timeline.clusters import Cluster
from studyapp.core.timeline.grouping import Grouping
from studyapp.core.timeline.index import LaneIndex, index_of
from studyapp.core.timeline.labels import spot_of
from studyapp.core.timeline.lanes import MOST_ROWS, LanePlan, Pass, Placed, extent, plan_lane
from studyapp.core.timeline.mark import Mark, MarkShape
from studyapp.core.timeline.scale import Scale, scale_between
from tests.core.timeline.synthetic import (
    FIRST,
    MEASURE,
    lanes_of_marks,
    make_mark,
    many_marks,
)

GOLDEN = Path(__file__).parents[2] / "golden" / "timeline_rows.txt"
WIDTH = 900
SPANS = st.floats(3.0, 40 * 366.0)


def grouping(span: float) -> Grouping:
    return Grouping(days_per_pixel=span / WIDTH, span=span, origin=FIRST)


def rule_of(span: float, edge: float = inf) -> Pass:
    edge = (edge - FIRST) * WIDTH / span
    return Pass(grouping=grouping(span), measure=MEASURE, base=FIRST, edge=edge)


def plan_of(marks: tuple[Mark, ...], span: float, edge: float = inf) -> LanePlan:
    lane = index_of(marks, lanes=1).lanes[0]
    return plan_lane(lane, LanePlan(), range(1), rule_of(span, edge))


def seen(marks: tuple[Mark, ...], span: float, share: float) -> Scale:
    """Give a picture whose right edge lies within the marks."""
    first, last = min(mark.start for mark in marks), max(mark.end for mark in marks)
    right = first + share * (last + 2 - first)
    return scale_between(right - span, right, WIDTH)


def drawn(plan: LanePlan, one: Placed, scale: Scale) -> list[tuple[float, float]]:
    """Give the stretches that a mark and its label cover in a picture."""
    start, end = extent(one.item, scale.days_per_pixel, MEASURE, scale.first_day)
    offset = scale.part / scale.days_per_pixel
    start, end = start - offset, end - offset
    if end < 0 or start > scale.width:
        return []
    spot = spot_of(one, start, end, scale.width, plan.room_before)
    if spot is None or spot.inside:
        return [(start, end)]
    return [(start, end), (spot.left, spot.right)]


def assert_nothing_meets(plan: LanePlan, scale: Scale) -> None:
    rows: dict[int, list[tuple[float, float]]] = {}
    for one in plan.placed:
        if one.row == MOST_ROWS:
            assert not one.label_width
        else:
            rows.setdefault(one.row, []).extend(drawn(plan, one, scale))
    for stretches in rows.values():
        for (_, end), (start, _) in pairwise(sorted(stretches)):
            assert end <= start


@given(lanes_of_marks(), SPANS, st.floats(0, 1), st.floats(0, 1))
def test_no_label_meets_another_label_or_mark_wherever_the_picture_ends(
    marks: tuple[Mark, ...], span: float, planned: float, moved: float
) -> None:
    plan = plan_of(marks, span, seen(marks, span, planned).right)
    assert_nothing_meets(plan, seen(marks, span, moved))


@given(lanes_of_marks(), SPANS, st.floats(1.0, 6.0), st.floats(0, 1))
def test_a_plan_stays_free_of_overlaps_while_the_picture_grows(
    marks: tuple[Mark, ...], span: float, factor: float, share: float
) -> None:
    scale = seen(marks, span, share)
    assert_nothing_meets(plan_of(marks, span, scale.right), scale.zoomed(factor, at=450))


@given(lanes_of_marks(), SPANS, st.floats(0, 1))
def test_where_the_picture_was_planned_every_label_is_whole_if_it_fits_on_a_side(
    marks: tuple[Mark, ...], span: float, share: float
) -> None:
    scale = seen(marks, span, share)
    plan = plan_of(marks, span, scale.right)
    for one in plan.placed:
        if len(spots := drawn(plan, one, scale)) == 2 and spots[0][0] > 320:
            assert spots[1][1] - spots[1][0] > one.label_width - 6


@given(lanes_of_marks(), SPANS)
def test_every_item_is_placed_once_and_rows_have_no_gap(
    marks: tuple[Mark, ...], span: float
) -> None:
    plan = plan_of(marks, span)
    counts = [one.item.count if isinstance(one.item, Cluster) else 1 for one in plan.placed]
    assert sum(counts) == len(marks)
    assert {one.row for one in plan.placed} == set(range(plan.rows))


def crowded() -> LaneIndex:
    return index_of(many_marks(6000, lanes=1), lanes=1).lanes[0]


CROWDED = crowded()


@settings(max_examples=25)
@given(st.lists(st.integers(-2, 3), min_size=1, max_size=6), st.sampled_from((60, 400, 3000)))
def test_rows_are_kept_while_panning_through_a_crowded_lane(steps: list[int], span: int) -> None:
    rule = rule_of(span)
    blocks = rule.grouping
    at = blocks.block_at(CROWDED, day_number(2001, 1, 1))
    plan = plan_lane(CROWDED, LanePlan(), range(at, at + 3), rule)
    for step in steps:
        at += step
        before = plan
        plan = plan_lane(CROWDED, before, range(at, at + 3), rule)
        rows = {one.item: one.row for one in plan.placed}
        kept = [one for one in before.placed if one.item in rows]
        days = blocks.days_of(CROWDED, range(at, at + 3))
        assert days is not None
        first, last = days
        for one in kept:
            if first < one.item.twice_middle / 2 < last and abs(step) < 3:
                assert rows[one.item] == one.row
        assert len(rows) == len(plan.placed)
        picture = Scale(first_day=first, days_per_pixel=blocks.days_per_pixel, width=3 * WIDTH)
        assert_nothing_meets(plan, picture)
        assert rows.keys() >= set(blocks.items(CROWDED, range(at, at + 3)))


def test_what_fits_in_no_row_stands_without_a_label_in_one_last_row() -> None:
    marks = tuple(
        make_mark(number, 0, FIRST + number, MarkShape.RANGE, 1000 << number % 5)
        for number in range(100)
    )
    stretched = plan_of(marks, 10.0)
    assert stretched.rows == MOST_ROWS + 1
    over = [one for one in stretched.placed if one.row == MOST_ROWS]
    assert len(over) == 100 - MOST_ROWS
    assert not any(one.label_width for one in over)


def test_a_label_sits_inside_a_bar_that_is_long_enough() -> None:
    bar = make_mark(1, 0, FIRST, MarkShape.RANGE, 300)
    (near,) = plan_of((bar,), 365.0).placed
    (far,) = plan_of((bar,), 4000.0).placed
    assert near.inside
    assert not far.inside
    assert far.right - far.left > far.label_width


def test_the_rows_of_a_year_of_marks_are_as_recorded() -> None:
    marks = tuple(
        mark
        for mark in many_marks(2400, lanes=1)
        if year_month_day(mark.start)[0] == 2020 == year_month_day(mark.end)[0]
    )
    plan = plan_of(marks, 366.0)
    lines = [
        f"row {one.row:2}  {one.item.start}-{one.item.end} {one.item.shape.value:5} "
        f"{'inside' if one.inside else 'beside'} {one.label_width:.0f}"
        for one in plan.placed
        if isinstance(one.item, Mark)
    ]
    assert "\n".join(lines) + "\n" == GOLDEN.read_text(encoding="utf-8")
