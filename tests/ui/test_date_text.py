"""Dates in words: as precise as they are written, in the locale's month names and digits."""

import pytest
from PySide6.QtCore import QLocale

from studyapp.core.knowledge.partial_date import PartialDate, Precision
from studyapp.ui.date_text import date_text, isolated

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def words(text: str, *, short: bool = False) -> str:
    return date_text(PartialDate.parse(text), BRITISH, short=short)


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("2020-07-12", "12 July 2020", "12 Jul 2020"),
        ("1991-12", "December 1991", "Dec 1991"),
        ("1991-12-XX", "December 1991", "Dec 1991"),
        ("1991-12~", "about December 1991", "about Dec 1991"),
        ("2020-07-12/2020-07-13", "12 – 13 July 2020", "12 – 13 Jul 2020"),
        (
            "2020-07-12/2020-08-13",
            "12 July 2020 – 13 August 2020",
            "12 Jul 2020 – 13 Aug 2020",
        ),
        ("2020-06/2020-08", "June 2020 – August 2020", "Jun 2020 – Aug 2020"),
        ("1991~/1994-05", "about 1991 – May 1994", "about 1991 – May 1994"),
        ("2020-12-27/..", "since 27 December 2020", "since 27 Dec 2020"),
        ("[2020-07-12,2020-07-14]", "12 or 14 July 2020", "12 or 14 Jul 2020"),
    ],
)
def test_months_are_written_out_or_shortened(text: str, long: str, short: str) -> None:
    assert words(text) == long
    assert words(text, short=True) == short


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1988", "1988"),
        ("1988-XX-XX", "1988"),
        ("1991~", "about 1991"),
        ("1991?", "1991 (uncertain)"),
        ("1991%", "about 1991 (uncertain)"),
        ("1991-21", "spring 1991"),
        ("1991-22", "summer 1991"),
        ("1991-23", "autumn 1991"),
        ("1991-24~", "about winter 1991"),
    ],
)
def test_single_dates_say_how_sure_they_are(text: str, expected: str) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("199X", "1990s"),
        ("200X", "between 2000 and 2009"),
        ("19XX", "between 1900 and 1999"),
        ("000X", "between 1 BCE and 9 CE"),
        ("-001X", "between 20 BCE and 11 BCE"),
        ("047X", "470s"),
        ("0476", "476 CE"),
        ("0000", "1 BCE"),
        ("-0043", "44 BCE"),
        ("-0043-03-15", "15 March 44 BCE"),
        ("Y10000", "10,000"),
        ("Y170000002", "170,000,002"),
        ("Y-170000002", "170,000,003 BCE"),
    ],
)
def test_years_of_any_age(text: str, expected: str) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020-09-27/2020-09-27", "27 September 2020"),
        ("2019-09-27/2020-09-28", "27 September 2019 – 28 September 2020"),
        ("2020-07-12~/2020-07-13", "about 12 July 2020 – 13 July 2020"),
        ("1991/1994-05?", "1991 – May 1994 (uncertain)"),
        ("1985/", "from 1985, end unknown"),
        ("../1985~", "until about 1985"),
        ("/1985", "until 1985, start unknown"),
    ],
)
def test_ranges(text: str, expected: str) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[1984]", "1984"),
        ("[1991,1992]", "1991 or 1992"),
        ("[1667,1668,1670..1672]", "1667, 1668 or 1670 – 1672"),
        ("[2020-07-12,2020-08-12]", "12 July 2020 or 12 August 2020"),
        ("[2020-07-12,2020-07-14?]", "12 July 2020 or 14 July 2020 (uncertain)"),
        ("[..1984]", "1984 or earlier"),
        ("[..1760-12-03,1761]", "3 December 1760 or earlier or 1761"),
        ("[1760-12..]", "December 1760 or later"),
        ("[1760-01,1760-12..]", "January 1760, December 1760 or later"),
        ("{1960,1961-12}", "1960 and December 1961"),
        ("{..1984}", "all until 1984"),
        ("{1960,1984..}", "1960 and all from 1984 on"),
        ("{2020-07-12,2020-07-13,2020-07-16}", "12, 13 and 16 July 2020"),
    ],
)
def test_sets(text: str, expected: str) -> None:
    assert words(text) == expected


def test_month_names_and_digits_are_the_locales() -> None:
    day = PartialDate.parse("2020-09-27")
    month = PartialDate.parse("2020-09")
    assert date_text(day, QLocale("ru_RU")) == "27 сентября 2020"
    assert date_text(month, QLocale("ru_RU")) == "сентябрь 2020"
    assert date_text(day, QLocale("ar_EG")) == "٢٧ سبتمبر ٢٠٢٠"


def test_a_date_built_without_its_points_shows_its_text() -> None:
    bare = PartialDate(edtf="1991", earliest=1, latest=2, precision=Precision.YEAR)
    assert date_text(bare, BRITISH) == "1991"


def test_years_of_four_digits_are_never_grouped() -> None:
    assert BRITISH.toString(1991) == "1,991"
    assert words("1991") == "1991"


def test_an_isolated_text_is_wrapped_in_isolates() -> None:
    assert isolated("12 – 13 July 2020") == "\u206812 – 13 July 2020\u2069"
