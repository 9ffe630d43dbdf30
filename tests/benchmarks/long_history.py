"""A library with a long history, written in bulk: as many attempts as a benchmark asks for."""

import sqlite3
from contextlib import closing
from pathlib import Path

SESSION_LENGTH = 20

FILL = """
WITH RECURSIVE numbers (n) AS (
    SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < :count
)
"""
SESSIONS = """
INSERT INTO sessions SELECT printf('old-%d', n), 'me', :pack, 'practice', n,
    '2020-01-01T00:00:00.000000+00:00', '2020-01-01T01:00:00.000000+00:00', '{}'
FROM numbers
"""
ATTEMPTS = """
INSERT INTO attempts (session, item, learner, pack, fact, question, answered_at, took_ms,
    credit, correct, asked, answer, memory_before, hash)
SELECT printf('old-%d', n / :length), n % :length, 'me', :pack, facts.fact, facts.question,
    '2020-01-01T00:00:00.000000+00:00', 4000 + n % 5000, 1.0, n % 5 > 0,
    '{"body": {"type": "one_of"}}', '{"type": "chosen", "index": 0}', 'null', 'unchecked'
FROM numbers JOIN facts ON facts.place = (n * 7919) % :facts
"""
RATINGS = """
INSERT INTO ratings (attempt, kind, rating, rated_at, hash)
SELECT n + 1, 'suggested', 3, '2020-01-01T00:00:00.000000+00:00', 'unchecked' FROM numbers
"""


def write_history(path: Path, pack: str, attempts: int) -> None:
    """Fill a library's log with right and wrong answers to all of a pack's facts."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        run = connection.execute
        run("PRAGMA synchronous = OFF")
        run("PRAGMA foreign_keys = OFF")
        run("CREATE TEMP TABLE facts (place INTEGER PRIMARY KEY, fact TEXT, question TEXT)")
        sql = "SELECT fact, min(id) FROM questions WHERE pack = ? GROUP BY fact ORDER BY fact"
        facts = run(sql, [pack]).fetchall()
        connection.executemany("INSERT INTO facts VALUES (?, ?, ?)", _placed(facts))
        run("BEGIN")
        sessions = {"count": -(-attempts // SESSION_LENGTH), "pack": pack}
        run(FILL + SESSIONS, sessions)
        values = {"length": SESSION_LENGTH, "facts": len(facts)}
        run(FILL + ATTEMPTS, {"count": attempts, "pack": pack, **values})
        run(FILL + RATINGS, {"count": attempts})
        run("COMMIT")


def _placed(facts: list[tuple[str, str]]) -> list[tuple[int, str, str]]:
    return [(place, fact, question) for place, (fact, question) in enumerate(facts)]
