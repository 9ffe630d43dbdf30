"""Grade an answer: credit between 0 and 1, and how it came about."""

from __future__ import annotations

from studyapp.core.errors import InvalidInput
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
    Typed,
    Written,
)
from studyapp.core.quiz.body import (
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
from studyapp.core.quiz.mark import Mark
from studyapp.core.quiz.marking.assigned import fits_targets, mark_assigned
from studyapp.core.quiz.marking.choice import mark_one, mark_several
from studyapp.core.quiz.marking.dates import mark_date, mark_day
from studyapp.core.quiz.marking.order import fits_order, mark_order
from studyapp.core.quiz.marking.words import mark_number, mark_typed
from studyapp.core.quiz.marking.written import mark_written
from studyapp.core.quiz.question import Question


def grade(question: Question, answer: Answer) -> Mark:
    """Grade an answer; raise `InvalidInput` where it is of another kind than the question."""
    mark = _mark(question.body, answer)
    if mark is None:
        raise InvalidInput(field="answer", value=f"{question.id}: {answer}")
    return mark


def _mark(body: Body, answer: Answer) -> Mark | None:
    """Mark an answer; None where it does not fit the body."""
    match body, answer:
        case _, DontKnow():
            return Mark(credit=0.0, correct=False)
        case Gap(filler=filler), _:
            return _mark(filler, answer)
        case ((OneOf() | SeveralOf() | TrueFalse()), (Chosen() | Several())):
            return _mark_choice(body, answer)
        case ((Ordering() | Matching() | Sorting()), (Ordered() | Assigned())):
            return _mark_arrangement(body, answer)
        case _:
            return _mark_entry(body, answer)


def _mark_choice(body: Body, answer: Answer) -> Mark | None:
    match body, answer:
        case OneOf(options=options, key=key), Chosen(index=index) if 0 <= index < len(options):
            return mark_one(options[index], correct=index == key)
        case TrueFalse(key=key, true=true, false=false), Chosen(index=0 | 1 as index):
            return mark_one((true, false)[index], correct=(index == 0) == key)
        case SeveralOf(options=options), Several(indexes=indexes) if all(
            0 <= index < len(options) for index in indexes
        ):
            return mark_several(body, indexes)
        case _:
            return None


def _mark_arrangement(body: Body, answer: Answer) -> Mark | None:
    match body, answer:
        case Ordering(), Ordered() if fits_order(body, answer):
            return mark_order(body, answer)
        case (
            (Matching(items=items, targets=names) | Sorting(items=items, groups=names)),
            Assigned(targets=targets),
        ) if fits_targets(items, targets, len(names)):
            return mark_assigned(items, targets)
        case _:
            return None


def _mark_entry(body: Body, answer: Answer) -> Mark | None:
    match body, answer:
        case TypedText(), Typed(text=text):
            return mark_typed(body, text)
        case NumberEntry(), NumberGiven(value=value):
            return mark_number(body, value)
        case DateEntry(date=date), DateGiven(date=given):
            return mark_date(PartialDate.parse(date), PartialDate.parse(given))
        case Placement(date=date, first=first, last=last), Placed(day=day) if first <= day <= last:
            return mark_day(PartialDate.parse(date), day)
        case OpenAnswer(points=points), Written(met=met) if all(
            0 <= point < len(points) for point in met or ()
        ):
            return mark_written(body, met)
        case _:
            return None
