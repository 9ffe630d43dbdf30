"""How precise a date is, in the words that stand beside it."""

import pytest

from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.ui.date_text import precision_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020-09-27", "exact day"),
        ("1991-12", "month only"),
        ("1991-21", "season only"),
        ("1988", "year only"),
        ("199X", "decade only"),
        ("19XX", "century only"),
        ("2020-09-27~", "day, approximate"),
        ("1991?", "year only, uncertain"),
        ("1991-12%", "month only, approximate and uncertain"),
        ("[1991,1992]", "one of these dates"),
        ("{1991,1992}", "each of these dates"),
    ],
)
def test_single_dates_and_sets(text: str, expected: str) -> None:
    assert precision_words(PartialDate.parse(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020-07-12/2020-07-16", "range of days"),
        ("2020-07/2020-09", "range of months"),
        ("1988/1994", "range of years"),
        ("1988-21/1988-22", "range of seasons"),
        ("197X/199X", "range of decades"),
        ("18XX/19XX", "range of centuries"),
        ("2020-09-27/2020-09-27", "exact day"),
        ("2004-02-01/2005-02", "start to the day, end to the month"),
        ("2005/2006-02-01", "start to the year, end to the day"),
        ("1991~/1994-05", "start unclear, end to the month"),
        ("1991~/1994-05-12", "start unclear"),
        ("1994-05-12/1995?", "end unclear"),
        ("1994-21/199X~", "start to the season, end unclear"),
        ("1991~/1994?", "start and end unclear"),
        ("2020-09-27/..", "end open"),
        ("2020-09/", "start to the month, end unknown"),
        ("../1994", "start open, end to the year"),
        ("/1994-05-12", "start unknown"),
        ("/1994~", "start unknown, end unclear"),
    ],
)
def test_ranges_tell_of_both_ends(text: str, expected: str) -> None:
    assert precision_words(PartialDate.parse(text)) == expected
