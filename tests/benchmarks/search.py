"""Search over 100,000 events, against a bare FTS5 query over the same rows."""

import sqlite3
import tempfile
from pathlib import Path
from random import Random
from statistics import quantiles
from time import perf_counter

from studyapp.storage.database import open_library
from studyapp.storage.search_index import Entry, SearchIndex
from tests.benchmarks.measurement import Measurement, measurement

EVENTS = 100_000
QUERIES = 200
LIMIT = 50
SEED = 7
SYLLABLES = ("ka", "ra", "ba", "gh", "to", "vu", "mi", "ne", "so", "li", "en", "da")


def run() -> list[Measurement]:
    rng = Random(SEED)
    words = ["".join(rng.choices(SYLLABLES, k=rng.randint(2, 4))) for _ in range(4_000)]
    queries = [" ".join(rng.sample(words, rng.choice((1, 2))))[:-1] for _ in range(QUERIES)]
    with tempfile.TemporaryDirectory() as folder:
        library = open_library(Path(folder) / "library.db")
        index = SearchIndex(library, "pack")
        with library.unit_of_work() as db:
            index.replace(db, (entry(number, words, rng) for number in range(EVENTS)))
        bare = sqlite3.connect(Path(folder) / "library.db")
        values = [timed(lambda one=query: index.find(one, LIMIT)) for query in queries]
        floors = [timed(lambda one=query: bare_find(bare, one)) for query in queries]
        bare.close()
        library.close()
    return [measurement("search, 95th percentile", EVENTS, p95(values), p95(floors))]


def entry(number: int, words: list[str], rng: Random) -> Entry:
    title = " ".join(rng.choices(words, k=8))
    return Entry(kind="event", id=f"ev-{number}", title=title, detail="", words=title)


def bare_find(connection: sqlite3.Connection, text: str) -> list[tuple[object, ...]]:
    match = " ".join(f'"{word}"' for word in text.split()) + "*"
    sql = "SELECT kind, id, title, detail FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?"
    return connection.execute(sql, [f"folded : ({match})", LIMIT]).fetchall()


def timed(work: object) -> float:
    assert callable(work)
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000


def p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]
