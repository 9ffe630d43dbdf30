"""How a library came to its present shape; each step is frozen once it has shipped."""

from __future__ import annotations

from pathlib import Path

from sqlite_utils import Database, Migrations

from studyapp.core.errors import LibraryReason, LibraryUnavailable
from studyapp.storage.migrations import (
    m0001_library,
    m0002_verdicts,
    m0003_tests,
    m0004_bank,
    m0005_search,
    m0006_map,
    m0007_study_sets,
)

NEWEST = 7
"""The schema version this app writes, kept in `user_version`."""

NAMES = (
    "0001_library",
    "0002_verdicts",
    "0003_tests",
    "0004_bank",
    "0005_search",
    "0006_map",
    "0007_study_sets",
)
LIBRARY = Migrations("studyapp")


@LIBRARY(name=NAMES[0])
def _library(db: Database) -> None:
    for statement in m0001_library.STATEMENTS:
        db.execute(statement)


@LIBRARY(name=NAMES[1])
def _verdicts(db: Database) -> None:
    for statement in m0002_verdicts.STATEMENTS:
        db.execute(statement)


@LIBRARY(name=NAMES[2])
def _tests(db: Database) -> None:
    for statement in m0003_tests.STATEMENTS:
        db.execute(statement)


@LIBRARY(name=NAMES[3])
def _bank(db: Database) -> None:
    for statement in m0004_bank.STATEMENTS:
        db.execute(statement)


@LIBRARY(name="0005_search")
def _search(db: Database) -> None:
    for statement in m0005_search.STATEMENTS:
        db.execute(statement)


@LIBRARY(name="0006_map")
def _map(db: Database) -> None:
    for statement in m0006_map.STATEMENTS:
        db.execute(statement)


@LIBRARY(name="0007_study_sets")
def _study_sets(db: Database) -> None:
    for statement in m0007_study_sets.STATEMENTS:
        db.execute(statement)


def migrate(db: Database, path: Path) -> None:
    """Bring a library to the newest schema as one transaction; nothing half-done stays.

    Foreign keys must be off or the library empty. Raises `LibraryUnavailable` where the
    file knows migrations that this app does not, or where a reference leads nowhere.
    """
    connection = db.conn
    connection.execute("BEGIN IMMEDIATE")
    try:
        _require_known(db, path)
        LIBRARY.apply(db)
        _require_references(db, path)
        connection.execute(f"PRAGMA user_version = {NEWEST}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _require_known(db: Database, path: Path) -> None:
    if any(done.name not in NAMES for done in LIBRARY.applied(db)):
        raise LibraryUnavailable(reason=LibraryReason.TOO_NEW, path=str(path))


def _require_references(db: Database, path: Path) -> None:
    if db.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise LibraryUnavailable(reason=LibraryReason.CORRUPT, path=str(path))
