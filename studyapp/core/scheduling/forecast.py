"""What a target retention will cost: expected reviews day by day, for a slider to show.

Every fact is walked through its coming reviews. At each it is taken as known; the share
that is not costs one more review on the same day. Stabilities follow the scheduler, looked
up on a fine grid so that a thousand facts cost a few milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from math import exp, log

from studyapp.core.scheduling.forgetting import interval_days
from studyapp.core.scheduling.memory import MemoryState, Phase, Rating
from studyapp.core.scheduling.scheduler import Scheduler

STEPS_A_FOLD = 12
"""Grid steps for each factor of e in stability: about 8 % apart."""
HALVES = 2
START = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """Expected reviews for each coming day, today first; `retention` is the target."""

    retention: float
    days: tuple[float, ...]

    @property
    def mean(self) -> float:
        """The expected reviews of a day."""
        return sum(self.days) / len(self.days)


def forecast(
    states: Iterable[MemoryState],
    *,
    today: date,
    days: int,
    retention: float,
    unseen: int = 0,
    new_a_day: int = 0,
) -> Forecast:
    """Expect the reviews of so many days, with new facts added until none is left."""
    load = [0.0] * days
    for state in states:
        _walk(load, _first_day(state, today, retention), _grid(state), retention)
    for day in range(days):
        fresh = max(0, min(new_a_day, unseen - day * new_a_day))
        if fresh:
            load[day] += fresh
            stability, difficulty = _fresh()
            first = day + interval_days(_stability(stability), retention)
            _walk(load, first, (stability, difficulty), retention, weight=fresh)
    return Forecast(retention=retention, days=tuple(load))


def _walk(
    load: list[float], day: int, place: tuple[int, int], retention: float, *, weight: float = 1.0
) -> None:
    while day < len(load):
        load[day] += weight * (2.0 - retention)
        place = _after(*place, retention)
        day += interval_days(_stability(place[0]), retention)


def _first_day(state: MemoryState, today: date, retention: float) -> int:
    """Days from today until a fact comes up under a target; what is overdue comes today."""
    due = state.due
    if state.phase is Phase.REVIEW and state.stability is not None and state.last_review:
        due = state.last_review + timedelta(days=interval_days(state.stability, retention))
    return max(0, (due.date() - today).days)


def _grid(state: MemoryState) -> tuple[int, int]:
    return (
        round(STEPS_A_FOLD * log(max(0.01, state.stability or 0.5))),
        round(HALVES * (state.difficulty or 5.0)),
    )


def _stability(step: int) -> float:
    return exp(step / STEPS_A_FOLD)


@lru_cache(maxsize=20_000)
def _after(stability: int, difficulty: int, retention: float) -> tuple[int, int]:
    """Where a fact stands after it was known when it came due."""
    before = MemoryState(
        fact="any",
        phase=Phase.REVIEW,
        step=None,
        stability=_stability(stability),
        difficulty=min(10.0, max(1.0, difficulty / HALVES)),
        due=START,
        last_review=START,
    )
    when = START + timedelta(days=interval_days(_stability(stability), retention))
    return _grid(_scheduler().review(before, Rating.GOOD, when))


@lru_cache(maxsize=1)
def _fresh() -> tuple[int, int]:
    """Where a new fact stands after its first day."""
    state = _scheduler().new("any", START)
    while state.phase is not Phase.REVIEW:
        state = _scheduler().review(state, Rating.GOOD, state.due)
    return _grid(state)


@lru_cache(maxsize=1)
def _scheduler() -> Scheduler:
    return Scheduler()
