"""Answers put into lines for the review, with dates and numbers in the learner's language."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.core.knowledge.day_number import year_month_day
from studyapp.core.knowledge.partial_date import PartialDate
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
    Option,
    Ordering,
    Placement,
    SeveralOf,
    Sorting,
    TrueFalse,
    TypedText,
)
from studyapp.core.quiz.paper.sitting import Entry
from studyapp.ui.date_text import date_text

Lines = tuple[str, ...]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tests", text)


def article_lines(body: Body, locale: QLocale) -> Lines:  # noqa: C901, PLR0911 - a case a kind
    """Give the article's answer, a line for each part of it."""
    match body:
        case OneOf(options=options, key=key):
            return (options[key].text,)
        case SeveralOf(options=options, keys=keys):
            return tuple(options[key].text for key in keys)
        case TrueFalse(key=truth, true=true, false=false):
            return ((true if truth else false).text,)
        case TypedText(accepted=accepted):
            return (accepted[0],)
        case DateEntry(date=date) | Placement(date=date):
            return (date_text(PartialDate.parse(date), locale),)
        case NumberEntry(value=value, unit=unit):
            return (_number(value, unit, locale),)
        case Ordering() as ordering:
            return _right_order(ordering)
        case Matching(items=items, targets=names) | Sorting(items=items, groups=names):
            return _assigned(items, names, tuple(item.target for item in items))
        case Gap(filler=filler):
            return article_lines(filler, locale)
        case OpenAnswer(model=model):
            return (model,)
        case _:
            assert_never(body)


def given_lines(body: Body, answer: Answer | None, locale: QLocale) -> Lines:  # noqa: C901, PLR0911 - as above
    """Give what was answered, a line for each part; a line that says so where there is none."""
    match answer:
        case None | Skipped():
            return (_tr("Not answered"),)
        case DontKnow():
            return (_tr("I don’t know"),)
        case Typed(text=text) | Written(text=text):
            return (text,)
        case DateGiven(date=date):
            return (date_text(PartialDate.parse(date), locale),)
        case NumberGiven(value=value):
            unit = body.unit if isinstance(body, NumberEntry) else ""
            return (_number(value, unit, locale),)
        case Placed(day=day):
            return (date_text(PartialDate.parse(_iso(day)), locale),)
        case Chosen(index=index):
            return (_options(body)[index].text,)
        case Several(indexes=indexes):
            chosen = tuple(_options(body)[index].text for index in indexes)
            return chosen or (_tr("None of them"),)
        case Ordered(indexes=indexes, tied=tied):
            return _in_order(body, indexes, tied)
        case Assigned(targets=targets):
            return _given_targets(body, targets)
        case _:
            assert_never(answer)


def reasons(entry: Entry) -> Lines:
    """Give why each choice that is not the article's is not, then what the article says."""
    options = _options(entry.question.body)
    match entry.question.body, entry.answer:
        case OneOf(key=key), Chosen(index=index) if index != key:
            wrong: Lines = (options[index].reason,)
        case SeveralOf(keys=keys), Several(indexes=indexes):
            wrong = tuple(options[index].reason for index in indexes if index not in keys)
        case TrueFalse(key=truth), Chosen(index=index) if (index == 0) != truth:
            wrong = (options[index].reason,)
        case Gap(filler=OneOf(key=key)), Chosen(index=index) if index != key:
            wrong = (options[index].reason,)
        case _:
            foreseen = entry.mark.chosen if entry.mark is not None else ()
            right = entry.mark is not None and entry.mark.correct
            wrong = () if right else tuple(one.reason for one in foreseen)
    return tuple(dict.fromkeys((*wrong, entry.question.explanation)))


def _options(body: Body) -> tuple[Option, ...]:
    match body:
        case OneOf(options=options) | SeveralOf(options=options):
            return options
        case TrueFalse(true=true, false=false):
            return (true, false)
        case Gap(filler=filler):
            return _options(filler)
        case _:
            return ()


def _right_order(ordering: Ordering) -> Lines:
    slots = [item.slot for item in ordering.items]
    ranked = sorted(range(len(slots)), key=lambda at: slots[at])
    places = range(2, len(slots) + 1)
    tied = (one for one in places if slots[ranked[one - 1]] == slots[ranked[one - 2]])
    return _in_order(ordering, tuple(ranked), tuple(tied))


def _in_order(body: Body, indexes: tuple[int, ...], tied: tuple[int, ...]) -> Lines:
    """Number the items; those that share a place share its number."""
    if not isinstance(body, Ordering):
        return ()
    lines, number = [], 0
    for place, index in enumerate(indexes, start=1):
        number = number if place in tied else place
        text = body.items[index].text
        lines.append(_tr("{place}. {text}").format(place=number, text=text))
    return tuple(lines)


def _given_targets(body: Body, targets: tuple[int | None, ...]) -> Lines:
    match body:
        case Matching(items=items, targets=names) | Sorting(items=items, groups=names):
            return _assigned(items, names, targets)
        case _:
            return ()


def _assigned(
    items: tuple[Assignable, ...], names: tuple[str, ...], targets: tuple[int | None, ...]
) -> Lines:
    open_words = _tr("left open")
    return tuple(
        _tr("{item}: {target}").format(
            item=item.text, target=open_words if target is None else names[target]
        )
        for item, target in zip(items, targets, strict=True)
    )


def _number(value: float, unit: str, locale: QLocale) -> str:
    number = locale.toString(float(value), "g", 12)
    return _tr("{number} {unit}").format(number=number, unit=unit).strip()


def _iso(day: int) -> str:
    year, month, of_month = year_month_day(day)
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{of_month:02d}"
