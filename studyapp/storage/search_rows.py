"""Put entries into the tables that are searched, and take them out of them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database

Row = tuple[str, str, str, str, str, str]
"""Kind, id, title, detail, folded words, and the ids of facts as JSON."""

INSERT = """
    INSERT INTO search_entries (pack, kind, id, title, detail, folded, facts)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
INDEX = "INSERT INTO search_text (rowid, folded) VALUES (?, ?)"
INDEX_NEW = """
    INSERT INTO search_text (rowid, folded)
    SELECT number, folded FROM search_entries WHERE number > ?
"""
UNINDEX = "INSERT INTO search_text (search_text, rowid, folded) VALUES ('delete', ?, ?)"
DELETE = "DELETE FROM search_entries WHERE number = ?"
NEWEST = "SELECT coalesce(max(number), 0) FROM search_entries"


def put_in(db: Database, pack_id: str, rows: Iterable[Row]) -> None:
    """Add entries of which the pack has none of the same kind and id."""
    (newest,) = db.execute(NEWEST).fetchone()
    db.conn.executemany(INSERT, ((pack_id, *row) for row in rows))
    db.execute(INDEX_NEW, [newest])


def take_out(db: Database, rows: Iterable[tuple[int, str]]) -> None:
    """Remove entries, each with its number and its folded words as they are stored."""
    gone = tuple(rows)
    db.conn.executemany(UNINDEX, gone)
    db.conn.executemany(DELETE, ((number,) for number, _ in gone))
