"""A question as it is printed: black on white, with boxes to tick or lines to write on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt

from studyapp.ui.answers.question_parts import Line, Parts
from studyapp.ui.fonts import TextStyle
from studyapp.ui.printing.column import (
    LEADING,
    LEADING_EDGE,
    SPACE,
    TRAILING_EDGE,
    Cell,
    Column,
    gap_after,
)
from studyapp.ui.printing.inks import INK, RULE, Ink, Row, Rule, TickBox, Words
from studyapp.ui.widgets.text_block import TextBlock

NUMBER, LETTER, POINTS = 22, 20, 64
BOX = 12
WIDE = 2 * BOX
RULED = 26
SHORT = 0.6
LIFT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A question to print: its number, what is asked, and what it is worth in words."""

    number: int
    stem: str
    parts: Parts
    points: str = ""
    answered: bool = False


def task_rows(column: Column, task: Printed) -> list[Row]:
    """Set a question into rows, with the article's answer if it is `answered`."""
    flow = _Flow(column, task)
    return [
        *flow.stem(),
        *flow.advice(),
        *flow.sentence(),
        *(row for line in task.parts.lines for row in flow.line(line)),
        *flow.targets(),
        *flow.scale(),
        *flow.blanks(),
    ]


class _Flow:
    """The pieces of one question, top to bottom."""

    def __init__(self, column: Column, task: Printed) -> None:
        self._column, self._task, self._parts = column, task, task.parts
        self._px = column.px
        self._left = column.px(NUMBER)
        self._bold = column.font(TextStyle.SMALL, 600)
        self._plain = column.font(TextStyle.SMALL, 400)

    def stem(self) -> list[Row]:
        """Give the number, the question and what it is worth."""
        column, task = self._column, self._task
        right = column.width - (self._px(POINTS) if task.points else 0)
        number = Cell(text=str(task.number), font=self._bold, left=0, right=self._left)
        stem = Cell(text=task.stem, font=self._bold, left=self._left, right=right)
        points = Cell(
            text=task.points,
            font=column.font(TextStyle.CAPTION, 400),
            left=right,
            right=column.width,
            align=TRAILING_EDGE,
        )
        cells = [number, stem, points] if task.points else [number, stem]
        return gap_after(column.beside(cells), self._px(2 * SPACE))

    def advice(self) -> list[Row]:
        """Give what is to be done, where boxes do not say it."""
        if not self._parts.advice:
            return []
        font = self._column.font(TextStyle.CAPTION, 400)
        rows = self._column.text(self._parts.advice, font, left=self._left)
        return gap_after(rows, self._px(SPACE))

    def sentence(self) -> list[Row]:
        """Give the sentence that has the gap."""
        if not self._parts.sentence:
            return []
        font = self._column.font(TextStyle.QUOTE)
        rows = self._column.text(self._parts.sentence, font, left=self._left)
        return gap_after(rows, self._px(2 * SPACE))

    def line(self, line: Line) -> list[Row]:
        """Give a line its box to tick, or a short rule to write a letter or number on."""
        side = self._px(BOX)
        width = side if self._parts.boxes else self._px(WIDE)
        slot = self._column.place(self._left, (self._px(LEADING) - side) // 2, width, side)
        chosen = self._task.answered and line.right
        at = self._left + width + self._px(2 * SPACE)
        return self._lettered(line, at, marks=self._marks(slot, line), bold=chosen)

    def targets(self) -> list[Row]:
        """Give what the lines are assigned to."""
        lines = self._parts.targets
        if not lines:
            return []
        gap = Row(height=self._px(2 * SPACE))
        return [gap, *(row for one in lines for row in self._lettered(one, self._left))]

    def scale(self) -> list[Row]:
        """Give an empty timeline with the words at its ends."""
        if self._parts.ends is None:
            return []
        column = self._column
        tick, middle, pen = self._px(6), self._px(16), max(1, self._px(1))
        whole = column.place(self._left, 0, column.width - self._left, 1)
        line = QRect(whole.left(), middle, whole.width(), pen)
        ends = (whole.left(), whole.left() + whole.width() - pen)
        marks = [QRect(at, middle - tick, pen, 2 * tick) for at in ends]
        inks = tuple(Rule(box=one, colour=INK) for one in (line, *marks))
        rows = [Row(height=self._px(26), inks=inks), self._ends(whole, *self._parts.ends)]
        if self._task.answered:
            rows += column.text(self._parts.answer, self._bold, left=self._left)
        return rows

    def blanks(self) -> list[Row]:
        """Give lines to write on; the answer stands there once it is shown."""
        count, column = self._parts.blanks, self._column
        if not count:
            return []
        if self._task.answered:
            return column.text(self._parts.answer, self._bold, left=self._left)
        room = column.width - self._left
        width = round(room * SHORT) if count == 1 else room
        height = self._px(RULED)
        box = column.place(self._left, height - max(1, self._px(1)), width, max(1, self._px(1)))
        rows = [Row(height=height, inks=(Rule(box=box, colour=RULE),)) for _ in range(count)]
        if self._parts.unit:
            rows[-1] = self._with_unit(rows[-1], self._left + width + self._px(8))
        return gap_after(rows, self._px(2 * SPACE))

    def _with_unit(self, row: Row, left: int) -> Row:
        words = Cell(text=self._parts.unit, font=self._plain, left=left, right=self._column.width)
        (unit, *_more) = self._column.beside([words])
        drop = row.height - unit.height
        inks = [
            Words(block=one.block, line=one.line, left=one.left, drop=drop)
            for one in unit.inks
            if isinstance(one, Words)
        ]
        return Row(height=row.height, inks=(*row.inks, *inks))

    def _marks(self, slot: QRect, line: Line) -> list[Ink]:
        if self._parts.boxes:
            return [TickBox(box=slot, ticked=self._task.answered and line.right)]
        pen = max(1, self._px(1))
        rule = QRect(slot.left(), slot.bottom(), slot.width(), pen)
        inks: list[Ink] = [Rule(box=rule, colour=INK)]
        if self._task.answered and line.answer:
            block = TextBlock(line.answer, self._bold, self._px(LEADING))
            block.set_alignment(Qt.AlignmentFlag.AlignHCenter, Qt.LayoutDirection.LeftToRight)
            block.height(slot.width())
            inks.append(Words(block=block, line=0, left=slot.left(), drop=-self._px(LIFT)))
        return inks

    def _lettered(
        self, line: Line, left: int, *, marks: list[Ink] | None = None, bold: bool = False
    ) -> list[Row]:
        font = self._bold if bold else self._plain
        at = left + self._px(LETTER)
        letter = Cell(text=line.letter, font=font, left=left, right=at)
        words = Cell(text=line.text, font=font, left=at, right=self._column.width)
        rows = self._column.beside([letter, words], marks=marks or ())
        return gap_after(rows, self._px(SPACE))

    def _ends(self, whole: QRect, first: str, last: str) -> Row:
        """Set the words at both ends; time runs from left to right in every language."""
        font = self._column.font(TextStyle.CAPTION, 400)
        half = whole.width() // 2
        inks = []
        sides = ((first, whole.left(), LEADING_EDGE), (last, whole.left() + half, TRAILING_EDGE))
        for text, left, side in sides:
            block = TextBlock(text, font, self._px(LEADING))
            block.set_alignment(side, Qt.LayoutDirection.LeftToRight)
            block.height(half)
            inks.append(Words(block=block, line=0, left=left))
        return Row(height=self._px(LEADING + 2 * SPACE), inks=tuple(inks))
