"""The shape of the files of a pack, one model a table; strict, and closed to unknown keys.

Only shapes are checked here. What words mean (dates, quotations, references) is checked
where the values are built.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from studyapp.core.bank.form import AnswerKind
from studyapp.core.bank.form_of import numeral
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.knowledge.actor import ActorKind
from studyapp.core.knowledge.position import Stance
from studyapp.core.knowledge.relationship import RelationshipKind
from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.core.knowledge.standing import ContentNote, Standing
from studyapp.core.quiz.question import Family
from studyapp.formats.clean_text import clean, find_control

KEBAB = r"[a-z0-9]+(-[a-z0-9]+)*"
LONGEST = 5_000
LONGEST_ASKED = 100_000
"""Characters of a text of a question; a draft may hold more than it will."""
MOST_ROWS = 1_000


def _plain(text: str) -> str:
    code = find_control(text)
    if code is not None:
        raise ValueError(f"holds the control character {code}")
    return clean(text)


def _full(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty")
    return text


def _numeral(given: Any) -> Any:
    """Take a number without quotation marks too."""
    if isinstance(given, bool) or not isinstance(given, (int, float)):
        return given
    return numeral(given)


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
Text = Annotated[str, StringConstraints(max_length=LONGEST_ASKED), AfterValidator(_plain)]
Numeral = Annotated[Text, BeforeValidator(_numeral)]
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
    map: Annotated[tuple[int, int], Field(strict=False)] | None = None
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


class AskedWords(Quotation):
    """Words that a question rests on.

    `loose` words are kept as they are given here, with `prefix`, `suffix` and `start`, though
    they may not stand in the article; all others are looked up.
    """

    exact: Annotated[Text, StringConstraints(min_length=1)]
    prefix: Text = ""
    suffix: Text = ""
    note: Text = ""
    start: int | None = None
    loose: bool = False

    @model_validator(mode="after")
    def _place_is_loose(self) -> AskedWords:
        if not self.loose and (self.suffix or self.start is not None):
            raise ValueError("has a suffix or start, which go with loose = true")
        return self


class OptionTable(Table):
    """An answer to choose, to order or to assign; for typed answers one that can be foreseen.

    `subject` is the id of the actor or fact it stands for and `date` the one it offers, if any.
    Items to order have a `slot` each, equal ones share a place; items to assign name the
    `target` they belong to.
    """

    text: Text = ""
    key: bool = False
    slot: int | None = None
    target: Text | None = None
    subject: Text = ""
    date: Text = ""
    reason: Text | None = None
    passage: AskedWords | None = None


Rows = Annotated[list[OptionTable], Field(max_length=MOST_ROWS)]


class QuestionTable(Table):
    """A question the instructor wrote, of any kind; what a draft lacks may be left out.

    Choices are `options`, what is ordered or assigned are `items`. Without an `explanation`
    the reason of the right option explains, without `passages` it rests on those of its rows.
    """

    id: Annotated[Text, AfterValidator(_full)]
    kind: Annotated[AnswerKind, Loose] = AnswerKind.ONE_OF
    family: Annotated[Family, Loose] = Family.WRITTEN
    stem: Text = ""
    status: Annotated[QuestionStatus, Loose] = QuestionStatus.READY
    tags: list[Text] = []
    content_note: Annotated[ContentNote, Loose] = ContentNote.NONE
    difficulty: int = Field(default=2, ge=1, le=3)
    facts: list[Text] = []
    fact: Text | None = None
    explanation: Text | None = None
    passages: list[AskedWords] | None = None
    options: Rows = []
    items: Rows = []
    accepted: list[Text] = []
    date: Text = ""
    first: Text = ""
    last: Text = ""
    number: Numeral = ""
    unit: Text = ""
    tolerance: Numeral = ""
    targets: list[Text] = []
    before: Text = ""
    after: Text = ""
    typed_gap: bool = False
    model: Text = ""
    points: list[Text] = []

    @model_validator(mode="after")
    def _rows_of_one_name(self) -> QuestionTable:
        if self.options and self.items:
            raise ValueError("has options and items, of which it may have one")
        return self
