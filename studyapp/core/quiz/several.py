"""Choose several of n: the right answers with wrong ones beside them, in order of names."""

from __future__ import annotations

from collections.abc import Sequence

from studyapp.core.quiz.body import Option, SeveralOf

FEWEST_KEYS = 2
MOST_KEYS = 3
FEWEST_WRONG = 2
MOST = 5
RATIO = 1.5
SLACK = 8
"""Names have the length they have: so many characters more are no cue."""


def several(keys: Sequence[Option], wrong: Sequence[Option]) -> SeveralOf | None:
    """Give four or five options, names in alphabetical order, or None where too few fit.

    `wrong` comes nearest first; of more than three right answers none may be left out.
    """
    if not FEWEST_KEYS <= len(keys) <= MOST_KEYS:
        return None
    chosen: list[Option] = list(keys)
    for one in wrong:
        if len(chosen) < MOST and _even([*chosen, one]) and _new(one, chosen):
            chosen.append(one)
    if len(chosen) - len(keys) < FEWEST_WRONG or not _even(chosen):
        return None
    options = sorted(chosen, key=lambda one: " ".join(one.text.casefold().split()))
    right = tuple(at for at, one in enumerate(options) if one in keys)
    return SeveralOf(options=tuple(options), keys=right)


def _new(one: Option, chosen: Sequence[Option]) -> bool:
    return one.text.casefold() not in {other.text.casefold() for other in chosen}


def _even(options: Sequence[Option]) -> bool:
    lengths = [len(option.text) for option in options]
    return max(lengths) <= RATIO * min(lengths) or max(lengths) - min(lengths) <= SLACK
