"""Every edit of a pack and its questions, kept so that it can be undone and done again.

While an edit is recorded, triggers of this connection note each row that changes in the
tables an instructor can edit, whichever store writes it. The edit then keeps every row as it
was before and as it is after. Learners' answers and the history of versions are no part of
it: they only grow.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from studyapp.storage.database import Library
from studyapp.storage.memory_store import moment, stamp

KEYS = {
    "packs": ("id",),
    "blocks": ("pack", "start"),
    "sentences": ("pack", "number"),
    "entries": ("pack", "kind", "number"),
    "actors": ("pack", "id"),
    "events": ("pack", "id"),
    "positions": ("pack", "id"),
    "relationships": ("pack", "id"),
    "passages": ("pack", "owner", "number"),
    "questions": ("pack", "id"),
    "bank_questions": ("pack", "id"),
    "bank_looks": ("pack", "id"),
    "fact_drafts": ("pack", "id"),
}
"""The tables that are recorded, with their keys; packs come first, as the others need them."""
EVENTS = (("INSERT", "", "NEW"), ("UPDATE", "OLD", "NEW"), ("DELETE", "OLD", ""))
"""What can happen to a row, and what the row is called before and after it."""
PAUSE = timedelta(seconds=3)
"""Edits of one burst that are further apart are steps of their own."""
KEPT = 1_000
"""How many edits of a pack can be undone; older ones are forgotten."""
NEWEST_DONE = """
    SELECT number, label, count, burst, at FROM edits
    WHERE pack = ? AND undone = 0 ORDER BY number DESC LIMIT 1
"""
OLDEST_UNDONE = """
    SELECT number, label, count, burst, at FROM edits
    WHERE pack = ? AND undone = 1 ORDER BY number LIMIT 1
"""
FORGOTTEN = """
    pack = ? AND number <= (
        SELECT number FROM edits WHERE pack = ? ORDER BY number DESC LIMIT 1 OFFSET ?
    )
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """An edit in the log; `count` tells how many things it touched, as its maker counts."""

    number: int
    label: str
    count: int
    burst: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """A row before and after an edit, as JSON; None where there was or is none."""

    place: str
    key: str
    before: str | None
    after: str | None


class EditLog:
    """The edits of one pack, the newest of them first to be undone."""

    def __init__(self, library: Library, pack_id: str) -> None:
        self._library, self._pack = library, pack_id

    def next_undo(self) -> Edit | None:
        """Give the edit that undoing takes back, or None."""
        return self._find(NEWEST_DONE)

    def next_redo(self) -> Edit | None:
        """Give the edit that would be done again, or None."""
        return self._find(OLDEST_UNDONE)

    def packs_of(self, edit: Edit) -> tuple[str, ...]:
        """Give the ids of the packs whose rows an edit has changed."""
        # Every table that is recorded has the pack first in its key.
        sql = "SELECT DISTINCT json_extract(key, '$[0]') FROM edit_rows WHERE edit = ?"
        with self._library.reading() as db:
            return tuple(row[0] for row in db.execute(sql, [edit.number]))

    @contextmanager
    def recording(
        self, label: str, *, at: datetime, count: int = 1, burst: str = ""
    ) -> Iterator[Database]:
        """Write as a unit of work that is one edit.

        What was undone before can no longer be done again. With a `burst`, the edit grows the
        newest one if that bears the same label and burst and is not long past. Nothing is logged
        where nothing changed.
        """
        with self._library.unit_of_work() as db:
            _watch(db)
            db.execute("INSERT INTO watching VALUES (1)")
            try:
                yield db
                self._keep(db, label, at=at, count=count, burst=burst)
            finally:
                db.execute("DELETE FROM watching")
                db.execute("DELETE FROM noticed")

    @contextmanager
    def turning(self, *, back: bool) -> Iterator[tuple[Database, tuple[RowChange, ...]]]:
        """Take the newest edit back, or do again the one taken back last, as a unit of work.

        Gives the rows that have changed, none where there is no such edit. What the caller
        writes besides is no part of the edit.
        """
        edit = self.next_undo() if back else self.next_redo()
        with self._library.unit_of_work() as db:
            yield db, () if edit is None else _turned(db, edit, back=back)

    def _find(self, sql: str) -> Edit | None:
        with self._library.reading() as db:
            row = db.execute(sql, [self._pack]).fetchone()
        if row is None:
            return None
        number, label, count, burst, at = row
        return Edit(number=number, label=label, count=count, burst=burst, at=moment(at))

    def _keep(self, db: Database, label: str, *, at: datetime, count: int, burst: str) -> None:
        changes = _collapsed(_noticed(db))
        if not changes:
            return
        newest = self.next_undo()
        db.table("edits").delete_where("pack = ? AND undone = 1", [self._pack])
        if newest is not None and burst and _goes_on(newest, label, burst, at):
            changes = _collapsed([*_rows_of(db, newest.number), *changes])
            db.table("edits").delete(newest.number)
        row = {"pack": self._pack, "label": label, "count": count, "burst": burst}
        edits = db.table("edits")
        edits.insert(row | {"at": stamp(at), "undone": 0})
        number = int(str(edits.last_pk))
        db.table("edit_rows").insert_all(
            {
                "edit": number,
                "number": place,
                "place": one.place,
                "key": one.key,
                "before": one.before,
                "after": one.after,
            }
            for place, one in enumerate(changes)
        )
        db.table("edits").delete_where(FORGOTTEN, [self._pack, self._pack, KEPT])


