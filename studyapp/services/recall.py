"""What a learner remembers of a fact, as a session's answers and their ratings leave it.

Every attempt keeps the memory as it was before it. A rating that is changed later, or a mark
that is overruled, is replayed from there, with all that was answered since.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from studyapp.core.quiz.session import Session
from studyapp.core.scheduling.memory import MemoryState, Rating
from studyapp.services.schedule import Schedule
from studyapp.storage.run_store import Attempt, RunStore


class Recall:
    """Plans reviews of the facts that a session asks."""

    def __init__(self, runs: RunStore, schedule: Schedule) -> None:
        self._runs, self._schedule = runs, schedule

    def reviewed(
        self, before: MemoryState | None, session: Session, rating: Rating, now: datetime
    ) -> MemoryState:
        """Give the state after the current item is rated."""
        fact = session.current.question.fact
        return self._step(before, fact, session, session.index, rating, now)

    def replayed(self, session: Session, fact: str) -> MemoryState | None:
        """Give a fact's state from the ratings a session holds now; None if there is none."""
        attempts = self._runs.of_fact(session, fact)
        return self._replay(attempts, session)

    def intervals(self, session: Session, attempt: Attempt) -> dict[Rating, timedelta]:
        """Give what each rating of an attempt would lead to."""
        earlier = self._runs.of_fact(session, attempt.fact)
        state = self._replay([one for one in earlier if one.number < attempt.number], session)
        when, scheduler = attempt.answered_at, self._schedule.scheduler()
        before = state or attempt.before or scheduler.new(attempt.fact, when)
        return {
            rating: self._reviewed(before, rating, when, _fuzz(session, attempt.item)).due - when
            for rating in Rating
        }

    def _replay(
        self, attempts: tuple[Attempt, ...] | list[Attempt], session: Session
    ) -> MemoryState | None:
        state = attempts[0].before if attempts else None
        for one in attempts:
            rating = session.items[one.item].effective_rating
            if rating is not None:
                state = self._step(state, one.fact, session, one.item, rating, one.answered_at)
        return state

    def _step(
        self,
        before: MemoryState | None,
        fact: str,
        session: Session,
        item: int,
        rating: Rating,
        when: datetime,
    ) -> MemoryState:
        state = before or self._schedule.scheduler().new(fact, when)
        return self._reviewed(state, rating, when, _fuzz(session, item))

    def _reviewed(
        self, state: MemoryState, rating: Rating, when: datetime, rng: Random
    ) -> MemoryState:
        """Give the state after a review, planned to come before an exam."""
        return self._schedule.planned(self._schedule.scheduler().review(state, rating, when, rng))


def _fuzz(session: Session, item: int) -> Random:
    """Chance of its own for each turn, so that what a button promised is what it does."""
    return Random(f"{session.id} {item}")
