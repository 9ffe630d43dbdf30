"""Which facts of a pack a query asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce

from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.search.catalogue import Catalogue, Ids
from studyapp.core.search.phrases import has_any_word, has_phrase, has_words
from studyapp.core.search.query import Field, Query, Term
from studyapp.core.search.wording import texts_of, words_of

ALL_OF_THEM = frozenset({Field.ACTOR, Field.BEFORE, Field.AFTER})
"""Fields of which every value must hold; the values of the others are alternatives."""


def matches(query: Query, pack: Pack) -> tuple[str, ...]:
    """Give the ids of the facts that a query asks for, in pack order; an empty one asks for all.

    Dates are compared by their days: a fact lies before a date if its last possible day does,
    after it if its first does. What has no date is neither.
    """
    chosen = chosen_facts(query, Catalogue(pack))
    facts = pack.facts if chosen is None else (one for one in pack.facts if one.id in chosen)
    return tuple(fact.id for fact in facts if says(fact, query, pack))


def chosen_facts(query: Query, catalogue: Catalogue) -> Ids | None:
    """Give the ids of the facts that have all the values asked for, None where none is."""
    wanted = facts_wanted(query.terms, catalogue)
    ruled_out = facts_ruled_out(query.terms, catalogue)
    if not ruled_out:
        return wanted
    everything = frozenset(one.id for one in catalogue.facts) if wanted is None else wanted
    return everything - ruled_out


def facts_wanted(terms: Iterable[Term], catalogue: Catalogue) -> Ids | None:
    """Give the ids of the facts with the values that are not excluded; None where none is given."""
    groups = alternatives(one for one in terms if not one.excluded)
    found = [reduce(Ids.union, map(catalogue.facts_with, group)) for group in groups]
    return reduce(Ids.intersection, found) if found else None


def facts_ruled_out(terms: Iterable[Term], catalogue: Catalogue) -> Ids:
    """Give the ids of the facts that have any of the excluded values."""
    return Ids().union(*(catalogue.facts_with(one) for one in terms if one.excluded))


def alternatives(terms: Iterable[Term]) -> Iterator[tuple[Term, ...]]:
    """Give the terms of which at least one must hold, group by group."""
    found: dict[Field, list[Term]] = {}
    for term in terms:
        if term.field in ALL_OF_THEM:
            yield (term,)
        else:
            found.setdefault(term.field, []).append(term)
    yield from map(tuple, found.values())


def says(fact: Fact, query: Query, pack: Pack) -> bool:
    """Tell whether a fact has the words of a query and none of those it excludes."""
    return _has(words_of(fact, pack), texts_of(fact), query)


def text_says(text: str, query: Query) -> bool:
    """Tell the same of a text that is nothing but itself, such as a sentence."""
    return _has(text, (text,), query)


def _has(words: str, texts: tuple[str, ...], query: Query) -> bool:
    return (
        (not query.words or has_words(words, query.text))
        and all(has_phrase(texts, phrase) for phrase in query.phrases)
        and not (query.without_words and has_any_word(words, query.without_words))
        and not any(has_phrase(texts, phrase) for phrase in query.without_phrases)
    )
