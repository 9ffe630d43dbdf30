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


def bands_of(
    rows: Sequence[int], *, row_height: float, padding: float, available: float
) -> tuple[Band, ...]:
    """Stack lanes with `rows` rows each; at least one row, and no less than `available` in all."""
    heights = [max(1, count) * row_height + 2 * padding for count in rows]
    spare = max(0.0, available - sum(heights)) / max(1, len(heights))
    bands: list[Band] = []
    top = 0.0
    for height in heights:
        bands.append(
            Band(
                top=top,
                height=height + spare,
                first_row=top + padding + spare / 2 + row_height / 2,
                row_height=row_height,
            )
        )
        top += height + spare
    return tuple(bands)
