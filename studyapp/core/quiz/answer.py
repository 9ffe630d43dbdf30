"""An answer: what a learner gave, one type for each kind of body."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The index of the chosen option; for true/false 0 is true and 1 is false."""

    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """Indexes of the offered items, in the learner's order, earliest first."""

    indexes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DontKnow:
    """The learner says so instead of guessing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """The learner passes the question by, at no cost."""


Answer = Chosen | Ordered | DontKnow | Skipped
