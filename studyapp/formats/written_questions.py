"""Questions an instructor wrote, read strictly: a ready one is whole, fair and tied to facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from studyapp.core.bank.form import AnswerKind, QuestionForm
from studyapp.core.bank.question_of import question_of
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.bank.unfinished import Lack, Unfinished
from studyapp.core.knowledge.article import Article
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.rules.fairness import check_attributed, check_quotable
from studyapp.core.quiz.rules.stems import check_holder
from studyapp.formats.exchange import Item
from studyapp.formats.pack_breaches import Declared
from studyapp.formats.pack_bundle import UnfinishedQuestion, WrittenQuestion
from studyapp.formats.pack_schema import QuestionTable
from studyapp.formats.problem_list import ProblemList
from studyapp.formats.shape_problems import near_word

FILE = "questions.toml"
FACTS = ("event", "position", "relationship", "actor", "dispute")
"""What a question may be tied to."""
CHOSEN = (AnswerKind.ONE_OF, AnswerKind.SEVERAL_OF, AnswerKind.TRUE_FALSE)
PLACED = (AnswerKind.ORDERING, AnswerKind.MATCHING, AnswerKind.SORTING)
UNFAIR = (check_holder, check_attributed, check_quotable)
"""The rules that no question may break, whoever wrote it; the others are advice."""
_UNFAIR = {
    "R10": "It asks about a position without naming who holds it.",
    "R13": "It asks for what the article only reports without naming who says so.",
    "R14": "It uses words that are marked not quotable.",
}
_LACKS = {
    Lack.EMPTY: "It is empty.",
    Lack.TOO_FEW: "It needs more lines.",
    Lack.TOO_MANY: "It has too many lines, or two items share a target.",
    Lack.TWICE: "Two options have the same text.",
    Lack.NO_QUOTE: "It is missing.",
    Lack.QUOTE_LOST: "The words are not in the article.",
    Lack.QUOTE_AMBIGUOUS: "The words stand in the article more than once.",
    Lack.NOT_A_DATE: "It is no date.",
    Lack.NOT_A_NUMBER: "It is no number.",
    Lack.OUTSIDE: "It lies outside of what the question offers.",
}
_ONE_KEY = "Exactly one option has key = true."
_SEVERAL_KEYS = "Two options or more have key = true, but not all of them."
_DRAFT_HINT = 'Complete it, or write status = "draft".'


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The questions of a file that can stand in a bundle, each in the order of the file."""

    written: tuple[WrittenQuestion, ...]
    unfinished: tuple[UnfinishedQuestion, ...]


def settle(
    items: Iterable[Item],
    tables: Mapping[str, QuestionTable],
    article: Article,
    declared: Declared,
    problems: ProblemList,
) -> Settled:
    """Make questions of forms; note repeated ids, unknown facts and what ready ones lack.

    What has a problem is in neither list. Fairness needs the whole pack: see `note_unfair`.
    """
    written: list[WrittenQuestion] = []
    unfinished: list[UnfinishedQuestion] = []
    seen: set[str] = set()
    known = None if declared.unknown_files(*FACTS) else declared.ids(*FACTS)
    for item in items:
        form, status = item.form, item.status
        before = len(problems.found)
        if form.id in seen:
            problems.add(FILE, form.id, "id", "Two questions have this id.")
        seen.add(form.id)
        if known is not None:
            _note_loose_ends(form, known, problems)
        found = question_of(form, article)
        if status is QuestionStatus.READY:
            _note_reasons(tables[form.id], problems)
            _note_lacks(form, found, problems)
        if len(problems.found) > before:
            continue
        if isinstance(found, Question):
            written.append(WrittenQuestion(question=found, status=status))
        else:
            unfinished.append(UnfinishedQuestion(form=form, status=status))
    return Settled(written=tuple(written), unfinished=tuple(unfinished))


def note_unfair(written: Iterable[WrittenQuestion], pack: Pack, problems: ProblemList) -> set[str]:
    """Note ready questions that are unfair; give their ids."""
    unfair: set[str] = set()
    for one in written:
        if one.status is not QuestionStatus.READY:
            continue
        for rule in UNFAIR:
            for breach in rule(one.question, pack):
                unfair.add(one.question.id)
                told = _UNFAIR[breach.rule]
                problems.add(FILE, one.question.id, "stem", told, breach.detail)
    return unfair


def _note_loose_ends(form: QuestionForm, known: frozenset[str], problems: ProblemList) -> None:
    for field, kind, wanted in _loose_ends(form, known):
        message = f"There is no {kind} “{wanted}”."
        problems.add(FILE, form.id, field, message, near_word(wanted, known))


def _loose_ends(form: QuestionForm, known: frozenset[str]) -> list[tuple[str, str, str]]:
    found = [("facts", "fact", fact) for fact in form.facts if fact not in known]
    if form.fact and form.fact not in form.facts:
        found.append(("fact", "fact among its facts", form.fact))
    subjects = [one.subject for one in form.choices if one.subject]
    field = rows_field(form.kind)
    return found + [(field, "actor or fact", one) for one in subjects if one not in known]


def rows_field(kind: AnswerKind) -> str:
    """Give the name under which the rows of a kind of question stand."""
    return "items" if kind in PLACED else "options"


def _note_reasons(table: QuestionTable, problems: ProblemList) -> None:
    if table.kind not in CHOSEN:
        return
    for number, row in enumerate(table.options, start=1):
        if row.reason is None:
            problems.add(FILE, table.id, f"options[{number}].reason", "It is missing.")


def _note_lacks(
    form: QuestionForm, found: Question | tuple[Unfinished, ...], problems: ProblemList
) -> None:
    if isinstance(found, Question):
        return
    told: set[tuple[str, str]] = set()
    bare = not form.choices and any(lack.field == "choices" for lack in found)
    for lack in found:
        if bare and lack.field in ("right", "quotes"):
            continue
        field, message = _words(form, lack)
        if (field, message) not in told:
            told.add((field, message))
            problems.add(FILE, form.id, field, message, _DRAFT_HINT)


def _words(form: QuestionForm, lack: Unfinished) -> tuple[str, str]:
    rows = rows_field(form.kind)
    match lack.field, lack.lack:
        case "right", _:
            return rows, _SEVERAL_KEYS if form.kind is AnswerKind.SEVERAL_OF else _ONE_KEY
        case "choices", Lack.TWICE:
            return rows, _LACKS[Lack.TWICE]
        case "choices", Lack.TOO_FEW if not form.choices:
            return rows, "It is missing."
        case "choices", Lack.QUOTE_LOST | Lack.QUOTE_AMBIGUOUS:
            return f"{rows}[{(lack.number or 0) + 1}].passage", _LACKS[lack.lack]
        case "choices", Lack.EMPTY if lack.number is not None:
            return f"{rows}[{lack.number + 1}].text", _LACKS[lack.lack]
        case _:
            name = {"choices": rows, "quotes": "passages"}.get(lack.field, lack.field)
            number = "" if lack.number is None else f"[{lack.number + 1}]"
            return f"{name}{number}", _LACKS[lack.lack]
