"""Questions an instructor wrote: one of n, each option with its reason and its words."""

from __future__ import annotations

from studyapp.core.bank.status import QuestionStatus
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.quiz.body import OneOf, Option
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.rules.breach import options_of
from studyapp.core.quiz.rules.fairness import check_attributed, check_quotable
from studyapp.core.quiz.rules.stems import check_holder
from studyapp.formats.pack_breaches import Declared
from studyapp.formats.pack_bundle import WrittenQuestion
from studyapp.formats.pack_schema import QuestionTable
from studyapp.formats.pack_tables import Entry
from studyapp.formats.pack_values import Values
from studyapp.formats.passages import Place, Quotes
from studyapp.formats.problem_list import ProblemList

FILE = "questions.toml"
FACTS = ("event", "position", "relationship")
UNFAIR = (check_holder, check_attributed, check_quotable)
"""The rules that no question may break, whoever wrote it; the others are advice."""
_UNFAIR = {
    "R10": "It asks about a position without naming who holds it.",
    "R13": "It asks for what the article only reports without naming who says so.",
    "R14": "It uses words that are marked not quotable.",
}


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


def check_questions(
    written: tuple[WrittenQuestion, ...],
    pack: Pack | None,
    declared: Declared,
    problems: ProblemList,
) -> None:
    """Note repeated ids, unknown facts and subjects, and unfair questions that are ready."""
    seen: set[str] = set()
    for one in written:
        question = one.question
        if question.id in seen:
            problems.add(FILE, question.id, "id", "Two questions have this id.")
        seen.add(question.id)
        loose = _loose_ends(question, declared)
        for field, kind, wanted in loose:
            message = f"There is no {kind} “{wanted}”."
            problems.add(FILE, question.id, field, message, declared.near(wanted))
        if pack is not None and not loose and one.status is QuestionStatus.READY:
            _note_unfair(question, pack, problems)


def _loose_ends(question: Question, declared: Declared) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    if not declared.unknown_files(*FACTS):
        known = declared.ids(*FACTS)
        found += [("facts", "fact", fact) for fact in question.facts if fact not in known]
    if not declared.unknown_files("actor", *FACTS):
        known = declared.ids("actor", *FACTS)
        subjects = [option.subject for option in options_of(question) if option.subject]
        found += [("options", "actor or fact", one) for one in subjects if one not in known]
    return found


def _note_unfair(question: Question, pack: Pack, problems: ProblemList) -> None:
    for rule in UNFAIR:
        for breach in rule(question, pack):
            problems.add(FILE, question.id, "stem", _UNFAIR[breach.rule], breach.detail)


def _passages(entry: Entry[QuestionTable], quotes: Quotes) -> list[Passage]:
    found = [
        quotes.find(option.passage, Place(entry.file, entry.label, f"options[{number}].passage"))
        for number, option in enumerate(entry.table.options, start=1)
    ]
    return [passage for passage in found if passage is not None]


def _question(table: QuestionTable, passages: list[Passage], key: int) -> Question:
    options = tuple(
        Option(text=option.text, reason=option.reason, passage=passage, subject=option.subject)
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
