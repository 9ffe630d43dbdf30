"""Read a workbook: its first sheet with questions, each cell as the text a person sees."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from typing import TypeVar

import python_calamine

from studyapp.core.errors import ImportFailed, Problem
from studyapp.formats.exchange import Found
from studyapp.formats.sheets.reading import no_question_column, read_table
from studyapp.formats.sheets.xlsx_caps import require_modest

Value = TypeVar("Value")
Cell = object
PANIC = "PanicException"
"""The name of what calamine raises where it meets what it did not expect; it is no Exception."""
WHOLE = 1e15
"""From here on a number is not written out digit by digit."""


def read_workbook(data: bytes, file: str) -> Found:
    """Read a workbook; raise `ImportFailed`."""
    require_modest(data, file)
    book = _loaded(file, partial(python_calamine.load_workbook, BytesIO(data)))
    told = (no_question_column(file),)
    for name in _shown(book):
        rows = _loaded(file, partial(_rows, book, name))
        try:
            return read_table(([_text(cell) for cell in row] for row in rows), file)
        except ImportFailed:
            continue
    raise ImportFailed(told)


def _shown(book: python_calamine.CalamineWorkbook) -> Iterator[str]:
    sheet, visible = python_calamine.SheetTypeEnum.WorkSheet, python_calamine.SheetVisibleEnum
    for one in book.sheets_metadata:
        if one.typ == sheet and one.visible == visible.Visible:
            yield one.name


def _rows(book: python_calamine.CalamineWorkbook, name: str) -> list[list[Cell]]:
    rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    return [list(row) for row in rows]


def _loaded(file: str, load: Callable[[], Value]) -> Value:
    """Load something; whatever calamine makes of a broken file is one plain problem."""
    try:
        return load()
    except (MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__name__ != PANIC:
            raise
        hint = "Open it in a spreadsheet and save it as .xlsx again, without a password."
        problem = Problem(
            file=file, entry="", field="", message="The workbook is damaged.", hint=hint
        )
        raise ImportFailed((problem,)) from error


def _text(cell: Cell) -> str:
    match cell:
        case str():
            return cell
        case bool():
            return str(cell).lower()
        case float() if cell.is_integer() and abs(cell) < WHOLE:
            return str(int(cell))
        case dt.datetime() if cell.time() == dt.time():
            return cell.date().isoformat()
        case dt.datetime():
            return cell.isoformat(sep=" ")
        case _:
            return str(cell)
