"""Study sets as rows; they outlive edits of the pack, and a pack that is imported anew."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from studyapp.core.study_set.study_set import StudySet
from studyapp.storage.database import Library
from studyapp.storage.memory_store import stamp


class StudySetStore:
    """The study sets of one pack."""

    def __init__(self, library: Library, pack_id: str) -> None:
        self._library, self._pack = library, pack_id

    def all(self) -> tuple[StudySet, ...]:
        """Give every set, by name."""
        sql = "SELECT id, name, query, added, removed FROM study_sets WHERE pack = ?"
        with self._library.reading() as db:
            rows = db.execute(sql, [self._pack]).fetchall()
        found = (_study_set(*row) for row in rows)
        return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.id)))

    def save(self, db: Database, study_set: StudySet, *, now: datetime) -> None:
        """Store a set in place of an older one of its id."""
        row: dict[str, Any] = {
            "pack": self._pack,
            "id": study_set.id,
            "name": study_set.name,
            "query": study_set.query,
            "added": json.dumps(study_set.added),
            "removed": json.dumps(sorted(study_set.removed)),
            "changed_at": stamp(now),
        }
        db.table("study_sets").upsert(row, pk=("pack", "id"))

    def delete(self, db: Database, set_id: str) -> None:
        """Let a set go; the facts in it stay."""
        db.table("study_sets").delete_where("pack = ? AND id = ?", [self._pack, set_id])


def _study_set(set_id: str, name: str, query: str, added: str, removed: str) -> StudySet:
    return StudySet(
        id=set_id,
        name=name,
        query=query,
        added=tuple(json.loads(added)),
        removed=frozenset(json.loads(removed)),
    )
