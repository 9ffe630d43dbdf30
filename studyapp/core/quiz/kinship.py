"""Who is the same as, a part of, or speaks for whom: no fair wrong answer beside the other."""

from __future__ import annotations

from collections import Counter

from studyapp.core.knowledge.actor import ActorKind
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.speaker import Tone


class Kinship:
    """Tells whether two actors are one, or part and whole, by the pack's own chains.

    Two groups of one side, such as a country's people and its demonstrators, may hold each
    other even where no chain says so.
    """

    def __init__(self, pack: Pack) -> None:
        self._kin = _chained(pack)
        self._sides = _sides(pack)
        self._shared = _shared_forms(pack)

    def akin(self, one: str, other: str) -> bool:
        """Tell whether the two are the same, part and whole, or written the same way."""
        if one == other or other in self._kin.get(one, ()):
            return True
        side = self._sides.get(one)
        if side is not None and side == self._sides.get(other):
            return True
        forms = self._shared.get(one)
        return forms is not None and not forms.isdisjoint(self._shared.get(other, ()))


def _chained(pack: Pack) -> dict[str, set[str]]:
    """Give for each actor its parts and wholes, however far up and down."""
    kin: dict[str, set[str]] = {actor.id: set() for actor in pack.actors}
    for actor in pack.actors:
        for whole in _wholes(pack, actor.id):
            kin[actor.id].add(whole)
            kin[whole].add(actor.id)
    return kin


def _shared_forms(pack: Pack) -> dict[str, frozenset[str]]:
    """Give for each actor the names it shares with others, folded; most share none."""
    forms = {actor.id: {form.casefold() for form in actor.name.forms} for actor in pack.actors}
    counts = Counter(form for own in forms.values() for form in own)
    shared = {
        one: frozenset(form for form in own if counts[form] > 1) for one, own in forms.items()
    }
    return {one: own for one, own in shared.items() if own}


def _sides(pack: Pack) -> dict[str, str]:
    """Give the speaker of each group that stands on a side."""
    return {
        actor.id: actor.speaker
        for actor in pack.actors
        if actor.kind is ActorKind.GROUP and pack.speaker(actor.speaker).tone in (Tone.A, Tone.B)
    }


def _wholes(pack: Pack, actor_id: str) -> frozenset[str]:
    """The actor itself and everything it is part of or speaks for, however far."""
    found: set[str] = set()
    waiting: list[str | None] = [actor_id]
    while waiting:
        at = waiting.pop()
        actor = None if at is None or at in found else pack.find_actor(at)
        if actor is not None:
            found.add(actor.id)
            waiting += [actor.part_of, actor.speaks_for]
    return frozenset(found)
