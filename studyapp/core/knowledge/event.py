"""An event: something that happened, with its date as precise as the source and no more."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.standing import ContentNote, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An actor with its part in an event: a past-tense phrase that completes "who …?"."""

    actor: str
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, who took part and who says so.

    `asks` completes "When did …?". `date_words` are the article's own words for the date,
    `date_note` tells how a date such as "the 28th" was resolved. `sources` are the actors
    who tell it; none means the article's own voice.
    """

    id: str
    title: str
    asks: str
    summary: str
    date: PartialDate | None = None
    date_words: str = ""
    date_note: str = ""
    place: str | None = None
    participants: tuple[Participant, ...] = ()
    sources: tuple[str, ...] = ()
    via: str | None = None
    standing: Standing
    content_note: ContentNote = ContentNote.NONE
    passages: tuple[Passage, ...]

    def __post_init__(self) -> None:
        if not self.passages:
            raise InvalidInput(field="passages", value=self.id)
        if not self.title.strip():
            raise InvalidInput(field="title", value=self.id)
        if (self.standing is Standing.ATTRIBUTED) and not self.sources:
            raise InvalidInput(field="sources", value=self.id)
        if (self.standing is Standing.ARTICLE) and self.sources:
            raise InvalidInput(field="standing", value=self.id)
