"""The stretch of time on which a date is placed: wide enough to ask, close enough to hit."""

from __future__ import annotations

from collections.abc import Sequence

from studyapp.core.knowledge.day_number import day_number
from studyapp.core.knowledge.edtf_point import Point, Precision
from studyapp.core.knowledge.layout import Period
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.stable_id import turn

MOST_DAYS = {Precision.DAY: 100, Precision.MONTH: 3_100, Precision.YEAR: 36_600}
"""The longest window in which a date of a precision can still be hit."""
LEAST_SHARE = 5
"""A window is at least so many times as long as the date itself."""
MONTHS = 12
THIRDS = 3
MONTH_LENGTH = 31
YEAR_LENGTH = 366
MONTHS_SHOWN = 3
YEARS_SHOWN = 3
LONG_YEARS_SHOWN = 12


def window_for(
    date: PartialDate, periods: Sequence[Period], name: str, until: PartialDate | None = None
) -> tuple[int, int] | None:
    """Give the first and last day of a window around a date, or None where none is fair.

    A named period is taken where it fits; else the date stands in the first, second or
    third part of a window, as `name` decides, or in the last one where the window would
    otherwise reach beyond `until`, the day the article was published.
    """
    if date.earliest is None or date.latest is None or date.start is None or date.end is None:
        return None
    precision = coarsest(date.start, date.end)
    if precision is None:
        return None
    named = (_span(period.date) for period in periods)
    part = turn(f"window of {name}", THIRDS)
    made = (_around(date.start, precision, one) for one in range(part, THIRDS))
    past = (one for one in made if until is None or not _reaches_beyond(one, until, precision))
    last = _around(date.start, precision, THIRDS - 1)
    for window in (*named, *past, last):
        if window is not None and _fits(window, date.earliest, date.latest, precision):
            return window
    return None


def coarsest(start: Point, end: Point) -> Precision | None:
    """Give the coarser precision of two points: day, month or year; None for any other."""
    for precision in (Precision.YEAR, Precision.MONTH, Precision.DAY):
        if precision in (start.precision, end.precision):
            other = end if start.precision is precision else start
            return precision if other.precision in MOST_DAYS else None
    return None


def _span(date: PartialDate) -> tuple[int, int] | None:
    if date.earliest is None or date.latest is None:
        return None
    return date.earliest, date.latest


def _fits(window: tuple[int, int], first: int, last: int, precision: Precision) -> bool:
    length = window[1] - window[0] + 1
    inside = window[0] <= first and last <= window[1]
    wide = length >= LEAST_SHARE * (last - first + 1)
    return inside and wide and length <= MOST_DAYS[precision]


def _reaches_beyond(window: tuple[int, int], until: PartialDate, precision: Precision) -> bool:
    """Tell whether a window ends after the month, or the year, of a day."""
    slack = MONTH_LENGTH if precision is Precision.DAY else YEAR_LENGTH
    return until.latest is not None and window[1] > until.latest + slack


def _around(point: Point, precision: Precision, part: int) -> tuple[int, int]:
    """Give a window in which the date stands in the first (0), second or third part."""
    match precision:
        case Precision.DAY:
            month = point.year * MONTHS + (point.month or 1) - 1 - part
            return _first_of(month), _first_of(month + MONTHS_SHOWN) - 1
        case Precision.MONTH:
            year = point.year - part
            return _first_of(year * MONTHS), _first_of((year + YEARS_SHOWN) * MONTHS) - 1
        case _:
            year = point.year - 1 - part * LONG_YEARS_SHOWN // THIRDS
            return _first_of(year * MONTHS), _first_of((year + LONG_YEARS_SHOWN) * MONTHS) - 1


def _first_of(month: int) -> int:
    """Give the first day of a month that is counted from January of year 0."""
    return day_number(month // MONTHS, month % MONTHS + 1, 1)
