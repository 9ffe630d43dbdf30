"""Arrange options: which wrong answers stand beside the right one, and in which order.

Wrong answers are taken from the nearest tier on. Dates stand in time order and names in
alphabetical order, so the key's place is balanced by choosing what stands before and after
it; everything else is mixed. All chance is a hash of the question's id.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.body import OneOf, Option
from studyapp.core.quiz.stable_id import shuffle_key, turn

FEWEST = 3
LEAN = 12
"""One of so many questions keeps the place that chance gives it."""
MOST = 4
RATIO = 1.5
NAME_SLACK = 8
"""Names and dates have the length they have: so many characters more are no cue."""
TELLING = 4
"""Words from this length on can give an answer away by standing in the stem."""


EVERYWHERE = """
    about according after article does first from have last said that their them then there
    these they this were what when where which with would
"""
PLAIN = frozenset(EVERYWHERE.split())
"""Words too common to tell anything."""


class Tier(Enum):
    """How near a wrong answer is to the right one; nearer is harder."""

    OPPOSITE = 0
    NEAR = 1
    SAME_KIND = 2
    DERIVED = 3


class Order(Enum):
    """How the options of a question are put in order."""

    TIME = "time"
    NAME = "name"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A wrong answer that might be offered, with what may hurt a reader in it."""

    option: Option
    tier: Tier
    note: ContentNote = ContentNote.NONE


def arrange(
    key: Option, candidates: Sequence[Candidate], *, question_id: str, stem: str, order: Order
) -> OneOf | None:
    """Give three options, four where three near wrong answers exist, or None if too few."""
    usable = _usable(key, candidates, question_id, order)
    near = _near(usable)
    even = [one for one in usable if _even([key, one.option], Order.MIXED)]
    attempts = (
        (MOST, _near(even)),
        (FEWEST, _found(even)),
        (MOST, near),
        (FEWEST, _found(usable)),
        (FEWEST, even),
        (FEWEST, usable),
    )
    for size, choice in attempts:
        for place in _places(key, choice, question_id, size, order):
            chosen = _chosen(key, choice, size, place, order)
            if chosen and not _tells(key, chosen, stem):
                return _one_of(key, _mixed(chosen, question_id), place, order)
    return _with_a_second_echo(key, usable, question_id, stem, order)


def _found(candidates: list[Candidate]) -> list[Candidate]:
    return [one for one in candidates if one.tier is not Tier.DERIVED]


def _near(candidates: list[Candidate]) -> list[Candidate]:
    return [one for one in candidates if one.tier in (Tier.OPPOSITE, Tier.NEAR)]


def difficulty(body: OneOf, candidates: Sequence[Candidate]) -> int:
    """Give 1 to 3: how near the nearest of the wrong answers offered is."""
    tiers = {one.option.text: one.tier for one in candidates}
    offered = [tiers[one.text].value for one in body.options if one.text in tiers]
    return max(1, 3 - min(offered, default=Tier.DERIVED.value))


def _usable(
    key: Option, candidates: Sequence[Candidate], question_id: str, order: Order
) -> list[Candidate]:
    ranked = sorted(
        candidates, key=lambda one: (one.tier.value, shuffle_key(question_id, one.option.text))
    )
    seen = {_folded(key.text)}
    found: list[Candidate] = []
    for one in ranked:
        if _folded(one.option.text) not in seen and _even([key, one.option], order):
            seen.add(_folded(one.option.text))
            found.append(one)
    return found


def _places(
    key: Option, candidates: list[Candidate], question_id: str, size: int, order: Order
) -> list[int]:
    """Give the places of the key to try, the wished one first.

    Names that begin early must often stand first. Where such a name has a choice it mostly
    goes to the other end, so that over all questions no place stands out.
    """
    first = turn(f"place of {question_id}", size)
    places = [(first + step) % size for step in range(size)]
    if order is Order.MIXED or turn(f"lean of {question_id}", LEAN) == 0:
        return places
    before = sum(_sort_key(one.option, order) < _sort_key(key, order) for one in candidates)
    lean = len(candidates) - 2 * before
    if lean == 0:
        return places
    return sorted(places, key=lambda place: -place if lean > 0 else place)


def _chosen(
    key: Option, candidates: list[Candidate], size: int, place: int, order: Order
) -> list[Option] | None:
    """Take the nearest candidates that leave the key at its place and all lengths even."""
    room = {True: place, False: size - 1 - place}
    chosen: list[Option] = []
    for one in candidates:
        if len(chosen) == size - 1:
            break
        before = order is Order.MIXED or _sort_key(one.option, order) < _sort_key(key, order)
        side = room[True] > 0 if order is Order.MIXED else before
        if room[side] > 0 and _even([key, *chosen, one.option], order):
            room[side] -= 1
            chosen.append(one.option)
    return chosen if len(chosen) == size - 1 else None


def _mixed(options: list[Option], question_id: str) -> list[Option]:
    return sorted(options, key=lambda one: shuffle_key(f"mix of {question_id}", one.text))


def _one_of(key: Option, chosen: list[Option], place: int, order: Order) -> OneOf:
    if order is Order.MIXED:
        options = [*chosen[:place], key, *chosen[place:]]
    else:
        options = sorted([*chosen, key], key=lambda one: _sort_key(one, order))
    return OneOf(options=tuple(options), key=options.index(key))


def _with_a_second_echo(
    key: Option, usable: list[Candidate], question_id: str, stem: str, order: Order
) -> OneOf | None:
    """Where the key repeats a word of the stem, let a wrong answer repeat one too."""
    echoing = [one for one in usable if _words(one.option.text) & _words(stem)]
    for echo in echoing[:FEWEST]:
        rest = [echo, *(one for one in usable if one is not echo)]
        for place in _places(key, rest, question_id, FEWEST, order):
            chosen = _chosen(key, rest, FEWEST, place, order)
            if chosen and not _tells(key, chosen, stem):
                return _one_of(key, _mixed(chosen, question_id), place, order)
    return None


def _tells(key: Option, others: list[Option], stem: str) -> bool:
    """Tell whether the key repeats more of the stem's telling words than any other option."""
    offered = [_words(one.text) for one in others]
    shared = frozenset[str].intersection(_words(key.text), *offered)
    heard = _words(stem) - shared
    return _share(_words(key.text), heard) > max(_share(words, heard) for words in offered)


def _share(words: frozenset[str], heard: frozenset[str]) -> float:
    return len(words & heard) / len(words) if words else 0.0


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    found = (
        word.removesuffix("'s").removesuffix("’s")
        for word in re.findall(r"[\w'’]+", text.casefold())
    )
    return frozenset(word for word in found if len(word) >= TELLING) - PLAIN


def _even(options: list[Option], order: Order) -> bool:
    lengths = [len(option.text) for option in options]
    if order is not Order.MIXED and max(lengths) - min(lengths) <= NAME_SLACK:
        return True
    return max(lengths) <= RATIO * min(lengths)


def _sort_key(option: Option, order: Order) -> tuple[int, int, str]:
    if order is Order.TIME and option.edtf is not None:
        return PartialDate.parse(option.edtf).sort_key()
    return (0, 0, _folded(option.text))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
