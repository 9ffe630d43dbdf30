"""What is due, and what sits firmly."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from studyapp.core.scheduling.memory import MemoryState, Phase

FIRM_DAYS = 21
CLOCK_TOLERANCE = timedelta(days=1)


def due(
    states: Iterable[MemoryState],
    now: datetime,
    limit: int | None = None,
    *,
    day_ends: datetime | None = None,
) -> tuple[MemoryState, ...]:
    """Give the due states, most overdue first, at most `limit` of them."""
    waiting = sorted((one for one in states if is_due(one, now, day_ends=day_ends)), key=_by_due)
    return tuple(waiting if limit is None else waiting[: max(0, limit)])


def is_due(state: MemoryState, now: datetime, *, day_ends: datetime | None = None) -> bool:
    """Tell whether a fact should be asked now.

    A fact past learning is due for the whole study day its time falls in, if it is told
    when that ends: nobody wants to come back in the evening for what is due at nine. Due is
    also a fact whose last review lies in the future: the clock was wrong then, and it would
    otherwise wait until that date comes.
    """
    until = day_ends if day_ends is not None and state.phase is Phase.REVIEW else now
    waits = state.due < until if until is day_ends else state.due <= now
    return waits or _planned_by_a_clock_ahead(state, now)


def is_firm(state: MemoryState) -> bool:
    """Tell whether a fact is past learning and likely to last three weeks."""
    return state.phase is Phase.REVIEW and (state.stability or 0.0) >= FIRM_DAYS


def _planned_by_a_clock_ahead(state: MemoryState, now: datetime) -> bool:
    last = state.last_review
    return last is not None and last > now + CLOCK_TOLERANCE and state.due > last


def _by_due(state: MemoryState) -> tuple[datetime, str]:
    return state.due, state.fact
