"""How what was found spreads over kinds, actors, topics, places and standings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.involving import actors_in
from studyapp.core.knowledge.pack import Pack
from studyapp.core.search.catalogue import topics_of
from studyapp.core.search.query import FACT_KINDS, Field, ItemKind, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of what was found have a value; `id` is that of the actor, topic or place."""

    id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """The values of one field, the most frequent first, those as frequent by name."""

    field: Field
    shares: tuple[Share, ...]

    def narrowed(self, share: Share) -> Term:
        """Give the term that leaves only what has the value of a share."""
        return Term(field=self.field, value=" ".join(share.name.split()))


def facets_of(found: Iterable[tuple[ItemKind, str]], pack: Pack) -> tuple[Facet, ...]:
    """Count items, given by kind and id, per kind, actor, topic, place and standing.

    An actor counts as itself; sentences and questions count by kind only. Fields of which
    nothing was found are left out.
    """
    items = tuple(found)
    ids = (item_id for kind, item_id in items if kind in FACT_KINDS)
    facts = tuple(fact for fact in map(pack.find_fact, ids) if fact is not None)
    actors = (item_id for kind, item_id in items if kind is ItemKind.ACTOR)
    counts = {
        Field.KIND: Counter(kind.value for kind, _ in items),
        Field.ACTOR: Counter(chain(actors, *(dict.fromkeys(actors_in(one)) for one in facts))),
        Field.TOPIC: Counter(chain.from_iterable(topics_of(one, pack) for one in facts)),
        Field.PLACE: Counter(
            one.place for one in facts if isinstance(one, Event) and one.place is not None
        ),
        Field.STANDING: Counter(one.standing.value for one in facts),
    }
    names = _names(pack)
    return tuple(
        Facet(field=field, shares=_shares(counted, names.get(field, {})))
        for field, counted in counts.items()
        if counted
    )


def _shares(counts: Counter[str], names: Mapping[str, str]) -> tuple[Share, ...]:
    shares = (Share(id=one, name=names.get(one, one), count=count) for one, count in counts.items())
    return tuple(sorted(shares, key=lambda one: (-one.count, one.name, one.id)))


def _names(pack: Pack) -> dict[Field, dict[str, str]]:
    actors = {one.id: one.name.canonical for one in pack.actors}
    places = {one.id: one.name.canonical for one in pack.places}
    return {
        Field.ACTOR: actors,
        Field.PLACE: places | actors,
        Field.TOPIC: {one.id: one.name for one in pack.topics},
    }
