"""Confidence marking: how sure a learner says to be, what it earns, and how true it is.

The points are those of certainty-based marking (Gardner-Medwin 1995): one of three levels
is worth telling honestly only. LOW pays best below two in three, HIGH above four in five.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from math import sqrt

NORMAL_95 = 1.959963984540054
"""The quantile of the normal distribution for an interval of 95 %."""


class Confidence(IntEnum):
    """How sure a learner is."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3


RIGHT = {Confidence.LOW: 1, Confidence.MEDIUM: 2, Confidence.HIGH: 3}
NOT_RIGHT = {Confidence.LOW: 0, Confidence.MEDIUM: -2, Confidence.HIGH: -6}


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """What became of the answers given with one confidence.

    `share` is right / answers, and `low` and `high` hold the share that 95 % of such
    intervals would hold in the long run; without answers the share is None and they are
    0 and 1.
    """

    confidence: Confidence
    answers: int
    right: int
    share: float | None
    low: float
    high: float


def points(confidence: Confidence, correct: bool) -> int:  # noqa: FBT001 - the fact it rests on
    """Give the points of an answer: 1, 2 or 3 if right, else 0, -2 or -6."""
    return (RIGHT if correct else NOT_RIGHT)[confidence]


def calibration(pairs: Iterable[tuple[Confidence, bool]]) -> tuple[Band, ...]:
    """Give one band for each confidence, the least sure first, from answers right or not."""
    told = tuple(pairs)
    return tuple(_band(level, [right for own, right in told if own == level]) for level in RIGHT)


def _band(confidence: Confidence, answers: list[bool]) -> Band:
    right, count = sum(answers), len(answers)
    low, high = wilson_interval(right, count)
    return Band(
        confidence=confidence,
        answers=count,
        right=right,
        share=right / count if count else None,
        low=low,
        high=high,
    )


def wilson_interval(right: int, count: int) -> tuple[float, float]:
    """Give the score interval of 95 % for a share (Wilson 1927); 0 to 1 for nothing counted.

    It stays within 0 and 1 and means something even for a handful of answers, where the
    usual share plus and minus its standard error does not.
    """
    if count == 0:
        return 0.0, 1.0
    z2 = NORMAL_95**2
    share = right / count
    middle = (share + z2 / (2 * count)) / (1 + z2 / count)
    spread = sqrt(share * (1 - share) / count + z2 / (4 * count**2))
    half = NORMAL_95 / (1 + z2 / count) * spread
    return max(0.0, middle - half), min(1.0, middle + half)
