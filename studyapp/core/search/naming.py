"""Which of the named things a value means: the one so called, else those that begin so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from studyapp.core.search.folding import folded_words
from studyapp.core.search.romanisation import romanised

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


def key_of(name: str) -> str:
    """Give the folded words of a name in Latin letters."""
    return " ".join(folded_words(romanised(name)))


def _is(form: str, wanted: str) -> bool:
    return form == wanted


def _begins(form: str, wanted: str) -> bool:
    return form.startswith(wanted)


def _has(form: str, wanted: str) -> bool:
    return f" {wanted}" in form
