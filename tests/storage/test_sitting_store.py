import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.core.errors import NotFound
from studyapp.core.quiz.answer import Chosen
from studyapp.core.quiz.mark import Mark, MarkedBy
from studyapp.core.quiz.paper.blueprint_text import read_blueprint
from studyapp.core.quiz.paper.definition import Definition
from studyapp.core.quiz.paper.sitting import Sitting
from studyapp.storage.database import Library, open_library
from studyapp.storage.row_hash import row_hash
from studyapp.storage.sitting_store import SittingStore
from tests.core.quiz.paper.papers import BEGUN, DONE, sitting

TEST = Definition(id="t-1", title="Bridge", blueprint=read_blueprint("3 questions"), seed=4711)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = open_library(tmp_path / "library.db")
    yield library
    library.close()


@pytest.fixture
def store(library: Library) -> SittingStore:
    return SittingStore(library, "old-bridge")


def begun(library: Library, store: SittingStore, name: str = "s-1", hours: int = 0) -> Sitting:
    one = sitting(id=name, now=BEGUN + timedelta(hours=hours))
    with library.unit_of_work() as db:
        if not store.tests():
            store.add_test(db, TEST, BEGUN)
        store.begin(db, one)
    return one


def save(library: Library, store: SittingStore, before: Sitting, after: Sitting) -> Sitting:
    with library.unit_of_work() as db:
        store.save(db, before, after)
    return after


def test_a_sitting_is_read_back_exactly_as_it_was_left(
    library: Library, store: SittingStore
) -> None:
    first = begun(library, store)
    answered = save(library, store, first, first.answered(Chosen(index=1)).at(2).flag_toggled())
    assert store.require("s-1") == answered
    worked = save(library, store, answered, answered.worked(77, on_question_ms=5_000))
    assert store.unfinished() == worked


def test_an_answer_rewrites_neither_questions_nor_other_answers(
    library: Library, store: SittingStore
) -> None:
    first = begun(library, store)
    written: list[str] = []
    library.db.conn.set_trace_callback(written.append)
    save(library, store, first, first.answered(Chosen(index=1)))
    library.db.conn.set_trace_callback(None)
    updates = [sql for sql in written if sql.startswith("UPDATE sitting_entries")]
    assert len(updates) == 1
    assert "stem" not in updates[0]


def test_the_newest_open_sitting_is_the_one_to_go_on_with(
    library: Library, store: SittingStore
) -> None:
    begun(library, store, "s-1")
    newer = begun(library, store, "s-2", hours=1)
    found = store.unfinished()
    assert found is not None
    assert found.id == "s-2"
    save(library, store, newer, newer.handed_in_now(DONE))
    found = store.unfinished()
    assert found is not None
    assert found.id == "s-1"


def test_an_outline_counts_without_reading_the_questions(
    library: Library, store: SittingStore
) -> None:
    first = begun(library, store)
    during = save(library, store, first, first.answered(Chosen(index=0)).flag_toggled())
    (outline,) = store.outlines()
    assert (outline.title, outline.seed, outline.count) == ("Bridge", 4711, 3)
    assert (outline.answered, outline.flagged) == (1, 1)
    assert (outline.handed_in_at, outline.points, outline.pending) == (None, None, None)
    save(library, store, during, during.handed_in_now(DONE))
    (outline,) = store.outlines()
    assert (outline.handed_in_at, outline.points, outline.pending) == (DONE, 1.0, 0)


def test_an_outline_leaves_open_answers_aside_until_they_are_marked(
    library: Library, store: SittingStore
) -> None:
    first = begun(library, store)
    handed_in = first.answered(Chosen(index=0)).handed_in_now(DONE)
    waits = Mark(credit=0.0, correct=False, by=MarkedBy.PENDING)
    entries = (*handed_in.entries[:2], replace(handed_in.entries[2], mark=waits))
    save(library, store, first, replace(handed_in, entries=entries))
    (outline,) = store.outlines()
    assert (outline.points, outline.pending) == (1.0, 1)


def test_a_deleted_test_is_off_the_list_its_sittings_stay_and_it_can_come_back(
    library: Library, store: SittingStore
) -> None:
    begun(library, store)
    with library.unit_of_work() as db:
        store.set_deleted(db, "t-1", DONE)
    assert store.tests() == ()
    assert [one.test for one in store.outlines()] == ["t-1"]
    with library.unit_of_work() as db:
        store.set_deleted(db, "t-1", None)
    assert store.tests() == (TEST,)


def test_what_was_answered_is_logged_in_full_and_never_changes(
    library: Library, store: SittingStore
) -> None:
    handed_in = begun(library, store).answered(Chosen(index=1)).handed_in_now(DONE)
    with library.unit_of_work() as db:
        store.log(db, handed_in, 0, DONE)
        store.log(db, handed_in, 0, DONE)
        store.log(db, handed_in, 1, DONE)
    logged = list(library.db.table("test_attempts").rows)
    assert [(row["entry"], row["revision"]) for row in logged] == [(0, 0), (0, 1), (1, 0)]
    assert all(row["hash"] == row_hash(row) for row in logged)
    assert '"stem"' in logged[0]["asked"]
    assert logged[0]["answer"] == '{"type": "chosen", "index": 1}'
    assert logged[2]["answer"] == '{"type": "skipped"}'
    for change in ("UPDATE test_attempts SET credit = 1", "DELETE FROM test_attempts"):
        with pytest.raises(sqlite3.IntegrityError), library.unit_of_work() as db:
            db.execute(change)


def test_a_sitting_of_another_pack_is_not_found(library: Library, store: SittingStore) -> None:
    begun(library, store)
    with pytest.raises(NotFound):
        SittingStore(library, "another").require("s-1")
    assert SittingStore(library, "another").unfinished() is None
