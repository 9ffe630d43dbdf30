"""The shape of the files of a pack, one model a table; strict, and closed to unknown keys.

Only shapes are checked here. What words mean (dates, quotations, references) is checked
where the values are built.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from studyapp.core.bank.status import QuestionStatus
from studyapp.core.knowledge.actor import ActorKind
from studyapp.core.knowledge.position import Stance
from studyapp.core.knowledge.relationship import RelationshipKind
from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.core.knowledge.standing import ContentNote, Standing
from studyapp.formats.clean_text import clean, find_control

KEBAB = r"[a-z0-9]+(-[a-z0-9]+)*"
LONGEST = 5_000


def _plain(text: str) -> str:
    code = find_control(text)
    if code is not None:
        raise ValueError(f"holds the control character {code}")
    return clean(text)


def _full(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty")
    return text


Line = Annotated[str, StringConstraints(max_length=LONGEST), AfterValidator(_plain)]
Words = Annotated[Line, AfterValidator(_full)]
Title = Annotated[
    str, StringConstraints(max_length=60), AfterValidator(_plain), AfterValidator(_full)
]
Id = Annotated[str, StringConstraints(pattern=rf"^{KEBAB}\z", max_length=100)]
EventId = Annotated[Id, StringConstraints(pattern=r"^ev-")]
PositionId = Annotated[Id, StringConstraints(pattern=r"^pos-")]
RelationshipId = Annotated[Id, StringConstraints(pattern=r"^rel-")]
DisputeId = Annotated[Id, StringConstraints(pattern=r"^dis-")]
QuestionId = Annotated[Id, StringConstraints(pattern=r"^q-")]
Loose = Field(strict=False)


class Table(BaseModel):
    """A table of a file: exact types, known keys only."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Quotation(Table):
    """Words of the article; a bare string is the same as a table with only `exact`."""

    exact: Words
    occurrence: int = Field(default=0, ge=0)
    prefix: Line = ""
    quotable: bool = True
    note: Line = ""

    @model_validator(mode="before")
    @classmethod
    def _from_words(cls, given: Any) -> Any:
        return {"exact": given} if isinstance(given, str) else given


Quotations = Annotated[list[Quotation], Field(min_length=1)]


class ArticleTable(Table):
    """Which lines of the article are what; all others are body."""

    dateline: Line = ""
    title: Line = ""
    headings: list[Words] = []
    captions: list[Words] = []
    sentence_starts: list[int] = []


class PackTable(Table):
    """The head of pack.toml, without its lists."""

    format: Literal[1]
    id: Id
    title: Words
    language: Words
    published: Line = ""
    source: Line = ""
    licence: Line = ""
    note: Line = ""
    article: ArticleTable = ArticleTable()


class SpeakerTable(Table):
    """A speaker with its glyph."""

    id: Id
    name: Words
    says: Words
    glyph: Annotated[Glyph, Loose]
    tone: Annotated[Tone, Loose]


class LaneTable(Table):
    """A row of the timeline."""

    id: Id
    name: Words
    speaker: Id


class PeriodTable(Table):
    """A named stretch of time."""

    id: Id
    name: Words
    date: Words


class TopicTable(Table):
    """What positions are about."""

    id: Id
    name: Words


class PlaceTable(Table):
    """A place that is no actor."""

    id: Id
    name: Words
    as_written: list[Words] = []
    note: Line = ""
    note_source: Line = ""


class SlipTable(Table):
    """Words that look like a translation slip."""

    passage: Quotation
    note: Words
    quotable: bool = True


class NoFactTable(Table):
    """A sentence that states no fact."""

    passage: Quotation
    reason: Words


class ActorTable(Table):
    """An actor."""

    id: Id
    kind: Annotated[ActorKind, Loose]
    name: Words
    as_written: list[Words] = []
    note: Line = ""
    note_source: Line = ""
    role: Line = ""
    speaker: Id
    speaks_for: Id | None = None
    part_of: Id | None = None
    passages: Quotations


class ParticipantTable(Table):
    """An actor's part in an event."""

    actor: Id
    part: Words


class EventTable(Table):
    """An event."""

    id: EventId
    title: Title
    asks: Line = ""
    summary: Words
    date: Words | None = None
    date_words: Line = ""
    date_note: Line = ""
    place: Id | None = None
    participants: list[ParticipantTable] = []
    sources: list[Id] = []
    via: Id | None = None
    standing: Annotated[Standing, Loose]
    content_note: Annotated[ContentNote, Loose] = ContentNote.NONE
    passages: Quotations


class PositionTable(Table):
    """A position."""

    id: PositionId
    holder: Id
    via: Id | None = None
    topic: Id
    stance: Annotated[Stance, Loose]
    statement: Words
    about: list[Id] = []
    date: Words | None = None
    date_words: Line = ""
    standing: Annotated[Standing, Loose]
    content_note: Annotated[ContentNote, Loose] = ContentNote.NONE
    passages: Quotations


class RelationshipTable(Table):
    """A relationship."""

    id: RelationshipId
    subject: Id
    object: Id
    kind: Annotated[RelationshipKind, Loose]
    second_object: Id | None = None
    wording: Line = ""
    summary: Words
    since: Words | None = None
    until: Words | None = None
    sources: list[Id] = []
    via: Id | None = None
    standing: Annotated[Standing, Loose]
    content_note: Annotated[ContentNote, Loose] = ContentNote.NONE
    passages: Quotations


class AccountTable(Table):
    """One side of a dispute."""

    label: Words
    speaker: Id
    positions: list[Id] = []
    events: list[Id] = []
    relationships: list[Id] = []


class DisputeTable(Table):
    """A dispute."""

    id: DisputeId
    question: Words
    topic: Id
    article_says: Words
    article_passages: list[Quotation] = []
    events: list[Id] = []
    accounts: list[AccountTable]


class OptionTable(Table):
    """An answer to choose; `subject` is the actor or fact it stands for, if any."""

    text: Words
    key: bool = False
    subject: Id | None = None
    reason: Words
    passage: Quotation


class QuestionTable(Table):
    """A question the instructor wrote."""

    id: QuestionId
    stem: Words
    status: Annotated[QuestionStatus, Loose] = QuestionStatus.READY
    tags: list[Words] = []
    content_note: Annotated[ContentNote, Loose] = ContentNote.NONE
    difficulty: int = Field(default=2, ge=1, le=3)
    facts: Annotated[list[Id], Field(min_length=1)]
    options: Annotated[list[OptionTable], Field(min_length=2, max_length=9)]
