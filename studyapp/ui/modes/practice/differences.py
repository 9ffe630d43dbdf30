"""Where an answer of several parts differs from the article, part by part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from studyapp.core.knowledge.passage import Passage
from studyapp.core.quiz.answer import Answer, Assigned, Chosen, Ordered, Several
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


def differences(body: Body, answer: Answer | None) -> tuple[Difference, ...]:
    """Give the parts of an answer that differ, in the article's order."""
    match body:
        case SeveralOf(options=options, keys=keys):
            given = answer.indexes if isinstance(answer, Several) else ()
            return tuple(
                _difference(option)
                for at, option in enumerate(options)
                if (at in given) != (at in keys)
            )
        case Ordering(items=items):
            given = answer.indexes if isinstance(answer, Ordered) else ()
            return tuple(_difference(item) for item in _out_of_place(items, given))
        case Matching(items=items) | Sorting(items=items):
            targets = answer.targets if isinstance(answer, Assigned) else ()
            pairs = zip(items, targets, strict=False)
            return tuple(_difference(item) for item, target in pairs if item.target != target)
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


def _out_of_place(items: tuple[OrderItem, ...], given: tuple[int, ...]) -> list[OrderItem]:
    """The items that do not stand where one of their slot belongs, the earliest first."""
    slots = sorted(item.slot for item in items)
    moved = [
        items[index]
        for place, index in enumerate(given)
        if 0 <= index < len(items) and slots[place] != items[index].slot
    ]
    return sorted(moved, key=lambda item: item.slot)


def _difference(part: Option | OrderItem | Assignable) -> Difference:
    return Difference(text=part.text, reason=part.reason, passage=part.passage)
