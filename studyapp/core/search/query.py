"""A query as it was understood: words, exact words, fields with values, and what was not read.

`studyapp.core.search.parsing` reads one from what is typed, `studyapp.core.search.writing`
writes it again.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Field(Enum):
    """What a value is compared with; the value of the enum is the name that is typed."""

    ACTOR = "actor"
    KIND = "kind"
    STANDING = "standing"
    BEFORE = "before"
    AFTER = "after"
    PLACE = "place"
    TOPIC = "topic"
    SPEAKER = "speaker"


class ItemKind(Enum):
    """What can be found; the value of the enum is the name that is typed."""

    EVENT = "event"
    POSITION = "position"
    RELATIONSHIP = "relationship"
    ACTOR = "actor"
    SENTENCE = "sentence"
    QUESTION = "question"


FACT_KINDS = frozenset({ItemKind.EVENT, ItemKind.POSITION, ItemKind.RELATIONSHIP})


class Unread(Enum):
    """Why a part of what was typed was not used as it stands."""

    FIELD = "field"
    """No field has this name; the whole is looked for as plain words."""
    NO_VALUE = "no_value"
    """The field has no value yet; it is left out."""
    VALUE = "value"
    """The field does not take this value, or it may mean several; it is left out."""
    DATE = "date"
    """The value is no date; the field is left out."""
    NAME = "name"
    """Nothing in the article has this name."""


_SAYS = {
    Unread.FIELD: "There is no field of this name, so “{text}” is looked for as words.",
    Unread.NO_VALUE: "“{text}” has no value yet and is left out.",
    Unread.VALUE: "“{text}” is none of the values of this field and is left out.",
    Unread.DATE: "“{text}” is no date such as 2020, 2020-09 or 2020-09-27 and is left out.",
    Unread.NAME: "Nothing in the article has the name in “{text}”.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A part of what was typed that was not used as it stands, and why."""

    reason: Unread
    text: str

    @property
    def says(self) -> str:
        """The remark as a sentence in English."""
        return _SAYS[self.reason].format(text=self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A field and the value it must have, or with `excluded` must not have.

    `value` has single spaces and never is empty; a kind or standing is the full name, a date
    is EDTF.
    """

    field: Field
    value: str
    excluded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is looked for: all of it must hold.

    Of `words` the last may be only begun. `phrases` stand in the text just so. Of the `terms`
    every actor and date must hold; kinds, standings, places, topics and speakers are each
    alternatives, as a fact has one of them. Excluded ones each rule out. Nothing of
    `without_words` and `without_phrases` may stand in what is found.
    """

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    without_words: tuple[str, ...] = ()
    without_phrases: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def text(self) -> str:
        """The plain words, as one text."""
        return " ".join(self.words)

    @property
    def is_plain(self) -> bool:
        """Whether there are plain words only."""
        return not (self.phrases or self.terms or self.without_words or self.without_phrases)
