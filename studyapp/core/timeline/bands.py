"""How high each lane is: as many rows as it shows, and a share of what is left over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A lane's stretch from top to bottom; `first_row` is the middle of its first row."""

    top: float
    height: float
    first_row: float
    row_height: float

    @property
    def bottom(self) -> float:
        """Where the next lane begins."""
        return self.top + self.height

    def row_middle(self, row: int) -> float:
        """Give the height of the middle of a row."""
        return self.first_row + row * self.row_height


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What lanes are stacked with; a folded lane is one row high and takes no spare height."""

    row_height: float
    padding: float
    folded_height: float = 0.0
    folded: frozenset[int] = frozenset()


def bands_of(rows: Sequence[int], room: Room, *, available: float) -> tuple[Band, ...]:
    """Stack lanes with `rows` rows each; at least one row, and no less than `available` in all."""
    heights = [
        room.folded_height
        if lane in room.folded
        else max(1, count) * room.row_height + 2 * room.padding
        for lane, count in enumerate(rows)
    ]
    spare = max(0.0, available - sum(heights)) / max(1, len(heights) - len(room.folded))
    bands: list[Band] = []
    top = 0.0
    for lane, height in enumerate(heights):
        band = _folded(top, room) if lane in room.folded else _open(top, height, spare, room)
        bands.append(band)
        top = band.bottom
    return tuple(bands)


def _folded(top: float, room: Room) -> Band:
    height = room.folded_height
    return Band(top=top, height=height, first_row=top + height / 2, row_height=height)


def _open(top: float, height: float, spare: float, room: Room) -> Band:
    first = top + room.padding + spare / 2 + room.row_height / 2
    return Band(top=top, height=height + spare, first_row=first, row_height=room.row_height)
