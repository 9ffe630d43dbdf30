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


def places_in_turn(
    size: int, below: int, above: int, chance: int, *, spread: bool = True
) -> tuple[int, ...]:
    """Give the places of the key to try among `size` options, the wished one first.

    `below` and `above` count the candidates on either side of the key; places that they
    cannot fill are left out. `chance` is any large number.

    Where keys are `spread` evenly over m + 1 ranks, one in m + 1 has to stand first. Of those
    that may stand anywhere, the low ones therefore go to the top with a weight of
    2(m + 1 - size) and to each inner place with one of m + 1 - 2 size, the high ones the other
    way round: this makes every place equally frequent. Where there are fewer than twice `size`
    candidates, the middle gains a little from the ends.
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
    open_to = range(max(0, size - 1 - above), min(size - 1, below) + 1)
    weights = {at: _weight(size, below, above, at) if spread else 1 for at in open_to}
    if not sum(weights.values()):
        weights = dict.fromkeys(open_to, 1)
    likely = sorted(open_to, key=lambda at: (-weights[at], abs(2 * at - size + 1)))
    orders = [(first, *(at for at in likely if at != first)) for first in open_to]
    return list(accumulate(weights.values())), orders


def _weight(size: int, below: int, above: int, place: int) -> int:
    ranks = below + above + 1
    outer, inner = max(1, 2 * (ranks - size)), max(1, ranks - 2 * size)
    if below == above:
        return outer if place in (0, size - 1) else 2 * inner
    far, near = (size - 1, 0) if below < above else (0, size - 1)
    if place == near:
        return 0
    return outer if place == far else inner
