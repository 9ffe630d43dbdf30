"""A check: one thing that was looked at in a form, and how it came out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from studyapp.core.bank.form import QuestionForm


class Level(Enum):
    """How a check came out; only `BLOCKS` keeps a question from being ready."""

    OK = "ok"
    INFO = "info"
    ADVICE = "advice"
    BLOCKS = "blocks"


class CheckId(Enum):
    """What is looked at; for each there is one sentence where it is fine or not.

    `detail` of a check holds what its sentence names, in the order said here.
    """

    MISSING = "missing"
    """What the form lacks: the lack's value."""
    NO_SOURCE = "no source"
    SOURCE_LOST = "source lost"
    SOURCE_AMBIGUOUS = "source ambiguous"
    ANCHORED = "anchored"
    SPANS_SENTENCES = "spans sentences"
    """The number of sentences."""
    FEW_WORDS = "few words"
    NOT_QUOTABLE = "not quotable"
    """The words not to be quoted."""
    LINKED = "linked"
    UNKNOWN_FACT = "unknown fact"
    """The id that leads nowhere."""
    CONTENT_NOTE = "content note"
    """The note's value."""
    HOLDER = "holder"
    HOLDER_UNNAMED = "holder unnamed"
    """The names of those who say so."""
    POINT_UNNAMED = "point unnamed"
    """The point."""
    ONE_ACCOUNT = "one account"
    TRUE_OR_FALSE = "true or false"
    ONE_ANSWER = "one answer"
    SAME_ANSWER = "same answer"
    PERHAPS_RIGHT = "perhaps right"
    """The answer that could be right too."""
    RELATED = "related"
    ACCEPTED_OTHER = "accepted other"
    """The answer that is both foreseen as not matching and accepted."""
    COMPARISON = "comparison"
    BELONGING = "belonging"
    """The item."""
    SIDES = "sides"
    SIDE_ALWAYS_OTHER = "side always other"
    """The side's name."""
    VERBS = "verbs"
    LOADED = "loaded"
    """The word."""
    SPELLINGS = "spellings"
    """The spellings the article has."""
    SPELLINGS_LEFT_OUT = "spellings left out"
    """The spellings that are not accepted."""
    MISSPELT = "misspelt"
    """The word, and how the article writes it."""
    ALIKE = "alike"
    KINDS = "kinds"
    FULL_STOPS = "full stops"
    SMALL_LETTERS = "small letters"
    LENGTHS = "lengths"
    CATCH_ALL = "catch-all"
    """The answer."""
    OUT_OF_ORDER = "out of order"
    COUNT = "count"
    """What was counted, in the rule's words."""
    ODD_ONE = "odd one"
    """What the key alone has or lacks: "figure", "name" or "date"."""
    ECHO = "echo"
    REASON = "reason"
    """The answer whose reason is missing or no sentence."""
    NEGATIVE = "negative"
    """The word."""
    COPIED = "copied"
    """The run of words."""
    TIME_UNSURE = "time unsure"
    ALREADY_IN_ORDER = "already in order"
    TOO_PRECISE = "too precise"
    DATE_UNLIKE = "date unlike"
    """The date, and the linked event's date."""
    DATE_UNLINKED = "date unlinked"
    DATE_ROUGH = "date rough"
    NO_ROOM = "no room"
    NUMBER_NOT_PRINTED = "number not printed"
    GAP_UNLIKE = "gap unlike"
    GAP_WORDS = "gap words"
    """The words the gap hides."""
    GAP_SEEN = "gap seen"
    """The answer that stands in the sentence."""


class MendKind(Enum):
    """What one click would do."""

    SORT = "sort"
    SHUFFLE = "shuffle"
    DROP_ANSWER = "drop answer"
    ACCEPT_SPELLINGS = "accept spellings"
    ACCEPT_HIDDEN = "accept hidden"
    USE_DATE = "use date"
    WIDEN_ENDS = "widen ends"
    LINK_FACTS = "link facts"
    UNLINK = "unlink"
    SET_NOTE = "set note"
    WHOLE_SENTENCE = "whole sentence"
    SPLIT_QUOTE = "split quote"
    FIND_QUOTE = "find quote"
    DROP_QUOTE = "drop quote"
    USE_SOURCE = "use source"
    NAME_HOLDER = "name holder"
    NEUTRAL_VERB = "neutral verb"
    CAPITALS = "capitals"
    STOPS = "stops"
    SPELL = "spell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """A change that puts something right: called with a form, it gives the mended one."""

    kind: MendKind
    change: Callable[[QuestionForm], QuestionForm] = field(compare=False, repr=False)

    def __call__(self, form: QuestionForm) -> QuestionForm:
        return self.change(form)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """How one check came out; `field` and `number` tell where in the form, if anywhere.

    `field` is a field of `QuestionForm`, or "right" for what is marked right; `number` counts
    its lines from 0.
    """

    id: CheckId
    level: Level
    field: str | None = None
    number: int | None = None
    detail: tuple[str, ...] = ()
    mend: Mend | None = None
