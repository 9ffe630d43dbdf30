"""A link as it is drawn: between two actors, with its line and its arrow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from studyapp.core.knowledge.relationship import Relationship, RelationshipKind
from studyapp.core.map.line_style import LineStyle, style_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A line from `start` to `end`, both actor ids, that stands for a relationship.

    `pale` marks a link that may not have held at the date the map shows.
    """

    id: str
    start: str
    end: str
    kind: RelationshipKind
    directed: bool
    pale: bool = False

    @property
    def style(self) -> LineStyle:
        """How it is drawn."""
        return style_of(self.kind)


def links_of(relationship: Relationship, *, pale: bool = False) -> Iterator[Link]:
    """Give the lines of a relationship: one, or of a mediation one to each party."""
    ends = (relationship.object, relationship.second_object)
    for end in ends:
        if end is not None:
            yield Link(
                id=relationship.id,
                start=relationship.subject,
                end=end,
                kind=relationship.kind,
                directed=not relationship.kind.symmetric,
                pale=pale,
            )
