"""Own words: whether a text repeats the article's at length."""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST_RUN = 5
"""So many words in a row may be the article's; more is copying."""


def too_close(text: str, source: str) -> bool:
    """Tell whether a text shares a run of more than `LONGEST_RUN` words with its source."""
    runs = _runs(source)
    return any(run in runs for run in _runs(text))


@lru_cache(maxsize=4096)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    size = LONGEST_RUN + 1
    return frozenset(tuple(words[at : at + size]) for at in range(len(words) - size + 1))
