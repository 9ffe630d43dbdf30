"""An answer that agrees with the article, and one that does not, for every kind of body."""

from typing import assert_never

from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.answer import (
    Answer,
    Assigned,
    Chosen,
    DateGiven,
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

NONSENSE = "qwertzuiop asdf"
FAR_OFF = "-3999"


def right_answer(body: Body) -> Answer:  # noqa: C901, PLR0911 - a case a kind
    match body:
        case OneOf(key=key):
            return Chosen(index=key)
        case SeveralOf(keys=keys):
            return Several(indexes=keys)
        case TrueFalse(key=truth):
            return Chosen(index=0 if truth else 1)
        case TypedText(accepted=accepted):
            return Typed(text=accepted[0])
        case DateEntry(date=date):
            return DateGiven(text=date, date=date)
        case NumberEntry(value=value):
            return NumberGiven(text=f"{value:g}", value=value)
        case Ordering(items=offered):
            order = sorted(range(len(offered)), key=lambda index: offered[index].slot)
            return Ordered(indexes=tuple(order))
        case Matching(items=items) | Sorting(items=items):
            return Assigned(targets=tuple(item.target for item in items))
        case Placement(date=date):
            earliest = PartialDate.parse(date).earliest
            assert earliest is not None
            return Placed(day=earliest)
        case Gap(filler=filler):
            return right_answer(filler)
        case OpenAnswer(model=model, points=points):
            return Written(text=model, met=tuple(range(len(points))))
        case _:
            assert_never(body)


def wrong_answer(body: Body) -> Answer:  # noqa: C901, PLR0911, PLR0912 - a case a kind
    match body:
        case OneOf(options=options, key=key):
            return Chosen(index=(key + 1) % len(options))
        case SeveralOf(options=options, keys=keys):
            return Several(indexes=tuple(at for at in range(len(options)) if at not in keys))
        case TrueFalse(key=truth):
            return Chosen(index=1 if truth else 0)
        case TypedText():
            return Typed(text=NONSENSE)
        case DateEntry():
            return DateGiven(text=FAR_OFF, date=FAR_OFF)
        case NumberEntry(value=value, tolerance=tolerance):
            return NumberGiven(text="", value=value + 10 * tolerance + 1000)
        case Ordering(items=offered):
            order = sorted(range(len(offered)), key=lambda index: -offered[index].slot)
            return Ordered(indexes=tuple(order))
        case Matching(items=items):
            targets = [item.target for item in items]
            return Assigned(targets=(*targets[1:], targets[0]))
        case Sorting(items=items, groups=groups):
            return Assigned(targets=tuple((item.target + 1) % len(groups) for item in items))
        case Placement(date=date, first=first, last=last):
            earliest = PartialDate.parse(date).earliest
            assert earliest is not None
            return Placed(day=first if earliest - first > last - earliest else last)
        case Gap(filler=filler):
            return wrong_answer(filler)
        case OpenAnswer():
            return Written(text=NONSENSE, met=())
        case _:
            assert_never(body)
