"""One row of a sheet as a question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from studyapp.core.bank.form import (
    EASIEST,
    HARDEST,
    USUAL_DIFFICULTY,
    AnswerKind,
    Choice,
    QuestionForm,
    Quote,
)
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family
from studyapp.formats.exchange import Item
from studyapp.formats.sheets import columns as named
from studyapp.formats.sheets.cells import (
    CellTrouble,
    is_integer,
    read_integer,
    read_labels,
    read_lines,
    read_member,
    read_yes,
)
from studyapp.formats.sheets.columns import LETTERS, Column
from studyapp.formats.sheets.details import with_details
from studyapp.formats.sheets.guessing import in_order, with_kind
from studyapp.formats.stranger_ids import with_id

Value = TypeVar("Value")
MOST_CHARACTERS = 32_767
"""What a spreadsheet lets a cell hold."""


class SheetRow:
    """The cells of a row by column; `at` is the column that was looked at last."""

    def __init__(self, cells: Mapping[Column, str]) -> None:
        self._cells = cells
        self.at = Column(named.QUESTION)

    def text(self, name: str, number: int | None = None) -> str:
        """Give the text of a cell; raise `CellTrouble` if it is too long."""
        self.at = Column(name, number)
        found = self._cells.get(self.at, "")
        if len(found) > MOST_CHARACTERS:
            raise CellTrouble("The cell holds more than 32,767 characters.")
        return found

    def read(self, name: str, reader: Callable[[str], Value], empty: Value) -> Value:
        """Read a cell; an empty one gives `empty`."""
        cell = self.text(name)
        return reader(cell) if cell.strip() else empty

    @property
    def answers(self) -> list[int]:
        """The numbers of answers of which any cell says something, from 0."""
        said = {one.number for one, cell in self._cells.items() if cell.strip()}
        return sorted(number for number in said if number is not None)


def read_row(row: SheetRow) -> Item:
    """Give the question of a row; raise `CellTrouble`, and `row.at` tells the column."""
    form = _answered(row, _plain_fields(row))
    if not (form.id or form.stem.strip()):
        row.text(named.QUESTION)
        raise CellTrouble("The row has no question.")
    status = row.read(named.STATUS, lambda cell: read_member(cell, QuestionStatus), None)
    return Item(form=with_id(form), status=status or QuestionStatus.DRAFT)


def _plain_fields(row: SheetRow) -> QuestionForm:
    """Read all but the kind and the answers."""
    given: dict[str, Any] = {field: row.text(name) for name, field in named.TEXT_FIELDS.items()}
    given |= {field: read_lines(row.text(name)) for name, field in named.LINE_FIELDS.items()}
    given |= {field: read_labels(row.text(name)) for name, field in named.LABEL_FIELDS.items()}
    quotes = tuple(Quote(exact=one) for one in read_lines(row.text(named.WORDS)) if one)
    note = row.read(named.NOTE, lambda cell: read_member(cell, ContentNote), ContentNote.NONE)
    family = row.read(named.ASKS, lambda cell: read_member(cell, Family), Family.WRITTEN)
    shown = row.text(named.ID)
    return QuestionForm(
        id=shown if shown.strip() else "",
        family=family,
        quotes=quotes,
        content_note=note,
        difficulty=row.read(named.DIFFICULTY, _difficulty, USUAL_DIFFICULTY),
        typed_gap=row.read(named.TYPED_GAP, read_yes, empty=False),
        **given,
    )


def _answered(row: SheetRow, form: QuestionForm) -> QuestionForm:
    """Add kind and answers to a form."""
    numbers = row.answers
    form = replace(form, choices=tuple(_choice(row, form, number) for number in numbers))
    form = _marked(row, form, numbers)
    kind = row.read(named.KIND, lambda cell: read_member(cell, AnswerKind), None)
    places = [row.text(named.PLACE, number).strip() for number in numbers]
    form = replace(form, kind=kind) if kind else with_kind(form, placed=any(places))
    if form.kind is AnswerKind.ORDERING and not any(places):
        form = in_order(form)
    try:
        return with_details(form, row.text(named.DETAILS))
    except InvalidInput as error:
        told = "The column “Details” was changed and cannot be read."
        raise CellTrouble(told, "Empty the cell, or take it from a new export.") from error


def _choice(row: SheetRow, form: QuestionForm, number: int) -> Choice:
    words = row.text(named.PASSAGE, number)
    return Choice(
        text=row.text(named.ANSWER, number),
        reason=row.text(named.REASON, number),
        quote=Quote(exact=words) if words else None,
        right=read_yes(row.text(named.RIGHT, number)),
        place=_place(row.text(named.PLACE, number), form.targets),
    )


def _place(cell: str, targets: tuple[str, ...]) -> int:
    """Read a place, from 1, or the words of the target that an item belongs to."""
    if not cell.strip():
        return 0
    named_here = [one.strip().casefold() for one in targets]
    if is_integer(cell) or cell.strip().casefold() not in named_here:
        return read_integer(cell) - 1
    return named_here.index(cell.strip().casefold())


def _marked(row: SheetRow, form: QuestionForm, numbers: list[int]) -> QuestionForm:
    """Mark the answers that the column “Right answer” names by number, letter or words."""
    cell = row.text(named.RIGHT_ANSWER).strip()
    if not cell:
        return form
    if not form.choices:
        truth = cell.casefold()
        if truth not in ("true", "false"):
            return replace(form, choices=(Choice(text=cell, right=True),))
        both = tuple(Choice(text=one, right=one == truth) for one in ("true", "false"))
        return replace(form, choices=both)
    meant = _named_answers(cell, form, numbers)
    choices = tuple(
        replace(one, right=one.right or at in meant) for at, one in enumerate(form.choices)
    )
    return replace(form, choices=choices)


def _named_answers(cell: str, form: QuestionForm, numbers: list[int]) -> set[int]:
    by_text = {one.text.strip().casefold(): at for at, one in enumerate(form.choices)}
    by_name = {str(number + 1): at for at, number in enumerate(numbers)}
    by_name |= {LETTERS[one]: at for at, one in enumerate(numbers) if one < len(LETTERS)}
    if cell.casefold() in by_text:
        return {by_text[cell.casefold()]}
    found = {by_name.get(part.strip(" .)").casefold()) for part in cell.split(",")}
    known = {one for one in found if one is not None}
    if len(known) != len(found):
        raise CellTrouble(f"“{cell[:40]}” names no answer of this row.")
    return known


def _difficulty(cell: str) -> int:
    number = read_integer(cell)
    if not EASIEST <= number <= HARDEST:
        raise CellTrouble("Difficulty is a number from 1 to 3.")
    return number
