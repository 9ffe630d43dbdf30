"""What a frame is made of: each placed item with its pixels, and what all of them share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from studyapp.core.timeline.labels import Spot
from studyapp.core.timeline.lanes import Placed
from studyapp.core.timeline.scale import Scale
from studyapp.ui.modes.timeline.look import Sizes


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What lies behind the marks: the panel, and the tint of named periods on it."""

    panel: QColor
    tint: QColor
    stretches: Sequence[tuple[float, float]] = ()

    def colour_at(self, x: float) -> QColor:
        """Give the colour at a pixel."""
        inside = any(left <= x < right for left, right in self.stretches)
        return self.tint if inside else self.panel


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What all marks of one frame share: where the grid lines are, and what lies behind."""

    sizes: Sizes
    scale: Scale
    density: float
    lines: Sequence[float]
    grounds: Grounds
    by_shape: bool = False
    """Paint shapes themselves, not pictures of them: for paper, where every size is sharp."""

    @property
    def width(self) -> float:
        """The pixels of the picture."""
        return self.scale.width

    def lines_between(self, left: float, right: float) -> Sequence[float]:
        """Give the grid lines that pass between two pixels."""
        low = bisect_left(self.lines, left - 2)
        return self.lines[low : bisect_right(self.lines, right + 2)]


class Drawn(NamedTuple):
    """A placed item in the picture: its drawing from `start` to `end`, and its label's spot.

    A tuple, because hundreds are made for every frame.
    """

    placed: Placed
    start: float
    end: float
    middle: float
    spot: Spot | None

    @property
    def box(self) -> QRectF:
        """The stretch of the drawing and its label, one pixel high at its middle."""
        left, right = self.start, self.end
        if self.spot is not None:
            left, right = min(left, self.spot.left), max(right, self.spot.right)
        return QRectF(left, self.middle, right - left, 1)
