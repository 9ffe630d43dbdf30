"""Sittings made by hand, for tests of what is done with them."""

from datetime import UTC, datetime
from typing import Any

from studyapp.core.quiz.paper.compose import Paper
from studyapp.core.quiz.paper.rules import USUAL, Rules
from studyapp.core.quiz.paper.sitting import Sitting
from studyapp.core.quiz.question import Question
from tests.core.quiz.samples import question, true_or_false

BEGUN = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
DONE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def three() -> tuple[Question, ...]:
    return (question("q-1"), true_or_false("q-2"), question("q-3", key=2))


def sitting(*questions: Question, rules: Rules = USUAL, **fields: Any) -> Sitting:
    paper = Paper(seed=4711, questions=questions or three(), shortfalls=())
    given = {"id": "s-1", "test": "t-1", "title": "Bridge", "pack": "old-bridge", "now": BEGUN}
    return Sitting.begin(paper, rules=rules, **{**given, **fields})
