"""Tests, their sittings, and the append-only log of what was answered in them.

A sitting keeps its questions in full and apart from the answers, so that an answer stored
rewrites no question.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from studyapp.core.errors import NotFound
from studyapp.core.quiz.answer import Skipped
from studyapp.core.quiz.answer_codec import answer_to_json
from studyapp.core.quiz.codec import question_to_json
from studyapp.core.quiz.paper.codec import (
    ENTRIES,
    definition_from_json,
    definition_to_json,
    entry_to_json,
    place_to_json,
    sitting_from_json,
)
from studyapp.core.quiz.paper.definition import Definition
from studyapp.core.quiz.paper.sitting import NOTHING, Entry, Sitting
from studyapp.storage.database import Library
from studyapp.storage.memory_store import LEARNER, stamp
from studyapp.storage.row_hash import row_hash

QUESTION = "question"
SAVE_PLACE = "UPDATE sittings SET place = ?, handed_in_at = ? WHERE id = ?"
SAVE_GIVEN = "UPDATE sitting_entries SET given = ? WHERE sitting = ? AND number = ?"
SET_DELETED = "UPDATE tests SET deleted_at = ? WHERE id = ? AND learner = ? AND pack = ?"
TESTS = """
    SELECT body FROM tests WHERE learner = ? AND pack = ? AND deleted_at IS NULL
    ORDER BY made_at DESC, id
"""
OUTLINES = """
    SELECT sittings.id, test, json_extract(place, '$.title'), json_extract(place, '$.seed'),
        begun_at, handed_in_at, count(*),
        sum(json_extract(given, '$.answer') IS NOT NULL),
        sum(json_extract(given, '$.flagged')),
        sum(json_extract(given, '$.mark.credit')),
        sum(json_extract(given, '$.mark.by') = 'pending')
    FROM sittings JOIN sitting_entries ON sitting_entries.sitting = sittings.id
    WHERE learner = ? AND pack = ? GROUP BY sittings.id ORDER BY begun_at DESC, sittings.id
