"""How what was found spreads over kinds, actors, topics, places and standings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from studyapp.core.knowledge.pack import Pack
from studyapp.core.search.catalogue import traits_of
from studyapp.core.search.query import FACT_KINDS, Field, ItemKind, Term

FACETS = (Field.KIND, Field.ACTOR, Field.TOPIC, Field.PLACE, Field.STANDING)


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
    counts: dict[Field, Counter[str]] = {field: Counter() for field in FACETS}
    for kind, item_id in found:
        for field, value in _traits(kind, item_id, pack):
            if field in counts:
                counts[field][value] += 1
    names = _names(pack)
    return tuple(
        Facet(field=field, shares=_shares(counts[field], names.get(field, {})))
        for field in FACETS
        if counts[field]
    )


def _traits(kind: ItemKind, item_id: str, pack: Pack) -> Iterator[tuple[Field, str]]:
    fact = pack.find_fact(item_id) if kind in FACT_KINDS else None
    if fact is not None:
        yield from traits_of(fact, pack)
        return
    yield Field.KIND, kind.value
    if kind is ItemKind.ACTOR:
        yield Field.ACTOR, item_id


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
