"""Questions an instructor wrote: one of n, each option with its reason and its words."""

from __future__ import annotations

from studyapp.core.knowledge.passage import Passage
from studyapp.core.quiz.question import Family, OneOf, Option, Question
from studyapp.formats.pack_bundle import WrittenQuestion
from studyapp.formats.pack_schema import QuestionTable
from studyapp.formats.pack_tables import Entry
from studyapp.formats.pack_values import Values
from studyapp.formats.passages import Place, Quotes
from studyapp.formats.problem_list import ProblemList


def written_question(
    entry: Entry[QuestionTable], values: Values, quotes: Quotes, problems: ProblemList
) -> WrittenQuestion | None:
    """Build a question, or note why it cannot be built."""
    table = entry.table
    passages = _passages(entry, quotes)
    keys = [number for number, option in enumerate(table.options) if option.key]
    if len(keys) != 1:
        message = "Exactly one option has key = true."
        problems.add(entry.file, entry.label, "options", message)
    if len(passages) != len(table.options) or len(keys) != 1:
        return None
    question = values.built(entry, lambda: _question(table, passages, keys[0]))
    return None if question is None else WrittenQuestion(question=question, status=table.status)


def _passages(entry: Entry[QuestionTable], quotes: Quotes) -> list[Passage]:
    found = [
        quotes.find(option.passage, Place(entry.file, entry.label, f"options[{number}].passage"))
        for number, option in enumerate(entry.table.options, start=1)
    ]
    return [passage for passage in found if passage is not None]


def _question(table: QuestionTable, passages: list[Passage], key: int) -> Question:
    options = tuple(
        Option(text=option.text, reason=option.reason, passage=passage)
        for option, passage in zip(table.options, passages, strict=True)
    )
    return Question(
        id=table.id,
        family=Family.WRITTEN,
        stem=table.stem,
        body=OneOf(options=options, key=key),
        fact=table.facts[0],
        facts=tuple(table.facts),
        passages=tuple(dict.fromkeys((passages[key], *passages))),
        explanation=table.options[key].reason,
        content_note=table.content_note,
        difficulty=table.difficulty,
        tags=tuple(table.tags),
    )
