"""Dates made up for wrong answers look like the right one and are certainly not it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.calendar import shape
from studyapp.core.quiz.nearby_dates import nearby_dates
from tests.builders import date

UNTIL = date("2021-05-05")
YEARS = st.integers(1100, 2020).map(str)
MONTHS = st.integers(1, 12).map(lambda month: f"{month:02d}")
DAYS = st.integers(1, 28).map(lambda day: f"{day:02d}")
POINTS = st.one_of(
    YEARS,
    st.builds("-".join, st.tuples(YEARS, MONTHS)),
    st.builds("-".join, st.tuples(YEARS, MONTHS, DAYS)),
)
QUALIFIED = st.builds("".join, st.tuples(POINTS, st.sampled_from(("", "", "~", "?", "%"))))


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    first, second = draw(QUALIFIED), draw(QUALIFIED)
    ends = sorted((date(first), date(second)), key=lambda one: one.sort_key())
    if draw(st.booleans()) or ends[0].overlaps(ends[1]):
        return date(first)
    return date(f"{ends[0].edtf}/{ends[1].edtf}")


@given(dates())
def test_nearby_dates_are_alike_and_apart(given_date: PartialDate) -> None:
    for other in nearby_dates(given_date, until=None):
        assert shape(other) == shape(given_date)
        assert not other.overlaps(given_date)


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2020-03-01", {"2020-02-29", "2020-03-02", "2020-02-28"}),
        ("1991-12", {"1992-01", "1991-11", "1992-02"}),
        ("1988", {"1987", "1989", "1990"}),
        ("2020-07-12/2020-07-16", {"2020-07-17/2020-07-21", "2020-07-07/2020-07-11"}),
        ("2020-06-20/2020-07-03", {"2020-07-04/2020-07-17"}),
        ("1991-09/1991-10", {"1991-11/1991-12", "1991-07/1991-08"}),
        ("2017~", {"2019~", "2015~"}),
        ("1991~/1994-05", {"1986~/1989-05", "1996~/1999-05"}),
        ("2020-01-05/2020-06-08", {"2019-07-05/2019-12-08"}),
    ],
)
def test_nearby_dates_step_by_their_own_unit(edtf: str, expected: set[str]) -> None:
    found = [one.edtf for one in nearby_dates(date(edtf), until=UNTIL)]
    assert expected <= set(found)


@pytest.mark.parametrize("edtf", ["2020-09-27/..", "199X", "[2016,2018]", "2020-22", "-0043"])
def test_some_dates_have_no_neighbours(edtf: str) -> None:
    assert nearby_dates(date(edtf), until=UNTIL) == ()


def test_none_lies_after_the_article_was_published() -> None:
    found = nearby_dates(date("2021-05-04"), until=UNTIL)
    assert found
    assert all(one.strictly_before(date("2021-05-06")) for one in found)


def test_an_open_end_of_publication_sets_no_limit() -> None:
    assert len(nearby_dates(date("2021-05-04"), until=date("2021/.."))) == len(
        nearby_dates(date("2021-05-04"), until=None)
    )
