"""A question taken apart into what can be drawn on a wall or on paper, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.core.knowledge.partial_date import PartialDate
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
    OrderItem,
    Placement,
    SeveralOf,
    Sorting,
    TrueFalse,
    TypedText,
)
from studyapp.ui.answers.axis_words import day_words
from studyapp.ui.answers.day_steps import Grain
from studyapp.ui.answers.letters import letter
from studyapp.ui.date_text import date_text

BLANK = "________"
OPEN_LINES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Something with a letter; `answer` is what belongs beside it once the answer is shown."""

    letter: str
    text: str
    right: bool = False
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What is asked for besides the question.

    `lines` are chosen from, put in order or assigned to `targets`; `blanks` are lines to
    write on; `unit` follows a short one. `ends` are the words at both ends of a timeline.
    `answer` is the article's answer where it is not one of the lines.
    """

    sentence: str = ""
    lines: tuple[Line, ...] = ()
    targets: tuple[Line, ...] = ()
    boxes: bool = True
    blanks: int = 0
    unit: str = ""
    ends: tuple[str, str] | None = None
    answer: str = ""
    advice: str = ""


def parts_of(body: Body, locale: QLocale) -> Parts:  # noqa: C901, PLR0911 - a case a kind
    """Take a body apart."""
    match body:
        case OneOf(options=options, key=key):
            return Parts(lines=_options(options, (key,)))
        case SeveralOf(options=options, keys=keys):
            return Parts(lines=_options(options, keys), advice=_tr("Several answers are right."))
        case TrueFalse(true=true, false=false, key=key):
            return Parts(lines=_options((true, false), (0 if key else 1,)))
        case TypedText(accepted=accepted):
            return Parts(blanks=1, answer=accepted[0])
        case DateEntry(date=date):
            return Parts(blanks=1, answer=_date(date, locale))
        case NumberEntry(value=value, unit=unit):
            number = locale.toString(float(value), "g", 12)
            return Parts(blanks=1, unit=unit, answer=f"{number} {unit}".strip())
        case Ordering(items=items):
            return _ordering(items)
        case Matching(items=items, targets=names) | Sorting(items=items, groups=names):
            return _assigned(items, names)
        case Placement(date=date, first=first, last=last):
            return Parts(ends=_ends(first, last, locale), answer=_date(date, locale))
        case Gap(before=before, after=after, filler=filler):
            inner = parts_of(filler, locale)
            sentence = f"{before}{BLANK}{after}"
            return Parts(
                sentence=sentence, lines=inner.lines, blanks=inner.blanks, answer=inner.answer
            )
        case OpenAnswer(model=model, points=points):
            return Parts(blanks=OPEN_LINES, answer=model or "\n".join(points))
        case _:
            assert_never(body)


def _options(options: tuple[Option, ...], keys: tuple[int, ...]) -> tuple[Line, ...]:
    return tuple(
        Line(letter=letter(at), text=one.text, right=at in keys) for at, one in enumerate(options)
    )


def _ordering(items: tuple[OrderItem, ...]) -> Parts:
    slots = sorted({one.slot for one in items})
    lines = (
        Line(letter=letter(at), text=one.text, answer=str(slots.index(one.slot) + 1))
        for at, one in enumerate(items)
    )
    return Parts(lines=tuple(lines), boxes=False, advice=_tr("Number them, 1 for the earliest."))


def _assigned(items: tuple[Assignable, ...], names: tuple[str, ...]) -> Parts:
    lines = (
        Line(letter=str(at), text=one.text, answer=letter(one.target))
        for at, one in enumerate(items, start=1)
    )
    targets = (Line(letter=letter(at), text=name) for at, name in enumerate(names))
    return Parts(
        lines=tuple(lines),
        targets=tuple(targets),
        boxes=False,
        advice=_tr("Write the letter beside the number."),
    )


def _ends(first: int, last: int, locale: QLocale) -> tuple[str, str]:
    return day_words(first, Grain.DAY, locale), day_words(last, Grain.DAY, locale)


def _date(edtf: str, locale: QLocale) -> str:
    return date_text(PartialDate.parse(edtf), locale)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Preview", text)
