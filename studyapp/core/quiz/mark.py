"""A mark: what an answer earned, and who decided it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from studyapp.core.quiz.body import Option


class MarkedBy(Enum):
    """Who decided: the article's answer, the learner's comparison, or an override.

    `PENDING` is an open answer that was not yet compared with the model answer.
    """

    ARTICLE = "article"
    LEARNER = "learner"
    OVERRIDE = "override"
    PENDING = "pending"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What an answer earned.

    `credit` is 0 to 1, `correct` is true for full agreement with the article only. `chosen`
    holds the chosen options, or the foreseen answer that was typed. `parts` tells item by
    item (several of n: option by option) what agrees. Of an ordering, `concordant` of
    `pairs` pairs stand in the article's order (items that share a slot form no pair).
    `days_off` is how many days a date lies outside the stored interval, 0 inside it.
    """

    credit: float
    correct: bool
    chosen: tuple[Option, ...] = ()
    parts: tuple[bool, ...] = ()
    concordant: int = 0
    pairs: int = 0
    days_off: int | None = None
    by: MarkedBy = MarkedBy.ARTICLE
