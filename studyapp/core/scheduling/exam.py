"""Learn for a day: how many new facts a day it takes, and no review that comes too late."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from math import ceil

from studyapp.core.scheduling.forgetting import known_at
from studyapp.core.scheduling.memory import MemoryState
from studyapp.core.scheduling.study_day import ROLLOVER, day_begins, study_day

LAST_DAYS = 3
"""The days before an exam over which the last reviews are spread."""
SETTLE_DAYS = 7
"""New facts are done so many days before, if there is time, so that they can settle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamPlan:
    """What is left until an exam.

    `days_left` is 0 on the day itself, `new_a_day` how many new facts each day must bring,
    `expected` the share, 0 to 1, of all facts expected to be known on the day if nothing
    more is learnt or reviewed.
    """

    day: date
    days_left: int
    unseen: int
    new_a_day: int
    expected: float


def plan_for(
    exam: date,
    *,
    now: datetime,
    zone: tzinfo | None,
    states: Iterable[MemoryState],
    facts: int,
    rollover: int = ROLLOVER,
) -> ExamPlan | None:
    """Give the plan for an exam on a pack of so many facts; None once the day is over."""
    left = (exam - study_day(now, zone, rollover)).days
    if left < 0:
        return None
    seen = tuple(states)
    unseen = max(0, facts - len(seen))
    moment = day_begins(exam, zone, rollover)
    known = sum(known_at(state, moment) for state in seen)
    return ExamPlan(
        day=exam,
        days_left=left,
        unseen=unseen,
        new_a_day=ceil(unseen / max(1, left - SETTLE_DAYS)) if left else unseen,
        expected=known / facts if facts else 0.0,
    )


def capped(
    state: MemoryState,
    exam: date | None,
    *,
    now: datetime,
    zone: tzinfo | None,
    rollover: int = ROLLOVER,
) -> MemoryState:
    """Bring a review that would come after an exam to one of the last days before it.

    Which of them is fixed by the fact's id, so that they spread. Once the exam is today or
    over, nothing is changed.
    """
    if exam is None or exam <= study_day(now, zone, rollover):
        return state
    latest = day_begins(exam - timedelta(days=1 + _turn(state.fact)), zone, rollover)
    if latest <= now:
        latest = day_begins(exam - timedelta(days=1), zone, rollover)
    if state.due < day_begins(exam, zone, rollover) or latest <= now:
        return state
    return replace(state, due=latest)


def _turn(fact: str) -> int:
    return hashlib.sha256(fact.encode()).digest()[0] % LAST_DAYS
