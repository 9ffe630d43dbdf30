"""A link as it is drawn: between two actors, with its line and its arrow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from studyapp.core.knowledge.relationship import Relationship, RelationshipKind
from studyapp.core.map.line_style import LineStyle, style_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A line from `start` to `end`, both actor ids, that stands for the fact `id`.

    That is a relationship, or on a way between two actors an event or a position that both
    are in. `pale` marks a link that may not have held at the date the map shows.
    """

    id: str
    start: str
    end: str
    style: LineStyle
    directed: bool = False
    pale: bool = False


def links_of(relationship: Relationship, *, pale: bool = False) -> Iterator[Link]:
    """Give the lines of a relationship: one, or of a mediation one to each party.

    Hostility has no arrow: which of two the article names first says nothing about them.
    """
    directed = not relationship.kind.symmetric and relationship.kind is not RelationshipKind.OPPOSES
    ends = (relationship.object, relationship.second_object)
    for end in ends:
        if end is not None:
            yield Link(
                id=relationship.id,
                start=relationship.subject,
                end=end,
                style=style_of(relationship.kind),
                directed=directed,
                pale=pale,
            )
