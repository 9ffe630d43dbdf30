"""A handout laid out: every page of every sheet, ready to be painted at any scale."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from studyapp.core.handout import paging
from studyapp.core.handout.handout import Handout
from studyapp.ui.fonts import TextStyle
from studyapp.ui.printing.answer_sheet import answer_sheet
from studyapp.ui.printing.column import TRAILING_EDGE, Cell
from studyapp.ui.printing.inks import Row
from studyapp.ui.printing.key_sheet import key_sheet
from studyapp.ui.printing.measure import BOTTOM, MARGIN, TOP, dots
from studyapp.ui.printing.question_sheet import question_sheet
from studyapp.ui.printing.sheet import Block, Setting, Sheet
from studyapp.ui.printing.sources_sheet import sources_sheet
from studyapp.ui.printing.words import bank_words, page_words

FOOT_LEADING = 14
FOOT_GAP = 18
MANY = 999


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """All pages of a handout and the size of its paper in dots."""

    handout: Handout
    size: QSize
    pages: tuple[Page, ...]


Steps = Generator[None, None, Pages]


def laying_out(handout: Handout, locale: QLocale, direction: Qt.LayoutDirection) -> Steps:
    """Lay a handout out, question by question; the last step returns its pages.

    First come tests and answer sheets by version, then keys, then sources.
    """
    setting = Setting(handout, locale, direction)
    pages: list[Page] = []
    for sheet in _sheets(setting):
        blocks: list[Block] = []
        for block in sheet.blocks:
            blocks.append(block)
            yield
        pages += _pages(setting, sheet, blocks)
    return Pages(handout=handout, size=setting.size, pages=tuple(pages))


def lay_out(handout: Handout, locale: QLocale, direction: Qt.LayoutDirection) -> Pages:
    """Lay a handout out at once."""
    steps = laying_out(handout, locale, direction)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return cast("Pages", end.value)


def _sheets(setting: Setting) -> Iterator[Sheet]:
    handout, choices = setting.handout, setting.handout.choices
    for version in handout.versions:
        yield question_sheet(setting, version)
        if choices.answer_sheet:
            yield answer_sheet(setting, version)
    if choices.key:
        for version in handout.versions:
            yield key_sheet(setting, version)
    if choices.sources:
        yield sources_sheet(setting)


def _pages(setting: Setting, sheet: Sheet, blocks: list[Block]) -> list[Page]:
    heights = [
        paging.Block(
            rows=tuple(row.height for row in one.rows), space=one.space, with_next=one.with_next
        )
        for one in blocks
    ]
    top = dots(TOP)
    foot = _foot_rows(setting, page_words(MANY, MANY, sheet.footer))
    room = setting.size.height() - top - dots(BOTTOM) - _height(foot) - dots(FOOT_GAP)
    broken = paging.paginate(heights, room)
    return [
        Page(
            sheet=sheet.title,
            number=number,
            count=len(broken),
            rows=(
                *((top + one.top, blocks[one.block].rows[one.row]) for one in placed),
                *_foot(setting, page_words(number, len(broken), sheet.footer)),
            ),
        )
        for number, placed in enumerate(broken, start=1)
    ]


def _foot(setting: Setting, words: str) -> Iterator[tuple[int, Row]]:
    rows = _foot_rows(setting, words)
    top = setting.size.height() - dots(BOTTOM) - _height(rows)
    for row in rows:
        yield top, row
        top += row.height


def _foot_rows(setting: Setting, words: str) -> list[Row]:
    foot = setting.fine
    font = foot.font(TextStyle.CAPTION, 400)
    wide = round(QFontMetricsF(font).horizontalAdvance(words)) + foot.px(FOOT_GAP)
    split = foot.width - min(wide, foot.width // 2)
    cells = [
        Cell(text=bank_words(setting.handout), font=font, left=0, right=split),
        Cell(text=words, font=font, left=split, right=foot.width, align=TRAILING_EDGE),
    ]
    return foot.beside(cells, line=foot.px(FOOT_LEADING))


def _height(rows: list[Row]) -> int:
    return sum(row.height for row in rows)
