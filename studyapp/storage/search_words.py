"""Every word of a pack with its sound, to find what a word in another spelling may mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from studyapp.core.quiz.entry.spelling import loose_key
from studyapp.core.search.folding import folded_words
from studyapp.core.search.naming import letters_off
from studyapp.core.search.nearness import Word, alike, initials, near, near_begun
from studyapp.storage.database import Library

ADD = "INSERT OR IGNORE INTO search_words (pack, sound, word, written) VALUES (?, ?, ?, ?)"
SOUNDING = """
    SELECT word, sound, written FROM search_words WHERE pack = ? AND sound >= ? AND sound < ?
"""
SOUNDS = """
    SELECT DISTINCT sound FROM search_words
    WHERE pack = ? AND sound >= ? AND sound < ? AND length(sound) BETWEEN ? AND ?
"""
LONGEST = 1_000
FIRST, LAST = chr(0), chr(0x10FFFF)
"""No letter comes before the one, and none after the other."""
_WORD = re.compile(r"[^\W_]+")


class SearchWords:
    """The words of one pack."""

    def __init__(self, library: Library, pack_id: str) -> None:
        self._library, self._pack = library, pack_id

    def add(self, db: Database, texts: Iterable[str]) -> None:
        """Add the words of texts; those of texts that are gone stay, and are looked for in vain."""
        db.conn.executemany(ADD, (self._row(one, word) for one, word in _words(texts)))

    def known(self, db: Database) -> bool:
        """Tell whether any words were added."""
        sql = "SELECT 1 FROM search_words WHERE pack = ? LIMIT 1"
        return db.execute(sql, [self._pack]).fetchone() is not None

    def alike(self, word: str, *, begun: bool) -> tuple[Word, ...]:
        """Give the words that sound like a folded one, or begin to."""
        sound = loose_key(word)
        return alike(sound, self._sounding(sound, begun=begun), begun=begun) if sound else ()

    def near(self, word: str, *, begun: bool) -> tuple[Word, ...]:
        """Give the words a few letters away from a folded one, the nearest first."""
        sound = loose_key(word)
        far = letters_off(sound)
        if not far:
            return ()
        found = near(sound, self._sounds(sound, len(sound) - far, len(sound) + far))
        if begun and not found:
            found = near_begun(sound, self._sounds(sound, len(sound), LONGEST))
        return tuple(one for other in found for one in alike(other, self._sounding(other)))

    def _sounding(self, sound: str, *, begun: bool = False) -> Iterator[Word]:
        end = sound + (LAST if begun else FIRST)
        with self._library.reading() as db:
            rows = db.execute(SOUNDING, [self._pack, sound, end]).fetchall()
        return (Word(word=word, sound=heard, written=written) for word, heard, written in rows)

    def _sounds(self, sound: str, least: int, most: int) -> list[str]:
        """Give the sounds of so many letters that begin like it, or nearly so."""
        found: list[str] = []
        with self._library.reading() as db:
            for letter in initials(sound):
                values = [self._pack, letter, letter + LAST, least, most]
                found += (heard for (heard,) in db.execute(SOUNDS, values))
        return found

    def _row(self, written: str, word: str) -> tuple[str, str, str, str]:
        return self._pack, loose_key(written), word, written


def _words(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give each word once, as written and as indexed."""
    seen: set[str] = set()
    known: set[str] = set()
    for text in texts:
        for written in _WORD.findall(text):
            if written in seen:
                continue
            seen.add(written)
            for word in folded_words(written):
                if word not in known:
                    known.add(word)
                    yield written, word
