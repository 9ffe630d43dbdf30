"""Put a question together whose answer is not chosen from a list: typed, placed, assigned."""

from __future__ import annotations

from collections.abc import Sequence

from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.body import Body
from studyapp.core.quiz.draft import Subject, content_note, gravest
from studyapp.core.quiz.question import Family, Question

EASY, MEDIUM, HARD = 1, 2, 3


def question_on(  # noqa: PLR0913 - the parts of a question, each named
    subjects: Sequence[Subject],
    *,
    id: str,  # noqa: A002 - the field's own word
    family: Family,
    stem: str,
    body: Body,
    passages: tuple[Passage, ...],
    explanation: str,
    difficulty: int = MEDIUM,
    notes: Sequence[ContentNote] = (),
) -> Question:
    """Give a question on the first of the subjects; `notes` are those of what is offered."""
    return Question(
        id=id,
        family=family,
        stem=stem,
        body=body,
        fact=subjects[0].id,
        facts=tuple(dict.fromkeys(one.id for one in subjects)),
        passages=passages,
        explanation=explanation,
        content_note=gravest([content_note(subjects), *notes]),
        difficulty=difficulty,
    )
