"""Questions as CSV: UTF-8 with a mark, commas, a row a question."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice

from studyapp.core.errors import ImportFailed, Problem
from studyapp.formats.exchange import Found, Item, Sheet, Written
from studyapp.formats.sheets.carried import carried_item, carried_sheet
from studyapp.formats.sheets.columns import column_named
from studyapp.formats.sheets.formulas import guarded, unguarded
from studyapp.formats.sheets.reading import HEADING_ROWS, read_table
from studyapp.formats.sheets.taken_away import carried_under
from studyapp.formats.sheets.writing import table_columns, table_rows

MIB = 1024 * 1024
MOST_BYTES = 100 * MIB
DELIMITERS = ",;\t|"
HEAD = 200_000
"""Characters among which the delimiter is looked for."""
MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
SAYS_DELIMITER = "sep="


class CsvFormat:
    """A table of questions as text."""

    name = "csv"
    suffixes: tuple[str, ...] = (".csv",)

    def carried(self, item: Item) -> Item | None:
        """Give what comes back of a question: all but what no cell can hold."""
        return carried_item(item)

    def carried_under(self, item: Item, columns: tuple[str, ...]) -> Item:
        """Give what comes back of a question from a table with these headings only."""
        return carried_under(item, columns)

    def write(self, sheet: Sheet) -> Written:
        """Give the table, CRLF behind each row; texts that look like formulas are guarded."""
        sheet, losses = carried_sheet(sheet)
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        columns = table_columns(sheet)
        writer.writerow([column.heading for column in columns])
        for row in table_rows(sheet, columns):
            writer.writerow([guarded(cell) for cell in row])
        return Written(data=text.getvalue().encode("utf-8-sig"), losses=losses)

    def read(self, data: bytes, file: str) -> Found:
        """Read a table with commas, semicolons, tabs or bars; raise `ImportFailed`."""
        if len(data) > MOST_BYTES:
            raise _failed(file, "It is larger than 100 MB.", "")
        text = _decoded(data, file)
        rows = _Rows(text)
        found = read_table(rows, file)
        if not rows.trouble:
            return found
        return Found(
            items=found.items,
            problems=(*found.problems, _cut_short(file, rows)),
            losses=found.losses,
            pack_id=found.pack_id,
            columns=found.columns,
        )


class _Rows:
    """The rows of a text; ends early, with `trouble`, where it is no table any more."""

    def __init__(self, text: str) -> None:
        self._text, self.trouble, self.count = text, "", 0

    def __iter__(self) -> Iterator[list[str]]:
        reader = csv.reader(_lines(self._text), delimiter=_delimiter(self._text))
        try:
            for row in reader:
                self.count += 1
                yield [unguarded(cell) for cell in row]
        except csv.Error as error:
            self.trouble = str(error)


def _lines(text: str) -> Iterator[str]:
    lines = io.StringIO(text, newline="")
    first = next(lines, "")
    # The row counts, as it does in a spreadsheet, but says nothing.
    yield "\n" if first.startswith(SAYS_DELIMITER) else first
    yield from lines


def _delimiter(text: str) -> str:
    head = text[:HEAD]
    if head.startswith(SAYS_DELIMITER) and head[len(SAYS_DELIMITER) :][:1] in DELIMITERS:
        return head[len(SAYS_DELIMITER)]
    return max(DELIMITERS, key=lambda one: _headings_known(head, one))


def _headings_known(head: str, delimiter: str) -> int:
    """Count the headings of the best row that a text has with a delimiter."""
    rows = csv.reader(io.StringIO(head, newline=""), delimiter=delimiter)
    best = 0
    try:
        for row in islice(rows, HEADING_ROWS):
            best = max(best, sum(column_named(cell) is not None for cell in row))
    except csv.Error:
        return best
    return best


def _decoded(data: bytes, file: str) -> str:
    try:
        return data.decode(MARKS.get(data[:2], "utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        told = f"Line {line} is not readable as UTF-8."
        raise _failed(file, told, "Save the table as “CSV UTF-8”.") from error


def _cut_short(file: str, rows: _Rows) -> Problem:
    return Problem(
        file=file,
        entry=f"row {rows.count + 1}",
        field="",
        message="From this row on the file is no table: a cell is far too long.",
        hint="Look for a quotation mark that is opened and not closed.",
    )


def _failed(file: str, message: str, hint: str) -> ImportFailed:
    return ImportFailed((Problem(file=file, entry="", field="", message=message, hint=hint),))
