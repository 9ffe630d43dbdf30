"""Small settings that belong to the learner, not to the window."""

from __future__ import annotations

from sqlite_utils import Database

from studyapp.storage.database import Library


class PreferenceStore:
    """Names and values, both text."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def find(self, name: str) -> str | None:
        """Give a value, or None where none was saved."""
        with self._library.reading() as db:
            row = db.execute("SELECT value FROM preferences WHERE name = ?", [name]).fetchone()
        return None if row is None else str(row[0])

    def save(self, db: Database, name: str, value: str) -> None:
        """Store a value inside a unit of work."""
        db.table("preferences").upsert({"name": name, "value": value}, pk="name")
