"""A handout laid out: every page of every sheet, ready to be painted at any scale."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QLocale, QSize, Qt

from studyapp.core.handout.handout import Handout
from studyapp.ui.printing.answer_sheet import answer_sheet
from studyapp.ui.printing.key_sheet import key_sheet
from studyapp.ui.printing.paged import Foot, Page, paged
from studyapp.ui.printing.question_sheet import question_sheet
from studyapp.ui.printing.sheet import Block, Setting, Sheet
from studyapp.ui.printing.sources_sheet import sources_sheet
from studyapp.ui.printing.words import bank_words


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
        foot = Foot(start=bank_words(handout), more=sheet.footer)
        pages += paged(setting, sheet.title, blocks, foot)
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
