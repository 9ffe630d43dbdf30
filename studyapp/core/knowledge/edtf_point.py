"""One point of an EDTF date: a day, month, season, year, decade or century, with qualifiers.

Source: Extended Date/Time Format, Library of Congress, 2019 (ISO 8601-2), levels 0 and 1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from studyapp.core.errors import DateProblem, InvalidDate
from studyapp.core.knowledge.day_number import day_number, days_in_month

DECEMBER = 12
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
"""Season codes with first and last month, northern hemisphere; winter runs into the next year."""


class Precision(Enum):
    """How exactly a date is given."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"
    SET = "set"


_POINT = re.compile(
    r"""
    (?: (?P<long>Y-?[1-9]\d{4,}) | (?P<year>-?(?:\d{4}|\d{3}X|\d{2}XX)) )
    (?: -(?P<month>\d\d|XX) (?: -(?P<day>\d\d|XX) )? )?
    (?P<qualifier>[?~%])?
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point in time as exact as it is written; `earliest` and `latest` are day numbers.

    `year` is the first year it may mean; `month` holds a season code 21 to 24 for seasons.
    """

    text: str
    precision: Precision
    earliest: int
    latest: int
    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False
    uncertain: bool = False


def parse_point(text: str) -> Point:
    """Read one point; raise `InvalidDate`."""
    found = _POINT.fullmatch(text)
    if found is None:
        raise InvalidDate(text=text, reason=DateProblem.SYNTAX)
    if found["long"]:
        if found["month"]:
            raise InvalidDate(text=text, reason=DateProblem.UNSUPPORTED)
        year, digits = int(found["long"][1:]), 0
    else:
        digits = found["year"].count("X")
        year = int(found["year"].replace("X", "0"))
    precision, earliest, latest, month, day = _span(text, year, digits, found)
    qualifier = found["qualifier"] or ""
    return Point(
        text=text,
        precision=precision,
        earliest=earliest,
        latest=latest,
        year=year,
        month=month,
        day=day,
        approximate=qualifier in ("~", "%") and bool(qualifier),
        uncertain=qualifier in ("?", "%") and bool(qualifier),
    )


Span = tuple[Precision, int, int, int | None, int | None]


def _span(text: str, year: int, digits: int, found: re.Match[str]) -> Span:
    month, day = found["month"], found["day"]
    if digits and month:
        raise InvalidDate(text=text, reason=DateProblem.UNSUPPORTED)
    if month is None:
        return _years(text, year, digits)
    if month == "XX":
        if day not in (None, "XX"):
            raise InvalidDate(text=text, reason=DateProblem.UNSUPPORTED)
        return Precision.YEAR, day_number(year, 1, 1), day_number(year, DECEMBER, 31), None, None
    if int(month) in SEASONS and day is None:
        return _season(year, int(month))
    return _month_or_day(text, year, int(month), day)


def _years(text: str, year: int, digits: int) -> Span:
    precision = (Precision.YEAR, Precision.DECADE, Precision.CENTURY)[digits]
    width = 10**digits - 1
    first, last = (year - width, year) if text.startswith("-") else (year, year + width)
    return precision, day_number(first, 1, 1), day_number(last, DECEMBER, 31), None, None


def _season(year: int, code: int) -> Span:
    first, last = SEASONS[code]
    end_year = year + (last < first)
    end = day_number(end_year, last, days_in_month(end_year, last))
    return Precision.SEASON, day_number(year, first, 1), end, code, None


def _month_or_day(text: str, year: int, month: int, day: str | None) -> Span:
    if not 1 <= month <= DECEMBER:
        raise InvalidDate(text=text, reason=DateProblem.NO_SUCH_DAY)
    length = days_in_month(year, month)
    if day is None or day == "XX":
        first, last = day_number(year, month, 1), day_number(year, month, length)
        return Precision.MONTH, first, last, month, None
    if not 1 <= int(day) <= length:
        raise InvalidDate(text=text, reason=DateProblem.NO_SUCH_DAY)
    number = day_number(year, month, int(day))
    return Precision.DAY, number, number, month, int(day)
