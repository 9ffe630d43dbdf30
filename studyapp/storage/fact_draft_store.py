"""Facts that somebody is at work on: kept as they are typed, until they are whole."""

from __future__ import annotations

import json
from datetime import datetime

from sqlite_utils import Database

from studyapp.core.bank.fact_form import FactForm
from studyapp.core.bank.fact_form_codec import fact_form_from_json, fact_form_to_json
from studyapp.storage.database import Library
from studyapp.storage.memory_store import stamp


class FactDraftStore:
    """The unfinished forms of one pack's entries."""

    def __init__(self, library: Library, pack_id: str) -> None:
        self._library, self._pack = library, pack_id

    def all(self) -> dict[str, FactForm]:
        """Give every unfinished form, by id."""
        sql = "SELECT id, form FROM fact_drafts WHERE pack = ? ORDER BY id"
        with self._library.reading() as db:
            rows = db.execute(sql, [self._pack]).fetchall()
        return {one: fact_form_from_json(json.loads(form)) for one, form in rows}

    def find(self, entry_id: str) -> FactForm | None:
        """Give the unfinished form of an entry, or None."""
        sql = "SELECT form FROM fact_drafts WHERE pack = ? AND id = ?"
        with self._library.reading() as db:
            row = db.execute(sql, [self._pack, entry_id]).fetchone()
        return None if row is None else fact_form_from_json(json.loads(row[0]))

    def save(self, db: Database, form: FactForm, *, now: datetime) -> None:
        """Store a form as it is typed."""
        row = {
            "pack": self._pack,
            "id": form.id,
            "kind": form.kind.value,
            "form": json.dumps(fact_form_to_json(form), ensure_ascii=False, sort_keys=True),
            "changed_at": stamp(now),
        }
        db.table("fact_drafts").upsert(row, pk=("pack", "id"))

    def forget(self, db: Database, entry_id: str) -> None:
        """Let an unfinished form go."""
        db.table("fact_drafts").delete_where("pack = ? AND id = ?", [self._pack, entry_id])