"""
REVISIONS = "SELECT count(*) FROM test_attempts WHERE sitting = ? AND entry = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingOutline:
    """A sitting in a list; `points` and `pending` are None before it is handed in.

    Open answers that are yet to be marked have earned nothing so far; `pending` counts them.
    """

    id: str
    test: str
    title: str
    seed: int
    begun_at: datetime
    handed_in_at: datetime | None
    count: int
    answered: int
    flagged: int
    points: float | None
    pending: int | None


class SittingStore:
    """The tests and sittings of one learner in one pack."""

    def __init__(self, library: Library, pack_id: str, learner: str = LEARNER) -> None:
        self._library, self._pack, self._learner = library, pack_id, learner

    def tests(self) -> tuple[Definition, ...]:
        """Give the tests that are not deleted, the newest first."""
        with self._library.reading() as db:
            rows = db.execute(TESTS, [self._learner, self._pack]).fetchall()
        return tuple(definition_from_json(json.loads(body)) for (body,) in rows)

    def add_test(self, db: Database, test: Definition, now: datetime) -> None:
        """Store a test."""
        db.table("tests").insert(
            {
                "id": test.id,
                "learner": self._learner,
                "pack": self._pack,
                "made_at": stamp(now),
                "deleted_at": None,
                "body": json.dumps(definition_to_json(test), ensure_ascii=False),
            }
        )

    def set_deleted(self, db: Database, test_id: str, deleted_at: datetime | None) -> None:
        """Take a test off the list, or bring it back with None; its sittings stay."""
        moment = None if deleted_at is None else stamp(deleted_at)
        db.execute(SET_DELETED, [moment, test_id, self._learner, self._pack])

    def begin(self, db: Database, sitting: Sitting) -> None:
        """Store a new sitting with its questions in full."""
        db.table("sittings").insert(
            {
                "id": sitting.id,
                "learner": self._learner,
                "pack": self._pack,
                "test": sitting.test,
                "begun_at": stamp(sitting.begun_at),
                "handed_in_at": None,
                "place": _place(sitting),
            }
        )
        rows = (_entry_row(sitting.id, at, one) for at, one in enumerate(sitting.entries))
        db.table("sitting_entries").insert_all(rows)

    def save(self, db: Database, before: Sitting, after: Sitting) -> None:
        """Store what a step has changed in a sitting."""
        handed_in = None if after.handed_in_at is None else stamp(after.handed_in_at)
        # SQLite: committed with the unit of work it stands in, as in run_store.
        db.execute(SAVE_PLACE, [_place(after), handed_in, after.id])
        for at, (old, new) in enumerate(zip(before.entries, after.entries, strict=True)):
            if new is not old:
                db.execute(SAVE_GIVEN, [_given(new), after.id, at])

    def log(self, db: Database, sitting: Sitting, at: int, now: datetime) -> None:
        """Append what was asked, answered and credited at one place; earlier rows stay."""
        entry = sitting.entries[at]
        mark = entry.mark or NOTHING
        row: dict[str, Any] = {
            "sitting": sitting.id,
            "entry": at,
            "revision": db.execute(REVISIONS, [sitting.id, at]).fetchone()[0],
            "learner": self._learner,
            "pack": self._pack,
            "fact": entry.question.fact,
            "question": entry.question.id,
            "answered_at": stamp(now),
            "took_ms": entry.took_ms,
            "credit": float(mark.credit),
            "correct": int(mark.correct),
            "marked_by": mark.by.value,
            "asked": json.dumps(question_to_json(entry.question), ensure_ascii=False),
            "answer": json.dumps(answer_to_json(entry.answer or Skipped()), ensure_ascii=False),
        }
        self._library.table("test_attempts").insert(row | {"hash": row_hash(row)})

    def unfinished(self) -> Sitting | None:
        """Give the sitting last begun and not handed in, or None."""
        sql = """
            SELECT id FROM sittings WHERE learner = ? AND pack = ? AND handed_in_at IS NULL
            ORDER BY begun_at DESC, id DESC LIMIT 1
        """
        with self._library.reading() as db:
            row = db.execute(sql, [self._learner, self._pack]).fetchone()
        return None if row is None else self.require(row[0])

    def require(self, sitting_id: str) -> Sitting:
        """Give a sitting exactly as it was left; raise `NotFound`."""
        place = "SELECT place FROM sittings WHERE id = ? AND learner = ? AND pack = ?"
        with self._library.reading() as db:
            row = db.execute(place, [sitting_id, self._learner, self._pack]).fetchone()
            if row is None:
                raise NotFound(kind="sitting", id=sitting_id)
            entries = list(_entries(db, sitting_id))
        return sitting_from_json(json.loads(row[0]) | {ENTRIES: entries})

    def outlines(self) -> tuple[SittingOutline, ...]:
        """Give every sitting in short, the newest first."""
        with self._library.reading() as db:
            rows = db.execute(OUTLINES, [self._learner, self._pack]).fetchall()
        return tuple(_outline(row) for row in rows)


def _outline(row: tuple[Any, ...]) -> SittingOutline:
    sitting_id, test, title, seed, begun_at, handed_in_at, *counts = row
    count, answered, flagged, points, pending = counts
    return SittingOutline(
        id=sitting_id,
        test=test,
        title=title,
        seed=seed,
        begun_at=datetime.fromisoformat(begun_at),
        handed_in_at=None if handed_in_at is None else datetime.fromisoformat(handed_in_at),
        count=count,
        answered=answered,
        flagged=flagged,
        points=points,
        pending=pending,
    )


def _entries(db: Database, sitting_id: str) -> Iterator[dict[str, Any]]:
    sql = "SELECT asked, given FROM sitting_entries WHERE sitting = ? ORDER BY number"
    for asked, given in db.execute(sql, [sitting_id]).fetchall():
        yield json.loads(given) | {QUESTION: json.loads(asked)}


def _place(sitting: Sitting) -> str:
    return json.dumps(place_to_json(sitting), ensure_ascii=False)


def _entry_row(sitting_id: str, number: int, entry: Entry) -> dict[str, Any]:
    asked = json.dumps(question_to_json(entry.question), ensure_ascii=False)
    return {"sitting": sitting_id, "number": number, "asked": asked, "given": _given(entry)}


def _given(entry: Entry) -> str:
    """Everything of an entry but its question."""
    plain = {name: one for name, one in entry_to_json(entry).items() if name != QUESTION}
    return json.dumps(plain, ensure_ascii=False)
