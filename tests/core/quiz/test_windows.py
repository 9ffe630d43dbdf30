"""The stretch of time on which a date is placed."""

import pytest

from studyapp.core.knowledge.layout import Period
from studyapp.core.quiz.windows import window_for
from tests.builders import date

SUMMER = Period(id="summer", name="Summer", date=date("2020-07/2020-09"))


def test_a_named_period_is_taken_where_it_fits() -> None:
    window = window_for(date("2020-09-27"), [SUMMER], "q")
    assert window == (SUMMER.date.earliest, SUMMER.date.latest)


@pytest.mark.parametrize(
    ("edtf", "days"),
    [("2016-04-02", (89, 92)), ("2020-07-12/2020-07-16", (89, 92)), ("2014-03", (1095, 1096)),
     ("1988", (4382, 4383)), ("1991-09/1991-10", (1095, 1096)), ("-0043", (4382, 4383))],
)  # fmt: skip
@pytest.mark.parametrize("name", ["a", "b", "c", "d", "e", "f"])
def test_a_window_is_made_around_a_date(edtf: str, days: tuple[int, int], name: str) -> None:
    placed = date(edtf)
    window = window_for(placed, [], name)
    assert window is not None
    assert days[0] <= window[1] - window[0] + 1 <= days[1]
    assert window[0] <= (placed.earliest or 0) <= (placed.latest or 0) <= window[1]


def test_the_date_does_not_always_stand_in_the_same_part() -> None:
    windows = {window_for(date("2016-04-02"), [], name) for name in "abcdefgh"}
    assert len(windows) == 3


@pytest.mark.parametrize("name", ["a", "b", "c", "d"])
def test_a_window_does_not_reach_far_beyond_the_article(name: str) -> None:
    published = date("2016-05-20")
    window = window_for(date("2016-04-02"), [], name, published)
    assert window is not None
    assert window[1] <= (published.latest or 0) + 31


@pytest.mark.parametrize(
    "edtf", ["2020-09-27/..", "[2016,2018]", "199X", "1991~/1994-05", "2021-21"]
)
def test_what_is_vague_or_long_has_no_window(edtf: str) -> None:
    assert window_for(date(edtf), [], "q") is None
