"""A question as the bank keeps it: its form, how far it is, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.status import Origin, QuestionStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A question in the bank as it stands now.

    `version` is the newest version kept in the history, 0 before the first; `asked` is the
    version that pupils are asked, None if it is not asked. `changed_at` is None while nobody
    has touched it. `look_again` tells that a fact or sentence it rests on has changed since.
    """

    form: QuestionForm
    status: QuestionStatus
    origin: Origin
    version: int = 0
    asked: int | None = None
    changed_at: datetime | None = None
    look_again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version in the history of a question; it never changes. `at` is None if unknown."""

    number: int
    form: QuestionForm
    status: QuestionStatus
    at: datetime | None
