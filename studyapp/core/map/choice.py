"""What of a pack's links a map shows."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.relationship import Relationship, RelationshipKind
from studyapp.core.map.holding import Holding, holding_at


@dataclass(frozen=True, slots=True, kw_only=True)
class MapChoice:
    """Conditions that a link must meet, all of them; None and "" are no condition.

    `left_out` are kinds of links not to show; `around` shows one actor and whoever it is
    linked to; `everyone` shows also actors whom the pack gives no place on its map;
    `as_of` shows what held at a date, and with `undated` also what the article does not date;
    `facts` keeps these relationships only, as of a filter or of a study set.
    """

    left_out: frozenset[RelationshipKind] = frozenset()
    around: str = ""
    everyone: bool = False
    as_of: PartialDate | None = None
    undated: bool = True
    facts: frozenset[str] | None = None

    def keeps(self, link: Relationship) -> bool:
        """Tell whether a link meets the conditions that concern it alone."""
        if link.kind in self.left_out or (self.facts is not None and link.id not in self.facts):
            return False
        if self.around and self.around not in (link.subject, link.object, link.second_object):
            return False
        match self.holding(link):
            case Holding.HELD_NOT:
                return False
            case Holding.UNDATED:
                return self.undated
            case _:
                return True

    def holding(self, link: Relationship) -> Holding:
        """Tell whether a link held at the date asked for; without one every link does."""
        return Holding.HELD if self.as_of is None else holding_at(link, self.as_of)

    @property
    def count(self) -> int:
        """How many conditions there are, for a badge."""
        dated = self.as_of is not None
        return len(self.left_out) + dated + (dated and not self.undated)
