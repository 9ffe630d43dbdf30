"""The forgetting curve of FSRS 6: how likely a fact is still known, and when to ask again.

Retrievability after t days is (1 + F·t/S)^D with stability S in days, D the negated last
parameter of the model and F chosen so that it is 0.9 after S days.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache

from studyapp.core.scheduling.memory import MemoryState

LONGEST = 36_500
DAY = timedelta(days=1)


def retrievability(stability: float, days: float) -> float:
    """Give the chance, 0 to 1, that a fact is known so many days after its last review."""
    decay, factor = _curve()
    return float((1 + factor * max(0.0, days) / stability) ** decay)


def interval_days(stability: float, retention: float) -> int:
    """Give the whole days, at least one, after which retrievability falls to a target."""
    decay, factor = _curve()
    days: float = stability / factor * (retention ** (1 / decay) - 1)
    return min(LONGEST, max(1, round(days)))


def known_at(state: MemoryState, moment: datetime) -> float:
    """Give the chance that a fact is known at a moment; 0 for one never reviewed."""
    if state.last_review is None or state.stability is None:
        return 0.0
    return retrievability(state.stability, (moment - state.last_review) / DAY)


@cache
def _curve() -> tuple[float, float]:
    """Give D and F."""
    from fsrs import Scheduler  # noqa: PLC0415 - slow to import, and Today needs no curve

    decay = -float(Scheduler(enable_fuzzing=False).parameters[20])
    return decay, 0.9 ** (1 / decay) - 1
