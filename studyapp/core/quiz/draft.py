"""Put a question together: id, options, passages and content note, or say why there is none."""

from __future__ import annotations

from collections.abc import Sequence

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.arrange import Candidate, Order, arranged
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.question import Family, NotAsked, Question

Made = Question | NotAsked
Subject = Event | Position | Relationship | Actor

UNQUOTABLE = "Its only words in the article are not to be quoted."
ENOUGH = "Others of its kind are asked already; more of the same would teach nothing new."
TOO_FEW = "The pack has too few answers that are provably wrong and look alike."
NOTES = (ContentNote.NONE, ContentNote.CASUALTIES, ContentNote.ATROCITY)
_GRAVITY = {note: at for at, note in enumerate(NOTES)}


def choice(  # noqa: PLR0913 - the parts of a question, each named
    *,
    id: str,  # noqa: A002 - the field's own word
    family: Family,
    subjects: Sequence[Subject],
    stem: str,
    key: Option,
    candidates: Sequence[Candidate],
    order: Order,
    passages: tuple[Passage, ...],
    explanation: str,
    may_echo: bool = False,
    names: frozenset[str] | None = None,
) -> Made:
    """Give a one-of-n question on the first of the subjects, or say that there is none.

    `may_echo` lets the key repeat the stem's words, as a sentence of the article must. With
    `names` the key may not be the odd one out in form (see `arranged`).
    """
    heard = "" if may_echo else stem
    made = arranged(key, candidates, question_id=id, stem=heard, order=order, names=names)
    if made is None:
        return NotAsked(fact=subjects[0].id, family=family, reason=TOO_FEW)
    return Question(
        id=id,
        family=family,
        stem=stem,
        body=made.body,
        fact=subjects[0].id,
        facts=tuple(dict.fromkeys(one.id for one in subjects)),
        passages=passages,
        explanation=explanation,
        content_note=gravest([content_note(subjects), *(one.note for one in made.chosen)]),
        difficulty=max(1, 3 - min(one.tier for one in made.chosen)),
    )


def content_note(subjects: Sequence[Subject]) -> ContentNote:
    """Give the gravest note among the subjects."""
    return gravest([one.content_note for one in subjects if not isinstance(one, Actor)])


def gravest(notes: Sequence[ContentNote]) -> ContentNote:
    """Give the gravest of some notes."""
    return max(notes, key=_GRAVITY.__getitem__, default=ContentNote.NONE)


def is_graver(note: ContentNote, than: ContentNote) -> bool:
    """Tell whether one note is graver than another."""
    return note is not than and _GRAVITY[note] > _GRAVITY[than]


def unquotable(fact: Fact | Actor, family: Family) -> NotAsked:
    """Say that a fact's words are not to be quoted."""
    return NotAsked(fact=fact.id, family=family, reason=UNQUOTABLE)
