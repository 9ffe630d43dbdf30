"""The second schema: how sure the learner was, hints, verdicts on marks, suggestions."""

STATEMENTS = (
    """
CREATE TABLE attempt_notes (
    attempt INTEGER PRIMARY KEY REFERENCES attempts (number),
    confidence INTEGER CHECK (confidence BETWEEN 1 AND 3),
    hinted INTEGER NOT NULL CHECK (hinted IN (0, 1)),
    hash TEXT NOT NULL
) STRICT
""",
    """
CREATE TRIGGER attempt_notes_stay BEFORE UPDATE ON attempt_notes
BEGIN SELECT RAISE(ABORT, 'a note on an attempt never changes'); END
""",
    """
CREATE TRIGGER attempt_notes_are_kept BEFORE DELETE ON attempt_notes
BEGIN SELECT RAISE(ABORT, 'a note on an attempt is never deleted'); END
""",
    """
CREATE TABLE verdicts (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    attempt INTEGER NOT NULL REFERENCES attempts (number),
    kind TEXT NOT NULL CHECK (kind IN ('override', 'self', 'withdrawn')),
    credit REAL NOT NULL CHECK (credit BETWEEN 0 AND 1),
    correct INTEGER NOT NULL CHECK (correct IN (0, 1)),
    at TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT
""",
    "CREATE INDEX verdicts_by_attempt ON verdicts (attempt, number)",
    """
CREATE TRIGGER verdicts_stay BEFORE UPDATE ON verdicts
BEGIN SELECT RAISE(ABORT, 'a verdict never changes'); END
""",
    """
CREATE TRIGGER verdicts_are_kept BEFORE DELETE ON verdicts
BEGIN SELECT RAISE(ABORT, 'a verdict is never deleted'); END
""",
    """
CREATE TABLE suggestions (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    attempt INTEGER NOT NULL REFERENCES attempts (number),
    pack TEXT NOT NULL,
    question TEXT NOT NULL,
    version INTEGER,
    typed TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'accepted', 'declined', 'withdrawn')),
    at TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT
""",
    "CREATE INDEX suggestions_by_attempt ON suggestions (attempt, number)",
    "CREATE INDEX suggestions_by_question ON suggestions (pack, question, number)",
    """
CREATE TRIGGER suggestions_stay BEFORE UPDATE ON suggestions
BEGIN SELECT RAISE(ABORT, 'a suggestion never changes'); END
""",
    """
CREATE TRIGGER suggestions_are_kept BEFORE DELETE ON suggestions
BEGIN SELECT RAISE(ABORT, 'a suggestion is never deleted'); END
""",
)
