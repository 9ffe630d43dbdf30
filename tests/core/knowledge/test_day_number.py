"""Day numbers agree with the standard library where it has them, and go on beyond it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.knowledge.day_number import (
    day_number,
    days_in_month,
    is_leap,
    year_month_day,
)

ANY_DAY = st.integers(-(10**18), 10**18)


def test_every_month_of_the_years_1_to_9999_agrees_with_the_standard_library() -> None:
    for year in range(1, 10_000):
        for month in range(1, 13):
            assert day_number(year, month, 1) == date(year, month, 1).toordinal()


def test_every_day_of_400_years_follows_the_one_before() -> None:
    expected = date(1601, 1, 1).toordinal()
    for year in range(1601, 2001):
        for month in range(1, 13):
            for day in range(1, days_in_month(year, month) + 1):
                assert day_number(year, month, day) == expected
                assert year_month_day(expected) == (year, month, day)
                expected += 1
    assert expected == date(2001, 1, 1).toordinal()


@given(st.dates())
def test_any_date_agrees_with_the_standard_library(day: date) -> None:
    assert day_number(day.year, day.month, day.day) == day.toordinal()
    assert year_month_day(day.toordinal()) == (day.year, day.month, day.day)


@pytest.mark.parametrize(
    ("parts", "number"),
    [
        ((1, 1, 1), 1),
        ((0, 12, 31), 0),
        ((0, 1, 1), -365),
        ((0, 2, 29), -306),
        ((-1, 12, 31), -366),
        ((-4713, 11, 24), -1_721_425),
        ((10_000, 1, 1), date.max.toordinal() + 1),
    ],
)
def test_days_before_year_1_and_after_9999(parts: tuple[int, int, int], number: int) -> None:
    assert day_number(*parts) == number
    assert year_month_day(number) == parts


@given(ANY_DAY)
def test_numbers_come_back_and_name_days_that_exist(number: int) -> None:
    year, month, day = year_month_day(number)
    assert 1 <= month <= 12
    assert 1 <= day <= days_in_month(year, month)
    assert day_number(year, month, day) == number


@given(ANY_DAY, ANY_DAY)
def test_numbers_are_in_the_order_of_their_dates(one: int, other: int) -> None:
    assert (one < other) == (year_month_day(one) < year_month_day(other))


@given(st.integers(-1_000_000, 1_000_000))
def test_a_year_is_as_long_as_its_months(year: int) -> None:
    length = day_number(year + 1, 1, 1) - day_number(year, 1, 1)
    assert length == sum(days_in_month(year, month) for month in range(1, 13))
    assert length == (366 if is_leap(year) else 365)


def test_leap_years() -> None:
    assert [year for year in (1900, 2000, 2020, 2021, 0, -4, -100, -400) if is_leap(year)] == [
        2000,
        2020,
        0,
        -4,
        -400,
    ]
