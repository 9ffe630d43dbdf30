from math import inf

import pytest

from studyapp.core.knowledge.day_number import day_number
from studyapp.core.timeline.labels import Spot, spot_of
from studyapp.core.timeline.lanes import Placed
from studyapp.core.timeline.mark import Mark, MarkShape

MARK = Mark(
    id="ev",
    lane=0,
    start=day_number(2020, 9, 27),
    end=day_number(2020, 9, 27),
    shape=MarkShape.DAY,
    label="Fighting breaks out",
)


def placed(width: float, *, inside: bool = False) -> Placed:
    return Placed(item=MARK, row=0, label_width=width, inside=inside, start=0, end=10,
                  left=0, right=width)  # fmt: skip


def spot(
    start: float, width: float = 120, *, before: float = inf, room: float = 900
) -> Spot | None:
    return spot_of(placed(width), start, start + 10, room, lambda _one: before)


def test_a_label_stands_right_of_its_mark() -> None:
    assert spot(100) == Spot(118, 238)


def test_it_flips_at_the_edge() -> None:
    assert spot(850) == Spot(722, 842, flipped=True)


def test_it_is_cut_to_the_larger_room_where_neither_side_is_wide_enough() -> None:
    assert spot(850, before=60) == Spot(790, 842, flipped=True)
    assert spot(800, before=20) == Spot(818, 896)


def test_it_is_left_out_where_there_is_no_room_to_speak_of() -> None:
    assert spot(885, before=10) is None
    assert spot(100, width=0) is None


@pytest.mark.parametrize(
    ("start", "end", "left"), [(100, 500, 108), (-300, 500, 8), (-300, 1200, 8)]
)
def test_inside_a_bar_it_stays_in_the_visible_part(start: float, end: float, left: float) -> None:
    found = spot_of(placed(120, inside=True), start, end, 900, lambda _one: inf)
    assert found == Spot(left, left + 120, inside=True)


def test_a_bar_that_is_nearly_gone_shows_no_label() -> None:
    assert spot_of(placed(120, inside=True), -300, 30, 900, lambda _one: inf) is None
