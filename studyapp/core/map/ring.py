"""One actor in the middle and all others around it, in order of their names."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from studyapp.core.map.geometry import Point, Size
from studyapp.core.map.separating import separated

FLAT = 0.72
"""A screen is wider than high, and so is the ring."""
ROOM = 44.0
LEAST = 190.0


def ring(middle: str, others: Sequence[str], sizes: Mapping[str, Size]) -> dict[str, Point]:
    """Give places with the first of the others at the top, then clockwise; none covers another."""
    widest = max((sizes[one].width for one in others), default=0)
    highest = max((sizes[one].height for one in others), default=0)
    down = len(others) * (highest + ROOM) / (2 * math.pi) / FLAT
    radius = max(LEAST, sizes[middle].width / 2 + widest / 2 + ROOM * 2, down * 1.5)
    places = {middle: Point(0, 0)}
    for number, one in enumerate(others):
        angle = 2 * math.pi * number / len(others) - math.pi / 2
        places[one] = Point(radius * math.cos(angle), radius * FLAT * math.sin(angle))
    return separated(places, sizes, fixed=frozenset({middle}))
