"""Actors that are linked to one another, island by island, and the islands side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from studyapp.core.map.geometry import Box, Point, Size, bounds
from studyapp.core.map.graph import MapGraph

BETWEEN = 64.0
SHAPE = 1.6
"""How much wider than high the whole should be."""


def islands_of(graph: MapGraph) -> tuple[tuple[str, ...], ...]:
    """Give the actors of each part that hangs together, the largest part first."""
    left = dict.fromkeys(graph.actors)
    found: list[tuple[str, ...]] = []
    while left:
        first = next(iter(left))
        reached, waiting = {first}, [first]
        while waiting:
            actor = waiting.pop()
            near = {one.other_end(actor) for one in graph.of(actor)} - reached
            reached |= near
            waiting += sorted(near)
        found.append(tuple(one for one in left if one in reached))
        for one in reached:
            del left[one]
    return tuple(sorted(found, key=lambda part: -len(part)))


def side_by_side(
    islands: Iterable[Mapping[str, Point]], sizes: Mapping[str, Size]
) -> dict[str, Point]:
    """Move islands, each laid out by itself, into rows below one another."""
    sheets = [(dict(one), _around(one, sizes)) for one in islands]
    area = sum((box.size.width + BETWEEN) * (box.size.height + BETWEEN) for _, box in sheets)
    widest = max((box.size.width for _, box in sheets), default=0)
    return _in_rows(sheets, max(widest, (area * SHAPE) ** 0.5))


def _in_rows(sheets: Sequence[tuple[Mapping[str, Point], Box]], width: float) -> dict[str, Point]:
    found: dict[str, Point] = {}
    across, down, row = 0.0, 0.0, 0.0
    for places, box in sheets:
        if across and across + box.size.width > width:
            across, down, row = 0.0, down + row + BETWEEN, 0.0
        for name, at in places.items():
            found[name] = Point(at.x - box.left + across, at.y - box.top + down)
        across += box.size.width + BETWEEN
        row = max(row, box.size.height)
    return found


def _around(places: Mapping[str, Point], sizes: Mapping[str, Size]) -> Box:
    return bounds([Box(at, sizes[name]) for name, at in places.items()])
