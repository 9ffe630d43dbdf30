"""A value looked up in the lists of a pack, and asked of one fact: the same answer."""

from hypothesis import given, settings

from studyapp.core.knowledge.pack import Pack
from studyapp.core.search.catalogue import Catalogue
from studyapp.core.search.matching import chosen_facts
from studyapp.core.search.query import Field, Query, Term
from studyapp.core.search.selection import Selection
from studyapp.core.search.wording import kind_of
from tests.builders import make_pack
from tests.core.search.queries import queries, terms
from tests.strategies import whole_packs

CATALOGUE = Catalogue(make_pack())
TERMS = (Term(field=Field.AFTER, value="1900"), Term(field=Field.KIND, value="event"))


@settings(max_examples=60, deadline=None)
@given(whole_packs(), terms)
def test_what_is_listed_of_all_is_told_of_each(pack: Pack, term: Term) -> None:
    catalogue = Catalogue(pack)
    bears = catalogue.bearing(term)
    assert {one.id for one in pack.facts if bears(one.id)} == catalogue.facts_with(term)


def test_of_a_fact_that_is_gone_nothing_is_told() -> None:
    assert not any(bears("gone") for bears in map(CATALOGUE.bearing, TERMS))


@settings(max_examples=60, deadline=None)
@given(whole_packs(), queries)
def test_a_selection_accepts_the_facts_that_are_chosen(pack: Pack, query: Query) -> None:
    catalogue = Catalogue(pack)
    selection = Selection(query, catalogue)
    chosen = chosen_facts(query, catalogue)
    accepted = [one.id for one in pack.facts if selection.accepts(kind_of(one), one.id)]
    assert accepted == [one.id for one in pack.facts if chosen is None or one.id in chosen]
    assert [one.id for one in selection.facts()] == accepted
