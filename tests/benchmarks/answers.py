"""Committing an answer, against writing the same rows in plain sqlite3.

Once in a new library, once in one that holds a million attempts.
"""

import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from studyapp.core.quiz.answer import Answer, DontKnow
from studyapp.core.quiz.session import Session, SessionKind, Stage
from studyapp.paths import seed_dir
from studyapp.services.workspace import LIBRARY_FILE, Workspace
from studyapp.storage.database import PRAGMAS
from tests.answering import right_answer
from tests.benchmarks.long_history import write_history
from tests.benchmarks.measurement import Measurement, measurement

ROUNDS = 300
QUESTIONS = 20
MISSED_EVERY = 5
STORED = (0, 1_000_000)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TABLES = ("attempts", "ratings", "memory_states", "sessions", "session_items")


def run(stored: tuple[int, ...] = STORED) -> list[Measurement]:
    return [one for count in stored for one in measured(count)]


def measured(stored: int) -> list[Measurement]:
    """Answer and rate in a library that holds so many attempts already."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        workspace = Workspace.open(data, seeds=seed_dir(), now=lambda: NOW)
        pack = workspace.pack_id
        workspace.close()
        plain = Plain(data / "plain.db", data / LIBRARY_FILE)
        if stored:
            write_history(data / LIBRARY_FILE, pack, stored)
        workspace = Workspace.open(data, seeds=seed_dir(), now=lambda: NOW)
        rounds = list(each_round(workspace, plain, data / LIBRARY_FILE))
        workspace.close()
        plain.close()
    answers, turns, floors, two_floors = zip(*rounds, strict=True)
    return [
        measurement("committing an answer", stored, median(answers), median(floors)),
        measurement("committing an answer, p95", stored, p95(answers), p95(floors)),
        measurement("answer, rate, next question", stored, median(turns), median(two_floors)),
        measurement("answer, rate, next question, p95", stored, p95(turns), p95(two_floors)),
    ]


Round = tuple[float, float, float, float]
"""Milliseconds: an answer, a whole turn, and one and two commits of the answer's rows."""


def each_round(workspace: Workspace, plain: "Plain", path: Path) -> Iterator[Round]:
    session = workspace.runs.start(SessionKind.PRACTICE, count=QUESTIONS, seed=1)
    for number in range(ROUNDS):
        if session.stage is Stage.DONE:
            session = workspace.runs.start(SessionKind.PRACTICE, count=QUESTIONS, seed=number)
        given = answer_to(session, missed=number % MISSED_EVERY == 0)
        began = perf_counter()
        session = workspace.runs.answer(session, given, took_ms=1)
        answered = perf_counter()
        workspace.runs.intervals(session)
        assert session.current.suggested is not None
        after = workspace.runs.rate(session, session.current.suggested)
        turned = perf_counter()
        rows = rows_of(path, session)
        session = after
        once = perf_counter()
        plain.write(rows)
        twice = perf_counter()
        plain.write(rows)
        done = perf_counter()
        times = answered - began, turned - began, twice - once, done - once
        yield times[0] * 1000, times[1] * 1000, times[2] * 1000, times[3] * 1000


def answer_to(session: Session, *, missed: bool) -> Answer:
    return DontKnow() if missed else right_answer(session.current.question.body)


def p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1]


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
