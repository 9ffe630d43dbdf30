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


QUICK, SLOW = 0.5, 3.0
"""Shares of the usual time below which an answer came at once, and above which with effort."""
GLANCE_MS = 1_000
"""Nobody reads a question and its options in less; so short a time tells nothing."""


def suggested_rating(
    mark: Mark, answer: Answer, *, hinted: bool = False, pace: Pace = UNTIMED
) -> Rating:
    """Give AGAIN for a wrong or missing answer, HARD for a part of it, GOOD for all of it.

    FSRS means by HARD an answer that was known with difficulty and by EASY one that took no
    thought. So a right answer is HARD after a hint or far beyond the learner's own usual
    time, and EASY well below it.
    """
    if isinstance(answer, DontKnow | Skipped) or mark.credit <= 0:
        return Rating.AGAIN
    if hinted or not mark.correct:
        return Rating.HARD
    return _by_pace(pace)


def _by_pace(pace: Pace) -> Rating:
    if pace.took_ms is None or pace.usual_ms is None or pace.took_ms < GLANCE_MS:
        return Rating.GOOD
    if pace.took_ms > SLOW * pace.usual_ms:
        return Rating.HARD
    return Rating.EASY if pace.took_ms < QUICK * pace.usual_ms else Rating.GOOD
