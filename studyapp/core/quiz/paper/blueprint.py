"""A blueprint: how many questions of what a test has, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.scope import Scope

MOST_IN_ROW = 60
MOST_ROWS = 12


class FactKind(Enum):
    """What a question's fact is."""

    EVENT = "event"
    POSITION = "position"
    RELATIONSHIP = "relationship"
    ACTOR = "actor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """So many questions of some families, kinds of fact and topics; what is empty is open.

    Topics are ids. Raises `InvalidInput` for a count that is not from 1 to 60.
    """

    count: int
    families: frozenset[Family] = frozenset()
    kinds: frozenset[FactKind] = frozenset()
    topics: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if not 1 <= self.count <= MOST_IN_ROW:
            raise InvalidInput(field="count", value=str(self.count))

    def asks_for(self, question: Question, pack: Pack) -> bool:
        """Tell whether a question is of what the row asks for."""
        return (
            (not self.families or question.family in self.families)
            and (not self.kinds or kind_of(question, pack) in self.kinds)
            and Scope(topics=self.topics).matches(question, pack)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Blueprint:
    """The rows of a test; raises `InvalidInput` where there is none, or more than 12."""

    rows: tuple[Row, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.rows) <= MOST_ROWS:
            raise InvalidInput(field="rows", value=str(len(self.rows)))

    @property
    def count(self) -> int:
        """How many questions it asks for in all."""
        return sum(row.count for row in self.rows)


def kind_of(question: Question, pack: Pack) -> FactKind | None:
    """Give what the fact of a question is; None where the pack has none such."""
    match pack.find_fact(question.fact):
        case Event():
            return FactKind.EVENT
        case Position():
            return FactKind.POSITION
        case Relationship():
            return FactKind.RELATIONSHIP
        case _:
            return None if pack.find_actor(question.fact) is None else FactKind.ACTOR
