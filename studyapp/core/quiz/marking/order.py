"""Marking of an order: pairs in the article's order, and Kendall's tau over them.

Items that share a slot have no order in the article, so they form no pair and may stand
either way or tied. A learner's tie over a pair that the article does order is neither
concordant nor discordant: it earns less than the right order and more than the wrong one.
Credit is therefore (concordant - discordant) / pairs, Kendall's tau over the pairs that the
article orders (Somers' d, where a learner ties), and never below 0.
"""

from __future__ import annotations

from itertools import combinations

from studyapp.core.quiz.answer import Ordered
from studyapp.core.quiz.body import Ordering
from studyapp.core.quiz.mark import Mark


def fits_order(body: Ordering, answer: Ordered) -> bool:
    """Tell whether every item stands in the answer once, and ties are told of its places."""
    count = len(body.items)
    places = range(2, count + 1)
    whole = sorted(answer.indexes) == list(range(count))
    return whole and all(place in places for place in answer.tied)


def mark_order(body: Ordering, answer: Ordered) -> Mark:
    """Mark a whole order; `parts` tells of each offered item whether its place agrees."""
    slots = [body.items[index].slot for index in answer.indexes]
    ordered = [
        (second - first) * (rank_of_second - rank_of_first)
        for (first, rank_of_first), (second, rank_of_second) in combinations(
            zip(slots, _ranks(answer), strict=True), 2
        )
        if first != second
    ]
    concordant = sum(1 for agreement in ordered if agreement > 0)
    discordant = sum(1 for agreement in ordered if agreement < 0)
    return Mark(
        credit=max(0.0, (concordant - discordant) / len(ordered)),
        correct=concordant == len(ordered),
        parts=_parts(answer, slots),
        concordant=concordant,
        pairs=len(ordered),
    )


def _ranks(answer: Ordered) -> list[int]:
    """Give a rank for each place in the learner's order; a tied one has that before it."""
    ranks: list[int] = []
    for place in range(1, len(answer.indexes) + 1):
        ranks.append(ranks[-1] if place in answer.tied else place)
    return ranks


def _parts(answer: Ordered, slots: list[int]) -> tuple[bool, ...]:
    agrees = {
        index: own == right
        for index, own, right in zip(answer.indexes, slots, sorted(slots), strict=True)
    }
    return tuple(agrees[index] for index in range(len(slots)))
