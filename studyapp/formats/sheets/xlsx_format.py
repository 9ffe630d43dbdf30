"""Questions as an Excel workbook: a sheet to read and fill in, and one that explains it."""

from __future__ import annotations

from studyapp.formats.exchange import Found, Item, Sheet, Written
from studyapp.formats.sheets.carried import carried_item, carried_sheet
from studyapp.formats.sheets.taken_away import carried_under
from studyapp.formats.sheets.xlsx_reading import read_workbook
from studyapp.formats.sheets.xlsx_writing import workbook


class XlsxFormat:
    """A table of questions as a workbook."""

    name = "xlsx"
    suffixes: tuple[str, ...] = (".xlsx",)

    def carried(self, item: Item) -> Item | None:
        """Give what comes back of a question: all but what no cell can hold."""
        return carried_item(item)

    def carried_under(self, item: Item, columns: tuple[str, ...]) -> Item:
        """Give what comes back of a question from a workbook with these headings only."""
        return carried_under(item, columns)

    def write(self, sheet: Sheet) -> Written:
        """Give the workbook; every cell is text."""
        carried, losses = carried_sheet(sheet)
        return Written(data=workbook(carried), losses=losses)

    def read(self, data: bytes, file: str) -> Found:
        """Read the first sheet that has questions; raise `ImportFailed`."""
        return read_workbook(data, file)
