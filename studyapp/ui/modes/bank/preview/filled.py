"""A question to show, whatever is still missing: placeholders stand where nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from studyapp.core.bank.day_text import day_text, read_day
from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.bank.question_of import question_of
from studyapp.core.bank.quotes import passage_of, quote_of
from studyapp.core.errors import InvalidDate
from studyapp.core.knowledge.article import Article
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.quote_problem import QuoteProblem
from studyapp.core.quiz.question import Question

CHOSEN = (AnswerKind.ONE_OF, AnswerKind.SEVERAL_OF, AnswerKind.TRUE_FALSE)
DRAGGED = (AnswerKind.ORDERING, AnswerKind.MATCHING, AnswerKind.SORTING)
FEWEST = {AnswerKind.SEVERAL_OF: 3}
USUAL_DATE = "2020-06"
MONTHS_AROUND = 400
ZERO_WIDTH_SPACE = "\u200b"
"""Tells two lines apart that look the same."""


def filled(form: QuestionForm, article: Article) -> Question | None:
    """Give the question a form describes, with placeholders for what it lacks.

    None where the article has no sentence to stand on.
    """
    made = question_of(form, article)
    if isinstance(made, Question):
        return made
    if not article.sentences:
        return None
    whole = _with_answers(_with_source(form, article))
    made = question_of(whole, article)
    return made if isinstance(made, Question) else None


def _with_source(form: QuestionForm, article: Article) -> QuestionForm:
    first = article.sentences[0]
    found = tuple(one for one in form.quotes if _stands(one, article))
    kept = tuple(
        one if one.quote is None or _stands(one.quote, article) else replace(one, quote=None)
        for one in form.choices
    )
    return replace(
        form,
        stem=form.stem if form.stem.strip() else _tr("The question"),
        quotes=found or (quote_of(article.passage(first.start, first.end)),),
        choices=kept,
    )


def _with_answers(form: QuestionForm) -> QuestionForm:
    """Fill in what the kind of answer needs."""
    kind = form.kind
    if kind is AnswerKind.GAP:
        form = _with_gap(form)
    if kind in CHOSEN or (kind is AnswerKind.GAP and not form.typed_gap):
        return _with_options(form)
    if kind in DRAGGED:
        return _with_items(form)
    date, first, last = _timeline(form)
    return replace(
        form,
        choices=(),
        accepted=tuple(one for one in form.accepted if one.strip()) or ("…",),
        points=tuple(one for one in form.points if one.strip()) or ("…",),
        number=form.number if _is_number(form.number) else "0",
        tolerance="",
        date=date,
        first=first,
        last=last,
    )


def _with_gap(form: QuestionForm) -> QuestionForm:
    if (form.before + form.after).strip():
        return form
    return replace(form, before=_tr("The sentence with its "), after=".")


def _with_options(form: QuestionForm) -> QuestionForm:
    kind = form.kind
    if kind is AnswerKind.TRUE_FALSE:
        lines = [*form.choices, Choice(text=_tr("True")), Choice(text=_tr("False"))]
        lines = lines[:2] if len(form.choices) != 1 else [form.choices[0], lines[-1]]
    else:
        lines = _padded(form.choices, FEWEST.get(kind, 2))
    keys = [number for number, one in enumerate(lines) if one.right]
    keys = keys[:1] or [0] if kind is not AnswerKind.SEVERAL_OF else _several(keys, len(lines))
    marked = (replace(one, right=number in keys) for number, one in enumerate(_distinct(lines)))
    return replace(form, choices=tuple(marked))


def _several(keys: list[int], count: int) -> list[int]:
    """Mark at least two and not all."""
    others = [number for number in range(count) if number not in keys]
    return [*keys, *others][: min(max(2, len(keys)), count - 1)]


def _with_items(form: QuestionForm) -> QuestionForm:
    lines = _distinct(_padded(form.choices, 2))
    if form.kind is AnswerKind.ORDERING:
        if len({one.place for one in lines}) < 2:  # noqa: PLR2004 - nothing to order
            lines = [replace(one, place=number) for number, one in enumerate(lines)]
        return replace(form, choices=tuple(lines))
    least = len(lines) if form.kind is AnswerKind.MATCHING else 2
    named = [Choice(text=one) for one in form.targets]
    targets = _distinct(_padded(named, least, _tr("Target {number}")))
    places = [one.place for one in lines]
    outside = any(not 0 <= place < len(targets) for place in places)
    shared = form.kind is AnswerKind.MATCHING and len(set(places)) < len(places)
    if outside or shared:
        lines = [replace(one, place=at % len(targets)) for at, one in enumerate(lines)]
    return replace(form, choices=tuple(lines), targets=tuple(one.text for one in targets))


def _padded(lines: Sequence[Choice], least: int, words: str = "") -> list[Choice]:
    """Give lines, each with words, and at least so many."""
    words = words or _tr("Answer {number}")
    given = [*lines, *(Choice() for _ in range(least - len(lines)))]
    return [
        one if one.text.strip() else replace(one, text=words.format(number=number))
        for number, one in enumerate(given, start=1)
    ]


def _distinct(lines: Sequence[Choice]) -> list[Choice]:
    """Tell lines apart that say the same, without a difference to be seen."""
    seen: set[str] = set()
    told: list[Choice] = []
    for one in lines:
        text = one.text
        while text in seen:
            text += ZERO_WIDTH_SPACE
        seen.add(text)
        told.append(replace(one, text=text))
    return told


def _timeline(form: QuestionForm) -> tuple[str, str, str]:
    """Give a date that can be placed, and ends around it."""
    try:
        date = PartialDate.parse(form.date)
    except InvalidDate:
        date = PartialDate.parse(USUAL_DATE)
    bounded = date.earliest is not None and date.latest is not None
    if not bounded and form.kind is AnswerKind.PLACEMENT:
        date = PartialDate.parse(USUAL_DATE)
    first, last = _ends(form, date.earliest or 0, date.latest or 0)
    return date.edtf, day_text(first), day_text(last)


def _ends(form: QuestionForm, earliest: int, latest: int) -> tuple[int, int]:
    try:
        first, last = read_day(form.first), read_day(form.last)
    except InvalidDate:
        first, last = earliest - MONTHS_AROUND, latest + MONTHS_AROUND
    return min(first, earliest), max(last, latest)


def _is_number(text: str) -> bool:
    try:
        return abs(float(text)) < float("inf")
    except ValueError:
        return False


def _stands(quote: Quote, article: Article) -> bool:
    try:
        passage_of(quote, article)
    except QuoteProblem:
        return False
    return True


def _tr(text: str) -> str:
    return QCoreApplication.translate("Preview", text)
