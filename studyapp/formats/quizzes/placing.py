"""Which line stands where: items in the order they are offered in, and the targets they go to.

A file has ordered items in the right order, and targets where an item first names them. A mark
keeps the order they had here, so that they come back as they were; where lines were added or
taken away meanwhile, the file's own order counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from studyapp.core.bank.form import Choice
from studyapp.core.quiz.stable_id import shuffle_key
from studyapp.formats.quizzes.marks import Marks, numbers_in, numbers_text

PLACES, TARGETS = "places", "targets"


def in_right_order(items: Sequence[Choice]) -> list[Choice]:
    """Give items in the right order; those that share a place stay as they are offered."""
    return sorted(items, key=lambda one: one.place)


def places_told(items: Sequence[Choice]) -> str:
    """Give what a mark says of the places of items, in the order they are offered in."""
    return numbers_text(one.place for one in items)


def ordered_items(texts: Sequence[str], marks: Marks, mixed_by: str) -> tuple[Choice, ...]:
    """Give items that stand in the right order as they are to be offered.

    Without a mark they are offered in an order that depends on `mixed_by` and their texts alone.
    """
    places = numbers_in(marks, PLACES, len(texts))
    if places is None:
        items = [Choice(text=text, place=at) for at, text in enumerate(texts)]
        if PLACES in marks:
            return tuple(items)
        return tuple(sorted(items, key=lambda one: shuffle_key(mixed_by, one.text)))
    slots = sorted(range(len(places)), key=lambda at: places[at])
    offered = dict(zip(slots, texts, strict=True))
    return tuple(Choice(text=offered[at], place=place) for at, place in enumerate(places))


def targets_met(items: Sequence[Choice], targets: Sequence[str]) -> list[int]:
    """Give the numbers of targets in the order items name them, then of those no item names."""
    named = [one.place for one in items if 0 <= one.place < len(targets)]
    return list(dict.fromkeys((*named, *range(len(targets)))))


def targets_told(met: Sequence[int]) -> str:
    """Give what a mark says of the order that targets had."""
    return numbers_text(met)


def targets_in_order(met: Sequence[str], marks: Marks) -> tuple[str, ...]:
    """Give targets, as items name them, in the order a mark says."""
    numbers = numbers_in(marks, TARGETS, len(met))
    if numbers is None or set(numbers) != set(range(len(met))):
        return tuple(met)
    placed = dict(zip(numbers, met, strict=True))
    return tuple(placed[at] for at in range(len(met)))
