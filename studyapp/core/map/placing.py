"""Where actors stand whom nobody has placed: worked out once, the same each time."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from studyapp.core.map.bundle import Bundle
from studyapp.core.map.geometry import Point, Size
from studyapp.core.map.graph import MapGraph
from studyapp.core.map.islands import islands_of, side_by_side
from studyapp.core.map.ring import ring
from studyapp.core.map.separating import GAP, separated

if TYPE_CHECKING:
    from rustworkx import PyGraph

LENGTH = 230.0
"""The length of a line that a layout tries for, in logical pixels: room for a few words."""
FLAT = 0.62
SEED = 20
ROUNDS = 300
LOOSE = 4.0
"""How many times the room that all actors fill a sheet has."""
PAIR = 2
SIGN, PADDING, HEIGHT = 8.0, 48.0, 38.0
LONGEST = 26
"""Letters of a name beyond which it is cut short on the map."""


def rough_size(name: str) -> Size:
    """Give about how large an actor is drawn, whatever the font, so that layouts are alike."""
    return Size(min(len(name), LONGEST) * SIGN + PADDING, HEIGHT)


def computed_places(
    graph: MapGraph, sizes: Mapping[str, Size], given: Mapping[str, Point]
) -> dict[str, Point]:
    """Give a place to every actor of a graph; those given keep theirs, none covers another.

    Without any given, each part that hangs together is laid out by itself by springs
    (Fruchterman and Reingold, 1991), and the parts stand side by side.
    """
    known = {actor: given[actor] for actor in graph.actors if actor in given}
    if known:
        return _around(graph, sizes, known)
    islands = [separated(_island(graph, part, sizes), sizes) for part in islands_of(graph)]
    return side_by_side(islands, sizes)


def _island(graph: MapGraph, actors: Sequence[str], sizes: Mapping[str, Size]) -> dict[str, Point]:
    if len(actors) <= PAIR:
        return {actor: Point(number * LENGTH * 1.2, 0) for number, actor in enumerate(actors)}
    middle = max(actors, key=lambda one: len(graph.of(one)))
    lines = sum(len(graph.of(one)) for one in actors) // 2
    if lines == len(actors) - 1 == len(graph.of(middle)):
        return ring(middle, [one for one in actors if one != middle], sizes)
    return _by_springs(graph, sorted(actors), sizes)


def _by_springs(
    graph: MapGraph, actors: Sequence[str], sizes: Mapping[str, Size]
) -> dict[str, Point]:
    # Loaded when a layout is first worked out.
    from rustworkx import spring_layout  # noqa: PLC0415

    found = spring_layout(_network(graph, actors), seed=SEED, num_iter=ROUNDS)
    at = {actor: Point(*found[number]) for number, actor in enumerate(actors)}
    lengths = [_distance(at[one.ends[0]], at[one.ends[1]]) for one in _inside(graph, actors)]
    scale = max(LENGTH * len(lengths) / max(sum(lengths), 1e-9), _scale_for_room(at, sizes))
    return {actor: Point(one.x * scale, one.y * scale * FLAT) for actor, one in at.items()}


def _scale_for_room(at: Mapping[str, Point], sizes: Mapping[str, Size]) -> float:
    """Give the scale at which everyone together fills but a part of the sheet."""
    wide = max(one.x for one in at.values()) - min(one.x for one in at.values())
    high = max(one.y for one in at.values()) - min(one.y for one in at.values())
    filled = sum((sizes[one].width + GAP.width) * (sizes[one].height + GAP.height) for one in at)
    return math.sqrt(filled * LOOSE / max(wide * high * FLAT, 1e-9))


def _around(
    graph: MapGraph, sizes: Mapping[str, Size], known: Mapping[str, Point]
) -> dict[str, Point]:
    """Keep what is known and let springs place all others about it."""
    if len(known) == len(graph.actors):
        return dict(known)
    from rustworkx import spring_layout  # noqa: PLC0415 - as above

    actors = sorted(graph.actors)
    start = {
        number: (known[actor].x, known[actor].y)
        for number, actor in enumerate(actors)
        if actor in known
    }
    found = spring_layout(
        _network(graph, actors),
        pos=start,
        fixed=set(start),
        k=LENGTH,
        seed=SEED,
        num_iter=ROUNDS,
        adaptive_cooling=False,
    )
    places = {actor: Point(*found[number]) for number, actor in enumerate(actors)}
    return separated({**places, **known}, sizes, fixed=frozenset(known))


def _network(graph: MapGraph, actors: Sequence[str]) -> PyGraph[str, None]:
    from rustworkx import PyGraph  # noqa: PLC0415 - as above

    numbers = {actor: number for number, actor in enumerate(actors)}
    network: PyGraph[str, None] = PyGraph()
    network.add_nodes_from(list(actors))
    network.add_edges_from(
        [(numbers[one.ends[0]], numbers[one.ends[1]], None) for one in _inside(graph, actors)]
    )
    return network


def _inside(graph: MapGraph, actors: Sequence[str]) -> list[Bundle]:
    island = frozenset(actors)
    return [one for one in graph.bundles if one.ends[0] in island]


def _distance(one: Point, other: Point) -> float:
    return math.hypot(one.x - other.x, one.y - other.y)
