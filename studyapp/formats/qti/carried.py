"""What QTI can carry of a question: the form that comes back, and what is left out."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from studyapp.core.bank.form import EASIEST, HARDEST, AnswerKind, Choice, QuestionForm, Quote
from studyapp.formats.exchange import Item, Loss
from studyapp.formats.qti.names import ARRANGED, ASSIGNED, CHOSEN
from studyapp.formats.sayable import EMPTY_QUOTE, SIGNS, each_text, quotes_with_words, sayable

MOST_CHARACTERS = 100_000
MOST_ROWS = 1_000

NAMELESS = "A question without an id is left out."
LENGTH = "Text beyond 100,000 characters is left out."
ROWS = "Answers beyond the thousandth are left out."
UNQUOTABLE = "Passages that may not be quoted are left out."
PLACES = "Where a passage stands in the article is left out; its words are kept."
BEHIND = "The actors, facts and dates that answers stand for are left out."
UNUSED = "What was written for another kind of answer is left out."
ONE_KEY = "Of several right answers where one is asked for, only the first is right."
RANKS = "Places to put in order are counted from the first on, without gaps."
NO_TARGET = "Items that belong to no target lose their number."
NO_NUMBER = "A number or tolerance that is none is left out."
DEGREE = "Difficulty is written from 1 to 3."

_NUMERAL = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?")
_BLANK = QuestionForm(id="")
USED: dict[AnswerKind, tuple[str, ...]] = {
    **dict.fromkeys(CHOSEN, ("choices",)),
    AnswerKind.TYPED: ("choices", "accepted"),
    AnswerKind.DATE: ("date",),
    AnswerKind.NUMBER: ("number", "unit", "tolerance"),
    AnswerKind.ORDERING: ("choices",),
    **dict.fromkeys(ASSIGNED, ("choices", "targets")),
    AnswerKind.PLACEMENT: ("date", "first", "last"),
    AnswerKind.GAP: ("choices", "before", "after", "typed_gap"),
    AnswerKind.OPEN: ("model", "points"),
}
ANSWER_FIELDS = (
    "choices", "accepted", "date", "first", "last", "number", "unit", "tolerance",
    "targets", "before", "after", "typed_gap", "model", "points",
)  # fmt: skip


def carried_item(item: Item) -> Item | None:
    """Give what comes back of a question; None of one without an id."""
    form = item.form
    for _field, _message, step in STEPS:
        form = step(form)
    if not form.id.strip():
        return None
    return item if form == item.form else replace(item, form=form)


def losses_of(item: Item) -> tuple[Loss, ...]:
    """Tell everything of a question that does not come back."""
    if carried_item(item) is None:
        return (Loss(item=item.form.id, field="id", message=NAMELESS),)
    told: list[Loss] = []
    before = item.form
    for field, message, step in STEPS:
        after = step(before)
        if after != before:
            told.append(Loss(item=item.form.id, field=field, message=message))
        before = after
    return tuple(told)


def is_numeral(text: str) -> bool:
    """Tell whether a text is a decimal number."""
    return _NUMERAL.fullmatch(text) is not None and math.isfinite(float(text))


def is_typed(form: QuestionForm) -> bool:
    """Tell whether words are typed, so that choices are answers that can be foreseen."""
    return form.kind is AnswerKind.TYPED or (form.kind is AnswerKind.GAP and form.typed_gap)


def is_chosen(form: QuestionForm) -> bool:
    """Tell whether an answer is one or more of the choices."""
    return form.kind in CHOSEN or (form.kind is AnswerKind.GAP and not form.typed_gap)


def _signs(form: QuestionForm) -> QuestionForm:
    plain: QuestionForm = each_text(form, sayable)
    return plain


def _length(form: QuestionForm) -> QuestionForm:
    short: QuestionForm = each_text(
        form, lambda text: text if len(text) <= MOST_CHARACTERS else text[:MOST_CHARACTERS]
    )
    return short


def _rows(form: QuestionForm) -> QuestionForm:
    if len(form.choices) <= MOST_ROWS:
        return form
    return replace(form, choices=form.choices[:MOST_ROWS])


def _quotable(form: QuestionForm) -> QuestionForm:
    quotes = tuple(one for one in form.quotes if one.quotable)
    plain = _each(form, lambda one: one if _may_quote(one.quote) else replace(one, quote=None))
    return plain if len(quotes) == len(form.quotes) else replace(plain, quotes=quotes)


def _may_quote(quote: Quote | None) -> bool:
    return quote is None or quote.quotable


def _places(form: QuestionForm) -> QuestionForm:
    plain = _each(form, lambda one: replace(one, quote=one.quote and _words(one.quote)))
    return replace(plain, quotes=tuple(map(_words, form.quotes)))


def _words(quote: Quote) -> Quote:
    return Quote(exact=quote.exact)


def _behind(form: QuestionForm) -> QuestionForm:
    return _each(form, lambda one: replace(one, subject="", edtf=""))


def _unused(form: QuestionForm) -> QuestionForm:
    used = USED[form.kind]
    bare: dict[str, Any] = {
        name: getattr(_BLANK, name) for name in ANSWER_FIELDS if name not in used
    }
    if is_typed(form):
        bare["accepted"] = form.accepted
    plain = replace(form, **bare)
    if form.kind in ARRANGED:
        return _each(plain, lambda one: replace(one, right=False))
    if is_typed(form):
        return _each(plain, lambda one: replace(one, right=False, place=0))
    return _each(plain, lambda one: replace(one, place=0))


def _one_key(form: QuestionForm) -> QuestionForm:
    if form.kind in (*ARRANGED, AnswerKind.SEVERAL_OF):
        return form
    keys = [at for at, one in enumerate(form.choices) if one.right][1:]
    choices = list(form.choices)
    for at in keys:
        choices[at] = replace(choices[at], right=False)
    return replace(form, choices=tuple(choices)) if keys else form


def _ranks(form: QuestionForm) -> QuestionForm:
    if form.kind is not AnswerKind.ORDERING:
        return form
    ranks = {place: at for at, place in enumerate(sorted({one.place for one in form.choices}))}
    return _each(form, lambda one: replace(one, place=ranks[one.place]))


def _no_target(form: QuestionForm) -> QuestionForm:
    if form.kind not in ASSIGNED:
        return form
    count = len(form.targets)
    return _each(form, lambda one: one if 0 <= one.place < count else replace(one, place=-1))


def _numbers(form: QuestionForm) -> QuestionForm:
    number = form.number if is_numeral(form.number) else ""
    margin = form.tolerance
    margin = margin if is_numeral(margin) and not margin.startswith("-") else ""
    return replace(form, number=number, tolerance=margin)


def _degree(form: QuestionForm) -> QuestionForm:
    return replace(form, difficulty=min(max(form.difficulty, EASIEST), HARDEST))


def _each(form: QuestionForm, change: Callable[[Choice], Choice]) -> QuestionForm:
    return replace(form, choices=tuple(map(change, form.choices)))


STEPS: tuple[tuple[str, str, Callable[[QuestionForm], QuestionForm]], ...] = (
    ("", SIGNS, _signs),
    ("", LENGTH, _length),
    ("choices", ROWS, _rows),
    ("quotes", UNQUOTABLE, _quotable),
    ("quotes", PLACES, _places),
    ("quotes", EMPTY_QUOTE, quotes_with_words),
    ("choices", BEHIND, _behind),
    ("", UNUSED, _unused),
    ("choices", ONE_KEY, _one_key),
    ("choices", RANKS, _ranks),
    ("choices", NO_TARGET, _no_target),
    ("number", NO_NUMBER, _numbers),
    ("difficulty", DEGREE, _degree),
)
