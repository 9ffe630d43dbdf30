from hypothesis import given

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.relationship import RelationshipKind
from studyapp.core.map.choice import MapChoice
from studyapp.core.map.graph import MOST_IN_A_DIAGRAM, graph_of
from studyapp.core.map.line_style import LineStyle, style_of
from tests.builders import date, make_pack, make_relationship
from tests.core.map.networks import link, linked_pack, network
from tests.strategies import whole_packs

EVERYONE = MapChoice(everyone=True)


@given(whole_packs())
def test_every_link_of_a_pack_is_in_its_map_once(pack: Pack) -> None:
    graph = graph_of(pack, EVERYONE)
    assert graph.ids == tuple(dict.fromkeys(one.id for one in pack.relationships))
    for bundle in graph.bundles:
        assert graph.between(*bundle.ends) is bundle
        assert graph.between(*reversed(bundle.ends)) is bundle
        assert all(bundle in graph.of(end) for end in bundle.ends)
    linked = {end for bundle in graph.bundles for end in bundle.ends}
    assert set(graph.actors) == linked
    names = [pack.actor(one).name.canonical.casefold() for one in graph.actors]
    assert names == sorted(names)


def test_every_kind_has_a_line_and_a_line_of_each_style_is_used() -> None:
    assert {style_of(kind) for kind in RelationshipKind} == set(LineStyle) - {
        LineStyle.TOLD_TOGETHER
    }
    assert style_of(RelationshipKind.ALLY_OF) is LineStyle.TIE
    assert style_of(RelationshipKind.MEDIATES_BETWEEN) is LineStyle.MEDIATION
    assert style_of(RelationshipKind.FIGHTS) is LineStyle.OPPOSITION


def test_a_mediation_is_a_line_to_each_party() -> None:
    graph = graph_of(make_pack(), EVERYONE)
    (north,) = graph.between("board", "northbank").links  # type: ignore[union-attr]
    (south,) = graph.between("board", "southbank").links  # type: ignore[union-attr]
    assert north.id == south.id == "rel-mediator"
    assert north.directed
    assert graph.between("northbank", "southbank") is None


def test_links_between_the_same_two_merge_whichever_way_they_lead() -> None:
    pack = linked_pack(
        link("northbank", "southbank"),
        link("southbank", "northbank", "condemns"),
        link("northbank", "southbank", "ally_of"),
    )
    (bundle,) = graph_of(pack, EVERYONE).bundles
    assert len(bundle.links) == 3
    assert bundle.styles == (LineStyle.TIE, LineStyle.OPPOSITION)
    assert bundle.has_arrow_at("northbank")
    assert bundle.has_arrow_at("southbank")
    assert bundle.other_end("southbank") == "northbank"


def test_an_arrow_stands_only_where_a_directed_link_leads() -> None:
    (one_way,) = graph_of(linked_pack(link("guild", "board")), EVERYONE).bundles
    assert (one_way.has_arrow_at("board"), one_way.has_arrow_at("guild")) == (True, False)
    (both,) = graph_of(linked_pack(link("guild", "board", "ally_of")), EVERYONE).bundles
    assert not both.has_arrow_at("board")
    (hostile,) = graph_of(linked_pack(link("guild", "board", "opposes")), EVERYONE).bundles
    assert not hostile.has_arrow_at("board")
    assert not both.has_arrow_at("guild")


def test_where_a_pack_places_actors_only_they_are_shown_unless_all_are_asked_for() -> None:
    links = (link("northbank", "southbank"), link("northbank", "guild"), link("board", "gazette"))
    pack = linked_pack(*links, spots={"northbank": (0, 0), "southbank": (300, 0)})
    assert graph_of(pack, MapChoice()).actors == ("northbank", "southbank")
    assert len(graph_of(pack, EVERYONE).actors) == 5
    around = graph_of(pack, MapChoice(around="northbank"))
    assert around.actors == ("guild", "northbank", "southbank")


def test_around_an_actor_are_its_own_lines_alone() -> None:
    graph = graph_of(make_pack(), MapChoice(around="northbank"))
    assert graph.ids == ("rel-allies", "rel-mediator")
    assert graph.actors == ("guild", "northbank", "board"), "in order of names"
    assert graph.between("board", "southbank") is None
    alone = graph_of(make_pack(), MapChoice(around="workman"))
    assert (alone.actors, alone.bundles) == (("workman",), ())


def test_kinds_and_facts_can_be_left_out() -> None:
    pack = make_pack()
    left_out = MapChoice(everyone=True, left_out=frozenset({RelationshipKind.ALLY_OF}))
    assert graph_of(pack, left_out).ids == ("rel-mediator",)
    some = MapChoice(everyone=True, facts=frozenset({"rel-allies"}))
    assert graph_of(pack, some).ids == ("rel-allies",)
    assert (left_out.count, some.count) == (1, 0)


def test_as_of_a_date_what_is_not_sure_is_pale_and_what_came_later_is_gone() -> None:
    pack = make_pack()
    then = MapChoice(everyone=True, as_of=date("2016"))
    assert graph_of(pack, then).ids == ("rel-allies",)
    assert all(bundle.pale for bundle in graph_of(pack, then).bundles), "it has no date"
    that_year = graph_of(pack, MapChoice(everyone=True, as_of=date("2017"), undated=False))
    assert that_year.ids == ("rel-mediator",)
    assert not any(bundle.pale for bundle in that_year.bundles)
    assert MapChoice(as_of=date("2017"), undated=False).count == 2


def test_a_map_of_many_actors_wants_a_matrix() -> None:
    assert not graph_of(network(MOST_IN_A_DIAGRAM, 200), EVERYONE).wants_matrix
    assert graph_of(network(MOST_IN_A_DIAGRAM + 1, 200), EVERYONE).wants_matrix


def test_nobody_is_shown_who_has_no_link() -> None:
    graph = graph_of(make_pack(relationships=(make_relationship(),)), EVERYONE)
    assert graph.actors == ("guild", "northbank")
    assert graph.of("workman") == ()
