import math
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.core.knowledge.pack import Pack
from studyapp.core.map.choice import MapChoice
from studyapp.core.map.geometry import Box, Point, Size, bounds
from studyapp.core.map.graph import MapGraph, graph_of
from studyapp.core.map.islands import islands_of
from studyapp.core.map.placing import computed_places, rough_size
from studyapp.core.map.ring import ring
from studyapp.core.map.separating import separated
from tests.core.map.networks import link, linked_pack, network
from tests.strategies import whole_packs

EVERYONE = MapChoice(everyone=True)


def sizes_of(graph: MapGraph, pack: Pack) -> dict[str, Size]:
    return {one: rough_size(pack.actor(one).name.canonical) for one in graph.actors}


def overlaps(places: dict[str, Point], sizes: dict[str, Size]) -> list[tuple[str, str]]:
    boxes = {one: Box(at, sizes[one]) for one, at in places.items()}
    return [pair for pair in combinations(boxes, 2) if boxes[pair[0]].meets(boxes[pair[1]])]


@settings(max_examples=30)
@given(whole_packs())
def test_everyone_has_a_place_and_nobody_covers_another(pack: Pack) -> None:
    graph = graph_of(pack, EVERYONE)
    sizes = sizes_of(graph, pack)
    places = computed_places(graph, sizes, {})
    assert set(places) == set(graph.actors)
    assert all(math.isfinite(one) for at in places.values() for one in at)
    assert overlaps(places, sizes) == []


@pytest.mark.parametrize(("actors", "links"), [(30, 40), (120, 300)])
def test_a_network_is_laid_out_the_same_each_time(actors: int, links: int) -> None:
    pack = network(actors, links)
    graph = graph_of(pack, EVERYONE)
    sizes = sizes_of(graph, pack)
    places = computed_places(graph, sizes, {})
    assert overlaps(places, sizes) == []
    assert computed_places(graph, sizes, {}) == places


def test_places_that_are_given_are_kept() -> None:
    pack = network(30, 60)
    graph = graph_of(pack, EVERYONE)
    sizes = sizes_of(graph, pack)
    given_places = {one: Point(200.0 * number, 40) for number, one in enumerate(graph.actors[:5])}
    places = computed_places(graph, sizes, given_places)
    assert {one: places[one] for one in given_places} == given_places
    assert set(places) == set(graph.actors)
    assert overlaps(places, sizes) == []


def test_places_given_for_all_are_taken_as_they_are() -> None:
    pack = linked_pack(link("guild", "board"))
    graph = graph_of(pack, EVERYONE)
    everywhere = {"guild": Point(0, 0), "board": Point(1, 1), "workman": Point(5, 5)}
    places = computed_places(graph, sizes_of(graph, pack), everywhere)
    assert places == {"guild": Point(0, 0), "board": Point(1, 1)}


def test_parts_that_hang_together_are_told_apart() -> None:
    pack = linked_pack(
        link("guild", "board"), link("board", "gazette"), link("northbank", "southbank")
    )
    islands = islands_of(graph_of(pack, EVERYONE))
    assert [set(one) for one in islands] == [
        {"guild", "board", "gazette"}, {"northbank", "southbank"}
    ]  # fmt: skip


def test_a_ring_begins_at_the_top_and_runs_clockwise() -> None:
    sizes = dict.fromkeys("abcde", Size(100, 38))
    places = ring("a", "bcde", sizes)
    assert places["a"] == Point(0, 0)
    assert places["b"].y <= min(one.y for one in places.values())
    assert places["c"].x == max(one.x for one in places.values())
    assert overlaps(places, sizes) == []


@given(st.integers(1, 60))
def test_nobody_on_a_ring_covers_another(count: int) -> None:
    names = [f"actor-{number}" for number in range(count)]
    sizes = dict.fromkeys(["middle", *names], Size(160, 38))
    assert overlaps(ring("middle", names, sizes), sizes) == []


def test_two_at_one_place_are_parted() -> None:
    sizes = {"a": Size(100, 38), "b": Size(60, 38)}
    places = separated({"a": Point(0, 0), "b": Point(0, 0)}, sizes)
    assert overlaps(places, sizes) == []
    held = separated({"a": Point(0, 0), "b": Point(0, 0)}, sizes, fixed=frozenset("a"))
    assert held["a"] == Point(0, 0)
    assert overlaps(held, sizes) == []


def test_what_is_fixed_may_overlap_what_is_fixed() -> None:
    sizes = dict.fromkeys("ab", Size(100, 38))
    places = {"a": Point(0, 0), "b": Point(10, 0)}
    assert separated(places, sizes, fixed=frozenset("ab")) == places


def test_bounds_and_edges() -> None:
    one, other = Box(Point(0, 0), Size(20, 10)), Box(Point(100, 50), Size(20, 10))
    assert bounds([one, other]) == Box(Point(50, 25), Size(120, 60))
    assert one.edge_towards(Point(100, 0)) == Point(10, 0)
    assert one.edge_towards(Point(0, -90), gap=3) == Point(0, -8)
    assert one.edge_towards(one.middle) == one.middle