def _goes_on(newest: Edit, label: str, burst: str, at: datetime) -> bool:
    """Tell whether an edit is still under way, such as typing in one field."""
    same = (newest.label, newest.burst) == (label, burst)
    return same and at - newest.at <= PAUSE


def _turned(db: Database, edit: Edit, *, back: bool) -> tuple[RowChange, ...]:
    db.execute("PRAGMA defer_foreign_keys = ON")
    rows = _rows_of(db, edit.number)
    for row in sorted(rows, key=lambda one: list(KEYS).index(one.place)):
        _put(db, row, row.before if back else row.after)
    db.table("edits").update(edit.number, {"undone": int(back)})
    return tuple(rows)


def _put(db: Database, row: RowChange, wanted: str | None) -> None:
    """Make a row what it was, or let it go."""
    table, keys = db.table(row.place), KEYS[row.place]
    if wanted is None:
        where = " AND ".join(f'"{name}" = ?' for name in keys)
        table.delete_where(where, json.loads(row.key))
    else:
        table.upsert(json.loads(wanted), pk=keys)


def _rows_of(db: Database, number: int) -> list[RowChange]:
    sql = "SELECT place, key, before, after FROM edit_rows WHERE edit = ? ORDER BY number"
    rows = db.execute(sql, [number]).fetchall()
    return [RowChange(place=row[0], key=row[1], before=row[2], after=row[3]) for row in rows]


def _noticed(db: Database) -> list[RowChange]:
    sql = "SELECT place, key, before, after FROM noticed ORDER BY number"
    rows = db.execute(sql).fetchall()
    return [RowChange(place=row[0], key=row[1], before=row[2], after=row[3]) for row in rows]


def _collapsed(rows: list[RowChange]) -> list[RowChange]:
    """Give each row once, from its first state to its last; leave out what is as it was."""
    found: dict[tuple[str, str], RowChange] = {}
    for row in rows:
        name = (row.place, row.key)
        first = found.get(name, row)
        found[name] = RowChange(place=row.place, key=row.key, before=first.before, after=row.after)
    return [row for row in found.values() if row.before != row.after]


def _watch(db: Database) -> None:
    """Set the triggers, once a connection."""
    known = db.execute("SELECT 1 FROM sqlite_temp_master WHERE name = 'noticed'").fetchone()
    if known is not None:
        return
    db.execute("CREATE TEMP TABLE watching (yes INTEGER)")
    db.execute(
        "CREATE TEMP TABLE noticed (number INTEGER PRIMARY KEY, place TEXT, key TEXT, before TEXT,"
        " after TEXT)"
    )
    for table, keys in KEYS.items():
        columns = [str(column.name) for column in db.table(table).columns]
        for name, old, new in (
            ("INSERT", "", "NEW"),
            ("UPDATE", "OLD", "NEW"),
            ("DELETE", "OLD", ""),
        ):
            db.execute(_trigger(table, keys, columns, (name, old, new)))


def _trigger(
    table: str, keys: tuple[str, ...], columns: list[str], event: tuple[str, str, str]
) -> str:
    name, old, new = event
    key = ", ".join(f'{old or new}."{one}"' for one in keys)
    return f"""
        CREATE TEMP TRIGGER notice_{table}_{name.lower()} AFTER {name} ON main."{table}"
        WHEN EXISTS (SELECT 1 FROM watching)
        BEGIN
            INSERT INTO noticed (place, key, before, after)
            VALUES ('{table}', json_array({key}), {_object(old, columns)}, {_object(new, columns)});
        END
    """  # noqa: S608 - names of our own tables and columns


def _object(side: str, columns: list[str]) -> str:
    if not side:
        return "NULL"
    pairs: list[Any] = [f"""'{one}', {side}."{one}\"""" for one in columns]
    return f"json_object({', '.join(pairs)})"
