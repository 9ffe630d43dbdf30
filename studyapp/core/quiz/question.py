"""A question: what is asked, what may be answered, and the words that settle it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.standing import ContentNote

MIN_OPTIONS = 2


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
    WRITTEN = "written"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An answer to choose, with the reason why it is right or wrong and the words for it.

    `subject` is the id of the actor or fact the option stands for, if any; `edtf` is the date
    it offers, where it offers one.
    """

    text: str
    reason: str
    passage: Passage
    subject: str | None = None
    edtf: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOf:
    """Choose one of n; `key` is the index of the article's answer."""

    options: tuple[Option, ...]
    key: int

    def __post_init__(self) -> None:
        texts = {option.text for option in self.options}
        if len(texts) < max(MIN_OPTIONS, len(self.options)):
            raise InvalidInput(field="options", value=str(sorted(texts)))
        if not 0 <= self.key < len(self.options):
            raise InvalidInput(field="key", value=str(self.key))


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalse:
    """Decide whether the article attributes a statement so.

    `true` and `false` hold the reason and passage shown for each choice.
    """

    key: bool
    true: Option
    false: Option


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderItem:
    """Something to put in its place; items of the same `slot` share a place."""

    text: str
    slot: int
    reason: str
    passage: Passage
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordering:
    """Put items in order of time, earliest first; `items` stand as they are offered."""

    items: tuple[OrderItem, ...]

    def __post_init__(self) -> None:
        if len({item.slot for item in self.items}) < MIN_OPTIONS:
            raise InvalidInput(field="items", value=str(len(self.items)))


Body = OneOf | TrueFalse | Ordering


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
