"""The full-text index over facts, actors and sentences, by folded words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from sqlite_utils import Database

from studyapp.core.search.folding import fold, folded_words
from studyapp.storage.database import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that can be found; `words` are searched, `title` and `detail` shown."""

    kind: str
    id: str
    title: str
    detail: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A hit, best first."""

    kind: str
    id: str
    title: str
    detail: str


class SearchIndex:
    """The index of one pack."""

    def __init__(self, library: Library, pack_id: str) -> None:
        self._library, self._pack = library, pack_id

    def replace(self, db: Database, entries: Iterable[Entry]) -> None:
        """Index these entries in place of the pack's older ones."""
        db.table("search").delete_where("pack = ?", [self._pack])
        rows = (
            asdict(entry) | {"pack": self._pack, "folded": fold(entry.words)} for entry in entries
        )
        db.table("search").insert_all(rows)

    def find(self, text: str, limit: int) -> tuple[Found, ...]:
        """Give up to `limit` entries with all the words, the last as a beginning."""
        words = folded_words(text)
        if not words or limit <= 0:
            return ()
        query = " ".join(f'"{word}"' for word in words)
        sql = """
            SELECT kind, id, title, detail FROM search
            WHERE search MATCH ? AND pack = ? ORDER BY rank LIMIT ?
        """
        with self._library.reading() as db:
            values = [f"folded : ({query} *)", self._pack, limit]
            rows = db.execute(sql, values).fetchall()
        return tuple(
            Found(kind=kind, id=found, title=title, detail=detail)
            for kind, found, title, detail in rows
        )
