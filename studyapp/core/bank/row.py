"""A question as a line in the list of the bank."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.bank.form import AnswerKind
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What the list shows of a question, without opening it.

    `topics` and `facts` are ids. `finished` tells that its form makes a whole question;
    `look_again` that a fact or sentence it rests on has changed since somebody looked.
    `remarked` tells that the checks have something to say, as far as they have been asked.
    `version` is the newest in its history, 0 before the first; `place` is where its first
    quoted words start in the article, in code points.
    """

    id: str
    kind: AnswerKind
    family: Family
    stem: str
    status: QuestionStatus
    origin: Origin
    tags: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    difficulty: int = 2
    content_note: ContentNote = ContentNote.NONE
    look_again: bool = False
    finished: bool = True
    remarked: bool = False
    version: int = 0
    place: int = 0
