"""Which of the named things a value means: the one so called, else those that begin so.

Where none does, those that are spelled a little otherwise may be meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from studyapp.core.search.folding import folded_words
from studyapp.core.search.romanisation import romanised

REMEMBERED = 32_768
"""Names whose keys are kept: those of a large pack, at which every query looks."""
SHORT, LONG = 4, 8
"""From so many letters on one may differ, and two."""
Names = Mapping[str, Iterable[str]]
"""All forms of each name, by the id of what bears it."""


def named(value: str, names: Names) -> frozenset[str]:
    """Give the ids of what the value names, in any spelling, case or script.

    Where something is called just so, it alone; else what begins so; else what has a word
    that begins so.
    """
    wanted = key_of(value)
    if not wanted:
        return frozenset()
    keys = {one: tuple(map(key_of, forms)) for one, forms in names.items()}
    for test in (_is, _begins, _has):
        found = frozenset(
            one for one, forms in keys.items() if any(test(form, wanted) for form in forms)
        )
        if found:
            return found
    return frozenset()


def nearest(value: str, names: Names) -> frozenset[str]:
    """Give the ids of what is called a letter or two otherwise; else of what has such a word."""
    wanted = key_of(value)
    whole = {one: frozenset(map(key_of, forms)) for one, forms in names.items()}
    parts = {one: frozenset(" ".join(keys).split()) for one, keys in whole.items()}
    return _nearest(wanted, whole) or _nearest(wanted, parts)


def _nearest(wanted: str, keys: Mapping[str, frozenset[str]]) -> frozenset[str]:
    # Loaded only here: it is slow to import, and most names are typed as they are.
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    far = letters_off(wanted)
    off = {
        one: min((OSA.distance(wanted, key, score_cutoff=far) for key in forms), default=far + 1)
        for one, forms in keys.items()
    }
    least = min(off.values(), default=0)
    return frozenset(one for one in off if off[one] == least <= far) if far else frozenset()


def letters_off(word: str) -> int:
    """Give how many letters may differ in a word of this length; none where it has digits."""
    if len(word) < SHORT or any(sign.isdigit() for sign in word):
        return 0
    return 1 if len(word) < LONG else 2


@lru_cache(maxsize=REMEMBERED)
def key_of(name: str) -> str:
    """Give the folded words of a name in Latin letters."""
    return " ".join(folded_words(romanised(name)))


def _is(form: str, wanted: str) -> bool:
    return form == wanted


def _begins(form: str, wanted: str) -> bool:
    return form.startswith(wanted)


def _has(form: str, wanted: str) -> bool:
    return f" {wanted}" in form
