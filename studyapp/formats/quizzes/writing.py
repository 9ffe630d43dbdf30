"""A question as quiz programs know it: each kind of answer as the nearest type there is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import assert_never

from studyapp.core.bank.form import USUAL_DIFFICULTY, AnswerKind, Choice, QuestionForm
from studyapp.core.errors import InvalidDate
from studyapp.core.knowledge.edtf_point import Precision
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family
from studyapp.core.quiz.wording.dates import date_words
from studyapp.formats.exchange import Item, Loss
from studyapp.formats.html_text import Segment
from studyapp.formats.quizzes import placing
from studyapp.formats.quizzes.carried import is_numeral
from studyapp.formats.quizzes.marks import mark
from studyapp.formats.quizzes.question import FULL, QuizAnswer, QuizQuestion, QuizType
from studyapp.formats.quizzes.wildcards import without_wildcards

TRUTHS = ("True", "False")
MOST_EXACT = 10
"""Up to so many right answers Moodle has a weight that makes them whole; then there is 5 %."""
LEAST = 5.0
NAME_LENGTH = 60

NO_DATES = (
    "There are no dates in this format: a year goes out as a number, others as short answers."
)
NO_SORTING = "There is no sorting in this format: it goes out as matching."
NO_SHARING = "Items cannot share a place in this format: there one comes before the other."
_YEAR = re.compile("-?[0-9]{1,4}")


def quiz_question(item: Item) -> QuizQuestion:
    """Give a question, as `carried_item` gives it, for a quiz program."""
    form = item.form
    told = _answered(form)
    return replace(
        told,
        id=form.id,
        name=_name(form),
        before=_before(form),
        after=form.after if form.kind is AnswerKind.GAP else None,
        feedback=_feedback(form),
        tags=(*form.tags, *_marks(item, told)),
    )


def changes_of(item: Item) -> tuple[Loss, ...]:
    """Tell what comes back, but is another type of question in quiz programs."""
    form, told = item.form, []
    if form.kind in (AnswerKind.DATE, AnswerKind.PLACEMENT):
        told.append(Loss(item=form.id, field="date", message=NO_DATES))
    if form.kind is AnswerKind.SORTING:
        told.append(Loss(item=form.id, field="kind", message=NO_SORTING))
    places = [one.place for one in form.choices]
    if form.kind is AnswerKind.ORDERING and len(set(places)) < len(places):
        told.append(Loss(item=form.id, field="choices", message=NO_SHARING))
    return tuple(told)


def _answered(form: QuestionForm) -> QuizQuestion:  # noqa: C901, PLR0911 - a case a kind
    match form.kind:
        case AnswerKind.ONE_OF:
            return QuizQuestion(type=QuizType.CHOICE, answers=_options(form.choices))
        case AnswerKind.SEVERAL_OF:
            answers = _weighted(form.choices)
            return QuizQuestion(type=QuizType.CHOICE, answers=answers, single=False)
        case AnswerKind.TRUE_FALSE:
            return _true_false(form)
        case AnswerKind.TYPED:
            return _typed(form)
        case AnswerKind.DATE | AnswerKind.PLACEMENT:
            return _date(form.date)
        case AnswerKind.NUMBER:
            return _number(form)
        case AnswerKind.ORDERING:
            items = placing.in_right_order(form.choices)
            answers = tuple(QuizAnswer(text=one.text) for one in items)
            return QuizQuestion(type=QuizType.ORDERING, answers=answers)
        case AnswerKind.MATCHING | AnswerKind.SORTING:
            return QuizQuestion(type=QuizType.MATCHING, answers=_pairs(form))
        case AnswerKind.GAP if form.typed_gap:
            return _typed(form)
        case AnswerKind.GAP:
            return QuizQuestion(type=QuizType.CHOICE, answers=_options(form.choices))
        case AnswerKind.OPEN:
            return QuizQuestion(type=QuizType.ESSAY)
        case _:
            assert_never(form.kind)


def _options(choices: tuple[Choice, ...]) -> tuple[QuizAnswer, ...]:
    return tuple(
        QuizAnswer(text=one.text, percent=FULL if one.right else 0.0, feedback=one.reason)
        for one in choices
    )


def _weighted(choices: tuple[Choice, ...]) -> tuple[QuizAnswer, ...]:
    """Give options that earn their part, and cost as much where they are not right."""
    right = sum(one.right for one in choices)
    part = round(FULL / right, 5) if 0 < right <= MOST_EXACT else LEAST
    return tuple(
        QuizAnswer(text=one.text, percent=part if one.right else -part, feedback=one.reason)
        for one in choices
    )


def _true_false(form: QuestionForm) -> QuizQuestion:
    """Give a true or false question; one that says something else has options instead."""
    texts = tuple(one.text for one in form.choices)
    rights = sum(one.right for one in form.choices)
    usual = texts == TRUTHS and rights == 1
    kind = QuizType.TRUE_FALSE if usual else QuizType.CHOICE
    return QuizQuestion(type=kind, answers=_options(form.choices))


def _typed(form: QuestionForm) -> QuizQuestion:
    accepted = tuple(_to_type(text) for text in form.accepted)
    foreseen = tuple(
        QuizAnswer(text=without_wildcards(one.text), feedback=one.reason) for one in form.choices
    )
    return QuizQuestion(type=QuizType.SHORT, answers=(*accepted, *foreseen))


def _date(date: str) -> QuizQuestion:
    """Give a year as a number, other dates as the forms they can be typed in."""
    if not date:
        return QuizQuestion(type=QuizType.SHORT)
    if _YEAR.fullmatch(date):
        return QuizQuestion(type=QuizType.NUMERICAL, answers=(QuizAnswer(text=date, percent=FULL),))
    answers = tuple(map(_to_type, _date_forms(date)))
    return QuizQuestion(type=QuizType.SHORT, answers=answers)


def _date_forms(date: str) -> tuple[str, ...]:
    """Give the forms a date can be typed in; first the one that is read again."""
    try:
        told = PartialDate.parse(date)
    except InvalidDate:
        return (date,)
    words = date_words(told)
    forms = [date, words, words.removeprefix("about ")]
    if told.precision is Precision.DAY and told.start is not None:
        day, _, rest = words.removeprefix("about ").partition(" ")
        month, _, year = rest.partition(" ")
        forms.append(f"{month} {day}, {year}")
    return tuple(dict.fromkeys(forms))


def _number(form: QuestionForm) -> QuizQuestion:
    if not form.number:
        return QuizQuestion(type=QuizType.NUMERICAL, unit=form.unit)
    if not is_numeral(form.number):
        return QuizQuestion(type=QuizType.SHORT, answers=(_to_type(form.number),))
    answer = QuizAnswer(text=form.number, percent=FULL, other=form.tolerance)
    return QuizQuestion(type=QuizType.NUMERICAL, answers=(answer,), unit=form.unit)


def _to_type(text: str) -> QuizAnswer:
    return QuizAnswer(text=without_wildcards(text), percent=FULL)


def _pairs(form: QuestionForm) -> tuple[QuizAnswer, ...]:
    """Give items with their targets, then the targets that no item goes to."""
    targets = form.targets
    pairs = [
        QuizAnswer(text=one.text, other=targets[one.place] if 0 <= one.place < len(targets) else "")
        for one in form.choices
    ]
    used = {one.other for one in pairs}
    return (*pairs, *(QuizAnswer(other=one) for one in targets if one not in used))


def _before(form: QuestionForm) -> str:
    if form.kind is not AnswerKind.GAP:
        return form.stem
    return f"{form.stem}\n{form.before}" if form.stem else form.before


def _name(form: QuestionForm) -> str:
    line = " ".join(form.stem.split())
    if len(line) <= NAME_LENGTH:
        return line or form.id
    cut = line[: NAME_LENGTH - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"


def _feedback(form: QuestionForm) -> tuple[Segment, ...]:
    """Give what is shown after the answer: explanation, model answer, the article's words."""
    told = [("", form.explanation)] if form.explanation else []
    told += [("model", form.model)] if form.model else []
    told += [("point", one) for one in form.points]
    told += [("passage", one.exact) for one in form.quotes]
    return tuple(Segment(kind=kind, text=text) for kind, text in told)


