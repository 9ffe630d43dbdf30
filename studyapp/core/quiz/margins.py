"""Order in time with a margin: what is dated "about" a day may lie some days off."""

from __future__ import annotations

from studyapp.core.knowledge.edtf_point import Point, Precision
from studyapp.core.knowledge.partial_date import PartialDate

MARGINS = {Precision.DAY: 7, Precision.MONTH: 31}
"""Days by which an approximate or uncertain date may be off."""
A_YEAR = 366


FAR = 10**18


def clearly_before(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether one date ends before the other begins, however loosely they are meant."""
    return loosely(one)[1] < loosely(other)[0]


def loosely(date: PartialDate) -> tuple[int, int]:
    """Give the first and the last day that a date may mean, however loosely it is meant.

    Both are day numbers; an open end lies farther off than any date.
    """
    first = -FAR if date.earliest is None else date.earliest - _margin(date, date.start)
    return first, FAR if date.latest is None else date.latest + _margin(date, date.end)


def clearly_apart(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether two dates cannot mean the same day, however loosely they are meant."""
    return clearly_before(one, other) or clearly_before(other, one)


def _margin(date: PartialDate, point: Point | None) -> int:
    if point is None:
        return A_YEAR if date.approximate or date.uncertain else 0
    if not (point.approximate or point.uncertain):
        return 0
    return MARGINS.get(point.precision, A_YEAR)
