import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from studyapp.core.errors import NotFound
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Question
from studyapp.storage.database import Library, open_library
from studyapp.storage.pack_store import PackStore
from studyapp.storage.question_store import QuestionStore
from tests.builders import make_pack, make_question


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = open_library(tmp_path / "library.db")
    with library.unit_of_work() as db:
        PackStore(library).save(db, make_pack(), digest="d", generator=1)
    return library


def store_with(library: Library, *questions: Question, status: str = "ready") -> QuestionStore:
    store = QuestionStore(library, make_pack().id)
    with library.unit_of_work() as db:
        store.replace(db, [(one, "generated", status) for one in questions])
    return store


def versions(library: Library) -> list[tuple[str, int]]:
    sql = "SELECT id, version FROM question_versions ORDER BY id, version"
    return [tuple(row) for row in library.db.execute(sql)]


def test_questions_come_back_as_they_were(library: Library) -> None:
    question = make_question()
    store = store_with(library, question)
    assert store.all() == (question,)
    assert store.require(question.id) == question
    assert store.counts() == {question.fact: 1}
    library.close()


def test_the_same_question_again_makes_no_version(library: Library) -> None:
    store_with(library, make_question())
    store_with(library, make_question())
    assert versions(library) == [("q-built", 1)]
    library.close()


def test_a_changed_question_gets_the_next_version_and_keeps_the_old(library: Library) -> None:
    store_with(library, make_question())
    changed = replace(make_question(), stem="What did both towns do?")
    store = store_with(library, changed)
    assert versions(library) == [("q-built", 1), ("q-built", 2)]
    assert store.all() == (changed,)
    library.close()


def test_a_question_that_is_gone_is_retired_and_can_come_back(library: Library) -> None:
    question = make_question()
    store_with(library, question)
    store = store_with(library)
    assert store.all() == ()
    assert store.require(question.id) == question
    assert store_with(library, question).all() == (question,)
    assert versions(library) == [("q-built", 1)]
    library.close()


def test_drafts_are_not_asked(library: Library) -> None:
    assert store_with(library, make_question(), status="draft").all() == ()
    library.close()


def test_an_unknown_question_is_not_found(library: Library) -> None:
    with pytest.raises(NotFound):
        store_with(library).require("q-nothing")
    library.close()


def test_content_notes_are_found(library: Library) -> None:
    store = store_with(library, replace(make_question(), content_note=ContentNote.CASUALTIES))
    assert store.mentions(frozenset({ContentNote.CASUALTIES}))
    assert not store.mentions(frozenset({ContentNote.ATROCITY}))
    library.close()


@pytest.mark.parametrize(
    "sql", ["UPDATE question_versions SET body = ''", "DELETE FROM question_versions"]
)
def test_a_version_can_be_neither_changed_nor_deleted(library: Library, sql: str) -> None:
    store_with(library, make_question())
    with pytest.raises(sqlite3.IntegrityError):
        library.db.execute(sql)
    library.close()
