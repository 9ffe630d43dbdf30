"""The sentences of the practice page, each whole, so that they can be translated."""

from __future__ import annotations

from datetime import timedelta
from typing import assert_never

from PySide6.QtCore import QCoreApplication

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
from studyapp.core.quiz.hint import Hint
from studyapp.core.scheduling.memory import Rating

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
DAYS_A_MONTH = 30
DAYS_A_YEAR = 365
MANY_MONTHS = 2
MANY_YEARS = 2


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Practice", text, None, n)


def rating_words(rating: Rating) -> str:
    """The word on a rating button."""
    match rating:
        case Rating.AGAIN:
            return _tr("Again")
        case Rating.HARD:
            return _tr("Hard")
        case Rating.GOOD:
            return _tr("Good")
        case Rating.EASY:
            return _tr("Easy")
        case _:
            assert_never(rating)


def interval_words(interval: timedelta) -> str:
    """How long until the next time, to the unit that matters."""
    if interval < HOUR:
        return _tr("{n} min").format(n=max(1, round(interval / MINUTE)))
    if interval < DAY:
        return _tr("{n} h").format(n=round(interval / HOUR))
    days = round(interval / DAY)
    if days < MANY_MONTHS * DAYS_A_MONTH:
        return _tr("1 day") if days == 1 else _tr("{n} days").format(n=days)
    if days < MANY_YEARS * DAYS_A_YEAR:
        return _tr("{n} months").format(n=round(days / DAYS_A_MONTH))
    return _tr("{n} years").format(n=round(days / DAYS_A_YEAR))


def hint_words(body: Body) -> str:  # noqa: C901, PLR0911 - a case a kind
    """What to press to answer, before the Enter key cap."""
    match body:
        case OneOf(options=options) | Gap(filler=OneOf(options=options)):
            return _tr("Press 1 – {n} to choose, then").format(n=len(options))
        case SeveralOf(options=options):
            return _tr("Press 1 – {n} for each that fits, then").format(n=len(options))
        case TrueFalse():
            return _tr("Press 1 or 2 to choose, then")
        case Ordering():
            return _tr("Move with Alt Up and Alt Down, then")
        case TypedText() | DateEntry() | NumberEntry() | Gap():
            return _tr("Type your answer, then")
        case OpenAnswer():
            return _tr("Write your answer, then Ctrl and")
        case Matching() | Sorting():
            return _tr("Give each its place, then")
        case Placement():
            return _tr("Move with the arrow keys, then")
        case _:
            assert_never(body)


def hint_note_words(hint: Hint) -> str:
    """Where the sentence stands and how it begins."""
    if not hint.opening:
        return _tr("Look in paragraph {n}.").format(n=hint.paragraph)
    return _tr("Look in paragraph {n}. The sentence begins: “{opening} …”").format(
        n=hint.paragraph, opening=hint.opening
    )


def near_words() -> str:
    """What is said of an answer that is spelled almost as the article has it."""
    return _tr("Almost. Look at the spelling and check once more; this costs nothing.")


def missed_words(count: int) -> str:
    """How many questions were missed, on the button that repeats them."""
    if count == 1:
        return _tr("Repeat the missed one")
    return _tr("Repeat the {n} missed ones").format(n=count)
