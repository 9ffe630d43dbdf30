"""Where in a text the words of a query stand, so that they can be set apart."""

from __future__ import annotations

import re

from studyapp.core.search.folding import fold, folded_words

_WORD = re.compile(r"\w+")


def matched_spans(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """Give (start, length) in code points of the words that begin with a word of the query.

    Of a longer word only as much as was typed is given, whatever its spelling.
    """
    wanted = sorted(folded_words(query), key=len, reverse=True)
    found = (_span(word, wanted) for word in _WORD.finditer(text))
    return tuple(span for span in found if span is not None)


def _span(word: re.Match[str], wanted: list[str]) -> tuple[int, int] | None:
    folded = fold(word.group())
    begun = next((one for one in wanted if folded.startswith(one)), None)
    if begun is None:
        return None
    letters = word.group()
    length = next(at for at in range(1, len(letters) + 1) if len(fold(letters[:at])) >= len(begun))
    return word.start(), length
