"""A table of texts as questions: what can be read of it, and what is amiss in which cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from studyapp.core.errors import ImportFailed, Problem
from studyapp.formats.exchange import Found, Item, Loss
from studyapp.formats.problem_list import ProblemList
from studyapp.formats.sayable import sayable
from studyapp.formats.sheets import columns as named
from studyapp.formats.sheets.cells import CellTrouble
from studyapp.formats.sheets.columns import Column, column_named
from studyapp.formats.sheets.row import SheetRow, read_row

MOST_ROWS = 50_000
HEADING_ROWS = 20
"""How far down the headings are looked for."""

UNKNOWN_COLUMN = "A column with a heading that is not known here is left out."
MISSING_COLUMN = "A column is missing; what the bank has there stays as it is."
TWICE = "A column with the same heading as an earlier one is left out."

Row = Sequence[str]


def read_table(rows: Iterable[Row], file: str) -> Found:
    """Read a table whose rows count from 1; raise `ImportFailed` where it has no headings."""
    numbered = enumerate(rows, start=1)
    heads = _headings(numbered)
    if heads is None:
        raise ImportFailed((no_question_column(file),))
    return _Table(heads, file).read(numbered)


def no_question_column(file: str) -> Problem:
    """Tell that a table has no heading for its questions."""
    return Problem(
        file=file,
        entry="",
        field=named.QUESTION,
        message="No column has the heading “Question”.",
        hint="Write headings in the first row; a file that is exported here shows all of them.",
    )


def _headings(numbered: Iterator[tuple[int, Row]]) -> Row | None:
    for _number, row in islice(numbered, HEADING_ROWS):
        if any(column_named(cell) == Column(named.QUESTION) for cell in row):
            return row
    return None


class _Table:
    """The columns of a table, and what was found in it so far."""

    def __init__(self, headings: Row, file: str) -> None:
        self._file, self._problems = file, ProblemList()
        self._columns: dict[int, Column] = {}
        self._losses: list[Loss] = []
        self._pack = ""
        for at, heading in enumerate(headings):
            self._take_heading(at, heading.strip())

    def read(self, numbered: Iterator[tuple[int, Row]]) -> Found:
        items: list[Item] = []
        named_before = False
        for number, row in numbered:
            if number > MOST_ROWS:
                self._note(number, "", "Rows beyond the 50,000th are not read.")
                break
            cells = {self._columns[at]: sayable(row[at]) for at in self._columns if at < len(row)}
            if any(cell.strip() for cell in cells.values()):
                items += self._row(number, SheetRow(cells))
                named_before |= bool(cells.get(Column(named.ID), "").strip())
        missing = self._missing()
        if named_before:
            # These questions had the columns when they went out: nothing is said there now.
            self._losses += (
                Loss(item="", field=column.heading, message=MISSING_COLUMN) for column in missing
            )
        return Found(
            items=tuple(items),
            problems=self._problems.found,
            losses=tuple(self._losses),
            pack_id=self._pack,
            columns=tuple(one.heading for one in self._columns.values()) if missing else (),
        )

    def _take_heading(self, at: int, heading: str) -> None:
        column = column_named(heading)
        if column is not None and column not in self._columns.values():
            self._columns[at] = column
        elif heading:
            message = UNKNOWN_COLUMN if column is None else TWICE
            self._losses.append(Loss(item="", field=heading[:80], message=message))

    def _row(self, number: int, row: SheetRow) -> list[Item]:
        pack = row.text(named.PACK).strip()
        if pack and self._pack not in ("", pack):
            self._note(number, named.PACK, "This row belongs to another pack than those before it.")
            return []
        self._pack = pack or self._pack
        try:
            return [read_row(row)]
        except CellTrouble as trouble:
            message, *hint = (str(one) for one in trouble.args)
            self._note(number, row.at.heading, message, *hint)
            return []

    def _note(self, number: int, heading: str, message: str, hint: str = "") -> None:
        self._problems.add(self._file, f"row {number}", heading, message, hint)

    def _missing(self) -> list[Column]:
        """Give the columns that a table of such questions has when it goes out, and this lacks."""
        there = set(self._columns.values())
        answers = 1 + max((one.number for one in there if one.number is not None), default=-1)
        return [
            column
            for column in named.columns(answers)
            if column not in there and column.name != named.PACK and self._is_due(column, answers)
        ]

    def _is_due(self, column: Column, answers: int) -> bool:
        return column.number is None or column.number < answers
