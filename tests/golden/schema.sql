CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
) STRICT;

CREATE TABLE actors (
    pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    as_written TEXT NOT NULL,
    note TEXT NOT NULL,
    note_source TEXT NOT NULL,
    role TEXT NOT NULL,
    speaker TEXT NOT NULL,
    speaks_for TEXT,
    part_of TEXT, map_across INTEGER, map_down INTEGER,
    PRIMARY KEY (pack, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE attempt_notes (
    attempt INTEGER PRIMARY KEY REFERENCES attempts (number),
    confidence INTEGER CHECK (confidence BETWEEN 1 AND 3),
    hinted INTEGER NOT NULL CHECK (hinted IN (0, 1)),
    hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER attempt_notes_are_kept BEFORE DELETE ON attempt_notes
BEGIN SELECT RAISE(ABORT, 'a note on an attempt is never deleted'); END;

CREATE TRIGGER attempt_notes_stay BEFORE UPDATE ON attempt_notes
BEGIN SELECT RAISE(ABORT, 'a note on an attempt never changes'); END;

CREATE TABLE attempts (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    session TEXT NOT NULL REFERENCES sessions (id),
    item INTEGER NOT NULL,
    learner TEXT NOT NULL REFERENCES learners (id),
    pack TEXT NOT NULL,
    fact TEXT NOT NULL,
    question TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    took_ms INTEGER NOT NULL,
    credit REAL NOT NULL,
    correct INTEGER NOT NULL CHECK (correct IN (0, 1)),
    asked TEXT NOT NULL,
    answer TEXT NOT NULL,
    memory_before TEXT NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (session, item)
) STRICT;

CREATE TRIGGER attempts_are_kept BEFORE DELETE ON attempts
BEGIN SELECT RAISE(ABORT, 'an attempt is never deleted'); END;

CREATE INDEX attempts_by_fact ON attempts (learner, pack, fact, number);

CREATE TRIGGER attempts_stay BEFORE UPDATE ON attempts
BEGIN SELECT RAISE(ABORT, 'an attempt never changes'); END;

CREATE TABLE bank_looks (
    pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (pack, id)
) STRICT, WITHOUT ROWID;

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
) STRICT, WITHOUT ROWID;

CREATE TRIGGER bank_questions_found_delete AFTER DELETE ON bank_questions
WHEN NOT EXISTS (SELECT 1 FROM search_stale WHERE pack = OLD.pack AND question = OLD.id)
BEGIN INSERT INTO search_stale (pack, question) VALUES (OLD.pack, OLD.id); END;

CREATE TRIGGER bank_questions_found_insert AFTER INSERT ON bank_questions
WHEN NOT EXISTS (SELECT 1 FROM search_stale WHERE pack = NEW.pack AND question = NEW.id)
BEGIN INSERT INTO search_stale (pack, question) VALUES (NEW.pack, NEW.id); END;

CREATE TRIGGER bank_questions_found_update AFTER UPDATE ON bank_questions
WHEN NOT EXISTS (SELECT 1 FROM search_stale WHERE pack = NEW.pack AND question = NEW.id)
BEGIN INSERT INTO search_stale (pack, question) VALUES (NEW.pack, NEW.id); END;

CREATE TABLE bank_versions (
    pack TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    status TEXT NOT NULL,
    form TEXT NOT NULL,
    at TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (pack, id, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER bank_versions_are_kept BEFORE DELETE ON bank_versions
BEGIN SELECT RAISE(ABORT, 'a version of a question is never deleted'); END;

CREATE TRIGGER bank_versions_stay BEFORE UPDATE ON bank_versions
BEGIN SELECT RAISE(ABORT, 'a version of a question never changes'); END;

CREATE TABLE blocks (
    pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL CHECK ("end" > start),
    kind TEXT NOT NULL,
    paragraph INTEGER NOT NULL,
    PRIMARY KEY (pack, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE edit_rows (
    edit INTEGER NOT NULL REFERENCES edits (number) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    place TEXT NOT NULL,
    key TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (edit, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE edits (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    pack TEXT NOT NULL,
    label TEXT NOT NULL,
    count INTEGER NOT NULL,
    burst TEXT NOT NULL,
    at TEXT NOT NULL,
    undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

CREATE INDEX edits_by_pack ON edits (pack, undone, number);

CREATE TABLE entries (
    pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN (
        'speaker', 'lane', 'period', 'topic', 'place', 'slip', 'no_fact', 'dispute'
    )),
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (pack, kind, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
    pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    asks TEXT NOT NULL,
    summary TEXT NOT NULL,
    date TEXT,
    date_words TEXT NOT NULL,
    date_note TEXT NOT NULL,
    place TEXT,
    participants TEXT NOT NULL,
    sources TEXT NOT NULL,
    via TEXT,
    standing TEXT NOT NULL CHECK (standing IN ('article', 'attributed', 'disputed')),
    content_note TEXT NOT NULL,
    PRIMARY KEY (pack, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE fact_drafts (
    pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    form TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (pack, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");

CREATE TABLE learners (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE INDEX memory_by_due ON memory_states (learner, pack, due);

CREATE TABLE memory_states (
    learner TEXT NOT NULL REFERENCES learners (id),
    pack TEXT NOT NULL,
    fact TEXT NOT NULL,
    phase TEXT NOT NULL,
    step INTEGER,
    stability REAL,
    difficulty REAL,
    due TEXT NOT NULL,
    last_review TEXT,
    reviews INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    PRIMARY KEY (learner, pack, fact)
) STRICT, WITHOUT ROWID;

CREATE TABLE packs (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    published TEXT,
    source TEXT NOT NULL,
    licence TEXT NOT NULL,
    note TEXT NOT NULL,
    article TEXT NOT NULL,
    digest TEXT NOT NULL,
    generator INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE passages (
    pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    number INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL CHECK ("end" > start),
    quotable INTEGER NOT NULL CHECK (quotable IN (0, 1)),
    note TEXT NOT NULL,
    PRIMARY KEY (pack, owner, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE positions (
    pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    holder TEXT NOT NULL,
    via TEXT,
    topic TEXT NOT NULL,
    stance TEXT NOT NULL,
    statement TEXT NOT NULL,
    about TEXT NOT NULL,
    date TEXT,
    date_words TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('article', 'attributed', 'disputed')),
    content_note TEXT NOT NULL,
    PRIMARY KEY (pack, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE preferences (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE question_versions (
    pack TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (pack, id, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER question_versions_are_kept BEFORE DELETE ON question_versions
BEGIN SELECT RAISE(ABORT, 'a version of a question is never deleted'); END;

CREATE TRIGGER question_versions_stay BEFORE UPDATE ON question_versions
BEGIN SELECT RAISE(ABORT, 'a version of a question never changes'); END;

CREATE TABLE questions (
    pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    origin TEXT NOT NULL CHECK (origin IN ('generated', 'written')),
    status TEXT NOT NULL CHECK (status IN ('draft', 'ready', 'retired')),
    family TEXT NOT NULL,
    fact TEXT NOT NULL,
    content_note TEXT NOT NULL, stem TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT '', facts TEXT NOT NULL DEFAULT '[]', tags TEXT NOT NULL DEFAULT '[]', difficulty INTEGER NOT NULL DEFAULT 2, place INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (pack, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX questions_by_fact ON questions (pack, fact);

CREATE TRIGGER questions_found_delete AFTER DELETE ON questions
WHEN NOT EXISTS (SELECT 1 FROM search_stale WHERE pack = OLD.pack AND question = OLD.id)
BEGIN INSERT INTO search_stale (pack, question) VALUES (OLD.pack, OLD.id); END;

CREATE TRIGGER questions_found_insert AFTER INSERT ON questions
WHEN NOT EXISTS (SELECT 1 FROM search_stale WHERE pack = NEW.pack AND question = NEW.id)
BEGIN INSERT INTO search_stale (pack, question) VALUES (NEW.pack, NEW.id); END;

CREATE TRIGGER questions_found_update AFTER UPDATE ON questions
WHEN NOT EXISTS (SELECT 1 FROM search_stale WHERE pack = NEW.pack AND question = NEW.id)
BEGIN INSERT INTO search_stale (pack, question) VALUES (NEW.pack, NEW.id); END;

CREATE TABLE ratings (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    attempt INTEGER NOT NULL REFERENCES attempts (number),
    kind TEXT NOT NULL CHECK (kind IN ('suggested', 'given', 'undone')),
    rating INTEGER CHECK (rating BETWEEN 1 AND 4),
    rated_at TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER ratings_are_kept BEFORE DELETE ON ratings
BEGIN SELECT RAISE(ABORT, 'a rating is never deleted'); END;

CREATE INDEX ratings_by_attempt ON ratings (attempt, number);

CREATE TRIGGER ratings_stay BEFORE UPDATE ON ratings
BEGIN SELECT RAISE(ABORT, 'a rating never changes'); END;

CREATE TABLE relationships (
    pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    subject TEXT NOT NULL,
    object TEXT NOT NULL,
    kind TEXT NOT NULL,
    second_object TEXT,
    wording TEXT NOT NULL,
    summary TEXT NOT NULL,
    since TEXT,
    until TEXT,
    sources TEXT NOT NULL,
    via TEXT,
    standing TEXT NOT NULL CHECK (standing IN ('article', 'attributed', 'disputed')),
    content_note TEXT NOT NULL,
    PRIMARY KEY (pack, id)
) STRICT, WITHOUT ROWID;

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
) STRICT;

CREATE TABLE search_stale (
    pack TEXT NOT NULL,
    question TEXT NOT NULL,
    PRIMARY KEY (pack, question)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search_text USING fts5 (
    folded, content = 'search_entries', content_rowid = 'number', prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE search_words (
    pack TEXT NOT NULL,
    sound TEXT NOT NULL,
    word TEXT NOT NULL,
    written TEXT NOT NULL,
    PRIMARY KEY (pack, sound, word)
) STRICT, WITHOUT ROWID;

CREATE TABLE sentences (
    pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL CHECK ("end" > start),
    kind TEXT NOT NULL,
    paragraph INTEGER NOT NULL,
    PRIMARY KEY (pack, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_items (
    session TEXT NOT NULL REFERENCES sessions (id),
    number INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL REFERENCES learners (id),
    pack TEXT NOT NULL,
    kind TEXT NOT NULL,
    seed INTEGER NOT NULL,
    begun_at TEXT NOT NULL,
    ended_at TEXT,
    place TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_open ON sessions (learner, pack) WHERE ended_at IS NULL;

CREATE TABLE sitting_entries (
    sitting TEXT NOT NULL REFERENCES sittings (id),
    number INTEGER NOT NULL,
    asked TEXT NOT NULL,
    given TEXT NOT NULL,
    PRIMARY KEY (sitting, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE sittings (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL REFERENCES learners (id),
    pack TEXT NOT NULL,
    test TEXT NOT NULL REFERENCES tests (id),
    begun_at TEXT NOT NULL,
    handed_in_at TEXT,
    place TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sittings_by_pack ON sittings (learner, pack, begun_at);

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE study_sets (
    pack TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    added TEXT NOT NULL,
    removed TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (pack, id)
) STRICT, WITHOUT ROWID;

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
) STRICT;

CREATE TRIGGER suggestions_are_kept BEFORE DELETE ON suggestions
BEGIN SELECT RAISE(ABORT, 'a suggestion is never deleted'); END;

CREATE INDEX suggestions_by_attempt ON suggestions (attempt, number);

CREATE INDEX suggestions_by_question ON suggestions (pack, question, number);

CREATE TRIGGER suggestions_stay BEFORE UPDATE ON suggestions
BEGIN SELECT RAISE(ABORT, 'a suggestion never changes'); END;

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
) STRICT;

CREATE TRIGGER test_attempts_are_kept BEFORE DELETE ON test_attempts
BEGIN SELECT RAISE(ABORT, 'an attempt in a test is never deleted'); END;

CREATE TRIGGER test_attempts_stay BEFORE UPDATE ON test_attempts
BEGIN SELECT RAISE(ABORT, 'an attempt in a test never changes'); END;

CREATE TABLE tests (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL REFERENCES learners (id),
    pack TEXT NOT NULL,
    made_at TEXT NOT NULL,
    deleted_at TEXT,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE verdicts (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    attempt INTEGER NOT NULL REFERENCES attempts (number),
    kind TEXT NOT NULL CHECK (kind IN ('override', 'self', 'withdrawn')),
    credit REAL NOT NULL CHECK (credit BETWEEN 0 AND 1),
    correct INTEGER NOT NULL CHECK (correct IN (0, 1)),
    at TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER verdicts_are_kept BEFORE DELETE ON verdicts
BEGIN SELECT RAISE(ABORT, 'a verdict is never deleted'); END;

CREATE INDEX verdicts_by_attempt ON verdicts (attempt, number);

CREATE TRIGGER verdicts_stay BEFORE UPDATE ON verdicts
BEGIN SELECT RAISE(ABORT, 'a verdict never changes'); END;
