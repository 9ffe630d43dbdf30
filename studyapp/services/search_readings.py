"""What the words and names of a query may mean where the article spells them otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from studyapp.core.search.catalogue import Catalogue
from studyapp.core.search.folding import folded_words
from studyapp.core.search.naming import named
from studyapp.core.search.nearness import Word
from studyapp.core.search.query import Query, Remark, Term, Unread
from studyapp.core.search.writing import written_term
from studyapp.storage.search_index import SearchIndex

FEW = 3
"""A word that fewer entries have may be a slip for another."""
SHORTEST = 4
"""Shorter words sound like too many others, or like their beginnings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAs:
    """A word or name as it was typed, and as it was also looked for."""

    typed: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The folded words that one typed word may be, the typed one first."""

    words: tuple[str, ...]
    read_as: ReadAs | None = None


def readings_of(query: Query, index: SearchIndex) -> tuple[Reading, ...]:
    """Give for each word of a query what it may be; the last may be only begun."""
    typed = [(word, folded) for word in query.words for folded in folded_words(word)]
    last = len(typed) - 1
    return tuple(
        _reading(word, folded, index, begun=at == last) for at, (word, folded) in enumerate(typed)
    )


def named_otherwise(query: Query, catalogue: Catalogue) -> tuple[ReadAs, ...]:
    """Give the values of fields that nothing is called by, with the nearest names."""
    found = ((term, _nearest(term, catalogue)) for term in _unnamed(query, catalogue))
    return tuple(ReadAs(typed=term.value, words=names) for term, names in found if names)


def unknown_names(query: Query, catalogue: Catalogue) -> tuple[Remark, ...]:
    """Give the values of fields that nothing is called by, nor anything near."""
    return tuple(
        Remark(reason=Unread.NAME, text=written_term(term))
        for term in _unnamed(query, catalogue)
        if not _nearest(term, catalogue)
    )


def _reading(typed: str, word: str, index: SearchIndex, *, begun: bool) -> Reading:
    others = _others(word, index, begun=begun)
    meant = tuple(one for one in others if _is_new(one, word, index, begun=begun))
    if not meant:
        return Reading(words=(word,))
    read_as = ReadAs(typed=typed, words=tuple(dict.fromkeys(one.written for one in meant)))
    return Reading(words=(word, *(one.word for one in meant)), read_as=read_as)


def _others(word: str, index: SearchIndex, *, begun: bool) -> tuple[Word, ...]:
    """Give what a word may also be: the rarer it is, the further is looked.

    One that is found often enough may still be a name that is spelled in several ways.
    """
    times = index.has(word, begun=begun, times=FEW)
    if len(word) < SHORTEST:
        return () if times else index.words.alike(word, begun=False)
    if not times:
        return _unknown(word, index, begun=begun)
    alike = index.words.alike(word, begun=False)
    return tuple(one for one in alike if times < FEW or one.written[:1].isupper())


def _unknown(word: str, index: SearchIndex, *, begun: bool) -> tuple[Word, ...]:
    """Give what a word of no entry may be: one like a beginning may be a slip for a whole one."""
    alike = index.words.alike(word, begun=begun)
    if not alike:
        return index.words.near(word, begun=begun)
    if not begun or index.words.alike(word, begun=False):
        return alike
    return tuple(dict.fromkeys((*index.words.near(word, begun=False), *alike)))


def _is_new(one: Word, word: str, index: SearchIndex, *, begun: bool) -> bool:
    if one.word == word or (begun and one.word.startswith(word)):
        return False
    return index.has(one.word, begun=False, times=1) == 1


def _unnamed(query: Query, catalogue: Catalogue) -> Iterator[Term]:
    for term in query.terms:
        names = catalogue.names(term.field)
        if names is not None and not named(term.value, names):
            yield term


def _nearest(term: Term, catalogue: Catalogue) -> tuple[str, ...]:
    names = catalogue.names(term.field) or {}
    found = catalogue.bearers(term)
    return tuple(sorted(next(iter(names[one]), one) for one in found))
