"""A question as a card: what the front shows, what the back says, and the words behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm
from studyapp.core.errors import InvalidDate
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.wording.dates import date_words
from studyapp.formats.anki.markup import block, escaped, items
from studyapp.formats.anki.source import attribution, sentences
from studyapp.formats.sayable import sayable

LETTERED = 'ol type="A"'
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
UNASKED = "…"
"""Stands for a question without words, so that its note has a card."""
BLANK = "____"
BELONGS = " → "
NOTES = {
    ContentNote.NONE: "",
    ContentNote.CASUALTIES: "This question speaks of people killed or hurt.",
    ContentNote.ATROCITY: "This question speaks of atrocities.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The parts of a card, each of them HTML; `question` is the words of the question alone."""

    question: str
    options: str
    answer: str
    reason: str
    sentence: str
    source: str
    note: str


def card_of(form: QuestionForm, pack: Pack) -> Card:
    """Give the card of a question; no form lacks so much that it has none."""
    return Card(
        question=question_words(form),
        options=_options(form),
        answer=_answer(form),
        reason=_reasons(form),
        sentence=sentences(form, pack),
        source=attribution(pack),
        note=NOTES[form.content_note],
    )


def question_words(form: QuestionForm) -> str:
    """Give the words of the question as HTML."""
    return escaped(form.stem) if sayable(form.stem).strip() else UNASKED


def _options(form: QuestionForm) -> str:
    """Give what is offered."""
    texts = [escaped(one.text) for one in form.choices]
    match form.kind:
        case AnswerKind.ONE_OF | AnswerKind.SEVERAL_OF:
            return items(texts, LETTERED)
        case AnswerKind.GAP:
            return block(_with_gap(form, BLANK)) + (
                "" if form.typed_gap else items(texts, LETTERED)
            )
        case AnswerKind.TRUE_FALSE | AnswerKind.ORDERING:
            return items(texts)
        case AnswerKind.MATCHING | AnswerKind.SORTING:
            return items(texts) + block("To: " + " · ".join(map(escaped, form.targets)))
        case AnswerKind.PLACEMENT:
            return block(f"{escaped(form.first)} – {escaped(form.last)}")
        case AnswerKind.TYPED | AnswerKind.DATE | AnswerKind.NUMBER | AnswerKind.OPEN:
            return ""
        case _:
            assert_never(form.kind)


def _answer(form: QuestionForm) -> str:  # noqa: C901, PLR0911 - a case a kind
    match form.kind:
        case AnswerKind.ONE_OF | AnswerKind.SEVERAL_OF | AnswerKind.TRUE_FALSE:
            return _right_options(form)
        case AnswerKind.TYPED:
            return _accepted(form)
        case AnswerKind.DATE | AnswerKind.PLACEMENT:
            return escaped(_date(form.date))
        case AnswerKind.NUMBER:
            margin = f" (± {form.tolerance})" if form.tolerance else ""
            return escaped(f"{form.number} {form.unit}".strip() + margin)
        case AnswerKind.ORDERING:
            return _in_order(form.choices)
        case AnswerKind.MATCHING | AnswerKind.SORTING:
            return items(_assigned(one, form.targets) for one in form.choices)
        case AnswerKind.GAP:
            filler = _accepted(form) if form.typed_gap else _right_options(form)
            return block(filler) + block(_filled(form))
        case AnswerKind.OPEN:
            return block(escaped(form.model)) + items(map(escaped, form.points))
        case _:
            assert_never(form.kind)


def _right_options(form: QuestionForm) -> str:
    named = form.kind is not AnswerKind.TRUE_FALSE
    right = [
        f"{_letter(at)}. {escaped(one.text)}" if named else escaped(one.text)
        for at, one in enumerate(form.choices)
        if one.right
    ]
    return items(right) if len(right) > 1 else "".join(right)


def _letter(at: int) -> str:
    return LETTERS[at] if at < len(LETTERS) else str(at + 1)


def _accepted(form: QuestionForm) -> str:
    first, *others = form.accepted or ("",)
    also = f" ({escaped('; '.join(others))})" if others else ""
    return escaped(first) + also


def _date(text: str) -> str:
    try:
        return date_words(PartialDate.parse(text))
    except InvalidDate:
        return text


def _in_order(choices: tuple[Choice, ...]) -> str:
    """Give items in the article's order; those that share a place share a line."""
    places = sorted({one.place for one in choices})
    shared = ([escaped(one.text) for one in choices if one.place == place] for place in places)
    return items((" = ".join(texts) for texts in shared), "ol")


def _assigned(choice: Choice, targets: tuple[str, ...]) -> str:
    target = targets[choice.place] if 0 <= choice.place < len(targets) else ""
    return escaped(choice.text) + BELONGS + escaped(target)


def _with_gap(form: QuestionForm, filler: str) -> str:
    return f"{escaped(form.before)}{filler}{escaped(form.after)}"


def _filled(form: QuestionForm) -> str:
    texts = form.accepted if form.typed_gap else [one.text for one in form.choices if one.right]
    return _with_gap(form, f"<b>{escaped(texts[0])}</b>") if texts else ""


def _reasons(form: QuestionForm) -> str:
    """Give the explanation, then why each answer is right or not."""
    told = [f"{escaped(one.text)}: {escaped(one.reason)}" for one in form.choices if one.reason]
    return block(escaped(form.explanation)) + items(told)
