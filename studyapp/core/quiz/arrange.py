"""Arrange options: which wrong answers stand beside the right one, and in which order.

Wrong answers are taken from the nearest tier on, so that over all questions nothing but the
article tells the right one: its place and its length among the options are wished for by
chance and had wherever the candidates allow it. Dates stand in time order and names in
alphabetical order, so there the place is had by choosing what stands before and after; all
else is mixed. All chance is a hash of the question's id.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum
from operator import attrgetter

from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.balance import places_in_turn
from studyapp.core.quiz.body import OneOf, Option
from studyapp.core.quiz.looks import Look, day_of, look_at, stands_out, telling_words, tells
from studyapp.core.quiz.stable_id import mixed, number_of

FEWEST = 3
MOST = 4
RATIO = 1.5
NAME_SLACK = 8
"""Names and dates have the length they have: so many characters more are no cue."""
ECHOES = 3
"""How many candidates that repeat a word of the stem are tried beside a key that does."""
FAR = 64
"""Bits of a candidate's rank that mix candidates of one tier."""


class Tier(IntEnum):
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


def in_each_tier(option: Option, note: ContentNote = ContentNote.NONE) -> tuple[Candidate, ...]:
    """Give an answer as a candidate of every tier, by the tier's number.

    Made once for an answer, they serve all questions it is offered in.
    """
    return tuple(Candidate(option=option, tier=tier, note=note) for tier in Tier)


def arrange(
    key: Option, candidates: Sequence[Candidate], *, question_id: str, stem: str, order: Order
) -> OneOf | None:
    """Give three options, four where three near wrong answers exist, or None if too few."""
    return _Arrangement(key, candidates, question_id, stem, order).made()


def difficulty(body: OneOf, candidates: Sequence[Candidate]) -> int:
    """Give 1 to 3: how near the nearest of the wrong answers offered is."""
    tiers = {one.option.text: one.tier for one in candidates}
    offered = [tiers[one.text] for one in body.options if one.text in tiers]
    return max(1, 3 - min(offered, default=Tier.DERIVED))


@dataclass(slots=True)
class _Row:
    """A candidate as it is weighed: its rank, how it looks, and on which side of the key."""

    rank: int
    option: Option
    tier: Tier
    look: Look
    below: bool
    longer: int


Pool = tuple[int, list[_Row]]
"""How many options to give, and the rows to take them from."""


