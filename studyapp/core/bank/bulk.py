"""One edit of many questions: worked out first, shown, and only then written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from typing import assert_never

from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.bank.form import EASIEST, HARDEST, Choice, QuestionForm
from studyapp.core.bank.row import Row
from studyapp.core.bank.status import QuestionStatus


class Place(Enum):
    """Where words can be replaced; the article's own words are never touched."""

    STEM = "stem"
    """The question, and the sentence around a gap."""
    ANSWERS = "answers"
    REASONS = "reasons"
    """What is said of a single answer."""
    EXPLANATION = "explanation"
    TAGS = "tags"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditTags:
    """Add some tags and take others off; a tag in both is added."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDifficulty:
    """Give every question the same difficulty, from 1 to 3."""

    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Replace:
    """Put other words for some words, literally: no sign has a meaning of its own."""

    find: str
    replacement: str = ""
    places: frozenset[Place] = frozenset(Place)
    whole_words: bool = False
    match_case: bool = False


BulkEdit = EditTags | SetDifficulty | Replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What an edit makes of one question."""

    before: QuestionForm
    after: QuestionForm


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusPlan:
    """The ids of questions that change their status, and of those that cannot be ready yet."""

    changed: tuple[str, ...]
    held_back: tuple[str, ...]


def changes_of(edit: BulkEdit, forms: Iterable[QuestionForm]) -> tuple[Change, ...]:
    """Give what an edit would change; questions it leaves as they are, are left out."""
    changes = (Change(before=form, after=_edited(edit, form)) for form in forms)
    return tuple(change for change in changes if change.before != change.after)


def label_of(edit: BulkEdit) -> EditLabel:
    """Give the name under which the edit is undone."""
    match edit:
        case EditTags():
            return EditLabel.TAGS
        case SetDifficulty():
            return EditLabel.DIFFICULTY
        case Replace():
            return EditLabel.REPLACE
        case _:
            assert_never(edit)


def status_plan(rows: Iterable[Row], status: QuestionStatus) -> StatusPlan:
    """Give which questions would change; an unfinished one is held back from being ready."""
    others = [row for row in rows if row.status is not status]
    ready = status is QuestionStatus.READY
    return StatusPlan(
        changed=tuple(row.id for row in others if row.finished or not ready),
        held_back=tuple(row.id for row in others if ready and not row.finished),
    )


def tags_in(text: str) -> tuple[str, ...]:
    """Read tags separated by commas, each once, without blanks around them."""
    found = (" ".join(tag.split()) for tag in text.split(","))
    return tuple(dict.fromkeys(tag for tag in found if tag))


def _edited(edit: BulkEdit, form: QuestionForm) -> QuestionForm:
    match edit:
        case EditTags(add=add, remove=remove):
            kept = (tag for tag in form.tags if tag in add or tag not in remove)
            return replace(form, tags=tuple(dict.fromkeys((*kept, *add))))
        case SetDifficulty(level=level):
            return replace(form, difficulty=min(max(level, EASIEST), HARDEST))
        case Replace():
            return _replaced(edit, form)
        case _:
            assert_never(edit)


def _replaced(edit: Replace, form: QuestionForm) -> QuestionForm:
    if not edit.find:
        return form
    put = partial(_pattern(edit).sub, lambda _: edit.replacement)
    for place in Place:
        if place in edit.places:
            form = _replaced_in(place, form, put)
    return form


def _pattern(edit: Replace) -> re.Pattern[str]:
    words = re.escape(edit.find)
    if edit.whole_words:
        words = rf"(?<!\w){words}(?!\w)"
    return re.compile(words, 0 if edit.match_case else re.IGNORECASE)


def _replaced_in(place: Place, form: QuestionForm, put: partial[str]) -> QuestionForm:
    match place:
        case Place.STEM:
            return replace(
                form, stem=put(form.stem), before=put(form.before), after=put(form.after)
            )
        case Place.ANSWERS:
            return _answers_replaced(form, put)
        case Place.REASONS:
            reasoned = (replace(one, reason=put(one.reason)) for one in form.choices)
            return replace(form, choices=tuple(reasoned))
        case Place.EXPLANATION:
            return replace(form, explanation=put(form.explanation))
        case Place.TAGS:
            return replace(form, tags=tuple(tags_in(",".join(map(put, form.tags)))))
        case _:
            assert_never(place)


def _answers_replaced(form: QuestionForm, put: partial[str]) -> QuestionForm:
    return replace(
        form,
        choices=tuple(_worded(one, put(one.text)) for one in form.choices),
        accepted=tuple(map(put, form.accepted)),
        targets=tuple(map(put, form.targets)),
        model=put(form.model),
        points=tuple(map(put, form.points)),
    )


def _worded(choice: Choice, text: str) -> Choice:
    return replace(choice, text=text)
