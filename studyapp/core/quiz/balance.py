"""Where the right answer is to stand, so that over many questions it stands everywhere alike.

What has an order of its own, names and dates and lengths alike, leaves no free choice: of the
candidates, some go below the key and some above, and a key at either end of them has its place
given. Those at the ends are had in any case; the others make up for them, each by going to the
far side of where it comes from.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

Weights = tuple[int, ...]
"""How often a key is to stand at each place, from the first on."""


def places_in_turn(
    size: int, below: int, above: int, chance: int, *, spread: bool = True
) -> tuple[int, ...]:
    """Give the places of the key to try among `size` options, the wished one first.

    `below` and `above` count the candidates on either side of the key; places that they
    cannot fill are left out. `chance` is any large number. `spread` says that keys are about
    evenly spread over the candidates, as names are; dates stand in the middle of those near.
    """
    sums, orders = _orders(size, below, above, spread)
    return orders[bisect_right(sums, chance % sums[-1])] if sums else ()


@lru_cache(maxsize=1 << 13)
def _orders(
    size: int,
    below: int,
    above: int,
    spread: bool,  # noqa: FBT001 - a key of the cache
) -> tuple[list[int], list[tuple[int, ...]]]:
    """Give running sums of the weights of all open places, and the order that begins with each."""
    places = _open(size, below, above)
    weights = _shares(size, below + above)[below] if spread and places else ()
    if not any(weights):
        weights = (1,) * size
    likely = sorted(places, key=lambda at: (-weights[at], abs(2 * at - size + 1)))
    orders = [(first, *(at for at in likely if at != first)) for first in places]
    return list(accumulate(weights[at] for at in places)), orders


def _open(size: int, below: int, above: int) -> range:
    return range(max(0, size - 1 - above), min(size - 1, below) + 1)


@lru_cache(maxsize=1 << 8)
def _shares(size: int, others: int) -> list[Weights]:
    """Give weights for keys with 0, 1, 2 … of the others below them.

    If each number below is equally frequent, every place is filled equally often: it has room
    for 2(`others` + 1), and each key brings 2 `size`. Keys without a free choice fill their
    places first, each pair at equal distances from the ends as far inside as there is room.
    What room is left is shared among the rest, low keys taking the upper places.
    """
    room = [2 * (others + 1)] * size
    rows: list[Weights] = [()] * (others + 1)
    tight = [at for at in range((others + 1) // 2) if len(_open(size, at, others - at)) < size]
    for below in tight:
        rows[below] = _inward(room, _open(size, below, others - below))
        rows[others - below] = rows[below][::-1]
        room = [
            left - own - other
            for left, own, other in zip(room, rows[below], rows[others - below], strict=True)
        ]
    for below in range(len(rows)):
        rows[below] = rows[below] or _shared(room, below, others - below)
    return rows


def _inward(room: list[int], places: range) -> Weights:
    """Share out a low key, the highest places first, leaving as much room to its counterpart."""
    size = len(room)
    weights, left = [0] * size, 2 * size
    for at in reversed(places):
        across = size - 1 - at
        free = room[at] // 2 if at == across else room[at] - weights[across]
        weights[at] = max(0, min(left, free))
        left -= weights[at]
    weights[places[0]] += left
    return tuple(weights)


def _shared(room: list[int], below: int, above: int) -> Weights:
    size = len(room)
    if below == above:
        places = _open(size, below, above)
        return tuple(left if at in places else 0 for at, left in enumerate(room))
    first, last = (0, 2 * room[-1]) if below < above else (2 * room[0], 0)
    return (first, *room[1:-1], last)
