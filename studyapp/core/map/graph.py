"""The actors and lines of a map, worked out from a pack and what is to be shown of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from studyapp.core.knowledge.pack import Pack
from studyapp.core.map.bundle import Bundle, Ends, bundled, ends_of
from studyapp.core.map.choice import MapChoice
from studyapp.core.map.holding import Holding
from studyapp.core.map.link import Link, links_of

MOST_IN_A_DIAGRAM = 20
"""Beyond so many actors a matrix is read with fewer mistakes (Ghoniem, Fekete and Castagliola,
2004, https://doi.org/10.1109/INFVIS.2004.1)."""


@dataclass(frozen=True, slots=True)
class MapGraph:
    """Actor ids in order of their names, the bundles between them, and what these stand for.

    `ids` are relationships in the order of the pack.
    """

    actors: tuple[str, ...]
    bundles: tuple[Bundle, ...]
    ids: tuple[str, ...]
    _by_ends: Mapping[Ends, Bundle] = field(init=False, repr=False, compare=False)
    _by_actor: Mapping[str, tuple[Bundle, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_ends", {one.ends: one for one in self.bundles})
        by_actor: dict[str, list[Bundle]] = {actor: [] for actor in self.actors}
        for bundle in self.bundles:
            for end in bundle.ends:
                by_actor[end].append(bundle)
        fixed = {actor: tuple(found) for actor, found in by_actor.items()}
        object.__setattr__(self, "_by_actor", fixed)

    def between(self, one: str, other: str) -> Bundle | None:
        """Give the line between two actors, or None."""
        return self._by_ends.get(ends_of(one, other))

    def of(self, actor: str) -> tuple[Bundle, ...]:
        """Give the lines of an actor, in the order of the pack."""
        return self._by_actor.get(actor, ())

    @property
    def wants_matrix(self) -> bool:
        """Whether it is too large to be read as a diagram."""
        return len(self.actors) > MOST_IN_A_DIAGRAM


def graph_of(pack: Pack, choice: MapChoice) -> MapGraph:
    """Work out what a map of a pack shows; actors without a line are left out.

    Where the pack gives some actors a place on its map, the others are shown only with
    `everyone`, or around an actor.
    """
    placed = frozenset(actor.id for actor in pack.actors if actor.spot is not None)
    shown = None if choice.everyone or choice.around or not placed else placed
    links = tuple(_kept(_links(pack, choice), shown, choice.around))
    bundles = bundled(links)
    linked = {end for bundle in bundles for end in bundle.ends}
    if choice.around:
        linked.add(choice.around)
    names = {one: pack.actor(one).name.canonical.casefold() for one in linked}
    actors = tuple(sorted(linked, key=lambda one: (names[one], one)))
    return MapGraph(actors, bundles, tuple(dict.fromkeys(link.id for link in links)))


def _links(pack: Pack, choice: MapChoice) -> Iterator[Link]:
    for relationship in pack.relationships:
        if choice.keeps(relationship):
            pale = choice.holding(relationship) is not Holding.HELD
            yield from links_of(relationship, pale=pale)


def _kept(links: Iterable[Link], shown: frozenset[str] | None, around: str) -> Iterator[Link]:
    for link in links:
        ends = (link.start, link.end)
        if (shown is None or shown.issuperset(ends)) and (not around or around in ends):
            yield link
