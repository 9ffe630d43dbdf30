"""Hostile collections end in one plain problem, soon and with little memory."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.errors import ImportFailed
from studyapp.storage import anki_collection
from studyapp.storage.anki_collection import read_collection

MODELS = {
    "1": {"name": "Basic", "type": 0, "flds": [{"name": "Front"}, {"name": "Back"}]},
    "2": {"name": "Cloze", "type": 1, "flds": [{"name": "Text"}]},
}
TABLES = """
CREATE TABLE col (id INTEGER PRIMARY KEY, models TEXT);
CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT, mid INTEGER, tags TEXT, flds TEXT);
"""
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
Make = Callable[..., bytes]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def made(*statements: str, tables: str = TABLES, models: object = MODELS) -> bytes:
        file = tmp_path / "made"
        file.unlink(missing_ok=True)
        with closing(sqlite3.connect(file)) as connection:
            connection.executescript(tables)
            if "TABLE col" in tables:
                told = models if isinstance(models, str) else json.dumps(models)
                connection.execute("INSERT INTO col VALUES (1, ?)", (told,))
            for statement in statements:
                connection.execute(statement)
            connection.commit()
        return file.read_bytes()

    return made


def note(flds: str = "'a' || char(31) || 'b'", mid: str = "1", tags: str = "' x  y '") -> str:
    return f"INSERT INTO notes VALUES (NULL, 'g', {mid}, {tags}, {flds})"  # noqa: S608 - constants


def refused(data: bytes) -> str:
    with pytest.raises(ImportFailed) as caught:
        read_collection(data)
    (problem,) = caught.value.problems
    return problem.message


def test_notes_are_read_with_names_and_tags(make: Make) -> None:
    basic, cloze = read_collection(make(note(), note(mid="2", flds="'{{c1::a}}'")))
    assert basic.fields == (("Front", "a"), ("Back", "b"))
    assert (basic.guid, basic.note_type, basic.tags) == ("g", "Basic", ("x", "y"))
    assert (basic.cloze, cloze.cloze) == (False, True)


def test_values_of_any_type_are_read_as_text(make: Make) -> None:
    rows = (note("NULL", tags="NULL"), note("12.5", mid="'1'"), note("x'61ff1f62'", mid="x'31'"))
    first, second, third = read_collection(make(*rows))
    assert (first.fields, first.tags) == ((("Front", ""),), ())
    assert second.fields == (("Front", "12.5"),)
    assert third.fields == (("Front", "a�"), ("Back", "b"))
    broken = make(note("CAST(x'ff1fc328' AS TEXT)"))
    assert read_collection(broken)[0].fields[0] == ("Front", "�")


@pytest.mark.parametrize(
    "models",
    [
        "[]",
        "{}",
        '{"1": 3}',
        '{"1": {"flds": 3}}',
        '{"1": {"flds": [3, {"name": [1]}]}}',
        '{"x": {}}',
    ],
)
def test_note_types_that_say_nothing_leave_fields_without_names(make: Make, models: str) -> None:
    (found,) = read_collection(make(note(), models=models))
    assert [text for _, text in found.fields] == ["a", "b"]


@pytest.mark.parametrize("models", ["{", "[" * 100_000, "\x00", '{"1": 1e400', "9" * 5_000])
def test_note_types_that_cannot_be_read_are_one_problem(make: Make, models: str) -> None:
    assert "damaged" in refused(make(note(), models=models)) or models.isdigit()


def test_a_collection_without_note_types_is_of_a_newer_layout(make: Make) -> None:
    assert "layout" in refused(make(note(), models=""))


@pytest.mark.parametrize("name", ["notes", "col"])
def test_a_view_in_the_place_of_a_table_is_not_even_looked_at(make: Make, name: str) -> None:
    columns = "i AS id, 'g' AS guid, 1 AS mid, '' AS tags, 'a' AS flds, '{}' AS models"
    view = f"CREATE VIEW {name} AS {ENDLESS} SELECT {columns} FROM n;"  # noqa: S608 - constants
    tables = "".join(one + ";" for one in TABLES.split(";") if f"TABLE {name}" not in one)
    assert "damaged" in refused(make(tables=tables + view))


def test_a_virtual_table_is_no_table(make: Make) -> None:
    virtual = TABLES.replace(
        "TABLE notes (id INTEGER PRIMARY KEY,", "VIRTUAL TABLE notes USING fts5("
    )
    virtual = virtual.replace(
        "guid TEXT, mid INTEGER, tags TEXT, flds TEXT", "guid, mid, tags, flds"
    )
    assert "damaged" in refused(make(tables=virtual))


def test_a_column_that_computes_is_refused(make: Make) -> None:
    computed = TABLES.replace("flds TEXT", "flds TEXT AS/**/(hex(zeroblob(1000000))) VIRTUAL")
    insert = "INSERT INTO notes (id, guid, mid, tags) VALUES (1, 'g', 1, '')"
    assert "damaged" in refused(make(insert, tables=computed))


def test_reading_ends_after_so_many_steps(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    many = f"INSERT INTO notes {ENDLESS} SELECT i, 'g', 1, '', 'a' FROM n LIMIT 20000"  # noqa: S608
    data = make(many)
    assert len(read_collection(data)) == 20_000
    monkeypatch.setattr(anki_collection, "STEPS", 0)
    assert "damaged" in refused(data)


def test_huge_values_and_many_rows_are_refused(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "damaged" in refused(make(note("zeroblob(30000000)")))
    monkeypatch.setattr(anki_collection, "MOST_NOTES", 2)
    assert "larger" in refused(make(note(), note(), note()))
    monkeypatch.setattr(anki_collection, "MOST_IN_ALL", 10)
    assert "larger" in refused(make(note(), note("'" + "x" * 20 + "'")))


def test_what_is_no_collection_is_refused(make: Make) -> None:
    assert "damaged" in refused(b"")
    assert "damaged" in refused(b"SQLite format 3\x00")
    assert "damaged" in refused(make(tables="CREATE TABLE other (a);"))
    assert "damaged" in refused(make(tables=TABLES.replace("flds TEXT", "other TEXT")))


def test_nothing_is_left_behind(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = make(note())
    (empty := tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(empty))
    read_collection(data)
    refused(data[:2000])
    assert list(empty.iterdir()) == []


@given(at=st.integers(0, 12_000), junk=st.binary(min_size=1, max_size=60))
def test_damaged_collections_raise_nothing_else(at: int, junk: bytes) -> None:
    data = bytearray(_good())
    data[at : at + len(junk)] = junk
    try:
        read_collection(bytes(data))
    except ImportFailed:
        return


def _good() -> bytes:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(TABLES)
        connection.execute("INSERT INTO col VALUES (1, ?)", (json.dumps(MODELS),))
        for _ in range(20):
            connection.execute(note())
        connection.commit()
        return connection.serialize()
