"""One point of an EDTF date: a day, month, season, year, decade or century, with qualifiers.

Source: Extended Date/Time Format, Library of Congress, 2019 (ISO 8601-2), levels 0 and 1,
without times of day. Forms of level 2 are told apart from nonsense, but not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from studyapp.core.errors import DateProblem, InvalidDate
from studyapp.core.knowledge.day_number import day_number, days_in_month

DECEMBER = 12
SEASONS = {
    21: ((3, 1), (6, 22)),
    22: ((6, 1), (9, 24)),
    23: ((9, 1), (12, 23)),
    24: ((12, 1), (3, 21)),
}
"""First and last (month, day) of spring, summer, autumn and winter in the northern hemisphere.

Wide enough for whole months and for equinoxes alike; winter begins in the December of its
year and runs into the next.
"""
LEVEL_2_SEASONS = range(25, 42)


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
    (?:
        Y (?P<long> -?[1-9]\d{4,14} )
        | (?!-0000) (?P<year> -?(?:\d{4}|\d{3}X|\d{2}XX) )
          (?: -(?P<month>\d\d|XX) (?: -(?P<day>\d\d|XX) )? )?
    )
    (?P<qualifier> [?~%] )?
    """,
    re.VERBOSE | re.ASCII,
)
_TIME_OF_DAY = re.compile(r"-?\d{4}-\d\d-\d\dT.+", re.ASCII)
_LEVEL_2 = re.compile(
    r"""
    Y -? \d+ E \d+ (?: S \d+ )?
    | Y -? \d+ S \d+
    | -? \d{4} S \d+
    | Y -? [1-9] \d{4,}
    | (?!-0000) [?~%]? -? [\dX]{4} [?~%]? (?: - [?~%]? [\dX]{2} [?~%]? ){0,2}
    """,
    re.VERBOSE | re.ASCII,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point in time as exact as it is written; `earliest` and `latest` are day numbers.

    `year` is the first written year it may mean (0 is 1 BCE); `month` holds a season code
    21 to 24 for seasons.
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

    @property
    def unclear(self) -> bool:
        """Tell whether the point is only approximate or uncertain."""
        return self.approximate or self.uncertain


def parse_point(text: str) -> Point:
    """Read one point; raise `InvalidDate`."""
    found = _POINT.fullmatch(text)
    if found is None:
        raise InvalidDate(text=text, reason=_reason(text))
    year = int(found["long"] or found["year"].replace("X", "0"))
    precision, earliest, latest, month, day = _span(text, year, found)
    qualifier = found["qualifier"]
    return Point(
        text=text,
        precision=precision,
        earliest=earliest,
        latest=latest,
        year=year,
        month=month,
        day=day,
        approximate=qualifier in ("~", "%"),
        uncertain=qualifier in ("?", "%"),
    )


Span = tuple[Precision, int, int, int | None, int | None]


def _reason(text: str) -> DateProblem:
    if _TIME_OF_DAY.fullmatch(text):
        return DateProblem.TIME_OF_DAY
    return DateProblem.UNSUPPORTED if _LEVEL_2.fullmatch(text) else DateProblem.SYNTAX


def _span(text: str, year: int, found: re.Match[str]) -> Span:
    month, day = found["month"], found["day"]
    if month is None:
        return _written_year(text, year, text.count("X"))
    if "X" in found["year"] or (month == "XX" and day not in (None, "XX")):
        raise InvalidDate(text=text, reason=DateProblem.UNSUPPORTED)
    return _part_of_year(text, year, month, day)


def _written_year(text: str, year: int, unspecified: int) -> Span:
    """Give the years that the digits may mean; a minus sign never means the year 0."""
    precision = (Precision.YEAR, Precision.DECADE, Precision.CENTURY)[unspecified]
    width = 10**unspecified - 1
    if text.startswith("-"):
        return _years(precision, year - width, min(year, -1))
    return _years(precision, year, year + width)


def _years(precision: Precision, first: int, last: int) -> Span:
    return precision, day_number(first, 1, 1), day_number(last, DECEMBER, 31), None, None


def _part_of_year(text: str, year: int, month: str, day: str | None) -> Span:
    if month == "XX":
        return _years(Precision.YEAR, year, year)
    number = int(month)
    if number in SEASONS and day is None:
        return _season(year, number)
    if number in LEVEL_2_SEASONS and day is None:
        raise InvalidDate(text=text, reason=DateProblem.UNSUPPORTED)
    if not 1 <= number <= DECEMBER:
        raise InvalidDate(text=text, reason=DateProblem.NO_SUCH_DAY)
    return _month_or_day(text, year, number, day)


def _season(year: int, code: int) -> Span:
    first, last = SEASONS[code]
    end = day_number(year + (last < first), *last)
    return Precision.SEASON, day_number(year, *first), end, code, None


def _month_or_day(text: str, year: int, month: int, day: str | None) -> Span:
    length = days_in_month(year, month)
    if day is None or day == "XX":
        first, last = day_number(year, month, 1), day_number(year, month, length)
        return Precision.MONTH, first, last, month, None
    if not 1 <= int(day) <= length:
        raise InvalidDate(text=text, reason=DateProblem.NO_SUCH_DAY)
    number = day_number(year, month, int(day))
    return Precision.DAY, number, number, month, int(day)
