"""What quiz programs can carry of a question: the form that comes back, and what is left out."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import replace

from studyapp.core.bank.form import EASIEST, HARDEST, AnswerKind, Choice, QuestionForm, Quote
from studyapp.formats.exchange import Item, Loss
from studyapp.formats.html_text import EDGES
from studyapp.formats.quizzes.marks import PREFIX, label
from studyapp.formats.sayable import EMPTY_QUOTE, SIGNS, each_text, quotes_with_words, sayable

MOST_CHARACTERS = 100_000
GAP = "_____"
NO_TOLERANCE = "0"

NO_ID = "A question whose id has blanks or brackets, or is long, is left out."
LENGTH = "Text beyond 100,000 characters is left out."
EDGE_BLANKS = "Blanks at the ends of texts are left out."
PLACES = "Where a passage stands in the article is left out; its words are kept."
UNQUOTABLE = "Passages that may not be quoted are left out."
BEHIND = "The passages, persons and dates behind single answers are left out."
UNUSED = "What was written for another kind of answer is left out."
REASONS = "Reasons for items that are ordered, matched or sorted are left out."
EMPTY_LINES = "Items and targets without words, or there twice, are left out."
NO_TARGET = "Items without a target lose their number."
LABELS = "Tags, units and ids of facts lose what has no place in a tag."
DEGREE = "Difficulty is written from 1 to 3."
TOLERANCE = "A tolerance that is no number above zero is left out."
UNDERSCORES = "Underscores beside a gap are left out, and long rows of them shortened."

_SAFE_ID = re.compile(r"[^\s\[\]<>`\\]{1,100}")
_NUMERAL = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?")
_FACT = re.compile(r"[A-Za-z0-9_.:+-]+")
_ROW = re.compile("_{5,}")
_BLANK = QuestionForm(id="")
ARRANGED = (AnswerKind.ORDERING, AnswerKind.MATCHING, AnswerKind.SORTING)
CHOSEN = (AnswerKind.ONE_OF, AnswerKind.SEVERAL_OF, AnswerKind.TRUE_FALSE)
USED: dict[AnswerKind, tuple[str, ...]] = {
    **dict.fromkeys(CHOSEN, ("choices",)),
    AnswerKind.TYPED: ("choices", "accepted"),
    AnswerKind.DATE: ("date",),
    AnswerKind.NUMBER: ("number", "unit", "tolerance"),
    AnswerKind.ORDERING: ("choices",),
    AnswerKind.MATCHING: ("choices", "targets"),
    AnswerKind.SORTING: ("choices", "targets"),
    AnswerKind.PLACEMENT: ("date", "first", "last"),
    AnswerKind.GAP: ("choices", "accepted", "before", "after", "typed_gap"),
    AnswerKind.OPEN: ("model", "points"),
}
ANSWER_FIELDS = (
    "choices", "accepted", "date", "first", "last", "number", "unit", "tolerance",
    "targets", "before", "after", "typed_gap", "model", "points",
)  # fmt: skip


def carried_item(item: Item) -> Item | None:
    """Give what comes back of a question; None where its id cannot be written."""
    return carried_and_lost(item)[0]


def carried_and_lost(item: Item) -> tuple[Item | None, tuple[Loss, ...]]:
    """Give what comes back of a question, and tell everything that does not."""
    name = item.form.id
    if not id_is_safe(name):
        return None, (Loss(item=name, field="id", message=NO_ID),)
    form, lost = item.form, []
    for field, message, step in STEPS:
        after = step(form)
        if after is not form and after != form:
            lost.append(Loss(item=name, field=field, message=message))
            form = after
    return (replace(item, form=form) if lost else item), tuple(lost)


def id_is_safe(text: str) -> bool:
    """Tell whether an id can be written where quiz programs have one."""
    return sayable(text) == text and _SAFE_ID.fullmatch(text) is not None


def is_numeral(text: str) -> bool:
    """Tell whether a text is a decimal number that programs can read."""
    return _NUMERAL.fullmatch(text) is not None and math.isfinite(float(text))


def _signs(form: QuestionForm) -> QuestionForm:
    plain: QuestionForm = each_text(form, sayable)
    return plain


def _length(form: QuestionForm) -> QuestionForm:
    short: QuestionForm = each_text(form, lambda text: text[:MOST_CHARACTERS])
    return short


def _edges(form: QuestionForm) -> QuestionForm:
    if form.kind is not AnswerKind.GAP:
        stripped: QuestionForm = each_text(form, _stripped)
        return stripped
    bare: QuestionForm = each_text(replace(form, before="", after=""), _stripped)
    return replace(bare, before=form.before.lstrip(EDGES), after=form.after.rstrip(EDGES))


def _stripped(text: str) -> str:
    return text.strip(EDGES)


def _quotable(form: QuestionForm) -> QuestionForm:
    told = tuple(one for one in form.quotes if one.quotable)
    return form if len(told) == len(form.quotes) else replace(form, quotes=told)


def _quotes(form: QuestionForm) -> QuestionForm:
    return replace(form, quotes=tuple(Quote(exact=one.exact) for one in form.quotes))


def _behind(form: QuestionForm) -> QuestionForm:
    return _with_choices(form, lambda one: replace(one, quote=None, subject="", edtf=""))


def _unused(form: QuestionForm) -> QuestionForm:
    used = USED[form.kind]
    bare = {name: getattr(_BLANK, name) for name in ANSWER_FIELDS if name not in used}
    if form.kind is AnswerKind.GAP and not form.typed_gap:
        bare["accepted"] = ()
    if form.kind in ARRANGED:
        change = _of_items
    else:
        change = _of_foreseen if _is_typed(form) else _of_options
    return _with_choices(replace(form, **bare), change)


def _is_typed(form: QuestionForm) -> bool:
    return form.kind is AnswerKind.TYPED or (form.kind is AnswerKind.GAP and form.typed_gap)


def _of_options(one: Choice) -> Choice:
    return replace(one, place=0)


def _of_items(one: Choice) -> Choice:
    return replace(one, right=False)


def _of_foreseen(one: Choice) -> Choice:
    return replace(one, place=0, right=False)


def _reasons(form: QuestionForm) -> QuestionForm:
    if form.kind not in ARRANGED:
        return form
    return _with_choices(form, lambda one: replace(one, reason=""))


def _empty_lines(form: QuestionForm) -> QuestionForm:
    """Drop items and targets without words; targets that say the same become one."""
    if form.kind not in ARRANGED:
        return form
    items = tuple(one for one in form.choices if one.text)
    if form.kind is AnswerKind.ORDERING:
        return replace(form, choices=items)
    targets = tuple(dict.fromkeys(one for one in form.targets if one))
    given = {target: at for at, target in enumerate(targets)}
    moved = tuple(_moved(one, form.targets, given) for one in items)
    return replace(form, choices=moved, targets=targets)


def _moved(one: Choice, targets: tuple[str, ...], given: dict[str, int]) -> Choice:
    inside = 0 <= one.place < len(targets)
    place = given.get(targets[one.place], -1) if inside else one.place
    return one if place == one.place else replace(one, place=place)


def _no_target(form: QuestionForm) -> QuestionForm:
    if form.kind not in (AnswerKind.MATCHING, AnswerKind.SORTING):
        return form
    count = len(form.targets)
    return _with_choices(
        form, lambda one: one if 0 <= one.place < count else replace(one, place=-1)
    )


def _labels(form: QuestionForm) -> QuestionForm:
    tags = tuple(one for one in map(label, form.tags) if one and not one.startswith(PREFIX))
    return replace(
        form,
        tags=tags,
        unit=label(form.unit),
        first=label(form.first),
        last=label(form.last),
        fact=_known(form.fact),
        facts=tuple(one for one in form.facts if _known(one)),
    )


def _known(fact: str) -> str:
    return fact if _FACT.fullmatch(fact) else ""


def _degree(form: QuestionForm) -> QuestionForm:
    if EASIEST <= form.difficulty <= HARDEST:
        return form
    return replace(form, difficulty=min(max(form.difficulty, EASIEST), HARDEST))


def _tolerance(form: QuestionForm) -> QuestionForm:
    told = form.tolerance
    if not told:
        return form
    if is_numeral(told) and float(told) >= 0 and told != NO_TOLERANCE:
        return form
    return replace(form, tolerance="")


def _underscores(form: QuestionForm) -> QuestionForm:
    if "_" not in form.before and "_" not in form.after:
        return form
    before, after = (_ROW.sub(GAP[1:], text) for text in (form.before, form.after))
    return replace(form, before=before.rstrip("_"), after=after.lstrip("_"))


def _with_choices(form: QuestionForm, change: Callable[[Choice], Choice]) -> QuestionForm:
    return replace(form, choices=tuple(map(change, form.choices)))


STEPS: tuple[tuple[str, str, Callable[[QuestionForm], QuestionForm]], ...] = (
    ("quotes", UNQUOTABLE, _quotable),
    ("quotes", PLACES, _quotes),
    ("choices", BEHIND, _behind),
    ("", UNUSED, _unused),
    ("", SIGNS, _signs),
    ("", LENGTH, _length),
    ("", EDGE_BLANKS, _edges),
    ("quotes", EMPTY_QUOTE, quotes_with_words),
    ("choices", REASONS, _reasons),
    ("choices", EMPTY_LINES, _empty_lines),
    ("choices", NO_TARGET, _no_target),
    ("tags", LABELS, _labels),
    ("difficulty", DEGREE, _degree),
    ("tolerance", TOLERANCE, _tolerance),
    ("before", UNDERSCORES, _underscores),
)
