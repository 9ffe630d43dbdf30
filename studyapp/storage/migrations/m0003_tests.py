"""The third schema: tests, their sittings, and the append-only log of what was answered in them."""

STATEMENTS = (
    """
CREATE TABLE tests (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL REFERENCES learners (id),
    pack TEXT NOT NULL,
    made_at TEXT NOT NULL,
    deleted_at TEXT,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE sittings (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL REFERENCES learners (id),
    pack TEXT NOT NULL,
    test TEXT NOT NULL REFERENCES tests (id),
    begun_at TEXT NOT NULL,
    handed_in_at TEXT,
    place TEXT NOT NULL
) STRICT, WITHOUT ROWID
""",
    "CREATE INDEX sittings_by_pack ON sittings (learner, pack, begun_at)",
    """
CREATE TABLE sitting_entries (
    sitting TEXT NOT NULL REFERENCES sittings (id),
    number INTEGER NOT NULL,
    asked TEXT NOT NULL,
    given TEXT NOT NULL,
    PRIMARY KEY (sitting, number)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE test_attempts (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    sitting TEXT NOT NULL REFERENCES sittings (id),
    entry INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    learner TEXT NOT NULL REFERENCES learners (id),
    pack TEXT NOT NULL,
    fact TEXT NOT NULL,
    question TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    took_ms INTEGER NOT NULL,
    credit REAL NOT NULL CHECK (credit BETWEEN 0 AND 1),
    correct INTEGER NOT NULL CHECK (correct IN (0, 1)),
    marked_by TEXT NOT NULL CHECK (marked_by IN ('article', 'learner', 'override', 'pending')),
    asked TEXT NOT NULL,
    answer TEXT NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (sitting, entry, revision)
) STRICT
""",
    """
CREATE TRIGGER test_attempts_stay BEFORE UPDATE ON test_attempts
BEGIN SELECT RAISE(ABORT, 'an attempt in a test never changes'); END
""",
    """
CREATE TRIGGER test_attempts_are_kept BEFORE DELETE ON test_attempts
BEGIN SELECT RAISE(ABORT, 'an attempt in a test is never deleted'); END
""",
)
