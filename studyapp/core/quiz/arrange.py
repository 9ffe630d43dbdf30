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
from operator import itemgetter

from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.balance import places_in_turn
from studyapp.core.quiz.body import OneOf, Option
from studyapp.core.quiz.looks import NAME, Look, day_of, look_at, stands_out, telling_words, tells
from studyapp.core.quiz.stable_id import BITS, mixed, number_of

FEWEST = 3
MOST = 4
RATIO = 1.5
NAME_SLACK = 8
"""Names and dates have the length they have: so many characters more are no cue."""
FELLOWS = 3
"""How many candidates that share with the key what tells it are tried beside it."""


class Tier(IntEnum):
    """How near a wrong answer is to the right one; nearer is harder."""

    OPPOSITE = 0
    NEAR = 1
    SAME_KIND = 2
    DERIVED = 3


FAR_RANK = Tier.SAME_KIND << BITS
DERIVED_RANK = Tier.DERIVED << BITS
"""Ranks from which a candidate is not near, and is not the article's own."""


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
    chosen = arranged(key, candidates, question_id=question_id, stem=stem, order=order)
    return None if chosen is None else chosen.body


def arranged(
    key: Option,
    candidates: Sequence[Candidate],
    *,
    question_id: str,
    stem: str,
    order: Order,
    names: frozenset[str] | None = None,
) -> Arranged | None:
    """Give the same, with the candidates that were chosen.

    With `names`, words that are names even where they begin an answer, the key may not be the
    odd one out: the only answer with a figure, a date or a name, or the only one without.
    """
    return _Arrangement(key, candidates, question_id, stem, order, names).made()


def difficulty(body: OneOf, candidates: Sequence[Candidate]) -> int:
    """Give 1 to 3: how near the nearest of the wrong answers offered is."""
    tiers = {one.option.text: one.tier for one in candidates}
    offered = [tiers[one.text] for one in body.options if one.text in tiers]
    return max(1, 3 - min(offered, default=Tier.DERIVED))


@dataclass(frozen=True, slots=True)
class Arranged:
    """The options in order, and the wrong ones as the candidates they were."""

    body: OneOf
    chosen: tuple[Candidate, ...]


Row = tuple[int, Candidate, Look, bool, int]
"""Rank, candidate, look, whether it goes before the key, and its length less the key's."""
Pool = tuple[int, list[Row]]
"""How many options to give, and the rows to take them from."""


