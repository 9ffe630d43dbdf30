"""An order with ties, and the ways to change it; pure, so that keys and drags share it."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Items in order; `tied` are the positions, from 0, that share the place of the one before.

    `order` holds the items' indexes as they were offered.
    """

    order: tuple[int, ...]
    tied: frozenset[int] = frozenset()

    def place(self, position: int) -> int:
        """Give the place shown at a position, from 1; tied ones show that of the first."""
        return self.group(position)[0] + 1

    def group(self, position: int) -> tuple[int, int]:
        """Give the first and the last position of the tie a position is in."""
        first = last = position
        while first in self.tied:
            first -= 1
        while last + 1 in self.tied:
            last += 1
        return first, last

    def toggled(self, position: int) -> Arrangement:
        """Tie the item at a position with the one before it, or untie them."""
        if not 0 < position < len(self.order):
            return self
        return replace(self, tied=self.tied ^ {position})

    def moved(self, item: int, to: int) -> Arrangement:
        """Take an item out and put it at a position; inside a tie it joins the tie."""
        at = self.order.index(item)
        rest = [other for other in self.order if other != item]
        to = max(0, min(len(rest), to))
        ties = self._ties_without(at)
        shifted = {position if position < to else position + 1 for position in ties}
        if to in ties:
            shifted |= {to, to + 1}
        return Arrangement(order=(*rest[:to], item, *rest[to:]), tied=frozenset(shifted))

    def stepped(self, item: int, by: int) -> Arrangement:
        """Move an item past its neighbour, or out of its tie; it never joins one this way."""
        at = self.order.index(item)
        first, last = self.group(at)
        if first == last:
            beyond = at + by
            if not 0 <= beyond < len(self.order):
                return self
            first, last = self.group(beyond)
        return self.moved(item, first if by < 0 else last)

    def _ties_without(self, at: int) -> set[int]:
        """The tied positions that are left when the item at `at` is taken out."""
        before = {position for position in self.tied if position < at}
        after = {position - 1 for position in self.tied if position > at + 1}
        bridged = {at} if {at, at + 1} <= self.tied else set()
        return before | after | bridged
