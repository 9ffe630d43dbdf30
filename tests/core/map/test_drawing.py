from itertools import combinations

import pytest
from hypothesis import given, settings

from studyapp.core.knowledge.pack import Pack
from studyapp.core.map.choice import MapChoice
from studyapp.core.map.drawing import drawing_of
from studyapp.core.map.geometry import Point, Size
from studyapp.core.map.graph import MapGraph, graph_of
from studyapp.core.map.line_style import LineStyle
from studyapp.core.map.path_graph import path_graph, path_places
from studyapp.core.map.paths import paths_between
from studyapp.core.map.placing import computed_places, rough_size
from tests.builders import make_pack
from tests.core.map.networks import link, linked_pack
from tests.strategies import whole_packs

EVERYONE = MapChoice(everyone=True)


def sizes_of(graph: MapGraph, pack: Pack) -> dict[str, Size]:
    return {one: rough_size(pack.actor(one).name.canonical) for one in graph.actors}


@settings(max_examples=30)
@given(whole_packs())
def test_nothing_that_is_read_lies_over_anything_else_that_is(pack: Pack) -> None:
    graph = graph_of(pack, EVERYONE)
    sizes = sizes_of(graph, pack)
    words = {one.ends: Size(90, 22) for one in graph.bundles}
    drawing = drawing_of(graph, computed_places(graph, sizes, {}), sizes, words)
    boxes = [*drawing.actors.values(), *drawing.labels.values()]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
    assert len(drawing.lines) == len(graph.bundles)


def test_a_line_ends_just_off_the_actors_it_joins() -> None:
    graph = graph_of(linked_pack(link("guild", "board")), EVERYONE)
    places = {"board": Point(0, 0), "guild": Point(300, 0)}
    drawing = drawing_of(graph, places, dict.fromkeys(places, Size(100, 40)), {})
    (line,) = drawing.lines
    assert line.start == pytest.approx((55, 0))
    assert line.end == pytest.approx((245, 0))
    assert drawing.labels == {}
    assert drawing.bounds.size == Size(400, 40)


def test_a_drawing_of_nobody_has_no_size() -> None:
    nothing = drawing_of(graph_of(make_pack(relationships=()), EVERYONE), {}, {}, {})
    assert nothing.bounds.size == Size(0, 0)


def test_a_way_is_drawn_from_left_to_right_with_what_ties_each_step() -> None:
    pack = make_pack()
    ways = paths_between(pack, "mayor-south", "southbank")
    graph = path_graph(pack, ways)
    assert graph.actors == ("mayor-south", "northbank", "southbank")
    assert graph.ids == ("pos-south-first", "ev-built")
    assert {one.styles for one in graph.bundles} == {(LineStyle.TOLD_TOGETHER,)}
    places = path_places(ways, dict.fromkeys(graph.actors, Size(120, 38)))
    assert [places[one].x for one in graph.actors] == sorted(one.x for one in places.values())
    assert {one.y for one in places.values()} == {0}


def test_several_ways_stand_one_below_another() -> None:
    pack = linked_pack(
        link("guild", "board"), link("board", "workman", "condemns"),
        link("guild", "gazette"), link("gazette", "workman", "opposes"),
    )  # fmt: skip
    ways = paths_between(pack, "guild", "workman")
    graph = path_graph(pack, ways)
    places = path_places(ways, dict.fromkeys(graph.actors, Size(120, 38)))
    assert places["guild"].y == places["workman"].y == 0
    assert places["board"].y < 0 < places["gazette"].y
    assert places["board"].x == places["gazette"].x
    between = graph.between("board", "workman")
    assert between is not None
    assert between.has_arrow_at("workman")
