"""Which of the named things a value means: the one so called, else those that begin so.

Where none does, those that are spelled a little otherwise may be meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from studyapp.core.search.folding import folded_words
from studyapp.core.search.romanisation import romanised

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
    """Give the ids of what is called a letter or two otherwise, whole or in one of its words."""
    # Loaded only here: it is slow to import, and most names are typed as they are.
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    wanted = key_of(value)
    far = letters_off(wanted)
    found: dict[str, int] = {}
    for one, forms in names.items() if far else ():
        keys = {key for form in forms for key in (key_of(form), *key_of(form).split())}
        off = min((OSA.distance(wanted, key, score_cutoff=far) for key in keys), default=far + 1)
        if off <= far:
            found[one] = off
    least = min(found.values(), default=0)
    return frozenset(one for one, off in found.items() if off == least)


def letters_off(word: str) -> int:
    """Give how many letters may differ in a word of this length; none where it has digits."""
    if len(word) < SHORT or any(sign.isdigit() for sign in word):
        return 0
    return 1 if len(word) < LONG else 2


def key_of(name: str) -> str:
    """Give the folded words of a name in Latin letters."""
    return " ".join(folded_words(romanised(name)))


def _is(form: str, wanted: str) -> bool:
    return form == wanted


def _begins(form: str, wanted: str) -> bool:
    return form.startswith(wanted)


def _has(form: str, wanted: str) -> bool:
    return f" {wanted}" in form
