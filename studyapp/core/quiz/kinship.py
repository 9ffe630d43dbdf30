"""Who is the same as, a part of, or speaks for whom: no fair wrong answer beside the other."""

from __future__ import annotations

from studyapp.core.knowledge.actor import ActorKind
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.speaker import Tone


class Kinship:
    """Tells whether two actors are one, or part and whole, by the pack's own chains.

    Two groups of one side, such as a country's people and its demonstrators, may hold each
    other even where no chain says so.
    """

    def __init__(self, pack: Pack) -> None:
        self._wholes = {actor.id: _wholes(pack, actor.id) for actor in pack.actors}
        self._sides = _sides(pack)
        self._forms = {
            actor.id: frozenset(form.casefold() for form in actor.name.forms)
            for actor in pack.actors
        }

    def akin(self, one: str, other: str) -> bool:
        """Tell whether the two are the same, part and whole, or written the same way."""
        return (
            other in self._wholes.get(one, {one})
            or one in self._wholes.get(other, {other})
            or (one in self._sides and self._sides[one] == self._sides.get(other))
            or not self._forms.get(one, frozenset()).isdisjoint(self._forms.get(other, frozenset()))
        )


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