class _Arrangement:
    """One question's options while they are being chosen."""

    def __init__(
        self,
        key: Option,
        candidates: Sequence[Candidate],
        question_id: str,
        stem: str,
        order: Order,
    ) -> None:
        self._key = key
        self._look = look_at(key.text)
        self._stem = stem
        self._order = order
        self._chance = number_of(question_id)
        self._rows = self._usable(candidates)

    def made(self) -> OneOf | None:
        """Give the first fair choice: the wished one from the nearest rows on, then others."""
        rows = self._rows
        near = [one for one in rows if one.tier <= Tier.NEAR]
        found = [one for one in rows if one.tier is not Tier.DERIVED]
        pools = [(MOST, near), (FEWEST, found), (FEWEST, rows)]
        return self._first(pools) or self._beside_an_echo()

    def _usable(self, candidates: Sequence[Candidate]) -> list[_Row]:
        """Give what may stand beside the key, the nearest first, each text once."""
        rows = [
            self._row(one, look)
            for one in candidates
            if self._even(self._look, look := look_at(one.option.text))
        ]
        rows.sort(key=attrgetter("rank"))
        seen = {self._look.folded}
        kept: list[_Row] = []
        for one in rows:
            if one.look.folded not in seen:
                seen.add(one.look.folded)
                kept.append(one)
        return kept

    def _row(self, one: Candidate, look: Look) -> _Row:
        return _Row(
            rank=one.tier << FAR | mixed(look.number, self._chance),
            option=one.option,
            tier=one.tier,
            look=look,
            below=self._order is not Order.MIXED and self._at(one.option) < self._at(self._key),
            longer=(look.length > self._look.length) - (look.length < self._look.length),
        )

    def _at(self, option: Option) -> tuple[int, int, str]:
        if self._order is Order.TIME and option.edtf is not None:
            return day_of(option.edtf)
        return (0, 0, look_at(option.text).folded)

    def _first(self, pools: Sequence[Pool]) -> OneOf | None:
        """Give the first choice by which nothing tells the key; else one where its form does."""
        second: OneOf | None = None
        for size, place, chosen in self._choices(pools):
            if tells(self._key.text, [one.option.text for one in chosen], self._stem):
                continue
            if not stands_out(self._look, [one.look for one in chosen]):
                return self._one_of(size, place, chosen)
            second = second or self._one_of(size, place, chosen)
        return second

    def _choices(self, pools: Sequence[Pool]) -> Iterator[tuple[int, int, list[_Row]]]:
        wishes = [self._wishes(size, rows) for size, rows in pools]
        for step in range(max((len(one) for one in wishes), default=0)):
            for (size, rows), wished in zip(pools, wishes, strict=True):
                if step < len(wished):
                    place, rank = wished[step]
                    chosen = self._chosen(rows, size, place, rank)
                    if chosen is not None:
                        yield size, place, chosen

    def _wishes(self, size: int, rows: list[_Row]) -> list[tuple[int, int]]:
        """Give the places and the length ranks of the key to try, the wished ones first."""
        if len(rows) < size - 1:
            return []
        shorter = sum(one.longer <= 0 for one in rows)
        longer = sum(one.longer >= 0 for one in rows)
        ranks = places_in_turn(size, shorter, longer, self._chance >> 20)
        if self._order is Order.MIXED:
            return [(self._chance % size, rank) for rank in ranks]
        below = sum(one.below for one in rows)
        spread = self._order is Order.NAME
        chance = self._chance >> 40
        places = places_in_turn(size, below, len(rows) - below, chance, spread=spread)
        return [(place, rank) for place in places for rank in ranks]

    def _chosen(self, rows: list[_Row], size: int, place: int, rank: int) -> list[_Row] | None:
        """Take the nearest rows that leave the key at its place, by order and by length."""
        free = self._order is Order.MIXED
        below, above = (size, size) if free else (place, size - 1 - place)
        shorter, longer = rank, size - 1 - rank
        low = high = self._look.length
        chosen: list[_Row] = []
        for one in rows:
            if not (below if one.below else above):
                continue
            if one.longer and not (longer if one.longer > 0 else shorter):
                continue
            length = one.look.length
            if not self._fits(min(low, length), max(high, length)):
                continue
            low, high = min(low, length), max(high, length)
            below, above = below - one.below, above - (not one.below)
            if one.longer > 0 or (not one.longer and not shorter):
                longer -= 1
            else:
                shorter -= 1
            chosen.append(one)
            if len(chosen) == size - 1:
                return chosen
        return None

    def _even(self, one: Look, other: Look) -> bool:
        return self._fits(min(one.length, other.length), max(one.length, other.length))

    def _fits(self, low: int, high: int) -> bool:
        if self._order is not Order.MIXED and high - low <= NAME_SLACK:
            return True
        return high <= RATIO * low

    def _one_of(self, size: int, place: int, chosen: list[_Row]) -> OneOf:
        if self._order is Order.MIXED:
            order = sorted(chosen, key=lambda one: mixed(one.look.number, ~self._chance))
            options = [one.option for one in order]
            options.insert(self._chance % size, self._key)
            return OneOf(options=tuple(options), key=place)
        options = sorted([self._key, *(one.option for one in chosen)], key=self._at)
        return OneOf(options=tuple(options), key=options.index(self._key))

    def _beside_an_echo(self) -> OneOf | None:
        """Where the key repeats a word of the stem, let a wrong answer repeat one too."""
        heard = telling_words(self._stem)
        if telling_words(self._key.text).isdisjoint(heard):
            return None
        echoing = [
            one for one in self._rows if not telling_words(one.option.text).isdisjoint(heard)
        ]
        for echo in echoing[:ECHOES]:
            rest = [echo, *(one for one in self._rows if one is not echo)]
            found = self._first([(FEWEST, rest)])
            if found is not None:
                return found
        return None
