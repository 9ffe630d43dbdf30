"""Marking of answers that are chosen: one of n, several of n, true or false."""

from __future__ import annotations

from studyapp.core.quiz.body import Option, SeveralOf
from studyapp.core.quiz.mark import Mark


def mark_one(option: Option, *, correct: bool) -> Mark:
    """Give all or nothing for one chosen option."""
    return Mark(credit=1.0 if correct else 0.0, correct=correct, chosen=(option,))


def mark_several(body: SeveralOf, indexes: tuple[int, ...]) -> Mark:
    """Give (right - wrong) / right, never below 0; `parts` tells option by option.

    A part agrees where an option that is right was chosen, or one that is not was left.
    """
    chosen, keys = set(indexes), set(body.keys)
    earned = len(chosen & keys) - len(chosen - keys)
    return Mark(
        credit=max(0.0, earned / len(keys)),
        correct=chosen == keys,
        chosen=tuple(body.options[index] for index in sorted(chosen)),
        parts=tuple((at in chosen) == (at in keys) for at in range(len(body.options))),
    )
