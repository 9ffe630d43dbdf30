"""Boxes by where they stand, so that what is near is found without asking them all."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator

from studyapp.core.map.geometry import Box

CELL = 96.0
"""The side of a cell, about as wide as a label."""
Cell = tuple[int, int]


class BoxIndex:
    """Holds boxes that may only be added."""

    def __init__(self) -> None:
        self._cells: defaultdict[Cell, list[Box]] = defaultdict(list)

    def add(self, box: Box) -> None:
        """Add a box."""
        for cell in _cells_of(box, 0):
            self._cells[cell].append(box)

    def is_free(self, box: Box, gap: float = 0) -> bool:
        """Tell whether a box would overlap none of these, or come nearer than a gap."""
        return not any(
            box.meets(other, gap)
            for cell in _cells_of(box, gap)
            for other in self._cells.get(cell, ())
        )


def _cells_of(box: Box, gap: float) -> Iterator[Cell]:
    for across in range(_cell(box.left - gap), _cell(box.right + gap) + 1):
        for down in range(_cell(box.top - gap), _cell(box.bottom + gap) + 1):
            yield across, down


def _cell(value: float) -> int:
    return math.floor(value / CELL)
