"""Memory of a fact: FSRS state per learner and fact, not per wording."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, IntEnum

RETENTION = 0.9
"""The usual target: the share that should still be known when it is asked again."""


class Rating(IntEnum):
    """How well an answer came, in FSRS's terms."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Phase(Enum):
    """Where a memory stands."""

    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryState:
    """What a scheduler knows of one fact.

    `stability` is in days (time for retrievability to fall to 0.9), `difficulty` is 1 to 10,
    `due` and `last_review` are aware datetimes in UTC, `step` counts short-term steps.
    """

    fact: str
    phase: Phase
    step: int | None
    stability: float | None
    difficulty: float | None
    due: datetime
    last_review: datetime | None
    reviews: int = 0
    lapses: int = 0
