"""Marking of an open answer: by the learner, point by point of the model answer."""

from __future__ import annotations

from studyapp.core.quiz.body import OpenAnswer
from studyapp.core.quiz.mark import Mark, MarkedBy


def mark_written(body: OpenAnswer, met: tuple[int, ...] | None) -> Mark:
    """Give the share of points met; pending as long as the learner has not compared."""
    if met is None:
        return Mark(credit=0.0, correct=False, by=MarkedBy.PENDING)
    parts = tuple(at in met for at in range(len(body.points)))
    credit = sum(parts) / len(parts)
    return Mark(credit=credit, correct=all(parts), parts=parts, by=MarkedBy.LEARNER)
