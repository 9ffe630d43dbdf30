"""What the quiz in the terminal lists for each kind of question, and how to answer it."""

from __future__ import annotations

import string
from collections.abc import Iterable, Iterator
from typing import assert_never

from studyapp.core.knowledge.day_number import year_month_day
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
    Ordering,
    Placement,
    SeveralOf,
    Sorting,
    TrueFalse,
    TypedText,
)
from studyapp.core.quiz.wording.dates import date_words

BLANK = "____"
CLOSE_UP = ".,;:!?)]’”%"
"""Signs that stand at the word before them."""
DAY = "14 March 1867"
DATES = f"such as {DAY}, Mar 1867, 1867-03, 1867 or 3 to 9 March 1867"
"""Examples far from what articles tell of, so that they suggest no answer."""


def body_lines(body: Body) -> Iterator[str]:
    """Give what a question offers, line by line; nothing where the learner only types."""
    match body:
        case OneOf(options=options) | SeveralOf(options=options):
            yield from numbered(option.text for option in options)
        case TrueFalse():
            yield "t. True"
            yield "f. False"
        case Ordering(items=items):
            yield from numbered(item.text for item in items)
        case Matching(items=items, targets=names) | Sorting(items=items, groups=names):
            yield from _columns(items, names)
        case Placement(first=first, last=last):
            yield f"The timeline runs from {day_words(first)} to {day_words(last)}."
        case Gap(before=before, after=after, filler=filler):
            yield _with_blank(before, after)
            yield from body_lines(filler)
        case TypedText() | DateEntry() | NumberEntry() | OpenAnswer():
            return
        case _:
            assert_never(body)


def how_to_answer(body: Body) -> str:  # noqa: C901, PLR0911 - a case a kind
    """Give one sentence on what to type."""
    match body:
        case OneOf(options=options):
            return f"Type a number from 1 to {len(options)}."
        case SeveralOf():
            return "Type the numbers of all that fit, such as 1 3, or none."
        case TrueFalse():
            return "Type t for true or f for false."
        case TypedText():
            return "Type the answer; capitals and accents do not matter."
        case DateEntry():
            return f"Type a date as exactly as you know it, {DATES}."
        case NumberEntry(unit=unit):
            return f"Type how many {unit}, in digits or in words."
        case Ordering(items=items):
            numbers = " ".join(str(number) for number in range(len(items), 0, -1))
            tied = f"{numbers[0]}={numbers[2:]}"
            told = "with = between those of one date"
            return f"Type all numbers, the earliest first, such as {numbers}, or {tied} {told}."
        case Matching() | Sorting():
            return _how_to_assign(body)
        case Placement():
            return f"Type the day of the event, such as {DAY}."
        case Gap(filler=filler):
            return how_to_answer(filler)
        case OpenAnswer():
            return "Write as many lines as you like; an empty line ends the answer."
        case _:
            assert_never(body)


def numbered(texts: Iterable[str]) -> Iterator[str]:
    """Give texts with numbers from 1."""
    for number, text in enumerate(texts, start=1):
        yield f"{number}. {text}"


def letter(index: int) -> str:
    """Give the letter of a target: a to z, then aa, bb and so on."""
    times, at = divmod(index, len(string.ascii_lowercase))
    return string.ascii_lowercase[at] * (times + 1)


def day_words(day: int) -> str:
    """Give the words of a day number."""
    return date_words(date_of(day))


def date_of(day: int) -> PartialDate:
    """Give a day number as a date."""
    year, month, of_month = year_month_day(day)
    written = f"-{-year:04d}" if year < 0 else f"{year:04d}"
    return PartialDate.parse(f"{written}-{month:02d}-{of_month:02d}")


def _columns(items: tuple[Assignable, ...], names: tuple[str, ...]) -> Iterator[str]:
    yield from numbered(item.text for item in items)
    for index, name in enumerate(names):
        yield f"{letter(index)}. {name}"


def _how_to_assign(body: Matching | Sorting) -> str:
    match body:
        case Matching(items=items, targets=names):
            told, most = "Type each number with a letter of its own", len(names) - 1
        case Sorting(items=items, groups=names):
            told, most = "Type each number with the letter of its group", len(names) - 1
    # The example turns the letters round, so that it is not the first thing to try.
    pairs = (f"{at + 1}{letter((most - at) % len(names))}" for at in range(len(items)))
    return f"{told}, such as {' '.join(pairs)}."


def _with_blank(before: str, after: str) -> str:
    """Give the sentence of a gap with the blank in it, however the two sides end."""
    left = "" if not before or before[-1].isspace() or before[-1] in "([“‘" else " "
    right = "" if not after or after[0].isspace() or after[0] in CLOSE_UP else " "
    return f"“{before}{left}{BLANK}{right}{after}”"
