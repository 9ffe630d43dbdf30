"""Marking of typed words and numbers: all or nothing."""

from __future__ import annotations

import math

from studyapp.core.quiz.body import NumberEntry, TypedText
from studyapp.core.quiz.entry.typed_entry import Closeness, check_typed, foreseen
from studyapp.core.quiz.mark import Mark

ROUNDING = 1e-9
"""How far two numbers may differ by the way computers store them."""


def mark_typed(body: TypedText, text: str) -> Mark:
    """Give all for an accepted form, else nothing; `chosen` holds a foreseen other answer.

    A near miss earns nothing here: who asks may let the learner type it once more before.
    """
    if check_typed(body, text) is Closeness.SAME:
        return Mark(credit=1.0, correct=True)
    other = foreseen(body, text)
    return Mark(credit=0.0, correct=False, chosen=() if other is None else (other,))


def mark_number(body: NumberEntry, value: float) -> Mark:
    """Give all within the tolerance, else nothing; what is no finite number earns nothing."""
    rounding = ROUNDING * max(1.0, abs(body.value))
    off = abs(value - body.value)
    correct = math.isfinite(off) and off <= body.tolerance + rounding
    return Mark(credit=1.0 if correct else 0.0, correct=correct)
