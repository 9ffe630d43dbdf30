"""A question while it is being written: every field there is, each of them allowed to be empty.

A `Question` is whole or it does not exist; a form may lack anything, so that whatever is typed
or imported can be kept. It is flat on purpose: to change the kind of answer keeps what was
written, and two forms compare field by field.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family

USUAL_DIFFICULTY = 2
EASIEST, HARDEST = 1, 3


class AnswerKind(Enum):
    """How a question is answered; the values are those of `body_codec`."""

    ONE_OF = "one_of"
    SEVERAL_OF = "several_of"
    TRUE_FALSE = "true_false"
    TYPED = "typed"
    DATE = "date"
    NUMBER = "number"
    ORDERING = "ordering"
    MATCHING = "matching"
    SORTING = "sorting"
    PLACEMENT = "placement"
    GAP = "gap"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of the article, by wording and, where it is known, by place.

    `exact`, `prefix` and `suffix` are a W3C text quote selector; `start` counts code points of
    the article and is None where only the words are known. `quotable` and `note` go with the
    words: a slip of the translation is never quoted.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    quotable: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One line of the answers: an option, an item to order, or one to assign.

    `right` counts for options; `place` is the slot of an ordering (equal numbers share a slot)
    or the index of the target or group. `subject` is the id of the actor or fact it stands for.
    """

    text: str = ""
    right: bool = False
    place: int = 0
    reason: str = ""
    quote: Quote | None = None
    subject: str = ""
    edtf: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionForm:
    """Everything an instructor can say about a question; what a kind does not use is kept.

    `choices` hold, by kind: one of n and several of n the options; true/false two, the first
    for "true"; typed the answers that can be foreseen and do not match; ordering, matching and
    sorting the items, as they are offered; gap the options, or for a typed gap the foreseen
    answers. `accepted` are the forms that count when something is typed. `date` is EDTF (date,
    placement), `first` and `last` are EDTF days (placement). `number` and `tolerance` are
    decimal numerals. `facts` are the ids it touches, `fact` the one the schedule remembers; a
    question tied to no fact is remembered by itself. `quotes` are the words it rests on, the
    first of them the one to mark. `difficulty` runs from 1 to 3.
    """

    id: str
    kind: AnswerKind = AnswerKind.ONE_OF
    family: Family = Family.WRITTEN
    stem: str = ""
    choices: tuple[Choice, ...] = ()
    accepted: tuple[str, ...] = ()
    date: str = ""
    first: str = ""
    last: str = ""
    number: str = ""
    unit: str = ""
    tolerance: str = ""
    targets: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    typed_gap: bool = False
    model: str = ""
    points: tuple[str, ...] = ()
    fact: str = ""
    facts: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    explanation: str = ""
    content_note: ContentNote = ContentNote.NONE
    difficulty: int = USUAL_DIFFICULTY
    tags: tuple[str, ...] = ()
