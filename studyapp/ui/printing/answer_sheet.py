"""A sheet to mark the answers on, apart from the questions."""

from __future__ import annotations

from itertools import chain

from studyapp.core.handout.handout import Task, Version
from studyapp.ui.answers.question_parts import Parts, parts_of
from studyapp.ui.fonts import TextStyle
from studyapp.ui.printing.column import SPACE, Cell, Column
from studyapp.ui.printing.heading import heading, name_and_date
from studyapp.ui.printing.inks import INK, Ink, Row, Rule, TickBox
from studyapp.ui.printing.sheet import Block, Setting, Sheet
from studyapp.ui.printing.task_rows import BOX, NUMBER, WIDE, Printed, task_rows
from studyapp.ui.printing.words import answer_sheet_words, out_of_words, version_words

STEP = 54
"""From one letter to the next."""
HEIGHT = 26


def answer_sheet(setting: Setting, version: Version) -> Sheet:
    """Set the sheet for a version: boxes, short rules or lines, question by question."""
    handout = setting.handout
    name = version_words(version.letter) if setting.lettered else ""
    title = answer_sheet_words()
    lines = (out_of_words(version.points),) if handout.choices.points else ()
    top = heading(setting, f"{title}: {handout.title}", name, lines)
    answers = (_answer(setting, task) for task in version.tasks)
    return Sheet(
        title=f"{title}, {name}" if name else title,
        blocks=chain((top, name_and_date(setting)), answers),
    )


def _answer(setting: Setting, task: Task) -> Block:
    column = setting.column
    parts = parts_of(task.question.body, setting.locale)
    rows = _places(column, task, parts) if parts.lines else _lines(column, task, parts)
    return Block(rows=tuple(rows), space=column.px(SPACE))


def _lines(column: Column, task: Task, parts: Parts) -> list[Row]:
    """Give lines to write on, or the timeline to mark, without the question's words."""
    bare = Parts(blanks=parts.blanks, unit=parts.unit, ends=parts.ends)
    rows = task_rows(column, Printed(number=task.number, stem="", parts=bare))
    return _joined(rows)


def _joined(rows: list[Row]) -> list[Row]:
    """Put the number beside what is written or marked, instead of above it."""
    number, first, *more = rows
    return [Row(height=first.height, inks=(*number.inks, *first.inks)), *more]


def _places(column: Column, task: Task, parts: Parts) -> list[Row]:
    """Give a box or a short rule for each letter, as many beside each other as there is room."""
    left, step = column.px(NUMBER), column.px(STEP)
    each = max(1, (column.width - left) // step)
    bold = column.font(TextStyle.SMALL, 600)
    rows: list[Row] = []
    for start in range(0, len(parts.lines), each):
        cells: list[Cell] = []
        marks: list[Ink] = []
        if start == 0:
            cells.append(Cell(text=str(task.number), font=bold, left=0, right=left))
        for at, line in enumerate(parts.lines[start : start + each]):
            edge = left + at * step
            cells.append(_letter(column, line.letter, edge))
            marks.append(_mark(column, edge + column.px(NUMBER), boxes=parts.boxes))
        rows += column.beside(cells, marks=marks, line=column.px(HEIGHT))
    return rows


def _letter(column: Column, letter: str, left: int) -> Cell:
    font = column.font(TextStyle.SMALL, 400)
    return Cell(text=letter, font=font, left=left, right=left + column.px(NUMBER))


def _mark(column: Column, left: int, *, boxes: bool) -> Ink:
    side = column.px(BOX)
    top = (column.px(HEIGHT) - side) // 2
    if boxes:
        return TickBox(box=column.place(left, top, side, side))
    pen = max(1, column.px(1))
    return Rule(box=column.place(left, top + side, column.px(WIDE), pen), colour=INK)
