"""What the map shows now: worked out anew whenever the choice, the places or the text change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from studyapp.core.knowledge.pack import Pack
from studyapp.core.map.bundle import Ends
from studyapp.core.map.choice import MapChoice
from studyapp.core.map.drawing import Drawing, drawing_of
from studyapp.core.map.geometry import Point, Size
from studyapp.core.map.graph import MapGraph, graph_of
from studyapp.core.map.path_graph import path_graph, path_places
from studyapp.core.map.paths import Path, paths_between
from studyapp.core.map.ring import ring
from studyapp.core.map.sharing import bare_lines, shared_links
from studyapp.ui.modes.map.look import ActorLook, actor_look, label_size
from studyapp.ui.modes.map.words import bundle_label, fact_label
from studyapp.ui.theme import Theme

CROWD = 400
"""Lines beyond which a diagram shows that there are links, and of what kind only where chosen."""
COLUMNS, COLUMN, ROW = 8, 320.0, 90.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A graph, how its actors look, the words of its lines, and where everything stands."""

    graph: MapGraph
    looks: Mapping[str, ActorLook]
    words: Mapping[Ends, str]
    drawing: Drawing
    paths: tuple[Path, ...] = ()
    ends: tuple[str, str] | None = None
    """Whom the ways that are shown are to tie; None unless ways were asked for."""

    @property
    def is_crowded(self) -> bool:
        """Whether there are so many lines that only those chosen are told apart."""
        return len(self.drawing.lines) > CROWD


@dataclass(slots=True)
class Board:
    """Holds the choice and the places; `shown` is what they come to."""

    pack: Pack
    theme: Theme
    places: dict[str, Point]
    choice: MapChoice = field(default_factory=MapChoice)
    ends: tuple[str, str] | None = None
    _labels: dict[str, str] = field(default_factory=dict)

    def shown(self) -> Shown:
        """Work out what is to be seen."""
        paths = paths_between(self.pack, *self.ends) if self.ends else ()
        graph = path_graph(self.pack, paths) if self.ends else graph_of(self.pack, self.choice)
        labels = {one: self._label(one) for one in graph.ids}
        shared = {} if self.ends else shared_links(graph, labels)
        remarks = {actor: labels[link.id] for actor, link in shared.items()}
        looks = {
            one: actor_look(one, self.pack, self.theme, remarks.get(one, ""))
            for one in graph.actors
        }
        bare = bare_lines(graph, shared, labels)
        words = {
            one.ends: bundle_label(labels[each] for each in one.ids)
            for one in graph.bundles
            if one.ends not in bare
        }
        measured = {one: label_size(one, self.theme) for one in set(words.values())}
        drawing = drawing_of(
            graph,
            self._places_of(graph, paths, looks),
            {actor: look.size for actor, look in looks.items()},
            {ends: measured[one] for ends, one in words.items()},
        )
        return Shown(
            graph=graph, looks=looks, words=words, drawing=drawing, paths=paths, ends=self.ends
        )

    @property
    def stands_still(self) -> bool:
        """Whether actors stand where they were placed, and may be moved for good."""
        return self.ends is None and not self.choice.around

    def move(self, actor: str, at: Point) -> None:
        """Put an actor somewhere else; `at` is in pixels as drawn."""
        self.places[actor] = Point(at.x / self.theme.scale, at.y / self.theme.scale)

    def _places_of(
        self, graph: MapGraph, paths: tuple[Path, ...], looks: Mapping[str, ActorLook]
    ) -> Mapping[str, Point]:
        sizes = {actor: look.size for actor, look in looks.items()}
        if self.ends is not None:
            return path_places(paths, sizes)
        if self.choice.around:
            return self._ring(graph, sizes)
        scale = self.theme.scale
        return {
            one: Point(at.x * scale, at.y * scale)
            for number, one in enumerate(graph.actors)
            for at in (self.places.get(one) or _waiting(number),)
        }

    def _ring(self, graph: MapGraph, sizes: Mapping[str, Size]) -> Mapping[str, Point]:
        middle = self.choice.around
        return ring(middle, [one for one in graph.actors if one != middle], sizes)

    def _label(self, fact_id: str) -> str:
        if fact_id not in self._labels:
            self._labels[fact_id] = fact_label(fact_id, self.pack)
        return self._labels[fact_id]


def _waiting(number: int) -> Point:
    """Give where somebody stands, in columns, until a place is found."""
    return Point(number % COLUMNS * COLUMN, number // COLUMNS * ROW)
