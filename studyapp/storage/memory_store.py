"""Memory states: one per learner, pack and fact."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from sqlite_utils import Database

from studyapp.core.scheduling.memory import MemoryState, Phase
from studyapp.storage.database import Library

LEARNER = "me"
SAVE_STATE = """
    INSERT INTO memory_states VALUES (
        :learner, :pack, :fact, :phase, :step, :stability, :difficulty, :due, :last_review,
        :reviews, :lapses
    ) ON CONFLICT (learner, pack, fact) DO UPDATE SET
        phase = excluded.phase, step = excluded.step, stability = excluded.stability,
        difficulty = excluded.difficulty, due = excluded.due,
        last_review = excluded.last_review, reviews = excluded.reviews, lapses = excluded.lapses
"""


class MemoryStore:
    """What the learner remembers of one pack's facts."""

    def __init__(self, library: Library, pack_id: str, learner: str = LEARNER) -> None:
        self._library, self._pack, self._learner = library, pack_id, learner

    def all(self) -> tuple[MemoryState, ...]:
        """Give every state of the pack."""
        sql = "SELECT * FROM memory_states WHERE learner = ? AND pack = ? ORDER BY due, fact"
        with self._library.reading() as db:
            return tuple(_state(row) for row in db.query(sql, [self._learner, self._pack]))

    def find(self, fact: str) -> MemoryState | None:
        """Give the state of a fact, or None where it was never asked."""
        sql = "SELECT * FROM memory_states WHERE learner = ? AND pack = ? AND fact = ?"
        with self._library.reading() as db:
            row = next(db.query(sql, [self._learner, self._pack, fact]), None)
        return None if row is None else _state(row)

    def save(self, db: Database, state: MemoryState) -> None:
        """Store a state inside a unit of work."""
        row = {"learner": self._learner, "pack": self._pack, "fact": state.fact, **_plain(state)}
        # SQLite: committed with the unit of work it stands in, as in run_store.
        db.execute(SAVE_STATE, row)

    def forget(self, db: Database, fact: str) -> None:
        """Take a fact back to never asked."""
        db.table("memory_states").delete_where(
            "learner = ? AND pack = ? AND fact = ?", [self._learner, self._pack, fact]
        )


def state_to_text(state: MemoryState | None) -> str:
    """Give a state as JSON, to be kept beside an attempt."""
    return json.dumps(None if state is None else {"fact": state.fact, **_plain(state)})


def state_from_text(text: str) -> MemoryState | None:
    """Read a state kept beside an attempt."""
    row = json.loads(text)
    return None if row is None else _state(row)


def moment(text: str) -> datetime:
    """Read a stored moment; UTC."""
    return datetime.fromisoformat(text)


def stamp(when: datetime) -> str:
    """Give a moment as text that sorts; UTC."""
    return when.astimezone(UTC).isoformat(timespec="microseconds")


def _plain(state: MemoryState) -> dict[str, Any]:
    return {
        "phase": state.phase.value,
        "step": state.step,
        "stability": state.stability,
        "difficulty": state.difficulty,
        "due": stamp(state.due),
        "last_review": stamp(state.last_review) if state.last_review else None,
        "reviews": state.reviews,
        "lapses": state.lapses,
    }


def _state(row: dict[str, Any]) -> MemoryState:
    return MemoryState(
        fact=row["fact"],
        phase=Phase(row["phase"]),
        step=row["step"],
        stability=row["stability"],
        difficulty=row["difficulty"],
        due=moment(row["due"]),
        last_review=moment(row["last_review"]) if row["last_review"] else None,
        reviews=row["reviews"],
        lapses=row["lapses"],
    )
