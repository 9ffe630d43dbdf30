"""What a learner remembers of a fact, as a session's answers and their ratings leave it.

Every attempt keeps the memory as it was before it. A rating that is changed later, or a mark
that is overruled, is replayed from there, with all that was answered since.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from studyapp.core.quiz.session import Session
from studyapp.core.scheduling.memory import MemoryState, Rating
from studyapp.services.schedule import Schedule
from studyapp.services.schedule_settings import ScheduleSettings
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
        return self._steps(session).review(before, fact, session.index, rating, now)

    def replayed(self, session: Session, fact: str) -> MemoryState | None:
        """Give a fact's state from the ratings a session holds now; None if there is none."""
        return self._steps(session).replay(self._runs.of_fact(session, fact))

    def intervals(self, session: Session, attempt: Attempt) -> dict[Rating, timedelta]:
        """Give what each rating of an attempt would lead to."""
        steps, fact, when = self._steps(session), attempt.fact, attempt.answered_at
        made = self._runs.of_fact(session, fact)
        state = steps.replay(tuple(one for one in made if one.number < attempt.number))
        before = state or attempt.before
        return {
            rating: steps.review(before, fact, attempt.item, rating, when).due - when
            for rating in Rating
        }

    def _steps(self, session: Session) -> _Steps:
        # The wishes are read once for all reviews of a step, not once for each.
        return _Steps(session=session, schedule=self._schedule, settings=self._schedule.settings)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Steps:
    """Reviews by the wishes of this moment."""

    session: Session
    schedule: Schedule
    settings: ScheduleSettings

    def replay(self, attempts: tuple[Attempt, ...]) -> MemoryState | None:
        """Take the attempts of one fact one after the other, each as it is rated now."""
        state = attempts[0].before if attempts else None
        for one in attempts:
            rating = self.session.items[one.item].effective_rating
            if rating is not None:
                state = self.review(state, one.fact, one.item, rating, one.answered_at)
        return state

    def review(
        self, before: MemoryState | None, fact: str, item: int, rating: Rating, when: datetime
    ) -> MemoryState:
        """Give the state after a review, planned to come before an exam."""
        scheduler = self.schedule.scheduler(self.settings)
        state = before or scheduler.new(fact, when)
        after = scheduler.review(state, rating, when, _fuzz(self.session, item))
        return self.schedule.planned(after, self.settings)


def _fuzz(session: Session, item: int) -> Random:
    """Chance of its own for each turn, so that what a button promised is what it does."""
    return Random(f"{session.id} {item}")
