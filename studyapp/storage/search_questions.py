"""Keep the questions that are found in step with those of the bank.

Triggers list every question that was written, whoever wrote it; only those are looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from studyapp.storage.database import Library
from studyapp.storage.search_index import QUESTION, Entry, row_of
from studyapp.storage.search_rows import put_in, take_out
from studyapp.storage.search_words import SearchWords

WAITING = "SELECT 1 FROM search_stale WHERE pack = ? LIMIT 1"
INDEXED = """
    SELECT number, folded FROM search_stale JOIN search_entries
        ON search_entries.pack = search_stale.pack AND kind = 'question' AND id = question
    WHERE search_stale.pack = ?
"""
PRESENT = """
    SELECT question, coalesce(own.stem, head.stem), coalesce(own.facts, head.facts),
        coalesce(own.tags, head.tags)
    FROM search_stale AS stale
    LEFT JOIN bank_questions AS own ON own.pack = stale.pack AND own.id = question
    LEFT JOIN questions AS head ON head.pack = stale.pack AND head.id = question
    WHERE stale.pack = ? AND coalesce(own.status, head.status) = 'ready'
    ORDER BY coalesce(own.place, head.place), question
"""
"""As the instructor has it, else as it was made; one taken out of use is found no more."""
WRITTEN = "SELECT title, detail, folded FROM search_entries WHERE pack = ?"


class SearchQuestions:
    """The questions of one pack as they are found."""

    def __init__(self, library: Library, pack_id: str) -> None:
        self._library, self._pack = library, pack_id

    def refresh(self) -> None:
        """Index what was written since the last time; raise `LibraryUnavailable`."""
        with self._library.reading() as db:
            waiting = db.execute(WAITING, [self._pack]).fetchone() is not None
        if waiting:
            with self._library.unit_of_work() as db:
                self._index(db)

    def _index(self, db: Database) -> None:
        entries = tuple(map(_entry, db.execute(PRESENT, [self._pack]).fetchall()))
        take_out(db, db.execute(INDEXED, [self._pack]).fetchall())
        put_in(db, self._pack, map(row_of, entries))
        self._add_words(db, entries)
        db.table("search_stale").delete_where("pack = ?", [self._pack])

    def _add_words(self, db: Database, entries: Iterable[Entry]) -> None:
        """Add the words of questions; in a library of an older schema, those of all else too."""
        words = SearchWords(self._library, self._pack)
        if not words.known(db):
            # As they are shown first: what is folded has lost how it was written.
            rows = db.execute(WRITTEN, [self._pack]).fetchall()
            words.add(db, (text for row in rows for text in row))
        words.add(db, (entry.words for entry in entries))


def _entry(row: tuple[Any, ...]) -> Entry:
    question_id, stem, facts, tags = row
    labels: Iterable[str] = json.loads(tags)
    return Entry(
        kind=QUESTION,
        id=question_id,
        title=stem,
        detail="",
        words=" ".join((stem, *labels)),
        facts=tuple(json.loads(facts)),
    )
