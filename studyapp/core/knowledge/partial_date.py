"""A partial date: exactly as precise as its source, and no more.

It holds EDTF (ISO 8601-2) levels 0 and 1 plus one-of and all-of sets. Every date knows the
first and the last day it may mean, so that order is claimed only where intervals do not
overlap.
"""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.errors import DateProblem, InvalidDate
from studyapp.core.knowledge.edtf_point import Point, Precision, parse_point

__all__ = ["PartialDate", "Point", "Precision"]

OPEN = ".."
FAR_PAST = -(10**18)
FAR_FUTURE = 10**18


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date, a range or a set of dates; `earliest` and `latest` are day numbers.

    `earliest` is None where the start is open or unknown, `latest` where the end is.
    `start` and `end` are the end points of a range (None where open or unknown); a single
    date has the same point twice; `members` are the points of a set.
    """

    edtf: str
    earliest: int | None
    latest: int | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    start_unclear: bool = False
    end_unclear: bool = False
    start: Point | None = None
    end: Point | None = None
    members: tuple[Point, ...] = ()

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read an EDTF text; raise `InvalidDate` with the reason."""
        if text[:1] in ("[", "{"):
            return _set(text)
        if "/" in text:
            return _range(text)
        point = parse_point(text)
        unclear = point.approximate or point.uncertain
        return cls(
            edtf=text,
            earliest=point.earliest,
            latest=point.latest,
            precision=point.precision,
            approximate=point.approximate,
            uncertain=point.uncertain,
            start_unclear=unclear,
            end_unclear=unclear,
            start=point,
            end=point,
        )

    def __str__(self) -> str:
        return self.edtf

    def strictly_before(self, other: PartialDate) -> bool:
        """Tell whether every day this may mean lies before every day the other may mean."""
        if self.latest is None or other.earliest is None:
            return False
        return self.latest < other.earliest

    def overlaps(self, other: PartialDate) -> bool:
        """Tell whether the two may mean the same day; open ends reach everywhere."""
        return not (self.strictly_before(other) or other.strictly_before(self))

    def contains(self, other: PartialDate) -> bool:
        """Tell whether every day the other may mean lies within this date."""
        first, last = self._bounds()
        other_first, other_last = other._bounds()
        return first <= other_first and other_last <= last

    def sort_key(self) -> tuple[int, int, str]:
        """Give a total order for lists: first day, last day, text."""
        return (*self._bounds(), self.edtf)

    def _bounds(self) -> tuple[int, int]:
        first = FAR_PAST if self.earliest is None else self.earliest
        return first, FAR_FUTURE if self.latest is None else self.latest


def _range(text: str) -> PartialDate:
    parts = text.split("/")
    if len(parts) != 2 or not any(part not in ("", OPEN) for part in parts):  # noqa: PLR2004
        raise InvalidDate(text=text, reason=DateProblem.SYNTAX)
    start, end = (None if part in ("", OPEN) else parse_point(part) for part in parts)
    if start and end and (start.earliest, start.latest) > (end.earliest, end.latest):
        raise InvalidDate(text=text, reason=DateProblem.BACKWARDS)
    ends = [point for point in (start, end) if point is not None]
    return PartialDate(
        edtf=text,
        earliest=start.earliest if start else None,
        latest=end.latest if end else None,
        precision=Precision.RANGE,
        approximate=any(point.approximate for point in ends),
        uncertain=any(point.uncertain for point in ends),
        start_unclear=start is None or start.approximate or start.uncertain,
        end_unclear=end is None or end.approximate or end.uncertain,
        start=start,
        end=end,
    )


def _set(text: str) -> PartialDate:
    closing = {"[": "]", "{": "}"}[text[0]]
    if not text.endswith(closing) or not text[1:-1]:
        raise InvalidDate(text=text, reason=DateProblem.SYNTAX)
    points: list[Point] = []
    open_start = open_end = False
    for number, part in enumerate(parts := text[1:-1].split(",")):
        before, dots, after = part.strip().partition(OPEN)
        open_start |= bool(dots) and not before and number == 0
        open_end |= bool(dots) and not after and number == len(parts) - 1
        if dots and ((not before and number) or (not after and number < len(parts) - 1)):
            raise InvalidDate(text=text, reason=DateProblem.SYNTAX)
        points += [parse_point(one) for one in (before, after) if one]
    if not points:
        raise InvalidDate(text=text, reason=DateProblem.SYNTAX)
    return PartialDate(
        edtf=text,
        earliest=None if open_start else min(point.earliest for point in points),
        latest=None if open_end else max(point.latest for point in points),
        precision=Precision.SET,
        approximate=any(point.approximate for point in points),
        uncertain=any(point.uncertain for point in points),
        start_unclear=True,
        end_unclear=True,
        members=tuple(points),
    )
