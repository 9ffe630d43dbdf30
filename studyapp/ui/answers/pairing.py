"""Which item has which target, where each target goes to one item only; pure."""

from __future__ import annotations

from dataclasses import dataclass

Targets = tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """For each item the index of its target, or None."""

    targets: Targets

    def given(self, item: int, target: int) -> Pairing:
        """Give a target to an item; who had it gets the item's own in exchange."""
        targets = list(self.targets)
        user = self.user(target)
        if user is not None:
            targets[user] = targets[item]
        targets[item] = target
        return Pairing(targets=tuple(targets))

    def cleared(self, item: int) -> Pairing:
        """Take an item's target back."""
        kept = (None if at == item else target for at, target in enumerate(self.targets))
        return Pairing(targets=tuple(kept))

    def user(self, target: int) -> int | None:
        """Give the item that has a target, or None."""
        return self.targets.index(target) if target in self.targets else None

    def next_open(self, item: int) -> int | None:
        """Give the next item after `item`, round and round, that has no target."""
        count = len(self.targets)
        after = ((item + step) % count for step in range(1, count + 1))
        return next((at for at in after if self.targets[at] is None), None)
