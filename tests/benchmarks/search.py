"""Search over 1,000,000 events, against a bare FTS5 query over a table of the same words."""

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from random import Random
from statistics import quantiles
from time import perf_counter

from studyapp.core.search.parsing import parse
from studyapp.services.search_readings import readings_of
from studyapp.storage.database import open_library
from studyapp.storage.search_index import MOST, Entry, SearchIndex
from tests.benchmarks.measurement import Measurement, measurement

EVENTS = 1_000_000
WORDS = 4_000
QUERIES = 200
LIMIT = 50
SEED = 7
SYLLABLES = ("ka", "ra", "ba", "gh", "to", "vu", "mi", "ne", "so", "li", "en", "da")
VOWELS = str.maketrans("aeiou", "eiaua")


def run() -> list[Measurement]:
    rng = Random(SEED)
    words = ["".join(rng.choices(SYLLABLES, k=rng.randint(2, 4))) for _ in range(WORDS)]
    typed = [" ".join(rng.sample(words, rng.choice((1, 2))))[:-1] for _ in range(QUERIES)]
    begun = [word[: rng.randint(1, 3)] for word in rng.sample(words, QUERIES)]
    others = [misspelt(word, rng) for word in rng.sample(words, QUERIES)]
    with tempfile.TemporaryDirectory() as folder:
        library = open_library(Path(folder) / "library.db")
        index = SearchIndex(library, "pack")
        with library.unit_of_work() as db:
            index.replace(db, entries(words, rng))
        bare = bare_table(Path(folder) / "bare.db", library.db.conn)
        floor = p95(typed, lambda text: bare_find(bare, text))
        found = [
            ("search", p95(typed, lambda text: index.find(text, LIMIT)), floor),
            (
                "search, a word begun",
                p95(begun, lambda text: index.find(text, LIMIT)),
                p95(begun[: QUERIES // 4], lambda text: bare_find(bare, text)),
            ),
            ("search, another spelling", p95(others, lambda text: read(index, text)), floor),
        ]
        bare.close()
        library.close()
    return [measurement(f"{name}, p95", EVENTS, value, under) for name, value, under in found]


def entries(words: list[str], rng: Random) -> Iterator[Entry]:
    for number in range(EVENTS):
        title = " ".join(rng.choices(words, k=8))
        yield Entry(kind="event", id=f"ev-{number}", title=title, detail="", words=title)


def bare_table(path: Path, source: sqlite3.Connection) -> sqlite3.Connection:
    """Make an FTS5 table as it comes, of the same titles."""
    bare = sqlite3.connect(path)
    bare.execute("CREATE VIRTUAL TABLE bare USING fts5 (title, id UNINDEXED)")
    rows = source.execute("SELECT title, id FROM search_entries ORDER BY number")
    bare.executemany("INSERT INTO bare (title, id) VALUES (?, ?)", rows)
    bare.commit()
    return bare


def bare_find(bare: sqlite3.Connection, text: str) -> list[tuple[object, ...]]:
    match = " ".join(f'"{word}"' for word in text.split()) + "*"
    sql = "SELECT id, title FROM bare WHERE bare MATCH ? ORDER BY rank LIMIT ?"
    return bare.execute(sql, [match, LIMIT]).fetchall()


def read(index: SearchIndex, text: str) -> list[object]:
    """Look for words in every spelling they may have, and rank what has them."""
    readings = [one.words for one in readings_of(parse(text), index)]
    found = islice(index.matched(readings, lambda *_: True, begun=True), MOST)
    return list(sorted(found, key=lambda one: one.score)[:LIMIT])


def misspelt(word: str, rng: Random) -> str:
    """Give a word with one vowel other than it is."""
    at = rng.choice([at for at, letter in enumerate(word) if letter in "aeiou"] or [0])
    return word[:at] + word[at].translate(VOWELS) + word[at + 1 :]


def p95(texts: list[str], work: Callable[[str], object]) -> float:
    return quantiles([timed(work, text) for text in texts], n=20)[-1]


def timed(work: Callable[[str], object], text: str) -> float:
    began = perf_counter()
    work(text)
    return (perf_counter() - began) * 1000
