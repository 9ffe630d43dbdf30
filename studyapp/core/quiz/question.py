"""A question: what is asked, what may be answered, and the words that settle it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.body import Body


class Family(Enum):
    """What a question asks about; each family has its own generator."""

    WHEN = "when"
    ORDER = "order"
    WHO_SAID = "who_said"
    CONTRADICTS = "contradicts"
    ROLE = "role"
    HOW_RELATED = "how_related"
    SOURCE_SENTENCE = "source_sentence"
    ATTRIBUTION = "attribution"
    CONCLUSION = "conclusion"
    POSITION_ON = "position_on"
    WHO_TOOK_PART = "who_took_part"
    ACCOUNTS_AGREE = "accounts_agree"
    WHOSE_FIGURE = "whose_figure"
    GAP = "gap"
    PLACE = "place"
    SORT_CLAIMS = "sort_claims"
    MATCH = "match"
    BOTH_ACCOUNTS = "both_accounts"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One version of a question; it is never changed, only replaced by a newer version.

    `id` is stable for the same facts, family and variant. `fact` is what the schedule
    remembers, `facts` are all it touches. `explanation` says in one sentence what the
    article says, `passages` are the words it rests on, the first of them the one to mark.
    """

    id: str
    family: Family
    stem: str
    body: Body
    fact: str
    facts: tuple[str, ...]
    passages: tuple[Passage, ...]
    explanation: str
    content_note: ContentNote = ContentNote.NONE
    difficulty: int = 2
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.stem.strip():
            raise InvalidInput(field="stem", value=self.id)
        if not self.passages:
            raise InvalidInput(field="passages", value=self.id)
        if self.fact not in self.facts:
            raise InvalidInput(field="facts", value=self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAsked:
    """Why a fact yields no question in a family."""

    fact: str
    family: Family
    reason: str
