"""Blocks of a sheet broken into pages, each with its foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF, QPainter

from studyapp.core.handout import paging
from studyapp.ui.fonts import TextStyle
from studyapp.ui.printing.column import TRAILING_EDGE, Cell
from studyapp.ui.printing.inks import Row
from studyapp.ui.printing.measure import BOTTOM, MARGIN, TOP, dots
from studyapp.ui.printing.sheet import Block
from studyapp.ui.printing.stationery import Stationery
from studyapp.ui.printing.words import page_words

FOOT_LEADING = 14
FOOT_GAP = 18
MANY = 999


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """What stands at the foot of every page: something at its start, and after its number."""

    start: str
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: rows with the distance of each from the top of the sheet, in dots."""

    sheet: str
    number: int
    count: int
    rows: tuple[tuple[int, Row], ...]

    def paint(self, painter: QPainter) -> None:
        """Paint the page; one unit of the painter is one dot."""
        painter.save()
        painter.translate(dots(MARGIN), 0)
        for top, row in self.rows:
            row.paint(painter, top)
        painter.restore()


def paged(
    stationery: Stationery, title: str, blocks: Sequence[Block], foot: Foot
) -> tuple[Page, ...]:
    """Give the pages of a sheet, counted from 1."""
    heights = [
        paging.Block(
            rows=tuple(row.height for row in one.rows), space=one.space, with_next=one.with_next
        )
        for one in blocks
    ]
    top = dots(TOP)
    widest = _foot_rows(stationery, foot, page_words(MANY, MANY, foot.more))
    room = stationery.size.height() - top - dots(BOTTOM) - _height(widest) - dots(FOOT_GAP)
    broken = paging.paginate(heights, room)
    return tuple(
        Page(
            sheet=title,
            number=number,
            count=len(broken),
            rows=(
                *((top + one.top, blocks[one.block].rows[one.row]) for one in placed),
                *_foot(stationery, foot, page_words(number, len(broken), foot.more)),
            ),
        )
        for number, placed in enumerate(broken, start=1)
    )


def _foot(stationery: Stationery, foot: Foot, words: str) -> Iterator[tuple[int, Row]]:
    rows = _foot_rows(stationery, foot, words)
    top = stationery.size.height() - dots(BOTTOM) - _height(rows)
    for row in rows:
        yield top, row
        top += row.height


def _foot_rows(stationery: Stationery, foot: Foot, words: str) -> list[Row]:
    column = stationery.fine
    font = column.font(TextStyle.CAPTION, 400)
    wide = round(QFontMetricsF(font).horizontalAdvance(words)) + column.px(FOOT_GAP)
    split = column.width - min(wide, column.width // 2)
    cells = [
        Cell(text=foot.start, font=font, left=0, right=split),
        Cell(text=words, font=font, left=split, right=column.width, align=TRAILING_EDGE),
    ]
    return column.beside(cells, line=column.px(FOOT_LEADING))


def _height(rows: list[Row]) -> int:
    return sum(row.height for row in rows)
