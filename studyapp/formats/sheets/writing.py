"""Questions as a table of texts: headings first, then a row a question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family
from studyapp.formats.exchange import Item, Sheet
from studyapp.formats.sheets import columns as named
from studyapp.formats.sheets.cells import NO, YES, lines_text, member_words
from studyapp.formats.sheets.columns import Column
from studyapp.formats.sheets.details import details_text

Row = tuple[str, ...]
Cells = dict[Column, str]
PLACED = (AnswerKind.ORDERING, AnswerKind.MATCHING, AnswerKind.SORTING)


def table_columns(sheet: Sheet) -> tuple[Column, ...]:
    """Give the columns that the questions of a sheet need."""
    answers = max((len(one.form.choices) for one in sheet.items), default=0)
    return named.columns(min(answers, named.MOST_ANSWERS))


def table_rows(sheet: Sheet, columns: tuple[Column, ...]) -> Iterator[Row]:
    """Give a row a question, a text a column; the sheet holds only what can be carried."""
    for item in sheet.items:
        cells = row_cells(item, sheet.pack.id)
        yield tuple(cells.get(column, "") for column in columns)


def row_cells(item: Item, pack: str) -> Cells:
    """Give the cells of a question that say anything, by column."""
    form = item.form
    found = {Column(name): getattr(form, field) for name, field in named.TEXT_FIELDS.items()}
    for name, field in named.LINE_FIELDS.items():
        found[Column(name)] = lines_text(getattr(form, field))
    for name, field in named.LABEL_FIELDS.items():
        found[Column(name)] = lines_text(getattr(form, field), labels=True)
    found |= {Column(name): text for name, text in _words(item)}
    found |= {Column(named.PACK): pack, Column(named.DETAILS): details_text(form)}
    found[Column(named.WORDS)] = lines_text(tuple(one.exact for one in form.quotes))
    for number, choice in enumerate(form.choices):
        found |= _answer(form, choice, number)
    return found


def _words(item: Item) -> Iterable[tuple[str, str]]:
    form = item.form
    yield named.ID, form.id
    yield named.STATUS, member_words(item.status)
    yield named.KIND, member_words(form.kind)
    yield named.ASKS, "" if form.family is Family.WRITTEN else member_words(form.family)
    note = form.content_note
    yield named.NOTE, "" if note is ContentNote.NONE else member_words(note)
    yield named.DIFFICULTY, str(form.difficulty)
    asked = form.kind is AnswerKind.GAP
    yield named.TYPED_GAP, YES if form.typed_gap else NO if asked else ""


def _answer(form: QuestionForm, choice: Choice, number: int) -> Cells:
    """Give the cells of an answer; there is one at least, so that it can be told from none."""
    placed = form.kind in PLACED
    words = {
        named.ANSWER: choice.text,
        named.RIGHT: YES if choice.right else "" if placed else NO,
        named.PLACE: str(choice.place + 1) if placed or choice.place else "",
        named.REASON: choice.reason,
        named.PASSAGE: choice.quote.exact if choice.quote else "",
    }
    return {Column(name, number): text for name, text in words.items()}
