"""The fifth schema: what can be found lies in a table of its own, questions among it.

The full-text index holds words alone and knows short beginnings by heart. Beside it lies every
word with its sound, for words that are spelled otherwise. Questions that were written since
they were last indexed are listed by triggers, whoever writes them.
"""

ENTRIES = (
    """
CREATE TABLE search_entries (
    number INTEGER PRIMARY KEY,
    pack TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    detail TEXT NOT NULL,
    folded TEXT NOT NULL,
    facts TEXT NOT NULL,
    UNIQUE (pack, kind, id)
) STRICT
""",
    """
CREATE VIRTUAL TABLE search_text USING fts5 (
    folded, content = 'search_entries', content_rowid = 'number', prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 2"
)
""",
    """
INSERT OR REPLACE INTO search_entries (number, pack, kind, id, title, detail, folded, facts)
    SELECT rowid, pack, kind, id, title, detail, folded, '[]' FROM search ORDER BY rowid
""",
    "INSERT INTO search_text (rowid, folded) SELECT number, folded FROM search_entries",
    "DROP TABLE search",
)

WORDS = """
CREATE TABLE search_words (
    pack TEXT NOT NULL,
    sound TEXT NOT NULL,
    word TEXT NOT NULL,
    written TEXT NOT NULL,
    PRIMARY KEY (pack, sound, word)
) STRICT, WITHOUT ROWID
"""

STALE = (
    """
CREATE TABLE search_stale (
    pack TEXT NOT NULL,
    question TEXT NOT NULL,
    PRIMARY KEY (pack, question)
) STRICT, WITHOUT ROWID
""",
    """
INSERT INTO search_stale (pack, question)
    SELECT pack, id FROM questions UNION SELECT pack, id FROM bank_questions
""",
)


def _trigger(table: str, event: str, row: str) -> str:
    # Asked for first: whoever writes the row decides what a conflict does, also in here.
    return f"""
CREATE TRIGGER {table}_found_{event.lower()} AFTER {event} ON {table}
WHEN NOT EXISTS (SELECT 1 FROM search_stale WHERE pack = {row}.pack AND question = {row}.id)
BEGIN INSERT INTO search_stale (pack, question) VALUES ({row}.pack, {row}.id); END
"""  # noqa: S608 - names of our own tables


TRIGGERS = tuple(
    _trigger(table, event, row)
    for table in ("questions", "bank_questions")
    for event, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD"))
)

STATEMENTS = (*ENTRIES, WORDS, *STALE, *TRIGGERS)
