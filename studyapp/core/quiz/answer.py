"""An answer: what a learner gave, one type for each way of answering."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The index of the chosen option; for true/false 0 is true and 1 is false."""

    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """The indexes of the chosen options, rising; there may be none."""

    indexes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The words as they were typed."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateGiven:
    """A date as it was typed, and as it was understood: EDTF."""

    text: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberGiven:
    """A number as it was typed, and as it was understood."""

    text: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """Indexes of the offered items, in the learner's order, earliest first.

    `tied` are the places (from 1) whose item shares the slot of the item before it; where
    none is tied, items the article puts on one day may stand in any order.
    """

    indexes: tuple[int, ...]
    tied: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """For each item of a matching or sorting the index of its target, or None."""

    targets: tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """The day number where an event was put."""

    day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An answer in the learner's own words.

    `met` are the indexes of the model answer's points it holds, by the learner's own
    judgement; None as long as the learner has not compared the two.
    """

    text: str
    met: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DontKnow:
    """The learner says so instead of guessing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """The learner passes the question by, at no cost."""


Answer = (
    Chosen
    | Several
    | Typed
    | DateGiven
    | NumberGiven
    | Ordered
    | Assigned
    | Placed
    | Written
    | DontKnow
    | Skipped
)
