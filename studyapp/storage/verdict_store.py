"""What is said of an attempt after it was made; rows are added, never changed."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import Any

from studyapp.core.quiz.item import Item
from studyapp.core.quiz.mark import Mark
from studyapp.storage.database import Library
from studyapp.storage.memory_store import stamp
from studyapp.storage.row_hash import row_hash


class VerdictKind(Enum):
    """Who decides: the learner against the mark, by comparison, or the article again."""

    OVERRIDE = "override"
    SELF = "self"
    WITHDRAWN = "withdrawn"


class VerdictStore:
    """Notes on attempts and verdicts on their marks."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def add_note(self, attempt: int, item: Item) -> None:
        """Append how sure the learner was and whether a hint was shown, where there is either."""
        if item.confidence is None and not item.hinted:
            return
        row: dict[str, Any] = {
            "attempt": attempt,
            "confidence": item.confidence,
            "hinted": int(item.hinted),
        }
        self._library.table("attempt_notes").insert(row | {"hash": row_hash(row)})

    def add_verdict(self, attempt: int, kind: VerdictKind, mark: Mark, now: datetime) -> None:
        """Append a verdict with the mark that holds from now on."""
        row: dict[str, Any] = {
            "attempt": attempt,
            "kind": kind.value,
            "credit": float(mark.credit),
            "correct": int(mark.correct),
            "at": stamp(now),
        }
        self._library.table("verdicts").insert(row | {"hash": row_hash(row)})
