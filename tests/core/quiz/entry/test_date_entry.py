"""Dates as people type them, and what is better not guessed."""

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.knowledge.day_number import year_month_day
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.entry.date_entry import read_date
from studyapp.core.quiz.entry.month_names import ENGLISH_MONTHS, month_names
from studyapp.core.quiz.wording.dates import MONTHS, date_words
from studyapp.formats.pack_folder import read_pack

SEED = Path(__file__).parents[4] / "seeds" / "nagorno-karabakh-2020"
DATED = [fact for fact in read_pack(SEED).pack.facts if isinstance(fact, Event) and fact.date]
GERMAN = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
    "Oktober", "November", "Dezember",
)  # fmt: skip
RUSSIAN = (
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
    "октября", "ноября", "декабря",
)  # fmt: skip
ARABIC = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر",
    "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip


def read(text: str, *, day_first: bool = True) -> str | None:
    found = read_date(text, ENGLISH_MONTHS, day_first=day_first)
    return None if found is None else str(found)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("27 September 2020", "2020-09-27"),
        ("27. September 2020", "2020-09-27"),
        ("27th of September, 2020", "2020-09-27"),
        ("September 27, 2020", "2020-09-27"),
        ("SEPTEMBER 27 2020", "2020-09-27"),
        ("2020 September 27", "2020-09-27"),
        ("27-Sep-2020", "2020-09-27"),
        ("Sunday, 27 September 2020", "2020-09-27"),
        ("on 27 September 2020", "2020-09-27"),
        ("27.9.2020", "2020-09-27"),
        ("27. 09. 2020", "2020-09-27"),
        ("27/9/2020", "2020-09-27"),
        ("27-9-2020", "2020-09-27"),
        ("27 9 2020", "2020-09-27"),
        ("2020-09-27", "2020-09-27"),
        ("2020-9-7", "2020-09-07"),
        ("2020/09/07", "2020-09-07"),
        ("2020.9.7", "2020-09-07"),
        ("2020–09–27", "2020-09-27"),
        ("２０２０-09-27", "2020-09-27"),
        ("٢٧/٩/٢٠٢٠", "2020-09-27"),
        ("\u200e27.9.2020\u200f", "2020-09-27"),
        ("2020年9月27日", "2020-09-27"),
        ("2020年9月", "2020-09"),
        ("2020년 9월 27일", "2020-09-27"),
    ],
)
def test_days(typed: str, edtf: str) -> None:
    assert read(typed) == edtf


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("Sept 2020", "2020-09"),
        ("Sept. 2020", "2020-09"),
        ("sep 2020", "2020-09"),
        ("in September 2020", "2020-09"),
        ("1991-12", "1991-12"),
        ("12/1991", "1991-12"),
        ("12.1991", "1991-12"),
        ("summer 2020", "2020-22"),
        ("the fall of 2020", "2020-23"),
        ("1988", "1988"),
        (" the year 1988 ", "1988"),
        ("476", "0476"),
        ("AD 476", "0476"),
        ("476 CE", "0476"),
        ("the 1990s", "199X"),
        ("1990's", "199X"),
        ("20th century", "19XX"),
        ("44 BCE", "-0043"),
        ("44 B.C.", "-0043"),
        ("1 BC", "0000"),
        ("15 March 44 BC", "-0043-03-15"),
        ("March 44 b.c.e.", "-0043-03"),
        ("-0043", "-0043"),
        ("-1988", "-1988"),
        ("199X", "199X"),
        ("199x", "199X"),
    ],
)
def test_months_seasons_and_years(typed: str, edtf: str) -> None:
    assert read(typed) == edtf


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("about 1991", "1991~"),
        ("c. 1991", "1991~"),
        ("ca. May 1994", "1994-05~"),
        ("~1991", "1991~"),
        ("1991~", "1991~"),
        ("1991?", "1991?"),
        ("perhaps 1991", "1991?"),
        ("about 1991 (uncertain)", "1991%"),
        ("27 September 2020 (uncertain)", "2020-09-27?"),
    ],
)
def test_what_is_not_sure_is_read_as_not_sure(typed: str, edtf: str) -> None:
    assert read(typed) == edtf


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("12-16 July 2020", "2020-07-12/2020-07-16"),
        ("12 – 16 July 2020", "2020-07-12/2020-07-16"),
        ("12 to 16 July 2020", "2020-07-12/2020-07-16"),
        ("from 12 until 16 July 2020", "2020-07-12/2020-07-16"),
        ("July 12-16, 2020", "2020-07-12/2020-07-16"),
        ("July 5-9, 2020", "2020-07-05/2020-07-09"),
        ("12.7.-16.7.2020", "2020-07-12/2020-07-16"),
        ("12.-16. July 2020", "2020-07-12/2020-07-16"),
        ("2020-07-12/2020-07-16", "2020-07-12/2020-07-16"),
        ("12/7/2020 - 16/7/2020", "2020-07-12/2020-07-16"),
        ("30 July to 2 August 2020", "2020-07-30/2020-08-02"),
        ("30 December to 2 January 2021", "2020-12-30/2021-01-02"),
        ("July-September 2020", "2020-07/2020-09"),
        ("12 and 13 July 2020", "2020-07-12/2020-07-13"),
        ("September and October 1991", "1991-09/1991-10"),
        ("12 and 16 July 2020", "{2020-07-12,2020-07-16}"),
        ("between 12 and 16 July 2020", "2020-07-12/2020-07-16"),
        ("1991 to 1994", "1991/1994"),
        ("1991–1994", "1991/1994"),
        ("1991-94", "1991/1994"),
        ("2020-21", "2020/2021"),
        ("about 1991 to May 1994", "1991~/1994-05"),
        ("27 to about 29 September 2020", "2020-09-27/2020-09-29~"),
        ("100-44 BCE", "-0099/-0043"),
        ("44 BCE to 14 CE", None),
        ("1980s to 1990s", "198X/199X"),
        ("1991 or 1992", "[1991,1992]"),
        ("12 or 13 July 2020", "[2020-07-12,2020-07-13]"),
        ("12, 14 or 16 July 2020", "[2020-07-12,2020-07-14,2020-07-16]"),
        ("July 12, 2020 or July 14, 2020", "[2020-07-12,2020-07-14]"),
        ("12 July to 12 July 2020", "2020-07-12"),
    ],
)
def test_ranges_and_choices(typed: str, edtf: str | None) -> None:
    assert read(typed) == edtf


