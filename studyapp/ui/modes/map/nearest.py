"""Which actor an arrow key leads to."""

from __future__ import annotations

from collections.abc import Mapping

from studyapp.core.map.geometry import Box, Point

ASIDE = 2.2
"""How much further off to the side counts than straight ahead."""


def nearest_towards(boxes: Mapping[str, Box], actor: str, towards: Point) -> str:
    """Give the actor nearest in a direction (one step along an axis), or "" where none is."""
    here = boxes[actor].middle
    found: list[tuple[float, str]] = []
    for other, box in boxes.items():
        across, down = box.middle.x - here.x, box.middle.y - here.y
        ahead = across * towards.x + down * towards.y
        aside = abs(across * towards.y) + abs(down * towards.x)
        if ahead > 0 and aside <= ASIDE * ahead:
            found.append((ahead + ASIDE * aside, other))
    return min(found)[1] if found else ""
