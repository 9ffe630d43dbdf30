"""Where the words of a line stand: never over an actor, never over other words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from studyapp.core.map.box_index import BoxIndex
from studyapp.core.map.bundle import Ends
from studyapp.core.map.geometry import Box, Point, Size

PARTS = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73)
"""Where along a line its words are tried, first fit; the middle is read first."""
GAP = 4.0


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words: its ends as drawn, and how large the words are."""

    ends: Ends
    start: Point
    end: Point
    size: Size


def placed_labels(lines: Iterable[Line], actors: Iterable[Box]) -> Mapping[Ends, Box]:
    """Give a box for the words of each line that has room for them.

    Lines are served in the order given; a line whose words fit nowhere has none, and is
    read in the list beside the diagram.
    """
    taken = BoxIndex()
    for box in actors:
        taken.add(box)
    found: dict[Ends, Box] = {}
    for line in lines:
        tried = (Box(line.start.towards(line.end, part), line.size) for part in PARTS)
        fitting = next((box for box in tried if taken.is_free(box, GAP)), None)
        if fitting is not None:
            taken.add(fitting)
            found[line.ends] = fitting
    return found
