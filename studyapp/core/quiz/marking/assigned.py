"""Marking of matching and sorting: the share of items that are where they belong."""

from __future__ import annotations

from studyapp.core.quiz.body import Assignable
from studyapp.core.quiz.mark import Mark

Targets = tuple[int | None, ...]


def fits_targets(items: tuple[Assignable, ...], targets: Targets, count: int) -> bool:
    """Tell whether there is one target, or None, for each item, out of so many."""
    inside = all(target is None or 0 <= target < count for target in targets)
    return inside and len(targets) == len(items)


def mark_assigned(items: tuple[Assignable, ...], targets: Targets) -> Mark:
    """Mark item by item; one that was left out does not agree."""
    parts = tuple(item.target == own for item, own in zip(items, targets, strict=True))
    return Mark(credit=sum(parts) / len(parts), correct=all(parts), parts=parts)