def _marks(item: Item, told: QuizQuestion) -> tuple[str, ...]:
    """Give what quiz programs have no field for; kind and status are always said."""
    form = item.form
    said = [("kind", _kind_name(form)), ("status", item.status.value)]
    if form.family is not Family.WRITTEN:
        said.append(("family", form.family.value))
    if form.difficulty != USUAL_DIFFICULTY:
        said.append(("difficulty", str(form.difficulty)))
    if form.content_note is not ContentNote.NONE:
        said.append(("note", form.content_note.value))
    said += [("fact", one) for one in form.facts]
    # Quiz programs may put tags in another order, so one of several is always named.
    if len(form.facts) > 1 or form.fact != (form.facts or ("",))[0]:
        said.append(("main-fact", form.fact))
    return tuple(mark(name, value) for name, value in (*said, *_answer_marks(form, told)))


def _kind_name(form: QuestionForm) -> str:
    typed = form.kind is AnswerKind.GAP and form.typed_gap
    return "typed_gap" if typed else form.kind.value


def _answer_marks(form: QuestionForm, told: QuizQuestion) -> list[tuple[str, str]]:
    said = [(name, getattr(form, name)) for name in ("first", "last", "unit")]
    if told.type is not QuizType.NUMERICAL or not told.answers:
        said.append(("tolerance", form.tolerance))
    match form.kind:
        case AnswerKind.ORDERING:
            said.append((placing.PLACES, placing.places_told(form.choices)))
        case AnswerKind.MATCHING | AnswerKind.SORTING:
            met = placing.targets_met(form.choices, form.targets)
            if met != sorted(met):
                said.append((placing.TARGETS, placing.targets_told(met)))
        case AnswerKind.GAP:
            lines = form.stem.count("\n") + 1 if form.stem else 0
            said.append(("lines", "" if lines == 1 else str(lines)))
    return [(name, value) for name, value in said if value]
