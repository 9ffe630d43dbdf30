"""When to ask again: FSRS behind our own types; the only place that imports it.

The package's `Card` reads the clock and sleeps when it is not given an id, and its fuzz uses
the global random numbers. Here the time comes in as `now` and chance as `rng`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import fsrs

from studyapp.core.errors import InvalidInput
from studyapp.core.scheduling.memory import RETENTION, MemoryState, Phase, Rating

CARD_ID = 1
FUZZ_FROM_DAYS = 2.5
FUZZ_RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))
"""First day, last day, and the share of the days between by which an interval may vary."""
MAX_DAYS = 36_500
LAST_MOMENT = datetime.max.replace(tzinfo=UTC) - timedelta(days=MAX_DAYS + 1)
"""Clocks beyond are read as this, so that every interval ends in a year that can be written."""

_PHASES = {
    fsrs.State.Learning: Phase.LEARNING,
    fsrs.State.Review: Phase.REVIEW,
    fsrs.State.Relearning: Phase.RELEARNING,
}
_STATES = {phase: state for state, phase in _PHASES.items()}


class Scheduler:
    """Plans reviews for a target retention (the share that should still be known when due).

    A clock that went back counts as no time passed: `last_review` never goes back, while
    the next due time counts from the present clock, so that a fact is neither lost for
    years nor credited with years it did not last.
    """

    def __init__(self, retention: float = RETENTION) -> None:
        if not 0 < retention < 1:
            raise InvalidInput(field="retention", value=str(retention))
        self.retention = retention
        self._fsrs = fsrs.Scheduler(
            desired_retention=retention, maximum_interval=MAX_DAYS, enable_fuzzing=False
        )

    def new(self, fact: str, now: datetime) -> MemoryState:
        """Give the state of a fact never asked before, due at once."""
        return MemoryState(
            fact=fact,
            phase=Phase.LEARNING,
            step=0,
            stability=None,
            difficulty=None,
            due=_utc(now),
            last_review=None,
        )

    def review(
        self, state: MemoryState, rating: Rating, now: datetime, rng: Random | None = None
    ) -> MemoryState:
        """Give the state after a review at `now`; without `rng` the interval has no fuzz.

        One number is drawn from `rng`, whatever the rating.
        """
        return self._review(state, rating, _utc(now), None if rng is None else rng.random())

    def preview(
        self, state: MemoryState, now: datetime, rng: Random | None = None
    ) -> dict[Rating, timedelta]:
        """Give the interval each rating leads to; with equal `rng` a review will agree with it."""
        draw = None if rng is None else rng.random()
        moment = _utc(now)
        return {rating: self._review(state, rating, moment, draw).due - moment for rating in Rating}

    def _review(
        self, state: MemoryState, rating: Rating, now: datetime, draw: float | None
    ) -> MemoryState:
        latest = now if state.last_review is None else max(now, _utc(state.last_review))
        card, _ = self._fsrs.review_card(_card(state), fsrs.Rating(int(rating)), latest)
        phase = _PHASES[card.state]
        interval = card.due - latest
        if draw is not None and phase is Phase.REVIEW:
            interval = _fuzzed(interval, draw)
        lapsed = state.phase is Phase.REVIEW and rating is Rating.AGAIN
        return replace(
            state,
            phase=phase,
            step=card.step,
            stability=card.stability,
            difficulty=card.difficulty,
            due=now + interval,
            last_review=latest,
            reviews=state.reviews + 1,
            lapses=state.lapses + lapsed,
        )


def _card(state: MemoryState) -> fsrs.Card:
    return fsrs.Card(
        card_id=CARD_ID,
        state=_STATES[state.phase],
        step=state.step,
        stability=state.stability,
        difficulty=state.difficulty,
        due=_utc(state.due),
        last_review=None if state.last_review is None else _utc(state.last_review),
    )


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise InvalidInput(field="now", value=moment.isoformat())
    return min(moment.astimezone(UTC), LAST_MOMENT)


def _fuzzed(interval: timedelta, draw: float) -> timedelta:
    """Vary an interval a little, so that facts learnt together do not stay together."""
    days = interval.days
    if days < FUZZ_FROM_DAYS:
        return interval
    spread = 1.0 + sum(
        share * max(min(float(days), last) - first, 0.0) for first, last, share in FUZZ_RANGES
    )
    low = max(2, round(days - spread))
    high = min(MAX_DAYS, round(days + spread))
    return timedelta(days=low + int(draw * (high - low + 1)))
