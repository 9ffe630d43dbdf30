"""A position: what a holder states, denies, demands, calls for or attributes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.standing import ContentNote, Standing


class Stance(Enum):
    """What a holder does with a statement; the same verbs for everyone."""

    STATES = "states"
    DENIES = "denies"
    DEMANDS = "demands"
    CALLS_FOR = "calls_for"
    ATTRIBUTES = "attributes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A statement and the actor who holds it.

    `statement` is a paraphrase: a clause that follows "that", for calls a noun phrase; of a
    denial it is the clause denied. `via` is the medium that reports it, `about` the actors
    it speaks of.
    """

    id: str
    holder: str
    via: str | None = None
    topic: str
    stance: Stance
    statement: str
    about: tuple[str, ...] = ()
    date: PartialDate | None = None
    date_words: str = ""
    standing: Standing
    content_note: ContentNote = ContentNote.NONE
    passages: tuple[Passage, ...]

    def __post_init__(self) -> None:
        if not self.passages:
            raise InvalidInput(field="passages", value=self.id)
        if not self.statement.strip() or self.statement.rstrip().endswith("."):
            raise InvalidInput(field="statement", value=self.id)
