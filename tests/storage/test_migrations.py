"""Every library of an earlier release opens, keeps what it held, and was copied before."""

import gzip
import sqlite3
from pathlib import Path

import pytest

from studyapp.core.quiz.session import Stage
from studyapp.services.workspace import LIBRARY_FILE, Workspace
from studyapp.storage.backup import copies_of
from studyapp.storage.damage import damaged
from studyapp.storage.database import open_library
from studyapp.storage.migrations import NEWEST
from tests.libraries import NOON, Clock

DATA = Path(__file__).parents[1] / "data"
OLD = sorted(DATA.glob("library_v*.db.gz"))
HISTORY = ("attempts", "ratings", "memory_states", "sessions", "session_items", "preferences")


@pytest.fixture(params=OLD, ids=lambda path: path.name.removesuffix(".db.gz"))
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / LIBRARY_FILE
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    return path


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    found = connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - a constant
    connection.close()
    return found


def test_there_is_a_library_of_every_earlier_schema() -> None:
    assert len(OLD) >= 1
    assert next(path.name for path in OLD) == "library_v1.db.gz"


def test_an_old_library_is_brought_to_the_newest_schema_and_keeps_its_history(old: Path) -> None:
    before = {table: rows(old, table) for table in HISTORY}
    assert all(before.values())
    library = open_library(old, now=NOON)
    assert library.db.execute("PRAGMA user_version").fetchone()[0] == NEWEST
    assert library.db.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    assert damaged(library) == ()
    library.close()
    assert {table: rows(old, table) for table in HISTORY} == before


def test_a_copy_of_it_as_it_was_is_kept(old: Path) -> None:
    before = rows(old, "attempts")
    open_library(old, now=NOON).close()
    (copy,) = copies_of(old)
    connection = sqlite3.connect(copy)
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    assert version < NEWEST
    assert rows(copy, "attempts") == before
    open_library(old, now=NOON).close()
    assert len(copies_of(old)) == 1, "opening it again migrates nothing"


def test_a_session_left_open_in_it_goes_on(old: Path, tmp_path: Path) -> None:
    workspace = Workspace.open(old.parent, seeds=tmp_path / "none", now=Clock())
    session = workspace.runs.unfinished()
    assert session is not None
    assert session.stage is Stage.FEEDBACK
    assert session.current.suggested is not None
    assert not session.current.hinted
    assert workspace.runs.rate(session, session.current.suggested).index == session.index + 1
    workspace.close()
