"""Relationships between the same two actors, and which kinds go along with which."""

from __future__ import annotations

from collections import defaultdict

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.relationship import Relationship, RelationshipKind

Kind = RelationshipKind
GROUPS = (
    frozenset(
        {
            Kind.ALLY_OF, Kind.SUPPORTS, Kind.GIVES_MILITARY_ASSISTANCE_TO,
            Kind.GIVES_ECONOMIC_ASSISTANCE_TO, Kind.HAS_ECONOMIC_TIES_WITH,
            Kind.STATIONS_TROOPS_IN, Kind.RECOGNISES, Kind.DRAWS_CLOSER_TO,
        }
    ),
    frozenset({Kind.OPPOSES, Kind.FIGHTS, Kind.PRESSES, Kind.CONDEMNS}),
    frozenset(
        {
            Kind.HOLDS_OFFICE_IN, Kind.SPEAKS_FOR, Kind.ADVISES, Kind.REPRESENTS,
            Kind.WORKS_AT, Kind.PART_OF, Kind.LIVES_IN,
        }
    ),
    frozenset(
        {
            Kind.PART_OF, Kind.WAS_PART_OF, Kind.SEEKS_UNION_WITH,
            Kind.DECLARED_INDEPENDENCE_FROM, Kind.LIVES_IN,
        }
    ),
    frozenset(
        {
            Kind.SHARES_ORIGIN_WITH, Kind.RESEMBLES, Kind.DRAWS_CLOSER_TO, Kind.SEEKS_UNION_WITH,
        }
    ),
)  # fmt: skip
"""Kinds of which one makes another likely: no fair wrong answers beside each other."""


class Links:
    """The relationships of a pack by the pair they join."""

    def __init__(self, pack: Pack) -> None:
        self._of_pair: dict[frozenset[str], list[Relationship]] = defaultdict(list)
        self._of_object: dict[str, list[Relationship]] = defaultdict(list)
        for one in pack.relationships:
            for end in (one.object, one.second_object):
                if end is not None:
                    self._of_pair[frozenset({one.subject, end})].append(one)
            for end in {one.subject, one.object, one.second_object} - {None}:
                self._of_object[end or ""].append(one)

    def between(self, one: str, other: str) -> tuple[Relationship, ...]:
        """Give all relationships that join two actors, in either direction."""
        return tuple(self._of_pair.get(frozenset({one, other}), ()))

    def touching(self, actor_id: str) -> tuple[Relationship, ...]:
        """Give all relationships an actor takes part in."""
        return tuple(self._of_object.get(actor_id, ()))

    def may_hold(self, kind: Kind, one: str, other: str) -> bool:
        """Tell whether what joins two actors leaves open that this kind joins them too."""
        return any(go_together(kind, link.kind) for link in self.between(one, other))


def go_together(one: Kind, other: Kind) -> bool:
    """Tell whether one kind makes the other likely."""
    return one is other or any(one in group and other in group for group in GROUPS)
