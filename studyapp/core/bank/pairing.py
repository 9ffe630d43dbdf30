"""Which line of one list is which line of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")
Pairs = dict[int, int]


def pairs(
    left: Sequence[Thing], right: Sequence[Thing], keys: Sequence[Callable[[Thing], Hashable]]
) -> Pairs:
    """Pair indices of `left` with those of `right`, each used once.

    Lines that agree in the first key come first, then in the second, and so on. Of what is
    left, lines are paired in order where there are as many on both sides, else by place.
    """
    found: Pairs = {}
    for key in keys:
        _pair_equal(left, right, key, found)
    ours = [at for at in range(len(left)) if at not in found]
    used = set(found.values())
    theirs = [at for at in range(len(right)) if at not in used]
    if len(ours) == len(theirs):
        return found | dict(zip(ours, theirs, strict=True))
    return found | {at: at for at in ours if at in theirs}


def itself(thing: Hashable) -> Hashable:
    """Give the thing: lines that are equal are paired."""
    return thing


def words_in(text: str) -> str:
    """Give a text as formats do that make nothing of blanks."""
    return " ".join(text.split())


def _pair_equal(
    left: Sequence[Thing],
    right: Sequence[Thing],
    key: Callable[[Thing], Hashable],
    found: Pairs,
) -> None:
    used = set(found.values())
    places: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at in reversed(range(len(right))):
        if at not in used:
            places[key(right[at])].append(at)
    for at, one in enumerate(left):
        if at not in found and places[key(one)]:
            found[at] = places[key(one)].pop()
