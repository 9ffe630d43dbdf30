"""A stored answer as the statistics see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from studyapp.core.quiz.question import Family


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One answer.

    `day` is the learner's study day. `known` tells whether it agreed with the article in
    full; `credit` is 0 to 1. `recalled` is true where the fact was past learning when it was
    asked, so that the answer tells of memory and not of the first acquaintance. `confidence`
    is 1 to 3 where it was told; `took_ms` is in milliseconds.
    """

    day: date
    fact: str
    family: Family
    known: bool
    credit: float
    recalled: bool
    took_ms: int
    confidence: int | None = None
