"""Words in a text: exact ones just as written but for case and spacing, others in any spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable

from studyapp.core.search.folding import folded_words


def has_phrase(texts: Iterable[str], phrase: str) -> bool:
    """Tell whether the words stand in one of the texts, whole and in this order."""
    pattern = _pattern(phrase)
    return any(pattern.search(_even(text)) for text in texts)


def has_words(text: str, words: str) -> bool:
    """Tell whether a text has all the words in any spelling, the last maybe only begun."""
    wanted = folded_words(words)
    if not wanted:
        return True
    here = frozenset(folded_words(text))
    *whole, last = wanted
    return here.issuperset(whole) and any(one.startswith(last) for one in here)


def has_any_word(text: str, words: Iterable[str]) -> bool:
    """Tell whether a text has one of the words, in any spelling but whole."""
    here = frozenset(folded_words(text))
    every = (frozenset(folded_words(word)) for word in words)
    return any(parts and here.issuperset(parts) for parts in every)


def _pattern(phrase: str) -> re.Pattern[str]:
    even = _even(phrase)
    before = r"(?<!\w)" if even[:1].isalnum() else ""
    after = r"(?!\w)" if even[-1:].isalnum() else ""
    return re.compile(f"{before}{re.escape(even)}{after}")


def _even(text: str) -> str:
    return " ".join(text.split()).casefold()
