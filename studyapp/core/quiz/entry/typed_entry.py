"""How close typed words are to an accepted answer: the same, a near miss, or another.

A near miss is a slip of the fingers in a name that is long enough to be told from others:
one letter added, left out, changed or swapped in 5 to 7 letters, two from 8 letters on.
At the very end it is one letter at most, as an ending makes another word: Azerbaijanis are
not Azerbaijan. A near miss must be closer to an accepted form than to any answer that is
foreseen as another, and its digits must be right.
"""

from __future__ import annotations

from enum import Enum

from studyapp.core.quiz.body import Option, TypedText
from studyapp.core.quiz.entry.spelling import loose_key, plain_key

SHORTEST = 5
LONG = 8


class Closeness(Enum):
    """Whether typed words are an accepted answer, nearly one, or another."""

    SAME = "same"
    NEAR = "near"
    OTHER = "other"


def check_typed(body: TypedText, text: str) -> Closeness:
    """Compare typed words with every accepted form."""
    key = plain_key(text)
    if not key:
        return Closeness.OTHER
    if key in map(plain_key, body.accepted):
        return Closeness.SAME
    if foreseen(body, text) is not None:
        return Closeness.OTHER
    if loose_key(text) in map(loose_key, body.accepted):
        return Closeness.SAME
    return Closeness.NEAR if _is_near(body, key) else Closeness.OTHER


def foreseen(body: TypedText, text: str) -> Option | None:
    """Give the other answer that was typed, if it is one that was foreseen."""
    key = plain_key(text)
    return next((other for other in body.others if plain_key(other.text) == key), None)


def _is_near(body: TypedText, key: str) -> bool:
    missed = [_slips(key, plain_key(form)) for form in body.accepted]
    found = min((slips for slips in missed if slips is not None), default=None)
    if found is None:
        return False
    return all(_distance(key, plain_key(other.text)) > found for other in body.others)


def _slips(key: str, form: str) -> int | None:
    """Give how many slips lie between two keys; None where they are too many."""
    shorter = min(len(key), len(form))
    if shorter < SHORTEST or _digits(key) != _digits(form):
        return None
    most = 1 if shorter < LONG or _differ_in_ending(key, form) else 2
    slips = _distance(key, form)
    return slips if slips <= most else None


def _differ_in_ending(key: str, form: str) -> bool:
    return key.startswith(form) or form.startswith(key)


def _digits(key: str) -> list[str]:
    return [sign for sign in key if sign.isdigit()]


def _distance(one: str, other: str) -> int:
    """Count the slips between two keys: letters added, left out, changed or swapped."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - slow to import, and rarely needed

    return OSA.distance(one, other)
