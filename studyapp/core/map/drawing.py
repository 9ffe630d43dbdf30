"""A diagram with every box and line in its place, ready to be painted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from studyapp.core.map.bundle import Bundle, Ends
from studyapp.core.map.geometry import Box, Point, Size, bounds
from studyapp.core.map.graph import MapGraph
from studyapp.core.map.labelling import Line, placed_labels

CLEAR = 5.0
"""The room between an actor and the end of a line."""
NOTHING = Box(Point(0, 0), Size(0, 0))


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A bundle as it is drawn, from the edge of one actor to the edge of the other."""

    bundle: Bundle
    start: Point
    end: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Actors by id, lines in the order of the pack, and where there is room their words."""

    actors: Mapping[str, Box]
    lines: tuple[DrawnLine, ...]
    labels: Mapping[Ends, Box]

    @property
    def bounds(self) -> Box:
        """The smallest box around it all."""
        boxes = [*self.actors.values(), *self.labels.values()]
        return bounds(boxes) if boxes else NOTHING


def drawing_of(
    graph: MapGraph,
    places: Mapping[str, Point],
    sizes: Mapping[str, Size],
    words: Mapping[Ends, Size],
) -> Drawing:
    """Draw a graph; `words` are the sizes of the words of the lines that shall have some."""
    actors = {one: Box(places[one], sizes[one]) for one in graph.actors}
    lines = tuple(_drawn(bundle, actors) for bundle in graph.bundles)
    wanted = (
        Line(one.bundle.ends, one.start, one.end, words[one.bundle.ends])
        for one in lines
        if one.bundle.ends in words
    )
    return Drawing(actors=actors, lines=lines, labels=placed_labels(wanted, actors.values()))


def _drawn(bundle: Bundle, actors: Mapping[str, Box]) -> DrawnLine:
    one, other = (actors[end] for end in bundle.ends)
    start = one.edge_towards(other.middle, CLEAR)
    end = other.edge_towards(one.middle, CLEAR)
    return DrawnLine(bundle, start, end)
