"""Leeches: facts that are forgotten again and again, each with what it is confused with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from studyapp.core.scheduling.memory import MemoryState

LAPSES = 4
"""From so many lapses on a fact is a leech; a pack is small, so earlier than the usual 8."""
MISSES = 5
"""So many wrong answers make one too, as long as they are the larger part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongChoice:
    """An answer that was given instead: its words, and the actor or fact it stands for."""

    text: str
    subject: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leech:
    """A fact that does not stay.

    `misses` are its wrong answers; `confusion` is the wrong answer given most often, at
    least twice, and `times` how often; None and 0 where there is no such answer.
    """

    fact: str
    misses: int
    confusion: WrongChoice | None
    times: int


def leeches(
    states: Iterable[MemoryState], wrong: Mapping[str, Sequence[WrongChoice | None]]
) -> tuple[Leech, ...]:
    """Give the leeches, those missed most often first.

    `wrong` holds for each fact its wrong answers, None for one that no option stands for.
    """
    found = [
        _leech(state.fact, wrong.get(state.fact, ()))
        for state in states
        if _is_leech(state, len(wrong.get(state.fact, ())))
    ]
    return tuple(sorted(found, key=lambda one: (-one.misses, one.fact)))


def _is_leech(state: MemoryState, misses: int) -> bool:
    often = misses >= MISSES and misses * 2 > state.reviews
    return state.lapses >= LAPSES or often


def _leech(fact: str, wrong: Sequence[WrongChoice | None]) -> Leech:
    chosen = Counter(one for one in wrong if one is not None)
    confusion, times = max(
        chosen.items(), key=lambda item: (item[1], item[0].text), default=(None, 0)
    )
    often = times > 1
    return Leech(
        fact=fact,
        misses=len(wrong),
        confusion=confusion if often else None,
        times=times if often else 0,
    )
