"""Where the actors of a pack stand on its map, remembered once it is known."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Protocol

from studyapp.core.changes import Changes
from studyapp.core.knowledge.pack import Pack
from studyapp.core.map.choice import MapChoice
from studyapp.core.map.geometry import Point
from studyapp.core.map.graph import graph_of
from studyapp.core.map.placing import computed_places, rough_size

PAIR = 2
DIGITS = 1


class Store(Protocol):
    """Names and values, both text."""

    def find(self, name: str) -> str | None: ...
    def save(self, name: str, value: str) -> Changes: ...


class MapPlaces:
    """Places come from whoever moved an actor, else from the pack, else from a layout.

    They are the middles of the actors in logical pixels at the usual text size.
    """

    def __init__(self, preferences: Store, pack: Callable[[], Pack]) -> None:
        self._preferences, self._pack = preferences, pack

    def known(self) -> dict[str, Point]:
        """Give every place that is known without working any out."""
        pack = self._pack()
        given = {one.id: Point(*one.spot) for one in pack.actors if one.spot is not None}
        return given | self._stored(pack)

    def missing(self) -> int:
        """Give how many actors with a link have no place."""
        return len(set(_everyone(self._pack())) - self.known().keys())

    def work(self) -> Callable[[], dict[str, Point]]:
        """Give the work that finds a place for everyone; any thread may do it."""
        return partial(_computed, self._pack(), self.known())

    def save(self, places: Mapping[str, Point]) -> Changes:
        """Remember places, those of earlier saves with them."""
        merged = self._stored(self._pack()) | dict(places)
        plain = {
            actor: [round(at.x, DIGITS), round(at.y, DIGITS)]
            for actor, at in sorted(merged.items())
        }
        return self._preferences.save(self._name, json.dumps(plain))

    def reset(self) -> Changes:
        """Forget what was moved and worked out: the pack's own places hold again."""
        return self._preferences.save(self._name, "{}")

    @property
    def _name(self) -> str:
        return f"map-places:{self._pack().id}"

    def _stored(self, pack: Pack) -> dict[str, Point]:
        """Read what was remembered of actors that are still there; what is odd is dropped."""
        try:
            found = json.loads(self._preferences.find(self._name) or "{}")
        except ValueError:
            return {}
        if not isinstance(found, dict):
            return {}
        return {
            actor: Point(float(at[0]), float(at[1]))
            for actor, at in found.items()
            if pack.find_actor(actor) is not None and _is_place(at)
        }


def _computed(pack: Pack, known: Mapping[str, Point]) -> dict[str, Point]:
    graph = graph_of(pack, MapChoice(everyone=True))
    sizes = {one: rough_size(pack.actor(one).name.canonical) for one in graph.actors}
    return computed_places(graph, sizes, known)


def _is_place(found: Any) -> bool:
    return (
        isinstance(found, list)
        and len(found) == PAIR
        and all(isinstance(one, (int, float)) and math.isfinite(one) for one in found)
    )


def _everyone(pack: Pack) -> tuple[str, ...]:
    return graph_of(pack, MapChoice(everyone=True)).actors
