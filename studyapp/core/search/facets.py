"""How what was found spreads over kinds, actors, topics, places and standings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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
    names = _names(pack)
    return tuple(
        Facet(field=field, shares=_shares(Counter(counted), names.get(field, {})))
        for field, counted in _values(found, pack).items()
        if counted
    )


def _values(found: Iterable[tuple[ItemKind, str]], pack: Pack) -> Mapping[Field, list[str]]:
    """Gather every value of every item, field by field."""
    kinds: list[str] = []
    actors: list[str] = []
    topics: list[str] = []
    places: list[str] = []
    standings: list[str] = []
    for kind, item_id in found:
        kinds.append(kind.value)
        fact = pack.find_fact(item_id) if kind in FACT_KINDS else None
        if fact is not None:
            actors.extend(dict.fromkeys(actors_in(fact)))
            topics.extend(topics_of(fact, pack))
            standings.append(fact.standing.value)
            if isinstance(fact, Event) and fact.place is not None:
                places.append(fact.place)
        elif kind is ItemKind.ACTOR:
            actors.append(item_id)
    return {
        Field.KIND: kinds,
        Field.ACTOR: actors,
        Field.TOPIC: topics,
        Field.PLACE: places,
        Field.STANDING: standings,
    }


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
