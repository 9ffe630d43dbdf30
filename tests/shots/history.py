"""A learner's past few weeks, the same every time, so that the pages have something to show."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from studyapp.core.quiz.answer import Answer
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.session import SessionKind, Stage
from studyapp.paths import seed_dir
from studyapp.services.workspace import Workspace
from tests.answering import right_answer, wrong_answer

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
DAYS_AGO = (61, 60, 58, 53, 40, 30, 16, 8, 4, 1)
QUESTIONS_A_DAY = 25
LEARNING_DAYS = 3
SHARE_RIGHT = 0.8
SEED = 7
TOOK_MS = 6_000


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def seed_history(data_dir: Path) -> None:
    """Fill a new library with ten study days before `NOW`."""
    clock = Clock(NOW)
    rng = random.Random(SEED)
    workspace = Workspace.open(data_dir, seeds=seed_dir(), now=clock)
    for number, days in enumerate(DAYS_AGO):
        clock.now = NOW - timedelta(days=days)
        kind = SessionKind.LEARN if number < LEARNING_DAYS else SessionKind.REVIEW
        session = workspace.runs.start(kind, count=QUESTIONS_A_DAY, seed=number)
        last = number == len(DAYS_AGO) - 1
        while session.stage is not Stage.DONE and not (last and session.current.attempt > 1):
            answer = _answer(session.current.question, rng)
            session = workspace.runs.answer(session, answer, took_ms=TOOK_MS)
            clock.now += timedelta(seconds=20)
            if session.stage is Stage.FEEDBACK and session.current.suggested is not None:
                session = workspace.runs.rate(session, session.current.suggested)
        workspace.runs.stop(session)
    workspace.close()


def _answer(question: Question, rng: random.Random) -> Answer:
    right = rng.random() < SHARE_RIGHT
    return right_answer(question.body) if right else wrong_answer(question.body)
