from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studyapp.core.errors import LibraryUnavailable
from studyapp.storage import backup
from studyapp.storage.database import open_library

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    library = open_library(path)
    with library.unit_of_work() as db:
        db.table("preferences").insert({"name": "a", "value": "1"})
    library.close()
    return path


def value(path: Path) -> str:
    library = open_library(path)
    found = library.db.execute("SELECT value FROM preferences").fetchone()[0]
    library.close()
    return str(found)


def test_a_copy_holds_what_the_library_held(path: Path) -> None:
    copy = backup.make_copy(path, NOW)
    assert value(copy) == "1"
    assert backup.copies_of(path) == (copy,)


def test_only_the_newest_copies_are_kept(path: Path) -> None:
    for number in range(backup.KEPT + 3):
        backup.make_copy(path, NOW + timedelta(seconds=number))
    copies = backup.copies_of(path)
    assert len(copies) == backup.KEPT
    assert copies[0].stem.endswith("090014")


def test_a_library_set_aside_keeps_its_content_and_journal(path: Path) -> None:
    before = path.read_bytes()
    path.with_name("library.db-journal").write_bytes(b"journal")
    kept = backup.set_aside(path, NOW)
    assert kept is not None
    assert kept.read_bytes() == before
    assert kept.with_name(f"{kept.name}-journal").read_bytes() == b"journal"
    assert not path.exists()
    assert not path.with_name("library.db-journal").exists()


def test_setting_aside_nothing_is_nothing(tmp_path: Path) -> None:
    assert backup.set_aside(tmp_path / "library.db", NOW) is None


def test_a_copy_is_brought_back_beside_a_stale_journal(path: Path) -> None:
    copy = backup.make_copy(path, NOW)
    path.write_bytes(b"damaged")
    path.with_name("library.db-journal").write_bytes(b"stale")
    backup.set_aside(path, NOW)
    backup.bring_back(copy, path)
    assert value(path) == "1"


def test_a_damaged_library_is_not_copied(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[8192:16384] = b"\xa5" * 8192
    path.write_bytes(whole)
    with pytest.raises(LibraryUnavailable):
        backup.make_copy(path, NOW)
    assert backup.copies_of(path) == ()
