from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.knowledge.day_number import day_number, year_month_day
from studyapp.core.timeline.scale import scale_between
from studyapp.ui.answers.day_steps import (
    Grain,
    Stride,
    bounded,
    grain_of,
    snapped,
    stride_of,
    strode,
)

DAYS = st.integers(day_number(1, 1, 1), day_number(3000, 12, 31))


def day(text: str) -> int:
    one = date.fromisoformat(text)
    return day_number(one.year, one.month, one.day)


@pytest.mark.parametrize(
    ("days", "grain"),
    [
        (90, Grain.DAY),
        (350, Grain.DAY),
        (351, Grain.MONTH),
        (5000, Grain.MONTH),
        (12_000, Grain.YEAR),
    ],
)
def test_what_can_be_pointed_at(days: int, grain: Grain) -> None:
    assert grain_of(scale_between(0, days, 700)) is grain


def test_the_larger_step_suits_the_line() -> None:
    assert stride_of(91) is Stride.WEEK
    assert stride_of(1095) is Stride.MONTH
    assert stride_of(10_000) is Stride.YEAR


@pytest.mark.parametrize(
    ("start", "stride", "by", "end"),
    [
        ("2020-09-27", Stride.WEEK, 1, "2020-10-04"),
        ("2020-01-31", Stride.MONTH, 1, "2020-02-29"),
        ("2020-01-15", Stride.MONTH, -1, "2019-12-15"),
        ("2020-12-31", Stride.MONTH, 1, "2021-01-31"),
        ("2020-02-29", Stride.YEAR, 1, "2021-02-28"),
        ("2020-02-29", Stride.YEAR, -4, "2016-02-29"),
    ],
)
def test_a_stride_keeps_the_day_where_it_can(start: str, stride: Stride, by: int, end: str) -> None:
    assert strode(day(start), stride, by) == day(end)


@given(DAYS, st.sampled_from(Grain))
def test_snapping_stays_in_the_same_month_or_year(number: int, grain: Grain) -> None:
    kept = {Grain.DAY: 3, Grain.MONTH: 2, Grain.YEAR: 1}[grain]
    assert year_month_day(snapped(number, grain))[:kept] == year_month_day(number)[:kept]
    assert snapped(snapped(number, grain), grain) == snapped(number, grain)


@given(
    st.integers(1, 20_000),
    st.floats(-5000, 30_000),
    st.floats(0.0005, 100),
    st.integers(20, 2000),
)
def test_the_view_never_leaves_the_line(
    days: int, left: float, days_per_pixel: float, width: int
) -> None:
    first, last = 700_000, 700_000 + days - 1
    asked = scale_between(first + left, first + left + days_per_pixel * width, width)
    shown = bounded(asked, first, last)
    assert shown.left >= first - 1e-6
    assert shown.right <= last + 1 + 1e-6
    assert shown.width == width
    assert shown.span >= min(days, width / 40) - 1e-6
