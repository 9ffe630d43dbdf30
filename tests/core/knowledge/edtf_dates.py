"""Dates at random for property tests, as EDTF texts and as values."""

from __future__ import annotations

from hypothesis import strategies as st

from studyapp.core.knowledge.day_number import year_month_day
from studyapp.core.knowledge.partial_date import PartialDate

YEARS = st.one_of(st.integers(1985, 2025), st.integers(-9999, 9999))
QUALIFIERS = st.sampled_from(["", "", "", "?", "~", "%"])


def year_digits(year: int) -> str:
    """Write a year of at most four digits."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"


@st.composite
def days(draw: st.DrawFn) -> str:
    number = draw(st.integers(-3_600_000, 3_600_000))
    year, month, day = year_month_day(number)
    return f"{year_digits(year)}-{month:02}-{day:02}"


@st.composite
def points(draw: st.DrawFn) -> str:
    year = year_digits(draw(YEARS))
    month = draw(st.integers(1, 12))
    text: str = draw(
        st.one_of(
            days(),
            st.just(year),
            st.just(f"{year}-{month:02}"),
            st.just(f"{year}-XX"),
            st.just(f"{year}-XX-XX"),
            st.just(f"{year}-{month:02}-XX"),
            st.integers(21, 24).map(lambda season: f"{year}-{season}"),
            st.just(f"{year[:-1]}X"),
            st.just(f"{year[:-2]}XX"),
            st.integers(10_000, 10**15 - 1).map(lambda far: f"Y{far}"),
            st.integers(10_000, 10**15 - 1).map(lambda far: f"Y-{far}"),
        )
    )
    return text + draw(QUALIFIERS)


@st.composite
def ranges(draw: st.DrawFn) -> str:
    first, last = sorted((draw(points()), draw(points())), key=_key)
    shapes = (f"{first}/{last}", f"{first}/..", f"../{last}", f"{first}/", f"/{last}")
    return shapes[draw(st.integers(0, len(shapes) - 1))]


@st.composite
def sets(draw: st.DrawFn) -> str:
    members = draw(st.lists(st.one_of(points(), year_spans()), min_size=1, max_size=4))
    if draw(st.booleans()):
        members.insert(0, f"..{draw(days())}")
    if draw(st.booleans()):
        members.append(f"{draw(days())}..")
    opening, closing = draw(st.sampled_from([("[", "]"), ("{", "}")]))
    return opening + draw(st.sampled_from([",", ", "])).join(members) + closing


@st.composite
def year_spans(draw: st.DrawFn) -> str:
    first, last = sorted((draw(YEARS), draw(YEARS)))
    return f"{year_digits(first)}..{year_digits(last)}"


def texts() -> st.SearchStrategy[str]:
    """Give any date text: single dates, ranges and sets."""
    return st.one_of(points(), ranges(), sets())


def dates() -> st.SearchStrategy[PartialDate]:
    """Give any date."""
    return texts().map(PartialDate.parse)


def _key(text: str) -> tuple[int, int, str]:
    return PartialDate.parse(text).sort_key()
