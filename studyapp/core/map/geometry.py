"""Points, boxes and lines of a diagram, in logical pixels; y grows downwards."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple


class Point(NamedTuple):
    """A place on the sheet."""

    x: float
    y: float

    def towards(self, other: Point, part: float) -> Point:
        """Give the point at a part (0 to 1) of the way to another."""
        return Point(self.x + (other.x - self.x) * part, self.y + (other.y - self.y) * part)


class Size(NamedTuple):
    """How large a box is."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its middle."""

    middle: Point
    size: Size

    @property
    def left(self) -> float:
        return self.middle.x - self.size.width / 2

    @property
    def right(self) -> float:
        return self.middle.x + self.size.width / 2

    @property
    def top(self) -> float:
        return self.middle.y - self.size.height / 2

    @property
    def bottom(self) -> float:
        return self.middle.y + self.size.height / 2

    def meets(self, other: Box, gap: float = 0) -> bool:
        """Tell whether two boxes overlap, or stand nearer than a gap."""
        across = abs(self.middle.x - other.middle.x)
        down = abs(self.middle.y - other.middle.y)
        return (
            across < (self.size.width + other.size.width) / 2 + gap
            and down < (self.size.height + other.size.height) / 2 + gap
        )

    def edge_towards(self, point: Point, gap: float = 0) -> Point:
        """Give where a line from the middle to a point leaves the box, and a gap beyond."""
        across, down = point.x - self.middle.x, point.y - self.middle.y
        if across == 0 and down == 0:
            return self.middle
        half = Size(self.size.width / 2 + gap, self.size.height / 2 + gap)
        parts = [
            half.width / abs(across) if across else math.inf,
            half.height / abs(down) if down else math.inf,
        ]
        return self.middle.towards(point, min(parts))


def bounds(boxes: list[Box]) -> Box:
    """Give the smallest box around some; raise `ValueError` without any."""
    left, right = min(one.left for one in boxes), max(one.right for one in boxes)
    top, bottom = min(one.top for one in boxes), max(one.bottom for one in boxes)
    return Box(Point((left + right) / 2, (top + bottom) / 2), Size(right - left, bottom - top))
