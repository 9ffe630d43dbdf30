"""Ways between two actors as a map of their own: from left to right, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.map.bundle import bundled
from studyapp.core.map.geometry import Point, Size
from studyapp.core.map.graph import MapGraph
from studyapp.core.map.line_style import LineStyle
from studyapp.core.map.link import Link, links_of
from studyapp.core.map.paths import Path, Step

ACROSS, DOWN = 150.0, 110.0
"""The room between two actors on a way, and between two ways."""


def path_graph(pack: Pack, paths: Iterable[Path]) -> MapGraph:
    """Give the actors and ties of some ways, in the order in which they are walked."""
    ways = tuple(paths)
    actors = tuple(dict.fromkeys(actor for way in ways for actor in way.actors))
    steps = dict.fromkeys(step for way in ways for step in way.steps)
    links = tuple(link for step in steps for link in _links(pack, step))
    return MapGraph(actors, bundled(links), tuple(dict.fromkeys(link.id for link in links)))


def path_places(paths: Iterable[Path], sizes: Mapping[str, Size]) -> dict[str, Point]:
    """Give places in columns, one a step; whoever is on several ways stands in the first."""
    ways = tuple(paths)
    widest = max((size.width for size in sizes.values()), default=0.0)
    places: dict[str, Point] = {}
    for row, way in enumerate(ways):
        down = (row - (len(ways) - 1) / 2) * DOWN
        for column, actor in enumerate(way.actors):
            at_end = column in (0, len(way.actors) - 1)
            at = Point(column * (widest + ACROSS), 0 if at_end else down)
            places.setdefault(actor, at)
    return places


def _links(pack: Pack, step: Step) -> Iterator[Link]:
    for fact_id in step.facts:
        fact = pack.fact(fact_id)
        if isinstance(fact, Relationship):
            ends = {step.start, step.end}
            yield from (one for one in links_of(fact) if {one.start, one.end} == ends)
        else:
            yield Link(id=fact_id, start=step.start, end=step.end, style=LineStyle.TOLD_TOGETHER)
