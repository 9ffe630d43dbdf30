"""Rows that no longer fit their hash: what SQLite's own check does not see."""

from __future__ import annotations

from studyapp.storage.database import Library
from studyapp.storage.row_hash import row_hash

HASHED = (
    "attempts",
    "test_attempts",
    "ratings",
    "attempt_notes",
    "verdicts",
    "suggestions",
    "question_versions",
    "bank_questions",
    "bank_versions",
)
NAMED_BY = ("number", "attempt", "id")


def damaged(library: Library) -> tuple[str, ...]:
    """Give table and name of each row that was changed behind the app's back."""
    with library.reading() as db:
        return tuple(
            f"{table} {next(row[name] for name in NAMED_BY if name in row)}"
            for table in HASHED
            for row in db.table(table).rows
            if row_hash(row) != row["hash"]
        )
