import pytest
from hypothesis import given

from studyapp.core.knowledge.pack import Pack
from studyapp.core.map.paths import Path, paths_between
from tests.builders import make_pack
from tests.core.map.networks import link, linked_pack, network
from tests.strategies import whole_packs


def walked(paths: tuple[Path, ...]) -> list[tuple[str, ...]]:
    return [path.actors for path in paths]


def test_a_link_ties_two_actors_at_once() -> None:
    (path,) = paths_between(make_pack(), "guild", "northbank")
    (step,) = path.steps
    assert step.facts[0] == "rel-allies"


def test_events_and_statements_tie_those_in_them() -> None:
    pack = make_pack(relationships=())
    assert walked(paths_between(pack, "northbank", "southbank")) == [("northbank", "southbank")]
    (path,) = paths_between(pack, "mayor-south", "southbank")
    assert [step.facts for step in path.steps] == [("pos-south-first",), ("ev-built",)]


def test_links_are_nearer_than_statements() -> None:
    pack = linked_pack(link("mayor-north", "guild"), link("guild", "southbank"))
    direct = paths_between(pack, "mayor-north", "southbank")
    assert walked(direct) == [("mayor-north", "southbank")], "one statement beats two links"
    three = linked_pack(link("northbank", "board"), link("board", "guild"))
    assert walked(paths_between(three, "northbank", "guild")) == [("northbank", "board", "guild")]


def test_all_ways_of_the_same_length_are_given_up_to_the_most_asked_for() -> None:
    links = [
        one
        for middle in ("board", "gazette", "workman")
        for one in (link("guild", middle), link(middle, "mayor-south", "opposes"))
    ]
    pack = linked_pack(*links)
    found = walked(paths_between(pack, "guild", "mayor-south"))
    assert found == [
        ("guild", "board", "mayor-south"),
        ("guild", "gazette", "mayor-south"),
        ("guild", "workman", "mayor-south"),
    ]
    assert len(paths_between(pack, "guild", "mayor-south", most=2)) == 2


@pytest.mark.parametrize(("start", "end"), [("guild", "guild"), ("workman", "guild")])
def test_nothing_ties_an_actor_to_itself_or_to_whom_nothing_links(start: str, end: str) -> None:
    assert paths_between(make_pack(), start, end) == ()


@given(whole_packs())
def test_ways_hang_together_and_lead_back_as_they_led_there(pack: Pack) -> None:
    start, end = pack.actors[0].id, pack.actors[-1].id
    paths = paths_between(pack, start, end)
    for path in paths:
        assert (path.actors[0], path.actors[-1]) == (start, end)
        assert all(step.facts for step in path.steps)
        assert len(set(path.actors)) == len(path.actors)
    back = {tuple(reversed(one)) for one in walked(paths_between(pack, end, start, most=100))}
    assert back == set(walked(paths_between(pack, start, end, most=100)))


def test_a_crowded_map_is_searched_without_walking_every_way() -> None:
    pack = network(300, 3_000)
    assert paths_between(pack, "actor-000", "actor-299")