@pytest.mark.parametrize(
    "typed",
    [
        "", "  ", "?", "~", "soon", "5", "88", "12000", "September", "5 September", "27.9.20",
        "Sept 20", "31.9.2020", "29 February 2021", "32 May 2020", "13.13.2020", "0.9.2020",
        "early 1991", "since 1988", "until 1988", "before 1988", "from 1988", "1988-", "- 1988",
        "1988/..", "../1988", "1,500", "1994 to 1991", "May June 2020", "5 summer 2020",
        "2020-09-27T10:00", "1991 1994", "3 4 5 2020", "the 1995s", "5 May 2020 foo", "0s",
        "1991 or", "or 1991", "to", "and", "9" * 500, "2020-09-27/", "0 BCE to", "ten May 2020",
    ],
)  # fmt: skip
def test_what_cannot_be_read_with_certainty_is_not_read(typed: str) -> None:
    assert read(typed) is None


@pytest.mark.parametrize(
    ("typed", "day_first", "month_first"),
    [
        ("3/4/2020", "2020-04-03", "2020-03-04"),
        ("3-4-2020", "2020-04-03", "2020-03-04"),
        ("3.4.2020", "2020-04-03", "2020-04-03"),
        ("27/9/2020", "2020-09-27", "2020-09-27"),
        ("9/27/2020", "2020-09-27", "2020-09-27"),
        ("2020-03-04", "2020-03-04", "2020-03-04"),
    ],
)
def test_custom_decides_where_numbers_do_not(typed: str, day_first: str, month_first: str) -> None:
    assert read(typed) == day_first
    assert read(typed, day_first=False) == month_first


@pytest.mark.parametrize("names", [GERMAN, RUSSIAN, ARABIC, MONTHS])
def test_months_of_any_language(names: tuple[str, ...]) -> None:
    months = month_names(names, [name[:4] + "." for name in names])
    for number, name in enumerate(names, start=1):
        for word in (name, name.upper(), name[:4], "Sept" if number == 9 else name):
            found = read_date(f"3 {word} 2020", months)
            assert found is not None, word
            assert str(found) == f"2020-{number:02d}-03"


def test_the_first_language_decides_where_two_disagree() -> None:
    first, second = [f"a{chr(97 + at)}" for at in range(12)], ["ab"] + ["x"] * 11
    assert month_names(first, second)["ab"] == 2
    assert month_names(second, first)["ab"] == 1


@pytest.mark.parametrize("event", DATED, ids=lambda event: event.id)
def test_every_date_of_the_first_article_can_be_typed_as_it_is_shown(event: Event) -> None:
    assert event.date is not None
    for typed in (date_words(event.date), date_words(event.date).upper(), str(event.date)):
        found = read_date(typed, ENGLISH_MONTHS)
        assert found is not None, typed
        assert (found.earliest, found.latest) == (event.date.earliest, event.date.latest)
        assert found.approximate == event.date.approximate


@given(st.integers(min_value=1, max_value=3_650_000), st.sampled_from([1, 2, 3]))
def test_what_is_shown_can_be_typed(day: int, exactness: int) -> None:
    year, month, of_month = year_month_day(day)
    parts = [f"{year:04d}", f"{month:02d}", f"{of_month:02d}"]
    date = PartialDate.parse("-".join(parts[:exactness]))
    typed = date_words(date)
    found = read_date(typed, ENGLISH_MONTHS)
    if year >= 100:
        assert str(found) == str(date)
    else:
        assert found is None


@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    read_date(text, ENGLISH_MONTHS)


PIECES = ["27", "9", "1991", "2020", "may", "to", "and", "or", "-", "/", ".", ",", "?", "s", "bc"]


@given(st.lists(st.sampled_from(PIECES), max_size=7))
def test_no_mixture_of_pieces_breaks_it(pieces: list[str]) -> None:
    for joint, custom in product(("", " "), (True, False)):
        read_date(joint.join(pieces), ENGLISH_MONTHS, day_first=custom)
