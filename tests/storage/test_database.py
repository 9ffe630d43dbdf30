import os
import sqlite3
from pathlib import Path

import pytest

from studyapp.core.errors import LibraryReason, LibraryUnavailable
from studyapp.storage.database import PRAGMAS, Library, open_library
from studyapp.storage.header import APPLICATION_ID
from studyapp.storage.migrations import LIBRARY, NEWEST

ROOT = os.geteuid() == 0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def reason_of(path: Path) -> LibraryReason:
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(LibraryUnavailable) as caught:
        open_library(path)
    assert caught.value.path == str(path)
    if path.is_file():
        assert path.read_bytes() == before
    assert not path.with_name(f"{path.name}-journal").exists()
    return caught.value.reason


def write(library: Library, name: str = "a", value: str = "1") -> None:
    with library.unit_of_work() as db:
        db.table("preferences").upsert({"name": name, "value": value}, pk="name")


def names(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    found = [row[0] for row in connection.execute("SELECT name FROM preferences ORDER BY name")]
    connection.close()
    return found


def test_a_new_library_has_the_newest_schema_and_the_measured_pragmas(path: Path) -> None:
    library = open_library(path)
    for name, value in PRAGMAS.items():
        found = library.db.execute(f"PRAGMA {name}").fetchone()
        assert found is None or found[0] == value
    assert library.db.execute("PRAGMA user_version").fetchone()[0] == NEWEST
    assert library.db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    assert not LIBRARY.pending(library.db)
    library.close()
    assert [one.name for one in path.parent.iterdir()] == ["library.db"]


def test_every_table_is_strict(path: Path) -> None:
    library = open_library(path)
    sql = "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
    own = {name: strict for name, strict in library.db.execute(sql) if "sqlite_" not in name}
    library.close()
    assert own
    assert all(own.values()), own


def test_a_unit_of_work_holds_after_the_connection_is_gone(path: Path) -> None:
    library = open_library(path)
    write(library)
    library.close()
    assert names(path) == ["a"]


def test_a_unit_of_work_that_fails_leaves_nothing(path: Path) -> None:
    library = open_library(path)

    def fail() -> None:
        with library.unit_of_work() as db:
            db.table("preferences").insert({"name": "a", "value": "1"})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    write(library, "b")
    library.close()
    assert names(path) == ["b"]


def test_many_rows_stay_inside_the_unit_of_work(path: Path) -> None:
    library = open_library(path)

    def fail() -> None:
        with library.unit_of_work() as db:
            rows = ({"name": str(number), "value": ""} for number in range(500))
            db.table("preferences").insert_all(rows)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    library.close()
    assert names(path) == []


def test_a_second_writer_is_told_that_the_library_is_locked(path: Path) -> None:
    first, second = open_library(path), open_library(path)
    second.db.execute("PRAGMA busy_timeout = 10")
    with first.unit_of_work(), pytest.raises(LibraryUnavailable) as caught, second.unit_of_work():
        pass
    assert caught.value.reason is LibraryReason.LOCKED
    first.close()
    second.close()


def test_a_broken_rule_is_a_bug_and_not_told_as_trouble(path: Path) -> None:
    library = open_library(path)
    with pytest.raises(sqlite3.IntegrityError), library.unit_of_work() as db:
        db.table("sessions").insert(
            {
                "id": "s", "learner": "nobody", "pack": "p", "kind": "k", "seed": 1,
                "begun_at": "", "place": "{}",
            }
        )  # fmt: skip
    library.close()


def test_an_empty_file_is_damaged(path: Path) -> None:
    path.touch()
    assert reason_of(path) is LibraryReason.CORRUPT


@pytest.mark.parametrize("content", [b"not a database", b"x" * 5000])
def test_another_file_is_foreign(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert reason_of(path) is LibraryReason.FOREIGN


def test_a_folder_is_foreign(path: Path) -> None:
    path.mkdir()
    assert reason_of(path) is LibraryReason.FOREIGN


def test_a_database_of_another_program_is_foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE cards (id INTEGER)")
    connection.commit()
    connection.close()
    assert reason_of(path) is LibraryReason.FOREIGN


def test_a_newer_library_is_too_new(path: Path) -> None:
    open_library(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    connection.close()
    assert reason_of(path) is LibraryReason.TOO_NEW


def test_an_unknown_migration_is_too_new(path: Path) -> None:
    open_library(path).close()
    connection = sqlite3.connect(path)
    sql = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, ?)"
    connection.execute(sql, ["studyapp", "9999_from_the_future", ""])
    connection.execute("PRAGMA user_version = 0")
    connection.commit()
    connection.close()
    assert reason_of(path) is LibraryReason.TOO_NEW


def test_a_truncated_library_is_damaged(path: Path) -> None:
    open_library(path).close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert reason_of(path) is LibraryReason.CORRUPT


def test_overwritten_pages_are_damage(path: Path) -> None:
    open_library(path).close()
    whole = bytearray(path.read_bytes())
    whole[8192:16384] = b"\xa5" * 8192
    path.write_bytes(whole)
    assert reason_of(path) is LibraryReason.CORRUPT


@pytest.mark.skipif(ROOT, reason="the superuser may write everywhere")
def test_a_read_only_folder_is_told_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(LibraryUnavailable) as caught:
        open_library(tmp_path / "library.db")
    assert caught.value.reason is LibraryReason.READ_ONLY


def test_a_full_disk_is_told_so_and_loses_nothing(path: Path) -> None:
    library = open_library(path)
    write(library)
    pages = library.db.execute("PRAGMA page_count").fetchone()[0]
    library.db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LibraryUnavailable) as caught:
        write(library, "big", "x" * 100_000)
    assert caught.value.reason is LibraryReason.FULL
    library.close()
    assert names(path) == ["a"]


def test_the_schema_is_the_golden_one(path: Path) -> None:
    library = open_library(path)
    sql = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'search_text_%'"
    found = ";\n\n".join(row[0].strip() for row in library.db.execute(f"{sql} ORDER BY name"))
    library.close()
    golden = Path(__file__).parents[1] / "golden" / "schema.sql"
    assert found + ";\n" == golden.read_text(encoding="utf-8")
