"""Set words into rows of a column, side by side where they belong to one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont

from studyapp.ui.fonts import TextStyle
from studyapp.ui.printing.inks import Ink, Row, Words
from studyapp.ui.printing.measure import Measure
from studyapp.ui.widgets.mirror import visual_rect
from studyapp.ui.widgets.text_block import Run, TextBlock

LEADING, SPACE = 20, 4
LEADING_EDGE = Qt.AlignmentFlag.AlignLeading
TRAILING_EDGE = Qt.AlignmentFlag.AlignTrailing


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Words between two distances from the leading edge of the column."""

    text: str
    font: QFont
    left: int
    right: int
    align: Qt.AlignmentFlag = LEADING_EDGE
    runs: tuple[Run, ...] = ()


class Column:
    """A column of a width; distances are from its leading edge, which may be the right one."""

    def __init__(self, measure: Measure, direction: Qt.LayoutDirection, width: int) -> None:
        self._measure, self._direction = measure, direction
        self.width = width

    def px(self, length: float) -> int:
        """Give a length of the design."""
        return self._measure.px(length)

    def font(self, style: TextStyle, weight: int | None = None) -> QFont:
        """Give the font of a text style."""
        return self._measure.font(style, weight)

    def text(
        self, text: str, font: QFont, *, left: int = 0, runs: Sequence[Run] = (), line: int = 0
    ) -> list[Row]:
        """Set a paragraph from `left` to the other edge; `line` is the height of a line."""
        cell = Cell(text=text, font=font, left=left, right=self.width, runs=tuple(runs))
        return self.beside([cell], line=line)

    def beside(
        self, cells: Iterable[Cell], *, marks: Sequence[Ink] = (), line: int = 0
    ) -> list[Row]:
        """Set cells side by side, their first lines level; `marks` go into the first row."""
        height = line or self.px(LEADING)
        rows: list[list[Ink]] = [list(marks)]
        for cell in cells:
            for number, words in enumerate(self._lines(cell, height)):
                if number == len(rows):
                    rows.append([])
                rows[number].append(words)
        return [Row(height=height, inks=tuple(inks)) for inks in rows]

    def place(self, left: int, top: int, width: int, height: int) -> QRect:
        """Give a rectangle by its distance from the leading edge, as it lies on the page."""
        whole = QRect(0, 0, self.width, height)
        return visual_rect(self._direction, whole, QRect(left, top, width, height))

    def _lines(self, cell: Cell, height: int) -> list[Words]:
        room = max(1, cell.right - cell.left)
        block = TextBlock(cell.text, cell.font, height, runs=cell.runs)
        block.set_alignment(cell.align, self._direction)
        left = self.place(cell.left, 0, room, 1).left()
        count = block.line_count(room)
        return [Words(block=block, line=number, left=left) for number in range(count)]


def gap_after(rows: list[Row], space: int) -> list[Row]:
    """Give the rows with white below the last."""
    if not rows:
        return rows
    last = rows[-1]
    return [*rows[:-1], replace(last, height=last.height + space)]
