"""What somebody wants to print."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.quiz.question import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintWish:
    """Questions to print in this order, under a title; `seed` is the test's own, if it has one."""

    questions: tuple[Question, ...]
    title: str = ""
    seed: int | None = None
