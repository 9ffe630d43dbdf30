"""Marking of dates: full inside the article's interval, less the further outside it.

Every date is the interval of days it may mean, so "about" gives no width of its own, and a
date finer than the source but inside it agrees in full. One that is coarser than the source
earns half if it holds the article's date and nothing if it does not. Any other date loses
credit day by day, down to nothing at the end of a span that goes with the precision of the
article's date: a week for a day, else about twice the unit, so that the neighbouring month,
season or year earns about half. How far a date lies outside is told by its outermost day.

A range is as precise as the coarser of its ends and is measured by both of them, as a wider
range is one with other ends, not a coarser date. Of a one-of set ("1991 or 1992") each
member counts as the article's date; an all-of set is the range of its days.
"""

from __future__ import annotations

from studyapp.core.knowledge.day_number import year_month_day
from studyapp.core.knowledge.partial_date import PartialDate, Precision
from studyapp.core.quiz.mark import Mark

HALF = 0.5
SPANS = {
    Precision.DAY: 7,
    Precision.MONTH: 62,
    Precision.SEASON: 232,
    Precision.YEAR: 732,
    Precision.DECADE: 7306,
    Precision.CENTURY: 73050,
}
"""After how many days outside a date of a precision nothing is left."""
WIDTHS = {
    Precision.DAY: 1,
    Precision.MONTH: 31,
    Precision.SEASON: 116,
    Precision.YEAR: 366,
    Precision.DECADE: 3653,
    Precision.CENTURY: 36525,
}
"""The most days a date of a precision holds."""
NOWHERE = Mark(credit=0.0, correct=False)


def mark_date(key: PartialDate, given: PartialDate) -> Mark:
    """Mark a date; `days_off` is None where the given one does not say first and last day."""
    if key.members and not key.all_of:
        return _of_one_member(key, given)
    if key.contains(given):
        return Mark(credit=1.0, correct=True, days_off=0)
    if given.earliest is None or given.latest is None:
        return NOWHERE
    off = _days_off(key, given)
    coarser, holds = _width(given) > _width(key), given.contains(key)
    if coarser and not _both_ranges(key, given):
        return _part(HALF, 0) if holds else _part(0.0, off)
    near = max(0.0, 1.0 - off / _span(key))
    return _part(HALF, 0) if holds and near < HALF else _part(near, off)


def mark_day(key: PartialDate, day: int) -> Mark:
    """Mark a day number, as a placement gives it, like a date of that one day."""
    return mark_date(key, _date_of(day))


def _date_of(day: int) -> PartialDate:
    year, month, of_month = year_month_day(day)
    written = f"-{-year:04d}" if year < 0 else f"{year:04d}"
    return PartialDate.parse(f"{written}-{month:02d}-{of_month:02d}")


def _of_one_member(key: PartialDate, given: PartialDate) -> Mark:
    if given.members and all(_is_member(key, member) for member in given.members):
        return Mark(credit=1.0, correct=True, days_off=0)
    marks = [mark_date(member, given) for member in key.members]
    return max(marks, key=lambda mark: (mark.credit, -(mark.days_off or 0)))


def _is_member(key: PartialDate, given: PartialDate) -> bool:
    return any(member.contains(given) for member in key.members)


def _part(credit: float, off: int) -> Mark:
    return Mark(credit=credit, correct=False, days_off=off)


def _days_off(key: PartialDate, given: PartialDate) -> int:
    """How far the outermost day of a closed date lies outside the article's interval."""
    first, last = given.earliest or 0, given.latest or 0
    before = 0 if key.earliest is None else key.earliest - first
    after = 0 if key.latest is None else last - key.latest
    return max(before, after)


def _both_ranges(key: PartialDate, given: PartialDate) -> bool:
    return key.precision not in WIDTHS and given.precision not in WIDTHS


def _width(date: PartialDate) -> int:
    if date.precision in WIDTHS:
        return WIDTHS[date.precision]
    if date.earliest is None or date.latest is None:
        return WIDTHS[Precision.CENTURY]
    return date.latest - date.earliest + 1


def _span(key: PartialDate) -> int:
    points = [point for point in (key.start, key.end) if point is not None]
    inner = [_span(member) for member in key.members]
    return max([SPANS[point.precision] for point in points] + inner)
