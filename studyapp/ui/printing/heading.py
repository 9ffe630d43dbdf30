"""What stands at the top of a sheet: its title, what it is about, a line for the name."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetricsF

from studyapp.ui.fonts import TextStyle
from studyapp.ui.printing.column import LEADING, SPACE, TRAILING_EDGE, Cell, gap_after
from studyapp.ui.printing.inks import INK, Ink, Row, Rule
from studyapp.ui.printing.sheet import Block, Setting
from studyapp.ui.printing.stationery import Stationery
from studyapp.ui.printing.words import date_words, name_words

TITLE_LEADING = 26
VERSION = 0.22
"""The part of the width that a version's name may take."""
NAME, DATE = 0.58, 0.4
GAP = 6


def heading(stationery: Stationery, title: str, aside: str, lines: tuple[str, ...]) -> Block:
    """Give the title with something beside it, and lines below."""
    column = stationery.column
    split = round(column.width * (1 - VERSION)) if aside else column.width
    font = column.font(TextStyle.PAGE)
    cells = [Cell(text=title, font=font, left=0, right=split)]
    if aside:
        small = column.font(TextStyle.HEADING)
        cells.append(
            Cell(text=aside, font=small, left=split, right=column.width, align=TRAILING_EDGE)
        )
    rows = column.beside(cells, line=column.px(TITLE_LEADING))
    for line in lines:
        rows += stationery.fine.text(line, stationery.fine.font(TextStyle.CAPTION, 400))
    return Block(rows=tuple(gap_after(rows, column.px(SPACE))), with_next=True)


def name_and_date(setting: Setting) -> Block:
    """Give the lines on which a pupil writes the name and the date."""
    column = setting.column
    font = column.font(TextStyle.SMALL, 400)
    start = round(column.width * (1 - DATE))
    name_end = round(column.width * NAME)
    cells = [
        Cell(text=name_words(), font=font, left=0, right=name_end),
        Cell(text=date_words(), font=font, left=start, right=column.width),
    ]
    rows = column.beside(cells)
    marks: list[Ink] = [
        _rule(setting, _after(cells[0]), name_end),
        _rule(setting, _after(cells[1]), column.width),
    ]
    first = Row(height=rows[0].height, inks=(*rows[0].inks, *marks))
    return Block(rows=(first, *rows[1:]), space=column.px(2 * SPACE), with_next=True)


def _after(cell: Cell) -> int:
    return cell.left + round(QFontMetricsF(cell.font).horizontalAdvance(cell.text + "  "))


def _rule(setting: Setting, left: int, right: int) -> Rule:
    column = setting.column
    top = column.px(LEADING) - column.px(1)
    box: QRect = column.place(left, top, max(1, right - left), max(1, column.px(1)))
    return Rule(box=box, colour=INK)
