"""The fourth schema: the instructor's questions with their versions, and every edit's undo.

The heads of questions gain what a list of thousands shows, so that no body is opened for it.
"""

HEAD_COLUMNS = (
    "ALTER TABLE questions ADD COLUMN stem TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE questions ADD COLUMN kind TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE questions ADD COLUMN facts TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE questions ADD COLUMN tags TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE questions ADD COLUMN difficulty INTEGER NOT NULL DEFAULT 2",
    "ALTER TABLE questions ADD COLUMN place INTEGER NOT NULL DEFAULT 0",
)
"""`place` is where the question's first passage starts, so that lists follow the article."""

FILL_HEADS = """
UPDATE questions SET (stem, kind, facts, tags, difficulty, place) = (
    SELECT json_extract(body, '$.stem'), json_extract(body, '$.body.type'),
        json_extract(body, '$.facts'), json_extract(body, '$.tags'),
        json_extract(body, '$.difficulty'), json_extract(body, '$.passages[0].start')
    FROM question_versions AS newest
    WHERE newest.pack = questions.pack AND newest.id = questions.id
        AND newest.version = questions.version
)
"""

STATEMENTS = (
    *HEAD_COLUMNS,
    FILL_HEADS,
    """
CREATE TABLE bank_questions (
    pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('adopted', 'written')),
    status TEXT NOT NULL CHECK (status IN ('draft', 'ready', 'retired')),
    form TEXT NOT NULL,
    finished INTEGER NOT NULL CHECK (finished IN (0, 1)),
    stem TEXT NOT NULL,
    kind TEXT NOT NULL,
    family TEXT NOT NULL,
    facts TEXT NOT NULL,
    tags TEXT NOT NULL,
    difficulty INTEGER NOT NULL,
    content_note TEXT NOT NULL,
    place INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (pack, id)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE bank_versions (
    pack TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    status TEXT NOT NULL,
    form TEXT NOT NULL,
    at TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (pack, id, version)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TRIGGER bank_versions_stay BEFORE UPDATE ON bank_versions
BEGIN SELECT RAISE(ABORT, 'a version of a question never changes'); END
""",
    """
CREATE TRIGGER bank_versions_are_kept BEFORE DELETE ON bank_versions
BEGIN SELECT RAISE(ABORT, 'a version of a question is never deleted'); END
""",
    """
CREATE TABLE bank_looks (
    pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (pack, id)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE fact_drafts (
    pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    form TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (pack, id)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE edits (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    pack TEXT NOT NULL,
    label TEXT NOT NULL,
    count INTEGER NOT NULL,
    burst TEXT NOT NULL,
    at TEXT NOT NULL,
    undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT
""",
    "CREATE INDEX edits_by_pack ON edits (pack, undone, number)",
    """
CREATE TABLE edit_rows (
    edit INTEGER NOT NULL REFERENCES edits (number) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    place TEXT NOT NULL,
    key TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (edit, number)
) STRICT, WITHOUT ROWID
""",
)
