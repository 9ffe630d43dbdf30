"""An answer, and the article's answer, as one line of text for lists and tables."""

from __future__ import annotations

from typing import assert_never

from studyapp.core.knowledge.day_number import year_month_day
from studyapp.core.quiz.answer import (
    Answer,
    Assigned,
    Chosen,
    DateGiven,
    DontKnow,
    NumberGiven,
    Ordered,
    Placed,
    Several,
    Skipped,
    Typed,
    Written,
)
from studyapp.core.quiz.body import (
    Assignable,
    Body,
    DateEntry,
    Gap,
    Matching,
    NumberEntry,
    OneOf,
    OpenAnswer,
    Ordering,
    Placement,
    SeveralOf,
    Sorting,
    TrueFalse,
    TypedText,
)

BETWEEN = "; "
BEFORE, TIED = " < ", " = "
BELONGS = " → "


def article_answer(body: Body) -> str:  # noqa: C901, PLR0911 - a case a kind
    """Give the article's answer: a text, a date as EDTF, or items joined by signs.

    Items in order stand with `<` between them and `=` where they share a place; assigned
    ones with an arrow to their target.
    """
    match body:
        case OneOf(options=options, key=key):
            return options[key].text
        case SeveralOf(options=options, keys=keys):
            return BETWEEN.join(options[key].text for key in keys)
        case TrueFalse(key=truth, true=true, false=false):
            return (true if truth else false).text
        case TypedText(accepted=accepted):
            return accepted[0]
        case DateEntry(date=date) | Placement(date=date):
            return date
        case NumberEntry(value=value):
            return f"{value:g}"
        case Ordering() as ordering:
            return _in_order(ordering, *_right_order(ordering))
        case Matching(items=items, targets=names) | Sorting(items=items, groups=names):
            return _assigned(items, names, tuple(item.target for item in items))
        case Gap(filler=filler):
            return article_answer(filler)
        case OpenAnswer(model=model):
            return model
        case _:
            assert_never(body)


def given_answer(body: Body, answer: Answer) -> str:  # noqa: C901, PLR0911 - a case a kind
    """Give what was answered; empty where the question was skipped or not known."""
    match answer:
        case DontKnow() | Skipped():
            return ""
        case Typed(text=text) | DateGiven(text=text) | NumberGiven(text=text) | Written(text=text):
            return text
        case Placed(day=day):
            return _iso(day)
        case Chosen(index=index):
            return _option(body, index)
        case Several(indexes=indexes):
            return BETWEEN.join(_option(body, index) for index in indexes)
        case Ordered(indexes=indexes, tied=tied):
            return _in_order(body, indexes, tied)
        case Assigned(targets=targets):
            match body:
                case Matching(items=items, targets=names) | Sorting(items=items, groups=names):
                    return _assigned(items, names, targets)
                case _:
                    return ""
        case _:
            assert_never(answer)


def _option(body: Body, index: int) -> str:
    match body:
        case OneOf(options=options) | SeveralOf(options=options):
            return options[index].text
        case TrueFalse(true=true, false=false):
            return (true, false)[index].text
        case Gap(filler=filler):
            return _option(filler, index)
        case _:
            return ""


def _right_order(ordering: Ordering) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give the items' indexes in the article's order, and the places that are tied."""
    slots = [item.slot for item in ordering.items]
    ranked = sorted(range(len(slots)), key=lambda at: slots[at])
    places = range(2, len(slots) + 1)
    tied = (one for one in places if slots[ranked[one - 1]] == slots[ranked[one - 2]])
    return tuple(ranked), tuple(tied)


def _in_order(body: Body, indexes: tuple[int, ...], tied: tuple[int, ...]) -> str:
    if not isinstance(body, Ordering):
        return ""
    text = ""
    for place, index in enumerate(indexes, start=1):
        sign = TIED if place in tied else BEFORE
        text += (sign if place > 1 else "") + body.items[index].text
    return text


def _assigned(
    items: tuple[Assignable, ...], names: tuple[str, ...], targets: tuple[int | None, ...]
) -> str:
    return BETWEEN.join(
        f"{item.text}{BELONGS}{'' if target is None else names[target]}"
        for item, target in zip(items, targets, strict=True)
    )


def _iso(day: int) -> str:
    year, month, of_month = year_month_day(day)
    return f"{year:04d}-{month:02d}-{of_month:02d}"
