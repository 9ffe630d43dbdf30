"""Suggest a rating from an answer; the learner may choose another."""

from __future__ import annotations

from studyapp.core.quiz.answer import Answer, DontKnow, Skipped
from studyapp.core.quiz.mark import Mark
from studyapp.core.scheduling.memory import Rating


def suggested_rating(mark: Mark, answer: Answer) -> Rating:
    """Give AGAIN for a wrong or missing answer, HARD for a part of it, GOOD for all of it."""
    if isinstance(answer, DontKnow | Skipped) or mark.credit <= 0:
        return Rating.AGAIN
    return Rating.GOOD if mark.correct else Rating.HARD
