"""A partial date in English words, as precise as it is and no more."""

from __future__ import annotations

import re

from studyapp.core.knowledge.edtf_point import Point, Precision
from studyapp.core.knowledge.partial_date import PartialDate

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
DECADE_DIGITS = 10


def date_words(date: PartialDate) -> str:
    """Give the words of a date as an answer: "12 to 16 July 2020", "about 1991"."""
    if date.members:
        names = [date_words(member) for member in date.members]
        joint = " and " if date.edtf.startswith("{") else " or "
        return joint.join((", ".join(names[:-1]), names[-1]) if len(names) > 1 else names)
    if date.start is not None and date.start == date.end:
        return _point(date.start)
    if date.start is None or date.end is None:
        return _half_open(date)
    joint = "and" if _follows(date.start, date.end) else "to"
    return f"{_shortened(date.start, date.end)} {joint} {_point(date.end)}"


def date_phrase(date: PartialDate) -> str:
    """Give a date with its preposition: "on 27 September 2020", "in 1988"."""
    words = date_words(date)
    if date.precision is Precision.RANGE:
        if date.start is None or date.end is None:
            return words
        if not _follows(date.start, date.end):
            return f"from {words}"
        return f"on {words}" if date.start.precision is Precision.DAY else f"in {words}"
    if date.precision is Precision.DAY:
        return f"on {words}" if not words.startswith("about") else words
    return words if words.startswith("about") else f"in {words}"


def names_its_date(text: str, date: PartialDate) -> bool:
    """Tell whether a text holds a month, a year or a decade of a date."""
    heard = set(re.findall(r"\w+", text.casefold()))
    if any(names_its_date(text, member) for member in date.members):
        return True
    for point in (end for end in (date.start, date.end) if end is not None):
        years = {str(point.year), f"{point.year // 10 * 10}s"}
        if heard & years or (point.month and _month_or_season(point) in heard):
            return True
    return False


def _month_or_season(point: Point) -> str:
    name = SEASONS.get(point.month or 0)
    return name or _month(point).casefold()


def _half_open(date: PartialDate) -> str:
    if date.start is not None:
        return f"from {_point(date.start)}"
    if date.end is not None:
        return f"until {_point(date.end)}"
    return date.edtf


def _follows(start: Point, end: Point) -> bool:
    """Tell whether a range is just two days, months or years, one after the other."""
    plain = not any(point.approximate or point.uncertain for point in (start, end))
    return plain and start.precision is end.precision and end.earliest == start.latest + 1


def _shortened(start: Point, end: Point) -> str:
    """Leave out of a range's start what its end says anyway."""
    plain = not (start.approximate or start.uncertain)
    if plain and start.precision is Precision.DAY is end.precision and start.year == end.year:
        if start.month == end.month:
            return str(start.day)
        return f"{start.day} {_month(start)}"
    if plain and start.precision is Precision.MONTH is end.precision and start.year == end.year:
        return _month(start)
    return _point(start)


def _point(point: Point) -> str:
    words = _exact(point)
    if point.approximate:
        words = f"about {words}"
    return f"{words} (uncertain)" if point.uncertain else words


def _exact(point: Point) -> str:
    year = str(point.year) if point.year > 0 else f"{1 - point.year} BCE"
    match point.precision:
        case Precision.DAY:
            return f"{point.day} {_month(point)} {year}"
        case Precision.MONTH:
            return f"{_month(point)} {year}"
        case Precision.SEASON:
            return f"{SEASONS[point.month or 21]} {year}"
        case Precision.DECADE if point.year >= DECADE_DIGITS:
            return f"the {point.year // 10 * 10}s"
        case Precision.YEAR:
            return year
        case _:
            return f"the years {point.text}"


def _month(point: Point) -> str:
    return MONTHS[(point.month or 1) - 1]
