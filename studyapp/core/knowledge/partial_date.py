"""A partial date: exactly as precise as its source, and no more.

It holds EDTF (ISO 8601-2) levels 0 and 1 plus one-of and all-of sets. Every date knows the
first and the last day it may mean, so that order is claimed only where intervals do not
overlap. `?`, `~` and `%` give no width of their own: EDTF does not say how far off "about" is.
"""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.errors import DateProblem, InvalidDate
from studyapp.core.knowledge.edtf_point import Point, Precision, parse_point

__all__ = ["PartialDate", "Point", "Precision"]

UNKNOWN = ""
OPEN = ".."
FAR_PAST = -(10**18)
FAR_FUTURE = 10**18


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date, a range or a set of dates; `earliest` and `latest` are day numbers.

    `earliest` is None where the start is open or unknown, `latest` where the end is.
    `start` and `end` are the end points of a range (None where open or unknown); a single
    date has the same point twice, a set has none. `members` are the dates and ranges of a
    set. Raises `InvalidDate` where it would end before it begins.
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
    members: tuple[PartialDate, ...] = ()

    def __post_init__(self) -> None:
        first, last = self._bounds()
        if first > last:
            raise InvalidDate(text=self.edtf, reason=DateProblem.BACKWARDS)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read an EDTF text; raise `InvalidDate` with the whole text and the reason."""
        try:
            if text[:1] in CLOSING:
                return _set(text)
            return _range(text) if "/" in text else _single(text)
        except InvalidDate as trouble:
            raise InvalidDate(text=text, reason=trouble.reason) from None

    def __str__(self) -> str:
        return self.edtf

    @property
    def all_of(self) -> bool:
        """Tell whether a set means all of its members, not one of them."""
        return self.edtf.startswith("{")

    @property
    def start_open(self) -> bool:
        """Tell whether the source leaves the start open, which is more than not known."""
        return self.start is None and self.edtf.startswith(OPEN)

    @property
    def end_open(self) -> bool:
        """Tell whether the source leaves the end open, which is more than not known."""
        return self.end is None and self.edtf.endswith(OPEN)

    def strictly_before(self, other: PartialDate) -> bool:
        """Tell whether every day this may mean lies before every day the other may mean."""
        if self.latest is None or other.earliest is None:
            return False
        return self.latest < other.earliest

    def overlaps(self, other: PartialDate) -> bool:
        """Tell whether the two may mean the same day; open ends reach everywhere."""
        return not (self.strictly_before(other) or other.strictly_before(self))

    def contains(self, other: PartialDate) -> bool:
        """Tell whether the other lies between the first and the last day of this date."""
        first, last = self._bounds()
        other_first, other_last = other._bounds()
        return first <= other_first and other_last <= last

    def sort_key(self) -> tuple[int, int, str]:
        """Give a total order for lists: first day, last day, text."""
        return (*self._bounds(), self.edtf)

    def _bounds(self) -> tuple[int, int]:
        first = FAR_PAST if self.earliest is None else self.earliest
        return first, FAR_FUTURE if self.latest is None else self.latest


CLOSING = {"[": "]", "{": "}"}


def _single(text: str) -> PartialDate:
    point = parse_point(text)
    return PartialDate(
        edtf=text,
        earliest=point.earliest,
        latest=point.latest,
        precision=point.precision,
        approximate=point.approximate,
        uncertain=point.uncertain,
        start_unclear=point.unclear,
        end_unclear=point.unclear,
        start=point,
        end=point,
    )


def _range(text: str) -> PartialDate:
    parts = text.split("/")
    ends = [None if part in (UNKNOWN, OPEN) else parse_point(part) for part in parts]
    points = [point for point in ends if point is not None]
    if len(ends) != 2 or not points:  # noqa: PLR2004 - two ends
        raise InvalidDate(text=text, reason=DateProblem.SYNTAX)
    start, end = ends
    return PartialDate(
        edtf=text,
        earliest=start.earliest if start else None,
        latest=end.latest if end else None,
        precision=Precision.RANGE,
        approximate=any(point.approximate for point in points),
        uncertain=any(point.uncertain for point in points),
        start_unclear=start is None or start.unclear,
        end_unclear=end is None or end.unclear,
        start=start,
        end=end,
    )


def _set(text: str) -> PartialDate:
    parts = [part.strip(" ") for part in text[1:-1].split(",")]
    if text[-1] != CLOSING[text[0]] or not all(parts):
        raise InvalidDate(text=text, reason=DateProblem.SYNTAX)
    members = tuple(_member(part) for part in parts)
    if any(one.earliest is None for one in members[1:]):
        raise InvalidDate(text=text, reason=DateProblem.SYNTAX)
    if any(one.latest is None for one in members[:-1]):
        raise InvalidDate(text=text, reason=DateProblem.SYNTAX)
    firsts = [one.earliest for one in members if one.earliest is not None]
    lasts = [one.latest for one in members if one.latest is not None]
    return PartialDate(
        edtf=text[0] + ",".join(parts) + text[-1],
        earliest=None if members[0].earliest is None else min(firsts),
        latest=None if members[-1].latest is None else max(lasts),
        precision=Precision.SET,
        approximate=any(one.approximate for one in members),
        uncertain=any(one.uncertain for one in members),
        start_unclear=True,
        end_unclear=True,
        members=members,
    )


def _member(part: str) -> PartialDate:
    """Read one member of a set: a date, or all dates `a..b`, `..b` or `a..` of one precision."""
    first, dots, last = part.partition(OPEN)
    if not dots:
        return _single(part)
    span = _range(f"{first or OPEN}/{last or OPEN}")
    if span.start and span.end and span.start.precision is not span.end.precision:
        raise InvalidDate(text=part, reason=DateProblem.SYNTAX)
    return span
