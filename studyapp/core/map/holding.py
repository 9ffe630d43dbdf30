"""Whether a link held at a date, as far as the article says."""

from __future__ import annotations

from enum import Enum

from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.relationship import Relationship


class Holding(Enum):
    """What the dates of a link say of another date."""

    HELD = "held"
    MAY_HAVE = "may_have"
    UNDATED = "undated"
    HELD_NOT = "held_not"


def holding_at(link: Relationship, date: PartialDate) -> Holding:
    """Tell whether a link held within a date, claiming no more than the article does.

    It `HELD` where it began or ended within the date, or began before it and ended after it.
    Where the article names no end, or is less exact than the date asked for, it `MAY_HAVE`;
    a link dated at neither end is `UNDATED`, which is not the same as having always held.
    """
    since, until = link.since, link.until
    if since is None and until is None:
        return Holding.UNDATED
    if since is not None and date.strictly_before(since):
        return Holding.HELD_NOT
    if until is not None and until.strictly_before(date):
        return Holding.HELD_NOT
    within = any(one is not None and date.contains(one) for one in (since, until))
    return Holding.HELD if within or _spans(since, until, date) else Holding.MAY_HAVE


def _spans(since: PartialDate | None, until: PartialDate | None, date: PartialDate) -> bool:
    begun = since is not None and since.strictly_before(date)
    return begun and until is not None and date.strictly_before(until)
