"""Write a workbook that a person likes to fill in: headings stay, lines wrap, choices drop down."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import Enum
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it carries no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # the same

from studyapp.core.bank.form import AnswerKind
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.knowledge.standing import ContentNote
from studyapp.formats.exchange import Sheet
from studyapp.formats.sheets import columns as named
from studyapp.formats.sheets.cells import NO, YES, member_words
from studyapp.formats.sheets.columns import Column
from studyapp.formats.sheets.explanations import EXPLANATIONS
from studyapp.formats.sheets.writing import table_columns, table_rows

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""When the workbook says it was made: the same questions give the same bytes."""
NARROW, USUAL, WIDE = 11, 24, 44
WIDTHS = {
    **dict.fromkeys((named.QUESTION, named.EXPLANATION, named.WORDS, named.MODEL), WIDE),
    **dict.fromkeys((named.RIGHT, named.PLACE, named.DIFFICULTY, named.STATUS), NARROW),
    **dict.fromkeys((named.NUMBER, named.UNIT, named.TOLERANCE), NARROW),
    named.ANSWER: 30,
    named.REASON: 34,
    named.PASSAGE: 34,
}
TEXT = {"num_format": "@", "text_wrap": True, "valign": "top"}
HEADING = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}
FILLABLE = 5_000
"""Rows in which choices drop down."""


def workbook(sheet: Sheet) -> bytes:
    """Give a workbook with the questions of a sheet; every cell is text."""
    stream = BytesIO()
    book = Workbook(stream, OPTIONS)
    book.set_properties({"title": sheet.pack.title, "created": LONG_AGO})
    questions = book.add_worksheet("Questions")
    _write_questions(book, questions, sheet)
    _write_explanations(book, book.add_worksheet("How to fill in"))
    book.close()
    return stream.getvalue()


def _write_questions(book: Workbook, page: Worksheet, sheet: Sheet) -> None:
    columns = table_columns(sheet)
    text, heading = book.add_format(TEXT), book.add_format(HEADING)
    for at, column in enumerate(columns):
        page.set_column(at, at, WIDTHS.get(column.name, USUAL), text)
        page.write_string(0, at, column.heading, heading)
        _offer(page, at, column)
    for number, row in enumerate(table_rows(sheet, columns), start=1):
        for at, cell in enumerate(row):
            if cell:
                page.write_string(number, at, cell, text)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(1, len(sheet.items)), len(columns) - 1)


def _offer(page: Worksheet, at: int, column: Column) -> None:
    """Let a column's choices drop down; what is typed counts all the same."""
    choices = _choices(column)
    if choices:
        rule: dict[str, Any] = {"validate": "list", "source": choices, "error_type": "warning"}
        page.data_validation(1, at, FILLABLE, at, rule)


def _choices(column: Column) -> list[str]:
    kinds: dict[str, type[Enum]] = {
        named.STATUS: QuestionStatus,
        named.KIND: AnswerKind,
        named.NOTE: ContentNote,
    }
    if column.name in (named.RIGHT, named.TYPED_GAP):
        return [YES, NO]
    return [member_words(one) for one in kinds.get(column.name, ())]


def _write_explanations(book: Workbook, page: Worksheet) -> None:
    text, heading = book.add_format(TEXT), book.add_format(HEADING)
    page.set_column(0, 0, USUAL, text)
    page.set_column(1, 1, 2 * WIDE, text)
    page.write_string(0, 0, "Column", heading)
    page.write_string(0, 1, "What stands in it", heading)
    for number, (name, words) in enumerate(EXPLANATIONS.items(), start=1):
        page.write_string(number, 0, name, text)
        page.write_string(number, 1, words, text)
    page.freeze_panes(1, 0)
