"""Queries for property tests: what can be typed, and what parsing can give."""

from hypothesis import strategies as st

from studyapp.core.search.parsing import parse
from studyapp.core.search.query import Field, ItemKind, Query, Term
from tests.strategies import DATES, NAMES

PIECES = (
    *(f"{field.value}:" for field in Field),
    *('"', "“", "”", "„", "«", "»", "\\", "-", ":", " ", "  ", "\n", "kind:pos", "colour:red"),
    *("2020-09-27", "standing:a", "word", "Bakı", "[2016, 2018]", "before:20", "kind:link"),
)
typed = st.one_of(st.text(max_size=30), st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
"""Anything at all, and things that come close to the language."""

spaced = st.text(min_size=1, max_size=15).map(lambda text: " ".join(text.split())).filter(bool)
words = spaced.map(lambda text: text.replace(" ", "")).filter(
    lambda word: parse(word) == Query(words=(word,))
)
excluded = words.filter(lambda word: parse(f"-{word}") == Query(without_words=(word,)))
values = st.one_of(spaced, st.sampled_from(NAMES))
named = st.sampled_from([Field.ACTOR, Field.PLACE, Field.TOPIC, Field.SPEAKER])
terms = st.one_of(
    st.builds(Term, field=named, value=values, excluded=st.booleans()),
    st.builds(
        Term,
        field=st.just(Field.KIND),
        value=st.sampled_from([kind.value for kind in ItemKind]),
        excluded=st.booleans(),
    ),
    st.builds(
        Term,
        field=st.just(Field.STANDING),
        value=st.sampled_from(["article", "attributed", "disputed"]),
        excluded=st.booleans(),
    ),
    st.builds(
        Term,
        field=st.sampled_from([Field.BEFORE, Field.AFTER]),
        value=st.sampled_from(DATES),
        excluded=st.booleans(),
    ),
)
queries = st.builds(
    Query,
    words=st.lists(words, max_size=3).map(tuple),
    phrases=st.lists(spaced, max_size=3).map(tuple),
    terms=st.lists(terms, max_size=3).map(tuple),
    without_words=st.lists(excluded, max_size=2).map(tuple),
    without_phrases=st.lists(spaced, max_size=2).map(tuple),
)
