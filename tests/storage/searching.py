"""Looks words up in the index, without the readings that the service adds."""

from studyapp.core.search.folding import folded_words
from studyapp.storage.search_index import Found, SearchIndex


def anything(*_: object) -> bool:
    return True


def found(index: SearchIndex, text: str) -> list[Found]:
    """Give what has every word of a text, the last as a beginning, the best first."""
    readings = [[word] for word in folded_words(text)]
    matched = index.matched(readings, anything, begun=True) if readings else ()
    return sorted(matched, key=lambda one: one.score)
