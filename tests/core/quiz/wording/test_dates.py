"""Dates in words are as exact as the date and no more."""

import pytest

from studyapp.core.quiz.wording.dates import date_phrase, date_words, names_its_date
from tests.builders import date


@pytest.mark.parametrize(
    ("edtf", "words", "phrase"),
    [
        ("2020-09-27", "27 September 2020", "on 27 September 2020"),
        ("1991-12", "December 1991", "in December 1991"),
        ("1988", "1988", "in 1988"),
        ("2020-07-12/2020-07-16", "12 to 16 July 2020", "from 12 to 16 July 2020"),
        ("2020-07-30/2020-08-02", "30 July to 2 August 2020", "from 30 July to 2 August 2020"),
        ("2019-12-30/2020-01-02", "30 December 2019 to 2 January 2020",
         "from 30 December 2019 to 2 January 2020"),
        ("1991-09/1991-10", "September and October 1991", "in September and October 1991"),
        ("2020-07-12/2020-07-13", "12 and 13 July 2020", "on 12 and 13 July 2020"),
        ("1991/1993", "1991 to 1993", "from 1991 to 1993"),
        ("1991~/1994-05", "about 1991 to May 1994", "from about 1991 to May 1994"),
        ("1988/1994", "1988 to 1994", "from 1988 to 1994"),
        ("2020-09-27~", "about 27 September 2020", "about 27 September 2020"),
        ("2017~", "about 2017", "about 2017"),
        ("1988?", "1988 (uncertain)", "in 1988 (uncertain)"),
        ("2020-09-27/..", "from 27 September 2020", "from 27 September 2020"),
        ("../1994-05", "until May 1994", "until May 1994"),
        ("2020-22", "summer 2020", "in summer 2020"),
        ("199X", "the 1990s", "in the 1990s"),
        ("19XX", "the years 19XX", "in the years 19XX"),
        ("-0043", "44 BCE", "in 44 BCE"),
        ("[2016,2018]", "2016 or 2018", "in 2016 or 2018"),
        ("{2016,2017,2018}", "2016, 2017 and 2018", "in 2016, 2017 and 2018"),
        ("[2016]", "2016", "in 2016"),
    ],
)  # fmt: skip
def test_dates_in_words(edtf: str, words: str, phrase: str) -> None:
    assert date_words(date(edtf)) == words
    assert date_phrase(date(edtf)) == phrase


@pytest.mark.parametrize(
    ("title", "edtf", "told"),
    [
        ("Clashes of July", "2020-07-12/2020-07-13", True),
        ("War of the early 1990s", "1991~/1994-05", True),
        ("Treaty of 1988", "1988", True),
        ("Summer games", "2020-22", True),
        ("Games of 2018", "[2016,2018]", True),
        ("Clashes of July", "2020-08-12", False),
        ("A quiet day", "2020", False),
    ],
)
def test_titles_that_tell_their_date(title: str, edtf: str, told: bool) -> None:  # noqa: FBT001 - a table
    assert names_its_date(title, date(edtf)) is told
