"""What a learner types in the terminal, understood as an answer of the kind asked for."""

from __future__ import annotations

import re
from enum import Enum
from itertools import pairwise
from typing import assert_never

from studyapp.cli.quiz_prompts import date_of, day_words, letter
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
from studyapp.core.quiz.entry.date_entry import ENGLISH_MONTHS, read_date
from studyapp.core.quiz.entry.number_entry import read_number
from studyapp.core.quiz.entry.typed_entry import Closeness, check_typed
from studyapp.core.quiz.wording.dates import date_words

TRUTHS = {
    "t": Chosen(index=0),
    "true": Chosen(index=0),
    "f": Chosen(index=1),
    "false": Chosen(index=1),
}
_NUMBERS = re.compile(r"[0-9 ,;]+")
_ORDER = re.compile(r"[0-9]{1,3}(?:(?:\s*[=,;<]\s*|\s+)[0-9]{1,3})*")
_PAIRS = re.compile(r"(?:[0-9]{1,3}\s*[-=:.)]?\s*[a-z]+[\s,;]*)+")


class Wish(Enum):
    """What a learner may type instead of an answer."""

    STOP = "q"
    I_WAS_RIGHT = "r"


def read_answer(text: str, body: Body) -> Answer | Wish | None:
    """Understand what was typed; None if it is no answer to this question."""
    match text.strip().casefold():
        case "?":
            return DontKnow()
        case "s":
            return Skipped()
        case "q":
            return Wish.STOP
        case "":
            return None
        case word:
            return _answer(text.strip(), word, body)


def _answer(text: str, word: str, body: Body) -> Answer | None:  # noqa: C901, PLR0911, PLR0912 - a case a kind
    match body:
        case OneOf(options=options):
            numbers = _numbers(word, len(options))
            return Chosen(index=numbers[0]) if numbers and len(numbers) == 1 else None
        case SeveralOf(options=options):
            return _several(word, len(options))
        case TrueFalse():
            return TRUTHS.get(word)
        case TypedText():
            return Typed(text=text)
        case DateEntry():
            date = read_date(text, ENGLISH_MONTHS)
            return None if date is None else DateGiven(text=text, date=str(date))
        case NumberEntry():
            value = read_number(text)
            return None if value is None else NumberGiven(text=text, value=value)
        case Ordering(items=items):
            return _ordered(word, len(items))
        case Matching(items=items, targets=names):
            return _assigned(word, len(items), len(names), once=True)
        case Sorting(items=items, groups=names):
            return _assigned(word, len(items), len(names), once=False)
        case Placement():
            return _placed(text, body)
        case Gap(filler=filler):
            return _answer(text, word, filler)
        case OpenAnswer():
            return Written(text=text)
        case _:
            assert_never(body)


def is_near_miss(body: Body, answer: Answer) -> bool:
    """Tell whether typed words are so close to the answer that a slip is likely."""
    asked = body.filler if isinstance(body, Gap) else body
    if not (isinstance(asked, TypedText) and isinstance(answer, Typed)):
        return False
    return check_typed(asked, answer.text) is Closeness.NEAR


def understood(answer: Answer) -> str | None:
    """Give how a typed date was understood, in words; None where nothing is to be told."""
    match answer:
        case DateGiven(date=date):
            return f"Understood as: {date_words(PartialDate.parse(date))}."
        case Placed(day=day):
            return f"Understood as: {day_words(day)}."
        case NumberGiven(text=text, value=value) if text != f"{value:.15g}":
            return f"Understood as: {value:,.15g}."
        case _:
            return None


def read_points(text: str, count: int) -> tuple[int, ...] | Wish | None:
    """Understand which points an answer holds: numbers, "all" or "none"."""
    match text.strip().casefold():
        case "q":
            return Wish.STOP
        case "none" | "0":
            return ()
        case "all":
            return tuple(range(count))
        case word:
            numbers = _numbers(word, count)
            return None if numbers is None else tuple(sorted(set(numbers)))


def _numbers(word: str, most: int) -> list[int] | None:
    """Read numbers from 1 as indexes; None if there is none, or one too high or low."""
    if not _NUMBERS.fullmatch(word):
        return None
    found = [int(one) if len(one) <= len(str(most)) else 0 for one in re.findall(r"[0-9]+", word)]
    whole = found and all(1 <= one <= most for one in found)
    return [one - 1 for one in found] if whole else None


def _several(word: str, most: int) -> Several | None:
    if word == "none":
        return Several(indexes=())
    numbers = _numbers(word, most)
    return None if numbers is None else Several(indexes=tuple(sorted(set(numbers))))


def _ordered(word: str, count: int) -> Ordered | None:
    """Read "2 1=3 4": every number once, with = before one of the same place."""
    if not _ORDER.fullmatch(word):
        return None
    found = list(re.finditer(r"[0-9]+", word))
    indexes = tuple(int(one[0]) - 1 for one in found)
    if sorted(indexes) != list(range(count)):
        return None
    between = (word[one.end() : other.start()] for one, other in pairwise(found))
    tied = tuple(place for place, signs in enumerate(between, start=2) if "=" in signs)
    return Ordered(indexes=indexes, tied=tied)


def _assigned(word: str, count: int, names: int, *, once: bool) -> Assigned | None:
    """Read "1b 2a 3c": every number once, each letter at most once where `once` says so."""
    if not _PAIRS.fullmatch(word):
        return None
    letters = {letter(index): index for index in range(names)}
    pairs = re.findall(r"([0-9]+)\s*[-=:.)]?\s*([a-z]+)", word)
    told = {int(number) - 1: letters.get(sign) for number, sign in pairs}
    if len(pairs) != count or sorted(told) != list(range(count)) or None in told.values():
        return None
    targets = tuple(told[index] for index in range(count))
    return None if once and len(set(targets)) < count else Assigned(targets=targets)


def _placed(text: str, body: Placement) -> Placed | None:
    """Read a date on the timeline; of a coarser one its middle day."""
    date = read_date(text, ENGLISH_MONTHS)
    if date is None or date.earliest is None or date.latest is None:
        return None
    timeline = PartialDate.parse(f"{date_of(body.first)}/{date_of(body.last)}")
    middle = (date.earliest + date.latest) // 2
    return Placed(day=middle) if timeline.contains(date_of(middle)) else None
