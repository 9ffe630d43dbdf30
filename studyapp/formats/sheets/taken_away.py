"""A table from which somebody took columns away: what it says of a question, and what it does not.

What a table has no column for it does not say, so nothing of it may be changed in the bank.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from studyapp.formats.exchange import Item
from studyapp.formats.sayable import sayable
from studyapp.formats.sheets import columns as named
from studyapp.formats.sheets.carried import carried_item
from studyapp.formats.sheets.columns import Column, column_named
from studyapp.formats.sheets.row import SheetRow, read_row
from studyapp.formats.sheets.writing import row_cells


def carried_under(item: Item, headings: Iterable[str]) -> Item:
    """Give what comes back of a question from a table with these headings only."""
    there = {column_named(heading) for heading in headings}
    cells = row_cells(carried_item(item), pack="")
    kept = {column: sayable(cell) for column, cell in cells.items() if _is_said(column, there)}
    # A row without an id has one worked out of its words, which were others when it came in.
    found = read_row(SheetRow({**kept, Column(named.ID): item.form.id}))
    return replace(found, form=replace(found.form, id=item.form.id))


def _is_said(column: Column, there: set[Column | None]) -> bool:
    if column.name == named.RIGHT and Column(named.RIGHT_ANSWER) in there:
        return True
    return column in there
