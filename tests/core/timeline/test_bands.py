from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.timeline.bands import Room, bands_of

ROOM = Room(row_height=30, padding=19)


@given(st.lists(st.integers(0, 40), min_size=1, max_size=8), st.floats(0, 2000))
def test_lanes_lie_on_one_another_and_hold_their_rows(rows: list[int], available: float) -> None:
    bands = bands_of(rows, ROOM, available=available)
    for upper, lower in pairwise(bands):
        assert lower.top == pytest.approx(upper.bottom)
    for count, band in zip(rows, bands, strict=True):
        assert band.row_middle(0) - 15 >= band.top
        assert band.row_middle(max(1, count) - 1) + 15 <= band.bottom + 1e-6
    assert bands[-1].bottom >= available - 1e-6


def test_spare_height_is_shared_equally() -> None:
    bands = bands_of([4, 1, 1, 3], ROOM, available=422 + 54)
    assert [round(band.height, 1) for band in bands] == [171.5, 81.5, 81.5, 141.5]


def test_without_lanes_there_is_nothing() -> None:
    assert bands_of([], ROOM, available=400) == ()


def test_a_folded_lane_is_low_and_leaves_what_is_spare_to_the_open_ones() -> None:
    room = Room(row_height=30, padding=19, folded_height=26, folded=frozenset({1}))
    bands = bands_of([1, 9, 1], room, available=400)
    assert [band.height for band in bands] == [187.0, 26.0, 187.0]
    assert bands[1].row_middle(0) == bands[1].top + 13
    everything = Room(row_height=30, padding=19, folded_height=26, folded=frozenset({0, 1}))
    assert bands_of([5, 5], everything, available=400)[-1].bottom == 52
