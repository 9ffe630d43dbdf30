"""Kinds of line, so that a picture of links can be read without its words."""

from __future__ import annotations

from enum import Enum

from studyapp.core.knowledge.relationship import RelationshipKind


class LineStyle(Enum):
    """How a link is drawn, in the order in which a legend names them.

    `TOLD_TOGETHER` is no link: two actors in one event or one statement, on a way between two.
    """

    TIE = "tie"
    MEDIATION = "mediation"
    OPPOSITION = "opposition"
    TOLD_TOGETHER = "told_together"


def style_of(kind: RelationshipKind) -> LineStyle:
    """Give the line of a kind of link; what neither mediates nor opposes is a tie."""
    if kind in _MEDIATION:
        return LineStyle.MEDIATION
    return LineStyle.OPPOSITION if kind in _OPPOSITION else LineStyle.TIE


_MEDIATION = frozenset({RelationshipKind.MEDIATES_BETWEEN, RelationshipKind.PRESSES})
_OPPOSITION = frozenset(
    {
        RelationshipKind.OPPOSES,
        RelationshipKind.FIGHTS,
        RelationshipKind.CONDEMNS,
        RelationshipKind.DECLARED_INDEPENDENCE_FROM,
    }
)
