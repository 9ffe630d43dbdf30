"""Look at the cells of a workbook before it is loaded: one far away would take all memory."""

from __future__ import annotations

import re

from studyapp.core.errors import ImportFailed, Problem
from studyapp.formats.zip_members import ZipMembers

WORKBOOK = "xl/workbook.xml"
MOST_COLUMNS = 1_000
MOST_AREA = 5_000_000
"""Cells in the smallest rectangle that holds all of a sheet; loading takes memory for each."""
FULL = b">"
"""What ends the tag of a cell that holds something."""
LETTERS = 26
FIRST_LETTER = ord("A") - 1
HEAD = 4_096

_ROOT = re.compile(rb"<(?:[\w.-]+:)?(?:worksheet|macrosheet|dialogsheet)[\s>/]")
_PLACE = re.compile(
    rb"<(?:[\w.-]+:)?(row|c)((?:\s+[\w:.-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*"
    rb"(/>|></(?:[\w.-]+:)?c>|>)",
)
_REFERENCE = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]*)(\d+)[\"']")
LONGEST_NUMBER = 9


def require_modest(data: bytes, file: str) -> None:
    """Raise `ImportFailed` for a workbook that is none, or that takes too much to load."""
    members = ZipMembers(data, file)
    if WORKBOOK not in members.names:
        raise _failed(file, "This is no Excel workbook.", "Save it as .xlsx.")
    for name in members.names:
        content = members.read(name)
        if _ROOT.search(content, 0, HEAD):
            _require_modest_sheet(content, file)


def _require_modest_sheet(content: bytes, file: str) -> None:
    rows, columns = _extent(content)
    if columns > MOST_COLUMNS or rows * columns > MOST_AREA:
        told = f"A sheet reaches as far as row {rows:,} and column {columns:,}."
        raise _failed(file, told, "Delete the rows and columns that are not used, and save again.")


def _extent(content: bytes) -> tuple[int, int]:
    """Count rows and columns up to the last cell that is not empty.

    Cells that do not say where they are follow the last. Empty ones take no memory: there are
    often very many, for their looks.
    """
    row = column = rows = columns = 0
    for found in _PLACE.finditer(content):
        place = _REFERENCE.search(found[2])
        if found[1] == b"row":
            row, column = (_number(place[2]) if place else row + 1), 0
        else:
            column = _column(place[1]) if place else column + 1
            row = _number(place[2]) if place else row
            if found[3] == FULL:
                rows, columns = max(rows, row), max(columns, column)
    return rows, columns


def _number(digits: bytes) -> int:
    return int(digits[:LONGEST_NUMBER])


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters[:LONGEST_NUMBER].upper():
        number = number * LETTERS + letter - FIRST_LETTER
    return number


def _failed(file: str, message: str, hint: str) -> ImportFailed:
    return ImportFailed((Problem(file=file, entry="", field="", message=message, hint=hint),))
