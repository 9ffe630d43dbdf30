"""Take things in batches that go together, looking only a little way ahead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

LOOKED_AT = 16
"""How many waiting things are looked at for one batch."""

Thing = TypeVar("Thing")


def batches(
    things: Iterable[Thing], choose: Callable[[list[Thing]], list[Thing]], fewest: int
) -> Iterator[list[Thing]]:
    """Give batches as `choose` picks them from those waiting; each thing stands in one.

    `choose` takes the first of them always. A batch smaller than `fewest` is cut to that
    first one, so that the others may still find company.
    """
    ahead = iter(things)
    waiting = list(islice(ahead, LOOKED_AT))
    while waiting:
        chosen = choose(waiting)
        if len(chosen) < fewest:
            chosen = chosen[:1]
        yield chosen
        waiting = [one for one in waiting if one not in chosen]
        waiting += islice(ahead, LOOKED_AT - len(waiting))
