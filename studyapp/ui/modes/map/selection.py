"""What is chosen on the map, whichever of its views shows it."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.map.bundle import Bundle, Ends
from studyapp.core.map.graph import MapGraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """An actor, or a line between two, or nothing."""

    actor: str = ""
    line: Ends | None = None

    def __bool__(self) -> bool:
        return bool(self.actor) or self.line is not None

    def touches(self, bundle: Bundle) -> bool:
        """Tell whether a line is the chosen one, or one of the chosen actor."""
        return self.line == bundle.ends or (self.line is None and self.actor in bundle.ends)

    def within(self, graph: MapGraph) -> Selection:
        """Give what of this is still there."""
        line = self.line if self.line is not None and graph.between(*self.line) else None
        actor = self.actor if self.actor in graph.actors else ""
        return Selection(actor=actor, line=line)


NOTHING = Selection()
