"""Sessions, and the append-only log of attempts and ratings."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from studyapp.core.quiz.answer import Answer
from studyapp.core.quiz.answer_codec import answer_to_json
from studyapp.core.quiz.codec import item_to_json, question_to_json, session_from_json
from studyapp.core.quiz.mark import Mark
from studyapp.core.quiz.session import Item, Session, Stage
from studyapp.core.scheduling.memory import MemoryState, Rating
from studyapp.storage.database import Library
from studyapp.storage.memory_store import LEARNER, stamp, state_from_text, state_to_text
from studyapp.storage.row_hash import row_hash

ITEMS = "items"
SAVE_PLACE = "UPDATE sessions SET place = ?, ended_at = ? WHERE id = ?"
SAVE_ITEM = "UPDATE session_items SET body = ? WHERE session = ? AND number = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A stored answer: its number, and the memory as it was before."""

    number: int
    before: MemoryState | None
    answered_at: datetime


class RunStore:
    """The runs of one learner through one pack."""

    def __init__(self, library: Library, pack_id: str, learner: str = LEARNER) -> None:
        self._library, self._pack, self._learner = library, pack_id, learner

    def unfinished(self) -> Session | None:
        """Give the session last begun and not ended, or None."""
        sql = """
            SELECT * FROM sessions WHERE learner = ? AND pack = ? AND ended_at IS NULL
            ORDER BY begun_at DESC, id DESC LIMIT 1
        """
        with self._library.reading() as db:
            row = next(db.query(sql, [self._learner, self._pack]), None)
            return None if row is None else self._session(db, row)

    def begin(self, db: Database, session: Session, now: datetime) -> None:
        """Store a new session; an older one left open is ended."""
        open_ones = "learner = ? AND pack = ? AND ended_at IS NULL"
        for row in db.table("sessions").rows_where(open_ones, [self._learner, self._pack]):
            db.table("sessions").update(row["id"], {"ended_at": stamp(now)})
        db.table("sessions").insert(
            {
                "id": session.id,
                "learner": self._learner,
                "pack": self._pack,
                "kind": session.kind.value,
                "seed": session.seed,
                "begun_at": stamp(now),
                "ended_at": None,
                "place": _place(session),
            }
        )
        rows = (_item_row(session, number) for number in range(len(session.items)))
        db.table("session_items").insert_all(rows)

    def save(self, db: Database, before: Session, after: Session, now: datetime) -> None:
        """Store what a step has changed in a session."""
        ended = stamp(now) if after.stage is Stage.DONE else None
        # SQLite: a bare execute() is committed with the unit of work it stands in; the table
        # objects of sqlite-utils 4.2 ask for the schema five times before each update.
        db.execute(SAVE_PLACE, [_place(after), ended, after.id])
        for number, item in enumerate(after.items):
            if number >= len(before.items):
                self._library.table("session_items").insert(_item_row(after, number))
            elif item is not before.items[number]:
                db.execute(SAVE_ITEM, [_item_body(item), after.id, number])

    def end(self, db: Database, session: Session, now: datetime) -> None:
        """Mark a session as ended; its answers stay."""
        db.table("sessions").update(session.id, {"ended_at": stamp(now)})

    def add_attempt(
        self,
        db: Database,
        session: Session,
        *,
        answer: Answer,
        mark: Mark,
        before: MemoryState | None,
        now: datetime,
        took_ms: int,
    ) -> int:
        """Append an answer with all that was asked; give its number."""
        item = session.current
        row: dict[str, Any] = {
            "session": session.id,
            "item": session.index,
            "learner": self._learner,
            "pack": self._pack,
            "fact": item.question.fact,
            "question": item.question.id,
            "answered_at": stamp(now),
            "took_ms": took_ms,
            "credit": float(mark.credit),
            "correct": int(mark.correct),
            "asked": json.dumps(question_to_json(item.question), ensure_ascii=False),
            "answer": json.dumps(answer_to_json(answer)),
            "memory_before": state_to_text(before),
        }
        self._library.table("attempts").insert(row | {"hash": row_hash(row)})
        return int(db.execute("SELECT last_insert_rowid()").fetchone()[0])

    def add_rating(self, attempt: int, kind: str, rating: Rating | None, now: datetime) -> None:
        """Append a rating: suggested with the answer, given by the learner, or undone."""
        row: dict[str, Any] = {
            "attempt": attempt,
            "kind": kind,
            "rating": None if rating is None else int(rating),
            "rated_at": stamp(now),
        }
        self._library.table("ratings").insert(row | {"hash": row_hash(row)})

    def attempt(self, session: Session, item: int) -> Attempt | None:
        """Give the attempt made at an item of a session, or None."""
        sql = """
            SELECT number, memory_before, answered_at FROM attempts WHERE session = ? AND item = ?
        """
        with self._library.reading() as db:
            row = db.execute(sql, [session.id, item]).fetchone()
        if row is None:
            return None
        number, before, answered_at = row
        return Attempt(
            number=number,
            before=state_from_text(before),
            answered_at=datetime.fromisoformat(answered_at),
        )

    def missed(self, limit: int) -> tuple[tuple[str, str], ...]:
        """Give question and fact of facts whose latest answer was wrong, newest first."""
        sql = """
            SELECT question, fact FROM attempts WHERE correct = 0 AND number IN (
                SELECT max(number) FROM attempts WHERE learner = ? AND pack = ? GROUP BY fact
            ) ORDER BY number DESC LIMIT ?
        """
        with self._library.reading() as db:
            return tuple(db.execute(sql, [self._learner, self._pack, limit]).fetchall())

    def damaged(self) -> tuple[str, ...]:
        """Give the attempts, ratings and question versions whose row no longer fits its hash."""
        with self._library.reading() as db:
            return tuple(
                f"{table} {row.get('number', row.get('id'))}"
                for table in ("attempts", "ratings", "question_versions")
                for row in db.table(table).rows
                if row_hash(row) != row["hash"]
            )

    def _session(self, db: Database, row: dict[str, Any]) -> Session:
        items = db.execute(
            "SELECT body FROM session_items WHERE session = ? ORDER BY number", [row["id"]]
        ).fetchall()
        value = json.loads(row["place"]) | {ITEMS: [json.loads(body) for (body,) in items]}
        return session_from_json(value)


def _place(session: Session) -> str:
    """Everything of a session but its items."""
    return json.dumps(
        {
            "id": session.id,
            "kind": session.kind.value,
            "seed": session.seed,
            "pack": session.pack,
            "index": session.index,
            "stage": session.stage.value,
        }
    )


def _item_row(session: Session, number: int) -> dict[str, Any]:
    item: Item = session.items[number]
    return {
        "session": session.id,
        "number": number,
        "body": _item_body(item),
    }


def _item_body(item: Item) -> str:
    return json.dumps(item_to_json(item), ensure_ascii=False)
