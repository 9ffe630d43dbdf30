"""Committing an answer, against writing the same rows in plain sqlite3."""

import sqlite3
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter

from studyapp.core.quiz.answer import DontKnow
from studyapp.core.quiz.session import Session, SessionKind, Stage
from studyapp.paths import seed_dir
from studyapp.services.workspace import LIBRARY_FILE, Workspace
from studyapp.storage.database import PRAGMAS
from tests.benchmarks.measurement import Measurement, measurement

ROUNDS = 150
QUESTIONS = 20
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TABLES = ("attempts", "ratings", "memory_states", "sessions", "session_items")


def run() -> list[Measurement]:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        workspace = Workspace.open(data, seeds=seed_dir(), now=lambda: NOW)
        plain = Plain(data / "plain.db", data / LIBRARY_FILE)
        values, floors = [], []
        session = workspace.runs.start(SessionKind.PRACTICE, count=QUESTIONS, seed=1)
        for number in range(ROUNDS):
            if session.stage is Stage.DONE:
                session = workspace.runs.start(SessionKind.PRACTICE, count=QUESTIONS, seed=number)
            began = perf_counter()
            session = workspace.runs.answer(session, DontKnow(), took_ms=1)
            values.append((perf_counter() - began) * 1000)
            rows = rows_of(data / LIBRARY_FILE, session)
            began = perf_counter()
            plain.write(rows)
            floors.append((perf_counter() - began) * 1000)
            assert session.current.suggested is not None
            session = workspace.runs.rate(session, session.current.suggested)
        workspace.close()
        plain.close()
    return [measurement("committing an answer", ROUNDS, median(values), median(floors))]


Rows = dict[str, list[dict[str, object]]]


def rows_of(path: Path, session: Session) -> Rows:
    """Give the rows that one answer has written."""
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    attempt = "(SELECT max(number) FROM attempts)"
    items = (session.index, len(session.items) - 1)
    picks = {
        "attempts": f"SELECT * FROM attempts WHERE number = {attempt}",
        "ratings": f"SELECT * FROM ratings WHERE attempt = {attempt}",
        "memory_states": "SELECT * FROM memory_states WHERE fact = "
        f"(SELECT fact FROM attempts WHERE number = {attempt})",
        "sessions": f"SELECT * FROM sessions WHERE id = '{session.id}'",
        "session_items": f"SELECT * FROM session_items WHERE session = '{session.id}' "
        f"AND number IN {items}",
    }
    found = {table: [dict(row) for row in connection.execute(sql)] for table, sql in picks.items()}
    connection.close()
    return found


class Plain:
    """A database with the same tables and pragmas, written by the plainest code."""

    def __init__(self, path: Path, model: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        for name, value in PRAGMAS.items():
            self._connection.execute(f"PRAGMA {name} = {value}")
        self._connection.execute("PRAGMA foreign_keys = OFF")
        schema = sqlite3.connect(model)
        marks = ", ".join("?" for _ in TABLES)
        sql = f"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name IN ({marks})"
        for (statement,) in schema.execute(sql, TABLES).fetchall():
            self._connection.execute(statement)
        schema.close()

    def write(self, rows: Rows) -> None:
        execute = self._connection.execute
        execute("BEGIN IMMEDIATE")
        for table, group in rows.items():
            for row in group:
                marks = ", ".join("?" for _ in row)
                names = ", ".join(row)
                execute(
                    f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})",
                    list(row.values()),
                )
        execute("COMMIT")

    def close(self) -> None:
        self._connection.close()
