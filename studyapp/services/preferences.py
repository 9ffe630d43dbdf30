"""The learner's settings."""

from __future__ import annotations

from studyapp.core.changes import Changes
from studyapp.storage.database import Library
from studyapp.storage.preference_store import PreferenceStore


class Preferences:
    """Names and values, both text."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._store = PreferenceStore(library)

    def find(self, name: str) -> str | None:
        """Give a value, or None where none was saved."""
        return self._store.find(name)

    def save(self, name: str, value: str) -> Changes:
        """Store a value."""
        with self._library.unit_of_work() as db:
            self._store.save(db, name, value)
        return Changes(preferences=True)
