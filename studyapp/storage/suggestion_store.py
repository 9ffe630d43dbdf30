"""Suggestions to the bank: answers a learner holds to be right; rows are added, never changed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from studyapp.core.errors import NotFound
from studyapp.core.quiz.answer import Answer
from studyapp.core.quiz.answer_codec import answer_from_json
from studyapp.core.quiz.codec import question_from_json
from studyapp.core.quiz.question import Question
from studyapp.storage.database import Library
from studyapp.storage.memory_store import moment, stamp
from studyapp.storage.row_hash import row_hash

NEWEST = """
    SELECT suggestions.attempt, suggestions.version, suggestions.typed, suggestions.status,
        suggestions.at, attempts.asked, attempts.answer
    FROM suggestions JOIN attempts ON attempts.number = suggestions.attempt
    WHERE suggestions.pack = ? AND suggestions.number = (
        SELECT max(number) FROM suggestions AS newer WHERE newer.attempt = suggestions.attempt
    )
"""
VERSION = "SELECT version FROM questions WHERE pack = ? AND id = ?"


class SuggestionStatus(Enum):
    """What became of a suggestion."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """An answer that a learner holds to be right, with the question as it was asked.

    `attempt` names it; `version` is the question's version then, None if it had none;
    `typed` are the learner's words, empty where nothing was typed.
    """

    attempt: int
    question: Question
    version: int | None
    answer: Answer
    typed: str
    status: SuggestionStatus
    at: datetime


class SuggestionStore:
    """The suggestions to one pack's bank; the newest row of an attempt tells its status."""

    def __init__(self, library: Library, pack_id: str) -> None:
        self._library, self._pack = library, pack_id

    def all(self) -> tuple[Suggestion, ...]:
        """Give every suggestion as it stands now, the oldest first."""
        with self._library.reading() as db:
            rows = db.execute(f"{NEWEST} ORDER BY suggestions.attempt", [self._pack]).fetchall()
        return tuple(map(_suggestion, rows))

    def require(self, attempt: int) -> Suggestion:
        """Give the suggestion made by an attempt; raise `NotFound`."""
        sql = f"{NEWEST} AND suggestions.attempt = ?"
        with self._library.reading() as db:
            row = db.execute(sql, [self._pack, attempt]).fetchone()
        if row is None:
            raise NotFound(kind="suggestion", id=str(attempt))
        return _suggestion(row)

    def version_of(self, question_id: str) -> int | None:
        """Give the present version of a question, or None."""
        with self._library.reading() as db:
            row = db.execute(VERSION, [self._pack, question_id]).fetchone()
        return None if row is None else int(row[0])

    def add(
        self,
        *,
        attempt: int,
        question_id: str,
        version: int | None,
        typed: str,
        status: SuggestionStatus,
        now: datetime,
    ) -> None:
        """Append a suggestion, or what became of it."""
        row: dict[str, Any] = {
            "attempt": attempt,
            "pack": self._pack,
            "question": question_id,
            "version": version,
            "typed": typed,
            "status": status.value,
            "at": stamp(now),
        }
        self._library.table("suggestions").insert(row | {"hash": row_hash(row)})


def _suggestion(row: tuple[Any, ...]) -> Suggestion:
    attempt, version, typed, status, at, asked, answer = row
    return Suggestion(
        attempt=attempt,
        question=question_from_json(json.loads(asked)),
        version=version,
        answer=answer_from_json(json.loads(answer)),
        typed=typed,
        status=SuggestionStatus(status),
        at=moment(at),
    )
