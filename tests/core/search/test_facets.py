from hypothesis import given, settings

from studyapp.core.knowledge.pack import Pack
from studyapp.core.search.facets import Facet, facets_of
from studyapp.core.search.matching import matches
from studyapp.core.search.parsing import parse
from studyapp.core.search.query import Field, ItemKind, Query
from studyapp.core.search.wording import kind_of
from studyapp.core.search.writing import write
from tests.builders import make_pack
from tests.strategies import whole_packs


def of_facts(pack: Pack) -> tuple[Facet, ...]:
    return facets_of([(kind_of(fact), fact.id) for fact in pack.facts], pack)


def test_the_values_are_counted_the_most_frequent_first() -> None:
    found = [
        *((ItemKind.POSITION, one) for one in ("pos-north-first", "pos-no-debt")),
        (ItemKind.EVENT, "ev-closed"),
        (ItemKind.ACTOR, "mayor-south"),
        (ItemKind.SENTENCE, "3"),
        (ItemKind.QUESTION, "q-one"),
    ]
    facets = facets_of(found, make_pack())
    counted = {
        facet.field: [(share.name, share.count) for share in facet.shares] for facet in facets
    }
    assert counted == {
        Field.KIND: [
            ("position", 2), ("actor", 1), ("event", 1), ("question", 1), ("sentence", 1),
        ],
        Field.ACTOR: [
            ("Mayor of Southbank", 2), ("Mayor of Northbank", 1), ("Southbank", 1),
        ],
        Field.TOPIC: [("Who closed the bridge", 2), ("Debts", 1)],
        Field.PLACE: [("Old bridge", 1)],
        Field.STANDING: [("article", 1), ("attributed", 1), ("disputed", 1)],
    }  # fmt: skip


def test_what_is_as_frequent_is_in_order_of_name() -> None:
    found = [(ItemKind.ACTOR, "board"), (ItemKind.ACTOR, "guild")]
    actors = facets_of(found, make_pack())[1]
    assert [share.name for share in actors.shares] == ["Harbour Guild", "River Board"]


def test_nothing_found_has_no_facets() -> None:
    assert facets_of([], make_pack()) == ()


@settings(max_examples=30, deadline=None)
@given(whole_packs())
def test_narrowing_to_a_value_leaves_at_least_what_was_counted(pack: Pack) -> None:
    for facet in of_facts(pack):
        for share in facet.shares:
            typed = write(Query(terms=(facet.narrowed(share),)))
            assert len(matches(parse(typed), pack)) >= share.count
