"""Where the rows, columns and cells of a matrix stand, in pixels of the scrolled sheet."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFontMetricsF

from studyapp.ui.modes.map.board import Shown
from studyapp.ui.theme import TextStyle, Theme

CELLS = ((9, 58), (16, 44), (45, 32))
"""Up to so many actors a cell is so wide; beyond the last it is `LEAST` wide."""
LEAST = 24
GAP = 4
GLYPH, NAME_GAP, SIDE = 11, 8, 20
MOST_NAME = 190
SLANT = 0.7071
"""Names of columns run at 45 degrees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixPlan:
    """Sizes in pixels: of a cell with its gap, of the names left of rows and above columns."""

    count: int
    step: int
    gap: int
    left: int
    top: int
    end: int
    """The room that the last column's name needs beyond the cells."""

    @property
    def width(self) -> int:
        """The width of all cells."""
        return self.count * self.step

    def cell(self, row: int, column: int) -> QRect:
        """Give a cell on the sheet, whose origin is the first cell's corner."""
        side = self.step - self.gap
        return QRect(column * self.step, row * self.step, side, side)

    def numbers(self, first: float, length: float) -> range:
        """Give the rows or columns that a stretch of the sheet touches."""
        begin = max(0, int(first // self.step))
        return range(begin, min(self.count, int((first + length) // self.step) + 1))


def plan_of(shown: Shown, theme: Theme, room: QSize) -> MatrixPlan:
    """Measure the matrix of what is shown; cells are smaller where all then fit into a room."""
    count = len(shown.graph.actors)
    metrics = QFontMetricsF(theme.font(TextStyle.SMALL, 600))
    widths = [metrics.horizontalAdvance(look.name) for look in shown.looks.values()]
    name = min(max(widths, default=0.0), theme.px(MOST_NAME))
    beside = name + theme.px(NAME_GAP) * 2 + theme.px(GLYPH)
    left, end = round(beside) + theme.px(SIDE), round(name * SLANT)
    rise = (name + theme.px(NAME_GAP) + metrics.height()) * SLANT
    top = round(rise) + theme.px(GLYPH) + theme.px(NAME_GAP) * 2
    usual = theme.px(next((cell for most, cell in CELLS if count <= most), LEAST))
    fitting = min(room.width() - left - end, room.height() - top - GAP) // max(1, count)
    step = min(usual, fitting) if fitting >= theme.px(LEAST) else usual
    return MatrixPlan(count=count, step=step, gap=GAP, left=left, top=top, end=end)


def mirrored(rect: QRect | QRectF, width: float) -> QRectF:
    """Give a rectangle as it lies in a layout from right to left of a width."""
    found = QRectF(rect)
    found.moveLeft(width - rect.x() - rect.width())
    return found
