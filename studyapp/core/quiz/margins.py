"""Order in time with a margin: what is dated "about" a day may lie some days off."""

from __future__ import annotations

from studyapp.core.knowledge.edtf_point import Point, Precision
from studyapp.core.knowledge.partial_date import PartialDate

MARGINS = {Precision.DAY: 7, Precision.MONTH: 31}
"""Days by which an approximate or uncertain date may be off."""
A_YEAR = 366


def clearly_before(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether one date ends before the other begins, however loosely they are meant."""
    if one.latest is None or other.earliest is None:
        return False
    return one.latest + _margin(one, one.end) < other.earliest - _margin(other, other.start)


def clearly_apart(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether two dates cannot mean the same day, however loosely they are meant."""
    return clearly_before(one, other) or clearly_before(other, one)


def _margin(date: PartialDate, point: Point | None) -> int:
    if point is None:
        return A_YEAR if date.approximate or date.uncertain else 0
    if not (point.approximate or point.uncertain):
        return 0
    return MARGINS.get(point.precision, A_YEAR)
