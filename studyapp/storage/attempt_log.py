"""The log of attempts, read as a whole: for statistics, and to be handed out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from studyapp.core.quiz.answer import Answer
from studyapp.core.quiz.answer_codec import answer_from_json
from studyapp.core.quiz.codec import question_from_json
from studyapp.core.quiz.mark import MarkedBy
from studyapp.core.quiz.question import Family, Question
from studyapp.core.scheduling.memory import Phase, Rating
from studyapp.storage.database import Library
from studyapp.storage.memory_store import LEARNER

OUTLINES = """
    SELECT attempts.answered_at, attempts.fact,
        coalesce(questions.family, json_extract(attempts.asked, '$.family')),
        coalesce(verdict.correct, attempts.correct), coalesce(verdict.credit, attempts.credit),
        attempts.took_ms, json_extract(attempts.memory_before, '$.phase'),
        attempt_notes.confidence
    FROM attempts
    LEFT JOIN questions ON questions.pack = attempts.pack AND questions.id = attempts.question
    LEFT JOIN attempt_notes ON attempt_notes.attempt = attempts.number
    LEFT JOIN verdicts AS verdict ON verdict.number = (
        SELECT max(number) FROM verdicts WHERE verdicts.attempt = attempts.number
    )
    WHERE attempts.learner = ? AND attempts.pack = ? ORDER BY attempts.number
"""
ENTRIES = """
    SELECT attempts.number, attempts.session, sessions.kind, sessions.seed,
        attempts.answered_at, attempts.took_ms,
        coalesce(verdict.credit, attempts.credit), coalesce(verdict.correct, attempts.correct),
        attempts.asked, attempts.answer,
        (SELECT rating FROM ratings WHERE ratings.attempt = attempts.number
            AND ratings.rating IS NOT NULL ORDER BY ratings.number DESC LIMIT 1),
        attempt_notes.confidence, coalesce(attempt_notes.hinted, 0), verdict.kind
    FROM attempts JOIN sessions ON sessions.id = attempts.session
    LEFT JOIN attempt_notes ON attempt_notes.attempt = attempts.number
    LEFT JOIN verdicts AS verdict ON verdict.number = (
        SELECT max(number) FROM verdicts WHERE verdicts.attempt = attempts.number
    )
    WHERE attempts.learner = ? AND attempts.pack = ? ORDER BY attempts.number
"""
TEST_ENTRIES = """
    SELECT test_attempts.number, test_attempts.sitting,
        json_extract(sittings.place, '$.seed'), answered_at, took_ms, credit, correct,
        asked, answer, marked_by
    FROM test_attempts JOIN sittings ON sittings.id = test_attempts.sitting
    WHERE test_attempts.learner = ? AND test_attempts.pack = ? AND revision = (
        SELECT max(revision) FROM test_attempts AS later
        WHERE later.sitting = test_attempts.sitting AND later.entry = test_attempts.entry
    ) ORDER BY test_attempts.number
"""
IN_A_TEST = "test"
MARKED_BY = {
    "override": MarkedBy.OVERRIDE,
    "self": MarkedBy.LEARNER,
    "withdrawn": MarkedBy.ARTICLE,
    None: MarkedBy.ARTICLE,
}
"""Who decided the mark, by the last verdict on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What statistics need of an attempt, its last verdict counted.

    `phase_before` is None where the fact was new, `confidence` where it was not told.
    """

    answered_at: datetime
    fact: str
    family: Family
    correct: bool
    credit: float
    took_ms: int
    phase_before: Phase | None
    confidence: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An attempt in full, as it was asked, answered, credited and rated.

    `credit` and `correct` are by the last verdict, if there was one; `marked_by` tells whose.
    """

    number: int
    session: str
    kind: str
    seed: int
    answered_at: datetime
    took_ms: int
    credit: float
    correct: bool
    question: Question
    answer: Answer
    rating: Rating | None
    confidence: int | None
    hinted: bool
    marked_by: MarkedBy


class AttemptLog:
    """Reads what one learner answered in one pack, the oldest first."""

    def __init__(self, library: Library, pack_id: str, learner: str = LEARNER) -> None:
        self._library, self._whose = library, [learner, pack_id]

    def outlines(self) -> tuple[Outline, ...]:
        """Give every attempt's outline."""
        with self._library.reading() as db:
            rows = db.execute(OUTLINES, self._whose).fetchall()
        return tuple(
            Outline(
                answered_at=datetime.fromisoformat(answered_at),
                fact=fact,
                family=Family(family),
                correct=bool(correct),
                credit=credit,
                took_ms=took_ms,
                phase_before=None if phase is None else Phase(phase),
                confidence=confidence,
            )
            for answered_at, fact, family, correct, credit, took_ms, phase, confidence in rows
        )

    def test_entries(self) -> Iterator[Entry]:
        """Give every answer handed in with a test, as it was marked last."""
        with self._library.reading() as db:
            for row in db.execute(TEST_ENTRIES, self._whose):
                number, sitting, seed, when, took_ms, credit, correct, asked, answer, by = row
                yield Entry(
                    number=number,
                    session=sitting,
                    kind=IN_A_TEST,
                    seed=seed,
                    answered_at=datetime.fromisoformat(when),
                    took_ms=took_ms,
                    credit=credit,
                    correct=bool(correct),
                    question=question_from_json(json.loads(asked)),
                    answer=answer_from_json(json.loads(answer)),
                    rating=None,
                    confidence=None,
                    hinted=False,
                    marked_by=MarkedBy(by),
                )

    def entries(self) -> Iterator[Entry]:
        """Give every attempt in practice in full, one after the other."""
        with self._library.reading() as db:
            for row in db.execute(ENTRIES, self._whose):
                number, session, kind, seed, when, took_ms, credit, correct, *told = row
                asked, answer, rating, confidence, hinted, verdict = told
                yield Entry(
                    number=number,
                    session=session,
                    kind=kind,
                    seed=seed,
                    answered_at=datetime.fromisoformat(when),
                    took_ms=took_ms,
                    credit=credit,
                    correct=bool(correct),
                    question=question_from_json(json.loads(asked)),
                    answer=answer_from_json(json.loads(answer)),
                    rating=None if rating is None else Rating(rating),
                    confidence=confidence,
                    hinted=bool(hinted),
                    marked_by=MARKED_BY[verdict],
                )
