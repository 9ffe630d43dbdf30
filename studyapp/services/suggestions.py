"""Suggestions to the bank: what learners hold to be right, for whoever keeps the questions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from studyapp.core.changes import Changes
from studyapp.storage.database import Library
from studyapp.storage.suggestion_store import Suggestion, SuggestionStatus, SuggestionStore

__all__ = ["Suggestion", "SuggestionStatus", "Suggestions"]


class Suggestions:
    """Reads suggestions and records what becomes of them; attempts stay as they are."""

    def __init__(self, library: Library, pack_id: str, *, now: Callable[[], datetime]) -> None:
        self._library, self._now = library, now
        self._store = SuggestionStore(library, pack_id)

    def open(self) -> tuple[Suggestion, ...]:
        """Give the suggestions nobody has decided on, the oldest first."""
        return tuple(one for one in self._store.all() if one.status is SuggestionStatus.OPEN)

    def accept(self, attempt: int) -> Changes:
        """Record that a suggestion was taken up; raise `NotFound`."""
        return self._decide(attempt, SuggestionStatus.ACCEPTED)

    def decline(self, attempt: int) -> Changes:
        """Record that a suggestion was not taken up; raise `NotFound`."""
        return self._decide(attempt, SuggestionStatus.DECLINED)

    def _decide(self, attempt: int, status: SuggestionStatus) -> Changes:
        found = self._store.require(attempt)
        with self._library.unit_of_work():
            self._store.add(
                attempt=attempt,
                question_id=found.question.id,
                version=found.version,
                typed=found.typed,
                status=status,
                now=self._now(),
            )
        return Changes(questions=True)
