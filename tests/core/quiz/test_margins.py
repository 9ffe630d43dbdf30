"""Dates that are only about right are ordered with room to spare."""

import pytest

from studyapp.core.quiz.margins import clearly_apart, clearly_before
from tests.builders import date


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2020-09-27", "2020-09-28", True),
        ("2020-09-27", "2020-09-27", False),
        ("2020-09-27~", "2020-09-29", False),
        ("2020-09-27~", "2020-10-20", True),
        ("2020-09-27?", "2020-10-04", False),
        ("2016-04", "2016-05", True),
        ("2016-04~", "2016-05", False),
        ("2016-04~", "2016-07", True),
        ("1991~", "1992", False),
        ("1991~", "1994", True),
        ("1988/1991", "1991-12~/1994-05", False),
        ("1991~/1994-05", "1994-06", True),
        ("2020-09-27/..", "2021", False),
        ("2019", "../2020", False),
        ("[2016~,2018]", "2019", False),
        ("[2016,2018]", "2019", True),
    ],
)
def test_before_with_a_margin(one: str, other: str, before: bool) -> None:  # noqa: FBT001 - a table
    assert clearly_before(date(one), date(other)) is before
    assert not clearly_before(date(other), date(one))
    assert clearly_apart(date(other), date(one)) is before
