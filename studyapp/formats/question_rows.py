"""A form as a table of questions.toml, so that reading the table gives the form again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family
from studyapp.formats.exchange import Item
from studyapp.formats.question_tables import usual_explanation, usual_quotes
from studyapp.formats.written_questions import rows_field

Row = dict[str, Any]
Words = Callable[[Quote], Any]
"""Gives words of the article as they are written in a file."""
ASSIGNED = (AnswerKind.MATCHING, AnswerKind.SORTING)
TEXTS = ("date", "first", "last", "number", "unit", "tolerance", "before", "after", "model")
LISTS = ("accepted", "targets", "points")


def question_row(item: Item, words: Words) -> Row:
    """Give a question as a table; what goes without saying is left out."""
    form = item.form
    row: Row = {"id": form.id}
    if form.kind is not AnswerKind.ONE_OF:
        row["kind"] = form.kind.value
    if form.family is not Family.WRITTEN:
        row["family"] = form.family.value
    row |= {"stem": form.stem, "status": item.status.value}
    row |= _about(form) | _answer(form)
    if form.explanation != usual_explanation(form.choices):
        row["explanation"] = form.explanation
    if form.quotes != usual_quotes(form.choices):
        row["passages"] = [words(quote) for quote in form.quotes]
    if form.choices:
        row[rows_field(form.kind)] = [_choice(one, form, words) for one in form.choices]
    return row


def _about(form: QuestionForm) -> Row:
    row: Row = {"difficulty": form.difficulty}
    if form.tags:
        row["tags"] = list(form.tags)
    if form.content_note is not ContentNote.NONE:
        row["content_note"] = form.content_note.value
    if form.facts:
        row["facts"] = list(form.facts)
    if form.fact != (*form.facts, "")[0]:
        row["fact"] = form.fact
    return row


def _answer(form: QuestionForm) -> Row:
    row: Row = {name: getattr(form, name) for name in TEXTS if getattr(form, name)}
    row |= {name: list(getattr(form, name)) for name in LISTS if getattr(form, name)}
    if form.typed_gap:
        row["typed_gap"] = True
    return row


def _choice(one: Choice, form: QuestionForm, words: Words) -> Row:
    row: Row = {"text": one.text}
    if one.right:
        row["key"] = True
    row |= _place(one, form)
    if one.subject:
        row["subject"] = one.subject
    if one.edtf:
        row["date"] = one.edtf
    row["reason"] = one.reason
    if one.quote is not None:
        row["passage"] = words(one.quote)
    return row


def _place(one: Choice, form: QuestionForm) -> Row:
    targets = form.targets
    if form.kind is AnswerKind.ORDERING:
        return {"slot": one.place}
    if form.kind in ASSIGNED and 0 <= one.place < len(targets):
        target = targets[one.place]
        if targets.index(target) == one.place:
            return {"target": target}
    return {"slot": one.place} if one.place or form.kind in ASSIGNED else {}
