"""Read the notes of an Anki collection that a stranger made, without trusting any of it.

The bytes go to a file of their own, opened for reading only. Nothing but reading plain tables
is allowed, for a limited number of steps; every value is taken as bytes and checked.
"""

from __future__ import annotations

import json
import re
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

from studyapp.core.bank.anki_note import AnkiNote
from studyapp.core.errors import ImportFailed, Problem

HEADER = b"SQLite format 3\x00"
STEPS, STEPS_AT_ONCE = 200_000_000, 100_000
"""How many instructions of SQLite's machine all reading may take."""
MOST_NOTES = 50_000
MOST_FIELDS = 100
MOST_BYTES = 5 * 1024 * 1024
"""How long one value may be."""
MOST_IN_ALL = 150 * 1024 * 1024
ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ}
LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: MOST_BYTES,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 20,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 2,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
}
TABLES = "SELECT name, type, sql FROM sqlite_master WHERE name IN ('notes', 'col')"
NOTES = "SELECT guid, mid, tags, flds FROM notes"
MODELS = "SELECT models FROM col"
_PLAIN_TABLE = re.compile(r"CREATE\s+TABLE\b(?:(?!\bAS\b).)*", re.IGNORECASE | re.DOTALL)
FIELD_END = "\x1f"
CLOZE = 1
"""The type of note types that hide words of a text."""
LARGEST = "The collection in this package is larger than is read here."
BROKEN = "The collection in this package is damaged, or it is none of Anki's."
NEW = "This package is in a layout of Anki that is not read here."
NEW_HINT = "In Anki choose Export, tick “Support older Anki versions”, and take that file."

Row = tuple[Any, ...]
NoteTypes = dict[str, tuple[str, bool, tuple[str, ...]]]


def read_collection(data: bytes) -> tuple[AnkiNote, ...]:
    """Give the notes of a collection in layout 11; raise `ImportFailed` for any other bytes."""
    if not data.startswith(HEADER):
        raise _failed(BROKEN)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "collection"
        file.write_bytes(data)
        try:
            with closing(_opened(file)) as connection:
                return tuple(_notes(connection))
        except (sqlite3.Error, sqlite3.Warning, UnicodeError, ValueError, OverflowError) as error:
            raise _failed(BROKEN) from error
        except MemoryError as error:
            raise _failed(LARGEST) from error


def _opened(file: Path) -> sqlite3.Connection:
    uri = f"file:{quote(str(file))}?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    try:
        _bind(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _bind(connection: sqlite3.Connection) -> None:
    """Allow nothing but reading, and not for ever."""
    for kind, most in LIMITS.items():
        connection.setlimit(kind, most)
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "query_only=ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.text_factory = bytes
    left = iter(range(STEPS // STEPS_AT_ONCE))
    connection.set_progress_handler(lambda: next(left, None) is None, STEPS_AT_ONCE)
    connection.set_authorizer(_authorise)


def _authorise(action: int, *_rest: object) -> int:
    return sqlite3.SQLITE_OK if action in ALLOWED else sqlite3.SQLITE_DENY


def _notes(connection: sqlite3.Connection) -> Iterator[AnkiNote]:
    _require_tables(connection)
    types = _note_types(connection)
    read = 0
    for number, row in enumerate(connection.execute(NOTES)):
        guid, mid, tags, fields = (_text(value) for value in row)
        read += len(fields) + len(tags)
        if number >= MOST_NOTES or read > MOST_IN_ALL:
            raise _failed(LARGEST)
        yield _note(types.get(mid, ("", False, ())), guid=guid, tags=tags, fields=fields)


def _require_tables(connection: sqlite3.Connection) -> None:
    """See that what is read are plain tables: a view may be endless, a column may compute."""
    plain = set()
    for name, kind, sql in connection.execute(TABLES):
        if _text(kind) == "table" and _PLAIN_TABLE.fullmatch(_text(sql)):
            plain.add(_text(name))
    if not {"notes", "col"} <= plain:
        raise _failed(BROKEN)


def _note_types(connection: sqlite3.Connection) -> NoteTypes:
    """Give name, whether it hides words, and field names of each note type, by its id."""
    row = connection.execute(MODELS).fetchone()
    text = _text(row[0]) if row else ""
    if not text.strip():
        raise _failed(NEW, NEW_HINT)
    try:
        told = json.loads(text)
    except RecursionError as error:
        raise _failed(BROKEN) from error
    models = told.items() if isinstance(told, dict) else ()
    return {str(key): _note_type(one) for key, one in models if isinstance(one, dict)}


def _note_type(model: dict[str, Any]) -> tuple[str, bool, tuple[str, ...]]:
    listed = model.get("flds")
    fields = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    names = tuple(str(one.get("name", "")) for one in fields[:MOST_FIELDS])
    return str(model.get("name", "")), model.get("type") == CLOZE, names


def _note(
    kind: tuple[str, bool, tuple[str, ...]], *, guid: str, tags: str, fields: str
) -> AnkiNote:
    name, cloze, names = kind
    texts = fields.split(FIELD_END)[:MOST_FIELDS]
    labels = [*names, *(f"Field {at + 1}" for at in range(len(names), len(texts)))]
    return AnkiNote(
        guid=guid,
        note_type=name,
        cloze=cloze,
        fields=tuple(zip(labels, texts, strict=False)),
        tags=tuple(tags.split()),
    )


def _text(value: object) -> str:
    """Give a value as text, whatever type it has."""
    if isinstance(value, bytes):
        return value.decode("utf-8", errors="replace")
    return "" if value is None else str(value)


def _failed(message: str, hint: str = "") -> ImportFailed:
    return ImportFailed((Problem(file="", entry="", field="", message=message, hint=hint),))
