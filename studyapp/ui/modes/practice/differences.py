"""Where an answer of several parts differs from the article, part by part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from studyapp.core.knowledge.passage import Passage
from studyapp.core.quiz.answer import Chosen
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
from studyapp.core.quiz.item import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A part that differs, with the reason why and the words for it."""

    text: str
    reason: str
    passage: Passage


def chosen_wrong(item: Item) -> Option | None:
    """Give the one wrong answer that was chosen, or typed and foreseen; None otherwise."""
    if item.mark is None or item.mark.correct:
        return None
    match item.question.body, item.answer:
        case (
            (OneOf(options=options, key=key) | Gap(filler=OneOf(options=options, key=key))),
            Chosen(index=index),
        ) if index != key:
            return options[index]
        case TrueFalse(key=key, true=true, false=false), Chosen(index=index) if (index == 0) != key:
            return true if index == 0 else false
        case ((TypedText() | Gap()), _):
            return next(iter(item.mark.chosen), None)
        case _:
            return None


def differences(item: Item) -> tuple[Difference, ...]:
    """Give the parts of an answer that differ, as its mark tells them."""
    agrees = () if item.mark is None else item.mark.parts
    parts = zip(_parts(item.question.body), agrees, strict=False)
    return tuple(_difference(part) for part, agreed in parts if not agreed)


def _parts(body: Body) -> tuple[Option | OrderItem | Assignable, ...]:
    """The parts of a body that are marked one by one."""
    match body:
        case SeveralOf(options=options):
            return options
        case Ordering(items=items):
            return items
        case Matching(items=items) | Sorting(items=items):
            return items
        case (
            OneOf()
            | TrueFalse()
            | TypedText()
            | DateEntry()
            | NumberEntry()
            | Placement()
            | Gap()
            | OpenAnswer()
        ):
            return ()
        case _:
            assert_never(body)


def _difference(part: Option | OrderItem | Assignable) -> Difference:
    return Difference(text=part.text, reason=part.reason, passage=part.passage)
