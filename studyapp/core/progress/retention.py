"""Retention: of what was past learning, how much was still known when it was asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from studyapp.core.progress.record import Record

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of some answers were known."""

    asked: int
    known: int

    @property
    def rate(self) -> float | None:
        """The share known, 0 to 1; None where nothing was asked."""
        return self.known / self.asked if self.asked else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """The answers of seven days that begin with `start`."""

    start: date
    share: Share


def retention(records: Iterable[Record]) -> Share:
    """Give the share still known over all answers to facts past learning."""
    recalled = [one.known for one in records if one.recalled]
    return Share(asked=len(recalled), known=sum(recalled))


def weekly_retention(records: Iterable[Record], *, last: date, weeks: int) -> tuple[Week, ...]:
    """Give retention week by week, the oldest first; the last week ends with `last`.

    Weeks without such an answer stand there too, with nothing asked.
    """
    asked: Counter[int] = Counter()
    known: Counter[int] = Counter()
    for one in records:
        ago = (last - one.day) // WEEK
        if one.recalled and 0 <= ago < weeks:
            asked[ago] += 1
            known[ago] += one.known
    return tuple(
        Week(
            start=last - (ago + 1) * WEEK + timedelta(days=1),
            share=Share(asked=asked[ago], known=known[ago]),
        )
        for ago in reversed(range(weeks))
    )
