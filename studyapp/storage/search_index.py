"""The full-text index over facts, actors, sentences and questions, by folded words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from studyapp.core.search.folding import fold
from studyapp.storage.database import Library
from studyapp.storage.search_rows import Row, put_in, take_out
from studyapp.storage.search_words import SearchWords

QUESTION = "question"
NO_FACTS = "[]"
MOST = 1_000
"""So many matches are ranked; of more, the first in the order of the pack."""

MATCHED = """
    SELECT kind, id, title, detail, facts, rank FROM search_text
    CROSS JOIN search_entries ON number = search_text.rowid
    WHERE search_text MATCH ? AND pack = ?
"""
HAS = """
    SELECT 1 FROM search_text CROSS JOIN search_entries ON number = search_text.rowid
    WHERE search_text MATCH ? AND pack = ? LIMIT ?
"""
STORED = """
    SELECT number, kind, id, title, detail, folded FROM search_entries
    WHERE pack = ? AND kind <> 'question'
"""
OF_KIND = """
    SELECT kind, id, title, detail, facts FROM search_entries WHERE pack = ? AND kind = ?
    ORDER BY number
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that can be found; `words` are searched, `title` and `detail` shown.

    `facts` are the ids of the facts a question rests on.
    """

    kind: str
    id: str
    title: str
    detail: str
    words: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A hit; the lower the score, the better it fits."""

    kind: str
    id: str
    title: str
    detail: str
    facts: tuple[str, ...] = ()
    score: float = 0.0


Accepts = Callable[[str, str, tuple[str, ...]], bool]
"""Tells by kind, id and facts whether an entry is wanted."""
Readings = Sequence[Sequence[str]]
"""For each word that must be met, the folded words of which one must be."""


class SearchIndex:
    """The index of one pack."""

    def __init__(self, library: Library, pack_id: str) -> None:
        self._library, self._pack = library, pack_id
        self.words = SearchWords(library, pack_id)

    def replace(self, db: Database, entries: Iterable[Entry]) -> None:
        """Index these entries in place of the pack's older ones; questions stay."""
        stored = {
            (kind, item): (number, (kind, item, title, detail, folded, NO_FACTS))
            for number, kind, item, title, detail, folded in db.execute(STORED, [self._pack])
        }
        wanted = {(one.kind, one.id): one for one in entries}
        rows = {key: row_of(one) for key, one in wanted.items()}
        gone = [one for key, one in stored.items() if rows.get(key) != one[1]]
        new = [key for key, row in rows.items() if key not in stored or stored[key][1] != row]
        take_out(db, ((number, row[4]) for number, row in gone))
        put_in(db, self._pack, (rows[key] for key in new))
        self.words.add(db, (wanted[key].words for key in new))

    def matched(self, readings: Readings, accepts: Accepts, *, begun: bool) -> Iterator[Found]:
        """Give what meets every reading and is accepted, in the order of the pack.

        With `begun`, the first word of the last reading may be only begun.
        """
        values = [match_of(readings, begun=begun), self._pack]
        with self._library.reading() as db:
            for kind, item, title, detail, carried, score in db.execute(MATCHED, values):
                facts = () if carried == NO_FACTS else _ids(carried)
                if accepts(kind, item, facts):
                    yield Found(
                        kind=kind, id=item, title=title, detail=detail, facts=facts, score=score
                    )

    def has(self, word: str, *, begun: bool, times: int) -> int:
        """Give how many entries have a folded word, counting no further than `times`."""
        values = [match_of([[word]], begun=begun), self._pack, times]
        with self._library.reading() as db:
            return len(db.execute(HAS, values).fetchall())

    def of_kind(self, kind: str) -> tuple[Found, ...]:
        """Give every entry of a kind."""
        with self._library.reading() as db:
            return tuple(map(_found, db.execute(OF_KIND, [self._pack, kind]).fetchall()))


def row_of(entry: Entry) -> Row:
    """Give an entry as it is stored."""
    facts = json.dumps(entry.facts) if entry.facts else NO_FACTS
    return entry.kind, entry.id, entry.title, entry.detail, fold(entry.words), facts


def match_of(readings: Readings, *, begun: bool) -> str:
    """Give the query of FTS5 for folded words."""
    *whole, last = readings
    parts = [*(_either(words) for words in whole), _either(last, begun=begun)]
    return " AND ".join(parts)


def _either(words: Sequence[str], *, begun: bool = False) -> str:
    first, *others = (f'"{word}"' for word in words)
    return f"({' OR '.join((f'{first} *' if begun else first, *others))})"


def _found(row: Sequence[Any]) -> Found:
    kind, item, title, detail, facts = row
    return Found(kind=kind, id=item, title=title, detail=detail, facts=_ids(facts))


def _ids(facts: str) -> tuple[str, ...]:
    return tuple(json.loads(facts))
