"""The learner's own verdict: an answer that was right all the same, or one compared."""

from __future__ import annotations

from dataclasses import replace

from studyapp.core.quiz.answer import Written
from studyapp.core.quiz.grading import grade
from studyapp.core.quiz.mark import Mark, MarkedBy
from studyapp.core.quiz.question import Question


def overruled(mark: Mark) -> Mark:
    """Give the mark after "I was right": full credit, by the learner's override."""
    return replace(mark, credit=1.0, correct=True, by=MarkedBy.OVERRIDE)


def self_marked(question: Question, answer: Written, met: tuple[int, ...]) -> Mark:
    """Give the mark of an open answer that holds the model answer's points `met`.

    Raises `InvalidInput` where the question is not an open one or has no such point.
    """
    return grade(question, replace(answer, met=met))
