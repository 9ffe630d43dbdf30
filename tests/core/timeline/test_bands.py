from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.timeline.bands import bands_of


@given(st.lists(st.integers(0, 40), min_size=1, max_size=8), st.floats(0, 2000))
def test_lanes_lie_on_one_another_and_hold_their_rows(rows: list[int], available: float) -> None:
    bands = bands_of(rows, row_height=30, padding=19, available=available)
    for upper, lower in pairwise(bands):
        assert lower.top == pytest.approx(upper.bottom)
    for count, band in zip(rows, bands, strict=True):
        assert band.row_middle(0) - 15 >= band.top
        assert band.row_middle(max(1, count) - 1) + 15 <= band.bottom + 1e-6
    assert bands[-1].bottom >= available - 1e-6


def test_spare_height_is_shared_equally() -> None:
    bands = bands_of([4, 1, 1, 3], row_height=30, padding=19, available=422 + 54)
    assert [round(band.height, 1) for band in bands] == [171.5, 81.5, 81.5, 141.5]


def test_without_lanes_there_is_nothing() -> None:
    assert bands_of([], row_height=30, padding=19, available=400) == ()
