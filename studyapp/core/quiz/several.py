"""Choose several of n: the right answers with wrong ones beside them, of about one length."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from studyapp.core.quiz.body import Option, SeveralOf
from studyapp.core.quiz.stable_id import shuffle_key

FEWEST_KEYS = 2
MOST_KEYS = 3
FEWEST_WRONG = 2
MOST = 5
RATIO = 1.5
SLACK = 8
"""Names have the length they have: so many characters more are no cue."""


def several(
    keys: Sequence[Option], wrong: Iterable[Option], mixed_by: str = ""
) -> SeveralOf | None:
    """Give four or five options, or None where too few fit.

    `wrong` comes nearest first; of more than three right answers none may be left out.
    Names stand in alphabetical order, statements mixed by a question's id.
    """
    if not FEWEST_KEYS <= len(keys) <= MOST_KEYS:
        return None
    chosen: list[Option] = list(keys)
    for one in wrong:
        if len(chosen) == MOST:
            break
        if _even([*chosen, one], mixed_by) and _new(one, chosen):
            chosen.append(one)
    if len(chosen) - len(keys) < FEWEST_WRONG or not _even(chosen, mixed_by):
        return None
    options = sorted(chosen, key=lambda one: _place(one, mixed_by))
    right = tuple(at for at, one in enumerate(options) if one in keys)
    return SeveralOf(options=tuple(options), keys=right)


def _place(one: Option, mixed_by: str) -> str:
    return shuffle_key(mixed_by, one.text) if mixed_by else " ".join(one.text.casefold().split())


def _new(one: Option, chosen: Sequence[Option]) -> bool:
    return one.text.casefold() not in {other.text.casefold() for other in chosen}


def _even(options: Sequence[Option], mixed_by: str) -> bool:
    lengths = [len(option.text) for option in options]
    slack = 0 if mixed_by else SLACK
    return max(lengths) <= RATIO * min(lengths) or max(lengths) - min(lengths) <= slack