class _Arrangement:
    """One question's options while they are being chosen.

    What is done for every candidate is written out at length: it is done a million times in a
    large pack.
    """

    def __init__(
        self,
        key: Option,
        candidates: Sequence[Candidate],
        question_id: str,
        stem: str,
        order: Order,
        names: frozenset[str] | None,
    ) -> None:
        self._key = key
        self._look = look_at(key.text)
        self._stem = stem
        self._order = order
        self._names = names
        self._slack = 0 if order is Order.MIXED else NAME_SLACK
        self._chance = number_of(question_id)
        self._rows = self._usable(candidates)

    def made(self) -> Arranged | None:
        """Give the first fair choice: the wished one from the nearest rows on, then others."""
        rows = self._rows
        if len(rows) < FEWEST - 1:
            return None
        near = [row for row in rows if row[0] < FAR_RANK]
        found = [row for row in rows if row[0] < DERIVED_RANK]
        pools = [(MOST, near), (FEWEST, found)]
        if len(found) < len(rows):
            pools.append((FEWEST, rows))
        return self._first(pools) or self._in_company()

    def _usable(self, candidates: Sequence[Candidate]) -> list[Row]:
        """Give what may stand beside the key, the nearest first, each text once."""
        mine, chance = self._look.length, self._chance
        least = min(mine / RATIO, mine - self._slack)
        most = max(mine * RATIO, mine + self._slack)
        own = self._at(self._key, self._look) if self._order is not Order.MIXED else None
        rows: list[Row] = []
        for one in candidates:
            look = look_at(one.option.text)
            if least <= look.length <= most:
                rank = one.tier << BITS | mixed(look.number, chance)
                below = own is not None and self._at(one.option, look) < own
                rows.append((rank, one, look, below, look.length - mine))
        rows.sort(key=itemgetter(0))
        seen = {self._look.folded}
        kept: list[Row] = []
        for row in rows:
            if row[2].folded not in seen:
                seen.add(row[2].folded)
                kept.append(row)
        return kept

    def _at(self, option: Option, look: Look) -> tuple[int, int, str]:
        if self._order is Order.TIME and option.edtf is not None:
            return day_of(option.edtf)
        return (0, 0, look.folded)

    def _first(self, pools: Sequence[Pool]) -> Arranged | None:
        """Give the first choice by which nothing tells the key; else one where its form does."""
        second: tuple[int, list[Row]] | None = None
        for place, chosen in self._choices(pools):
            if tells(self._key.text, [row[1].option.text for row in chosen], self._stem):
                continue
            if not stands_out(self._traits(self._look), [self._traits(row[2]) for row in chosen]):
                return self._arranged(place, chosen)
            second = second or (place, chosen)
        return self._arranged(*second) if second and self._names is None else None

    def _traits(self, look: Look) -> int:
        """Give the traits that count: answers that are names all along are named in any case."""
        if self._order is Order.NAME:
            return look.traits & ~NAME
        return look.traits | NAME if self._names and look.first in self._names else look.traits

    def _choices(self, pools: Sequence[Pool]) -> Iterator[tuple[int, list[Row]]]:
        wishes = [self._wishes(size, rows) for size, rows in pools]
        for step in range(max(map(len, wishes))):
            for (size, rows), wished in zip(pools, wishes, strict=True):
                if step < len(wished):
                    place, rank = wished[step]
                    chosen = self._chosen(rows, size, place, rank)
                    if chosen is not None:
                        yield place, chosen

    def _wishes(self, size: int, rows: list[Row]) -> list[tuple[int, int]]:
        """Give the places and the length ranks of the key to try, the wished ones first."""
        if len(rows) < size - 1:
            return []
        shorter = longer = below = 0
        for row in rows:
            below += row[3]
            shorter += row[4] <= 0
            longer += row[4] >= 0
        ranks = places_in_turn(size, shorter, longer, self._chance >> 20)
        if self._order is Order.MIXED:
            return [(self._chance % size, rank) for rank in ranks]
        spread = self._order is Order.NAME
        chance = self._chance >> 40
        places = places_in_turn(size, below, len(rows) - below, chance, spread=spread)
        return [(place, rank) for place in places for rank in ranks]

    def _chosen(self, rows: list[Row], size: int, place: int, rank: int) -> list[Row] | None:
        """Take the nearest rows that leave the key at its place, by order and by length."""
        free = self._order is Order.MIXED
        below, above = (size, size) if free else (place, size - 1 - place)
        shorter, longer = rank, size - 1 - rank
        low = high = self._look.length
        chosen: list[Row] = []
        for row in rows:
            _, _, look, first, more = row
            if not (below if first else above) or (more > 0 and not longer):
                continue
            if more < 0 and not shorter:
                continue
            length = look.length
            least, most = min(low, length), max(high, length)
            if most > RATIO * least and most - least > self._slack:
                continue
            low, high = least, most
            if first:
                below -= 1
            else:
                above -= 1
            if more > 0 or (not more and not shorter):
                longer -= 1
            else:
                shorter -= 1
            chosen.append(row)
            if len(chosen) == size - 1:
                return chosen
        return None

    def _arranged(self, place: int, chosen: list[Row]) -> Arranged:
        if self._order is Order.MIXED:
            order = sorted(chosen, key=lambda row: mixed(row[2].number, ~self._chance))
        else:
            order = sorted(chosen, key=lambda row: self._at(row[1].option, row[2]))
            place = sum(row[3] for row in chosen)
        options = [row[1].option for row in order]
        options.insert(place, self._key)
        return Arranged(OneOf(options=tuple(options), key=place), tuple(row[1] for row in chosen))

    def _in_company(self) -> Arranged | None:
        """Where the key repeats a word of the stem or has a form of its own, give it a fellow."""
        own, heard = self._traits(self._look), telling_words(self._stem)
        fellows = [row for row in self._rows if self._traits(row[2]) == own][:FELLOWS]
        if not telling_words(self._key.text).isdisjoint(heard):
            fellows += [
                row for row in self._rows if not telling_words(row[1].option.text).isdisjoint(heard)
            ][:FELLOWS]
        for fellow in fellows:
            rest = [fellow, *(row for row in self._rows if row is not fellow)]
            found = self._first([(FEWEST, rest)])
            if found is not None:
                return found
        return None
