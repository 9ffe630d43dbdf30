"""The seventh schema: study sets, facts of a pack under a name."""

STATEMENTS = (
    """
CREATE TABLE study_sets (
    pack TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    added TEXT NOT NULL,
    removed TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (pack, id)
) STRICT, WITHOUT ROWID
""",
)
