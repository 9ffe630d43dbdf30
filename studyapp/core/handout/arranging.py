"""The order of what is offered in a version: mixed by chance, save where the order tells nothing.

Names stay alphabetical, dates in order of time and numbers in order of size, in every version:
an order that everybody expects gives no answer away, and mixing it would only slow the reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import TypeVar, assert_never

from studyapp.core.knowledge.pack import Pack
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

Thing = TypeVar("Thing")
YES_OR_NO = {"yes", "no", "true", "false"}
TRIES = 20


def arranged(body: Body, *, pack: Pack, rng: Random) -> Body:  # noqa: C901, PLR0911 - a case a kind
    """Give a body whose options or items stand in another order, where the rules allow it."""
    match body:
        case OneOf(options=options, key=key):
            order = _order_of_options(options, pack, rng)
            return OneOf(options=_picked(options, order), key=order.index(key))
        case SeveralOf(options=options, keys=keys):
            order = _order_of_options(options, pack, rng)
            places = sorted(order.index(key) for key in keys)
            return SeveralOf(options=_picked(options, order), keys=tuple(places))
        case Ordering(items=ordered):
            return Ordering(items=_disordered(ordered, rng))
        case Matching(items=items):
            return replace(body, items=_mixed_items(items, pack, rng))
        case Sorting(items=items):
            return replace(body, items=_mixed_items(items, pack, rng))
        case Gap(filler=OneOf() as filler):
            mixed = arranged(filler, pack=pack, rng=rng)
            return replace(body, filler=mixed) if isinstance(mixed, OneOf) else body
        case Gap() | TrueFalse() | TypedText() | DateEntry() | NumberEntry():
            return body
        case Placement() | OpenAnswer():
            return body
        case _:
            assert_never(body)


def keeps_order(options: Sequence[Option], pack: Pack) -> bool:
    """Tell whether options stand in an order that everybody expects."""
    texts = [one.text for one in options]
    if {text.casefold() for text in texts} <= YES_OR_NO:
        return True
    return _in_time(options) or _rising(texts) or _names_in_order(texts, pack)


def _order_of_options(options: tuple[Option, ...], pack: Pack, rng: Random) -> list[int]:
    places = list(range(len(options)))
    if not keeps_order(options, pack):
        rng.shuffle(places)
    return places


def _mixed_items(items: tuple[Assignable, ...], pack: Pack, rng: Random) -> tuple[Assignable, ...]:
    if _names_in_order([one.text for one in items], pack):
        return items
    return tuple(rng.sample(items, len(items)))


def _disordered(items: tuple[OrderItem, ...], rng: Random) -> tuple[OrderItem, ...]:
    """Mix items so that they do not happen to stand in the right order."""
    mixed = items
    for _ in range(TRIES):
        mixed = tuple(rng.sample(items, len(items)))
        slots = [one.slot for one in mixed]
        if slots != sorted(slots):
            return mixed
    return mixed


def _picked(things: Sequence[Thing], order: Sequence[int]) -> tuple[Thing, ...]:
    return tuple(things[at] for at in order)


def _in_time(options: Sequence[Option]) -> bool:
    days: list[int] = []
    for one in options:
        date = None if one.edtf is None else PartialDate.parse(one.edtf)
        if date is None or date.earliest is None:
            return False
        days.append(date.earliest)
    return days == sorted(days)


def _rising(texts: Sequence[str]) -> bool:
    try:
        numbers = [float(text.replace(",", "").split()[0]) for text in texts]
    except (ValueError, IndexError):
        return False
    return numbers == sorted(numbers)


def _names_in_order(texts: Sequence[str], pack: Pack) -> bool:
    folded = [text.casefold() for text in texts]
    return folded == sorted(folded) and set(folded) <= _known_as(pack)


def _known_as(pack: Pack) -> set[str]:
    known: set[str] = set()
    for actor in pack.actors:
        known.update(form.casefold() for form in actor.name.forms)
        known.update((actor.described.casefold(), actor.role.casefold()))
    known.discard("")
    return known
