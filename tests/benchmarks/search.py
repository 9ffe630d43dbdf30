"""Search over a pack of 1,000,000 events, as the window asks it: hits, counts and other spellings.

The floor is a bare FTS5 query over a table of the same titles, ranked, the best 50 of it.
"""

import gc
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import quantiles
from time import perf_counter

from studyapp.core.knowledge.event import Participant
from studyapp.core.knowledge.pack import Pack
from studyapp.services.search import Search
from studyapp.services.search_entries import entries_of
from studyapp.storage.database import open_library
from studyapp.storage.search_index import SearchIndex
from tests.benchmarks.measurement import Measurement, measurement
from tests.builders import date, make_actor, make_event, make_pack

EVENTS = 1_000_000
WORDS = 4_000
QUERIES = 200
ACTORS = 40
LIMIT = 50
SEED = 7
SYLLABLES = ("ka", "ra", "ba", "gh", "to", "vu", "mi", "ne", "so", "li", "en", "da")
VOWELS = str.maketrans("aeiou", "eiaua")


def run() -> list[Measurement]:
    rng = Random(SEED)
    words = ["".join(rng.choices(SYLLABLES, k=rng.randint(2, 4))) for _ in range(WORDS)]
    asked = queries(words, rng)
    pack = made(words, rng)
    with tempfile.TemporaryDirectory() as folder:
        library = open_library(Path(folder) / "library.db")
        with library.unit_of_work() as db:
            SearchIndex(library, "pack").replace(db, entries_of(pack))
        search = Search(library, "pack", pack=lambda: pack)
        bare = bare_table(Path(folder) / "bare.db", library.db.conn)
        gc.freeze()
        floor = p95(asked["whole words"], lambda text: bare_find(bare, text))
        found = [
            measurement(f"search, {name}, p95", EVENTS, p95(texts, search.query), floor)
            for name, texts in asked.items()
        ]
        bare.close()
        library.close()
        gc.unfreeze()
    return found


def queries(words: list[str], rng: Random) -> dict[str, list[str]]:
    """Give what is typed: a word or two, few letters, a misspelling, and with fields.

    Each list begins with what makes the lists of its fields, which happens once a pack.
    """
    whole = [" ".join(rng.sample(words, rng.choice((1, 2))))[:-1] for _ in range(QUERIES)]
    return {
        "whole words": whole,
        "a word begun": [word[: rng.randint(1, 3)] for word in rng.sample(words, QUERIES)],
        "another spelling": [misspelt(word, rng) for word in rng.sample(words, QUERIES)],
        "an actor and words": [
            f'actor:"Keeper of gate {rng.randrange(ACTORS)}" {one}' for one in whole
        ],
        "a date and words": [f"before:{rng.randint(1991, 2019)} {one}" for one in whole],
    }


def made(words: list[str], rng: Random) -> Pack:
    """Give the small pack with a million events more, each with a keeper and a day."""
    cast = [
        make_actor(f"keeper-{number}", name=f"Keeper of gate {number}") for number in range(ACTORS)
    ]
    parts = [(Participant(actor=one.id, part="kept the gate"),) for one in cast]
    days = [date(f"{year}-{month:02d}-11") for year in range(1990, 2020) for month in range(1, 13)]
    events = (
        make_event(
            f"ev-{number}",
            title=" ".join(rng.choices(words, k=8)),
            date=rng.choice(days),
            participants=rng.choice(parts),
        )
        for number in range(EVENTS)
    )
    whole = make_pack()
    return make_pack(actors=(*whole.actors, *cast), events=(*whole.events, *events))


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
