"""Dates near a given one, of the same precision, that are certainly not it.

They fill up where the article has too few other dates: what the article dates exactly did
not happen, by the article, on another day.
"""

from __future__ import annotations

from studyapp.core.errors import InvalidDate
from studyapp.core.knowledge.day_number import days_in_month
from studyapp.core.knowledge.edtf_point import Point, Precision
from studyapp.core.knowledge.partial_date import PartialDate

STEPS = (1, -1, 2, -2, 3, -3, 4, -4, 5, -5)
MONTHS = 12
FIRST_YEAR = 1000
LAST_YEAR = 9998


def nearby_dates(date: PartialDate, *, until: PartialDate | None) -> tuple[PartialDate, ...]:
    """Give dates of the same precision that do not overlap it, nearest first.

    None lies after `until`, the day the article was published, unless the date itself does.
    """
    if date.start is None or date.end is None:
        return ()
    if until is not None and until.strictly_before(date):
        until = None
    unit, width = _unit(date.start, date.end)
    found = [_moved(date, unit, step * width) for step in STEPS]
    return tuple(
        one for one in found if one is not None and not one.overlaps(date) and _told(one, until)
    )


def _told(date: PartialDate, until: PartialDate | None) -> bool:
    if until is None or until.latest is None or date.latest is None:
        return True
    return date.latest <= until.latest


def _unit(start: Point, end: Point) -> tuple[Precision, int]:
    """The coarsest unit of the two ends, and how many of it to step over."""
    spare = 2 if any(point.approximate or point.uncertain for point in (start, end)) else 1
    if Precision.YEAR in (start.precision, end.precision):
        return Precision.YEAR, end.year - start.year + spare
    months = (end.year - start.year) * MONTHS + (end.month or 1) - (start.month or 1)
    if start.precision is Precision.DAY is end.precision:
        length = end.latest - start.earliest + spare
        return (Precision.DAY, length) if months <= 1 else (Precision.MONTH, months + spare)
    return Precision.MONTH, months + spare


def _moved(date: PartialDate, unit: Precision, by: int) -> PartialDate | None:
    points = [point for point in (date.start, date.end) if point is not None]
    if any(point.precision not in _MOVABLE for point in points):
        return None
    texts = [_moved_point(point, unit, by) for point in points]
    if None in texts:
        return None
    text = texts[0] if date.start == date.end else "/".join(text or "" for text in texts)
    try:
        return PartialDate.parse(text or "")
    except InvalidDate:
        return None


_MOVABLE = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})


def _moved_point(point: Point, unit: Precision, by: int) -> str | None:
    year, month, day = point.year, point.month or 1, point.day or 1
    match unit:
        case Precision.YEAR:
            year += by
        case Precision.MONTH:
            year, month = _months_on(year, month, by)
        case _:
            year, month, day = _days_on(year, month, day, by)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    text = f"{year:04d}"
    if point.precision is not Precision.YEAR:
        text += f"-{month:02d}"
    if point.precision is Precision.DAY:
        text += f"-{min(day, days_in_month(year, month)):02d}"
    return text + _qualifier(point)


def _qualifier(point: Point) -> str:
    return {(True, True): "%", (True, False): "~", (False, True): "?"}.get(
        (point.approximate, point.uncertain), ""
    )


def _months_on(year: int, month: int, by: int) -> tuple[int, int]:
    count = year * MONTHS + month - 1 + by
    return count // MONTHS, count % MONTHS + 1


def _days_on(year: int, month: int, day: int, by: int) -> tuple[int, int, int]:
    day += by
    while day < 1:
        year, month = _months_on(year, month, -1)
        day += days_in_month(year, month)
    while day > days_in_month(year, month):
        day -= days_in_month(year, month)
        year, month = _months_on(year, month, 1)
    return year, month, day
