"""Suggest a rating from an answer; the learner may choose another."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.quiz.answer import Answer, DontKnow, Skipped
from studyapp.core.quiz.mark import Mark
from studyapp.core.scheduling.memory import Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How long an answer took, and how long a right one usually takes; milliseconds or None."""

    took_ms: int | None = None
    usual_ms: int | None = None


UNTIMED = Pace()


def suggested_rating(
    mark: Mark, answer: Answer, *, hinted: bool = False, pace: Pace = UNTIMED
) -> Rating:
    """Give AGAIN for a wrong or missing answer, HARD for a part of it, GOOD for all of it.

    After a hint it is HARD at most.
    """
    if isinstance(answer, DontKnow | Skipped) or mark.credit <= 0:
        return Rating.AGAIN
    return Rating.GOOD if mark.correct and not hinted else Rating.HARD
