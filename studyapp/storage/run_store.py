"""Sessions, and the append-only log of attempts and ratings."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.answer_codec import answer_to_json
from studyapp.core.quiz.codec import item_to_json, question_to_json, session_from_json
from studyapp.core.quiz.item import Item
from studyapp.core.quiz.session import Session, Stage
from studyapp.core.scheduling.memory import MemoryState, Rating
from studyapp.storage.database import Library
from studyapp.storage.memory_store import LEARNER, stamp, state_from_text, state_to_text
from studyapp.storage.row_hash import row_hash

ITEMS = "items"
SAVE_PLACE = "UPDATE sessions SET place = ?, ended_at = ? WHERE id = ?"
SAVE_ITEM = "UPDATE session_items SET body = ? WHERE session = ? AND number = ?"
DROP_ITEMS = "DELETE FROM session_items WHERE session = ? AND number >= ?"
ADD_ATTEMPT = """
    INSERT INTO attempts (
        session, item, learner, pack, fact, question, answered_at, took_ms, credit, correct,
        asked, answer, memory_before, hash
    ) VALUES (
        :session, :item, :learner, :pack, :fact, :question, :answered_at, :took_ms, :credit,
        :correct, :asked, :answer, :memory_before, :hash
    )
"""
ADD_RATING = """
    INSERT INTO ratings (attempt, kind, rating, rated_at, hash)
    VALUES (:attempt, :kind, :rating, :rated_at, :hash)
"""
ADD_ITEM = "INSERT INTO session_items (session, number, body) VALUES (:session, :number, :body)"
ATTEMPT = "SELECT number, item, fact, memory_before, answered_at, took_ms FROM attempts"
MISSED = """
    SELECT question, fact FROM attempts
    WHERE number IN (
        SELECT (
            SELECT max(number) FROM attempts
            WHERE learner = states.learner AND pack = states.pack AND fact = states.fact
        ) FROM memory_states AS states WHERE learner = ? AND pack = ?
    ) AND NOT coalesce((
        SELECT correct FROM verdicts WHERE attempt = attempts.number
        ORDER BY verdicts.number DESC LIMIT 1
    ), correct)
    ORDER BY number DESC LIMIT ?
"""
"""One look into an index for each fact; grouping all attempts would read every one of them."""
RIGHT_TIMES = """
    SELECT json_extract(asked, '$.body.type'), took_ms FROM attempts
    WHERE number > (SELECT max(number) FROM attempts) - ? AND +learner = ? AND correct = 1
    ORDER BY number
"""
"""The + keeps SQLite from reading all of a learner's attempts through their index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A stored answer: its number, its item in the session, and the memory as it was before."""

    number: int
    item: int
    fact: str
    before: MemoryState | None
    answered_at: datetime
    took_ms: int


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
                db.execute(ADD_ITEM, _item_row(after, number))
            elif item is not before.items[number]:
                db.execute(SAVE_ITEM, [_item_body(item), after.id, number])
        if len(after.items) < len(before.items):
            db.execute(DROP_ITEMS, [after.id, len(after.items)])

    def end(self, db: Database, session: Session, now: datetime) -> None:
        """Mark a session as ended; its answers stay."""
        db.table("sessions").update(session.id, {"ended_at": stamp(now)})

    def add_attempt(
        self,
        db: Database,
        session: Session,
        *,
        item: Item,
        before: MemoryState | None,
        now: datetime,
        took_ms: int,
    ) -> int:
        """Append an answered item with all that was asked; give its number."""
        if item.answer is None or item.mark is None:
            raise InvalidInput(field="answer", value=item.question.id)
        row: dict[str, Any] = {
            "session": session.id,
            "item": session.index,
            "learner": self._learner,
            "pack": self._pack,
            "fact": item.question.fact,
            "question": item.question.id,
            "answered_at": stamp(now),
            "took_ms": took_ms,
            "credit": float(item.mark.credit),
            "correct": int(item.mark.correct),
            "asked": json.dumps(question_to_json(item.question), ensure_ascii=False),
            "answer": json.dumps(answer_to_json(item.answer)),
            "memory_before": state_to_text(before),
        }
        db.execute(ADD_ATTEMPT, row | {"hash": row_hash(row)})
        return int(db.execute("SELECT last_insert_rowid()").fetchone()[0])

    def add_rating(
        self, db: Database, attempt: int, kind: str, rating: Rating | None, now: datetime
    ) -> None:
        """Append a rating: suggested with the answer, given by the learner, or undone."""
        row: dict[str, Any] = {
            "attempt": attempt,
            "kind": kind,
            "rating": None if rating is None else int(rating),
            "rated_at": stamp(now),
        }
        db.execute(ADD_RATING, row | {"hash": row_hash(row)})

    def attempt(self, session: Session, item: int) -> Attempt | None:
        """Give the attempt made at an item of a session, or None."""
        sql = f"{ATTEMPT} WHERE session = ? AND item = ?"
        with self._library.reading() as db:
            row = db.execute(sql, [session.id, item]).fetchone()
        return None if row is None else _attempt(row)

    def of_fact(self, session: Session, fact: str) -> tuple[Attempt, ...]:
        """Give a session's attempts on a fact, as they were made."""
        sql = f"{ATTEMPT} WHERE session = ? AND fact = ? ORDER BY item"
        with self._library.reading() as db:
            return tuple(map(_attempt, db.execute(sql, [session.id, fact]).fetchall()))

    def last_asked(self, fact: str) -> str | None:
        """Give the id of the question a fact was last asked by, or None."""
        sql = """
            SELECT question FROM attempts WHERE learner = ? AND pack = ? AND fact = ?
            ORDER BY number DESC LIMIT 1
        """
        with self._library.reading() as db:
            row = db.execute(sql, [self._learner, self._pack, fact]).fetchone()
        return None if row is None else str(row[0])

    def right_times(self, latest: int) -> tuple[tuple[str, int], ...]:
        """Give body type and milliseconds of the right ones among the latest attempts."""
        with self._library.reading() as db:
            return tuple(db.execute(RIGHT_TIMES, [latest, self._learner]).fetchall())

    def missed(self, limit: int) -> tuple[tuple[str, str], ...]:
        """Give question and fact of facts whose latest answer was wrong, newest first.

        An answer counts as its latest verdict says, where there is one.
        """
        with self._library.reading() as db:
            return tuple(db.execute(MISSED, [self._learner, self._pack, limit]).fetchall())

    def _session(self, db: Database, row: dict[str, Any]) -> Session:
        items = db.execute(
            "SELECT body FROM session_items WHERE session = ? ORDER BY number", [row["id"]]
        ).fetchall()
        value = json.loads(row["place"]) | {ITEMS: [json.loads(body) for (body,) in items]}
        return session_from_json(value)


def _attempt(row: tuple[Any, ...]) -> Attempt:
    number, item, fact, before, answered_at, took_ms = row
    return Attempt(
        number=number,
        item=item,
        fact=fact,
        before=state_from_text(before),
        answered_at=datetime.fromisoformat(answered_at),
        took_ms=took_ms,
    )


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
