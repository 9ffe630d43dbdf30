from studyapp.core.map.choice import MapChoice
from studyapp.core.map.graph import graph_of
from studyapp.core.map.sharing import bare_lines, shared_links
from tests.builders import make_pack
from tests.core.map.networks import link, linked_pack

EVERYONE = MapChoice(everyone=True)


def words_of(*ids: str, words: str = "the same") -> dict[str, str]:
    return dict.fromkeys(ids, words)


def test_the_words_of_a_mediation_stand_once_under_the_mediator() -> None:
    graph = graph_of(make_pack(), EVERYONE)
    words = {"rel-allies": "alliance", "rel-mediator": "mediates"}
    shared = shared_links(graph, words)
    assert {actor: one.id for actor, one in shared.items()} == {"board": "rel-mediator"}
    assert bare_lines(graph, shared, words) == {("board", "northbank"), ("board", "southbank")}


def test_a_line_that_carries_more_keeps_its_words() -> None:
    pack = linked_pack(
        link("guild", "board"), link("guild", "gazette"), link("guild", "gazette", "opposes")
    )
    graph = graph_of(pack, EVERYONE)
    words = words_of(*(one.id for one in pack.relationships))
    assert shared_links(graph, words) == {}


def test_only_links_that_lead_from_an_actor_are_its_own() -> None:
    pack = linked_pack(link("board", "guild"), link("gazette", "guild"))
    graph = graph_of(pack, EVERYONE)
    words = words_of(*(one.id for one in pack.relationships))
    assert shared_links(graph, words) == {}
    assert bare_lines(graph, {}, words) == frozenset()
