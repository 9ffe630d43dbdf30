"""What a sheet can carry of a question: nearly all, but not what no cell can hold."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from studyapp.core.bank.form import EASIEST, HARDEST, QuestionForm, Quote
from studyapp.formats.exchange import Item, Loss, Sheet
from studyapp.formats.sayable import (
    EMPTY_QUOTE,
    SIGNS,
    each_text,
    quotes_with_words,
    sayable,
)
from studyapp.formats.sheets.cells import lines_text
from studyapp.formats.sheets.columns import LABEL_FIELDS, LINE_FIELDS, MOST_ANSWERS
from studyapp.formats.sheets.details import details_text, without_details

MOST_UNITS = 32_000
"""UTF-16 code units in a cell: spreadsheets hold 32,767, and an apostrophe may come before."""
UNIT_BYTES = 2
LONGEST_ESCAPE, LONGEST_FRAME = 6, 160
"""Characters of JSON for one of a text, and for what stands around the texts of one detail."""

LENGTH = "Text beyond 32,000 characters in a cell is left out."
ANSWERS = "Answers beyond the sixtieth are left out of sheets."
PLACES = "Where its passages stand takes more room than a cell has, and is left out."
DEGREE = "Difficulty is written from 1 to 3."


def carried_item(item: Item) -> Item:
    """Give what comes back of a question that goes through a sheet."""
    form = _steps(item.form)[-1][0]
    return item if form is item.form else replace(item, form=form)


def carried_sheet(sheet: Sheet) -> tuple[Sheet, tuple[Loss, ...]]:
    """Give what comes back of a whole sheet, and everything that does not."""
    items: list[Item] = []
    told: list[Loss] = []
    for item in sheet.items:
        before = item.form
        for after, field, message in _steps(before):
            if after is not before and after != before:
                told.append(Loss(item=item.form.id, field=field, message=message))
            before = after
        items.append(item if before is item.form else replace(item, form=before))
    return replace(sheet, items=tuple(items)), tuple(told)


def _steps(form: QuestionForm) -> list[tuple[QuestionForm, str, str]]:
    """Give the form after each thing that is left out, with what to say of it."""
    plain, short = form, each_text(form, _cell_text)
    if short is not form:
        plain = each_text(form, sayable)
    short = _lists_cut(short)
    worded = quotes_with_words(short)
    fewer = worded
    if len(worded.choices) > MOST_ANSWERS:
        fewer = replace(worded, choices=worded.choices[:MOST_ANSWERS])
    placed = fewer if _details_fit(fewer) else without_details(fewer)
    eased = placed
    if not EASIEST <= placed.difficulty <= HARDEST:
        eased = replace(placed, difficulty=min(max(placed.difficulty, EASIEST), HARDEST))
    return [
        (plain, "", SIGNS),
        (short, "", LENGTH),
        (worded, "quotes", EMPTY_QUOTE),
        (fewer, "choices", ANSWERS),
        (placed, "quotes", PLACES),
        (eased, "difficulty", DEGREE),
    ]


def _cell_text(text: str) -> str:
    return _cut(sayable(text))


def _cut(text: str) -> str:
    if _fits(text):
        return text
    units = text.encode("utf-16-le")[: MOST_UNITS * UNIT_BYTES]
    return units.decode("utf-16-le", errors="ignore")


def _fits(text: str) -> bool:
    if len(text) * UNIT_BYTES <= MOST_UNITS:
        return True
    return len(text.encode("utf-16-le")) <= MOST_UNITS * UNIT_BYTES


def _details_fit(form: QuestionForm) -> bool:
    """Tell whether the details fit into their cell; they are written out only in doubt."""
    lines = [one.text + one.subject + one.edtf for one in form.choices]
    told = [*form.quotes, *(one.quote for one in form.choices if one.quote is not None)]
    lines += [one.exact + one.prefix + one.suffix + one.note for one in told]
    at_most = sum(len(line) * LONGEST_ESCAPE + LONGEST_FRAME for line in lines)
    return at_most <= MOST_UNITS or _fits(details_text(form))


def _lists_cut(form: QuestionForm) -> QuestionForm:
    """Give a form whose lists fit into their cells, without their last lines."""
    found: dict[str, Any] = {}
    for name in (*LINE_FIELDS.values(), *LABEL_FIELDS.values(), "quotes"):
        listed = getattr(form, name)
        while not _fits(lines_text(_texts(listed), labels=True)):
            listed = listed[:-1]
            found[name] = listed
    return replace(form, **found) if found else form


def _texts(listed: tuple[Any, ...]) -> tuple[str, ...]:
    return tuple(one.exact if isinstance(one, Quote) else one for one in listed)
