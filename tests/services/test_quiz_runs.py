import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from studyapp.core.errors import NotFound
from studyapp.core.quiz.answer import Answer, DontKnow, Skipped
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.session import Session, SessionKind, Stage
from studyapp.core.scheduling.memory import Rating
from studyapp.services.workspace import LIBRARY_FILE, Workspace
from studyapp.storage.damage import damaged
from tests.answering import right_answer
from tests.libraries import Clock, open_workspace


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path, clock)
    yield workspace
    workspace.close()


def right(question: Question) -> Answer:
    return right_answer(question.body)


def start(workspace: Workspace, count: int = 3, seed: int | None = 7) -> Session:
    return workspace.runs.start(SessionKind.PRACTICE, count=count, seed=seed)


def rows(folder: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(folder / "data" / LIBRARY_FILE)
    found = connection.execute(sql).fetchall()
    connection.close()
    return found


def test_an_answer_its_memory_and_the_session_are_stored_together(
    workspace: Workspace, tmp_path: Path
) -> None:
    session = start(workspace)
    fact = session.current.question.fact
    after = workspace.runs.answer(session, right(session.current.question), took_ms=1234)
    assert after.stage is Stage.FEEDBACK
    assert rows(tmp_path, "SELECT fact, took_ms, correct FROM attempts") == [(fact, 1234, 1)]
    assert rows(tmp_path, "SELECT kind, rating FROM ratings") == [("suggested", 3)]
    assert rows(tmp_path, "SELECT fact, reviews FROM memory_states") == [(fact, 1)]
    assert workspace.runs.unfinished() == after


def test_a_failing_part_leaves_none_of_the_three(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start(workspace)

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(workspace.runs._runs, "save", fail)
    with pytest.raises(KeyboardInterrupt):
        workspace.runs.answer(session, DontKnow(), took_ms=1)
    assert rows(tmp_path, "SELECT count(*) FROM attempts") == [(0,)]
    assert rows(tmp_path, "SELECT count(*) FROM memory_states") == [(0,)]
    assert workspace.runs.unfinished() == session


def test_a_rating_replaces_the_suggested_one(workspace: Workspace, tmp_path: Path) -> None:
    session = start(workspace)
    session = workspace.runs.answer(session, right(session.current.question), took_ms=1)
    promised = workspace.runs.intervals(session)[Rating.EASY]
    moved = workspace.runs.rate(session, Rating.EASY)
    assert moved.index == 1
    state = workspace.runs._memory.find(session.current.question.fact)
    assert state is not None
    assert state.reviews == 1
    assert state.last_review is not None
    assert state.due - state.last_review == promised
    assert rows(tmp_path, "SELECT kind, rating FROM ratings") == [("suggested", 3), ("given", 4)]


def test_undoing_a_rating_brings_the_suggested_state_back(
    workspace: Workspace, tmp_path: Path, clock: Clock
) -> None:
    session = start(workspace)
    session = workspace.runs.answer(session, right(session.current.question), took_ms=1)
    suggested = workspace.runs._memory.find(session.current.question.fact)
    rated = workspace.runs.rate(session, Rating.AGAIN)
    clock.move(seconds=5)
    undone = workspace.runs.undo_rating(rated)
    assert undone == session
    assert workspace.runs._memory.find(session.current.question.fact) == suggested
    assert rows(tmp_path, "SELECT kind FROM ratings") == [("suggested",), ("given",), ("undone",)]
    assert workspace.runs.rate(undone, Rating.GOOD).index == 1


def test_a_run_can_be_taken_up_at_every_step(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    session = start(workspace)
    steps = 0
    while session.stage is not Stage.DONE:
        if session.stage is Stage.ASKING:
            answer = DontKnow() if steps == 0 else right(session.current.question)
            session = workspace.runs.answer(session, answer, took_ms=1)
        else:
            session = workspace.runs.rate(session, session.current.suggested or Rating.AGAIN)
        workspace.close()
        workspace = open_workspace(tmp_path)
        taken_up = workspace.runs.unfinished()
        assert taken_up == (None if session.stage is Stage.DONE else session)
        steps += 1
    workspace.close()
    assert len(session.items) == 4, "the missed question comes again"


def test_skipping_and_flagging_cost_nothing_and_are_kept(
    workspace: Workspace, tmp_path: Path
) -> None:
    session = workspace.runs.toggle_flag(start(workspace))
    assert session.current.flagged
    skipped = workspace.runs.answer(session, Skipped(), took_ms=1)
    assert skipped.index == 1
    assert rows(tmp_path, "SELECT count(*) FROM attempts") == [(0,)]
    assert workspace.runs.unfinished() == skipped


def test_stopping_ends_a_session_and_keeps_its_answers(
    workspace: Workspace, tmp_path: Path
) -> None:
    session = start(workspace)
    session = workspace.runs.answer(session, DontKnow(), took_ms=1)
    assert workspace.runs.stop(session).sessions
    assert workspace.runs.unfinished() is None
    assert rows(tmp_path, "SELECT count(*) FROM attempts") == [(1,)]


def test_a_new_session_ends_the_one_left_open(workspace: Workspace, tmp_path: Path) -> None:
    start(workspace)
    second = start(workspace, seed=8)
    assert workspace.runs.unfinished() == second
    assert rows(tmp_path, "SELECT count(*) FROM sessions WHERE ended_at IS NULL") == [(1,)]


def test_the_same_seed_gives_the_same_paper_on_every_computer(tmp_path: Path) -> None:
    one, other = open_workspace(tmp_path / "one"), open_workspace(tmp_path / "other")
    session = start(one)
    workspace_with_history = one.runs.answer(session, DontKnow(), took_ms=1)
    assert workspace_with_history.stage is Stage.FEEDBACK
    papers = [[item.question.id for item in start(each, 5).items] for each in (one, other)]
    assert papers[0] == papers[1]
    one.close()
    other.close()


def test_review_asks_what_is_due_and_nothing_else(workspace: Workspace, clock: Clock) -> None:
    with pytest.raises(NotFound):
        workspace.runs.start(SessionKind.REVIEW, count=5)
    session = start(workspace)
    fact = session.current.question.fact
    session = workspace.runs.answer(session, DontKnow(), took_ms=1)
    workspace.runs.stop(session)
    clock.move(days=2)
    review = workspace.runs.start(SessionKind.REVIEW, count=5)
    assert [item.question.fact for item in review.items] == [fact]


def test_learning_asks_only_what_was_never_asked(workspace: Workspace) -> None:
    session = start(workspace)
    fact = session.current.question.fact
    workspace.runs.answer(session, DontKnow(), took_ms=1)
    learn = workspace.runs.start(SessionKind.LEARN, count=50)
    assert fact not in {item.question.fact for item in learn.items}


def test_the_missed_ones_can_be_repeated(workspace: Workspace) -> None:
    facts = ("ev-built",)
    again = workspace.runs.start(SessionKind.MISSED, count=1, facts=facts)
    assert [item.question.fact for item in again.items] == list(facts)


def test_an_attempt_can_be_neither_changed_nor_deleted(workspace: Workspace) -> None:
    session = start(workspace)
    workspace.runs.answer(session, DontKnow(), took_ms=1)
    db = workspace._library.db
    for table in ("attempts", "ratings"):
        with pytest.raises(sqlite3.IntegrityError):
            db.execute(f"DELETE FROM {table}")  # noqa: S608 - a constant
        with pytest.raises(sqlite3.IntegrityError):
            db.execute(f"UPDATE {table} SET hash = ''")  # noqa: S608 - a constant


def test_a_flipped_bit_in_an_attempt_is_found(workspace: Workspace, tmp_path: Path) -> None:
    session = start(workspace)
    workspace.runs.answer(session, DontKnow(), took_ms=1)
    assert damaged(workspace._library) == ()
    connection = sqlite3.connect(tmp_path / "data" / LIBRARY_FILE)
    connection.execute("DROP TRIGGER attempts_stay")
    connection.execute("UPDATE attempts SET correct = 1 - correct")
    connection.commit()
    connection.close()
    assert damaged(workspace._library) == ("attempts 1",)


def test_a_clock_that_goes_back_is_survived(workspace: Workspace, clock: Clock) -> None:
    session = start(workspace)
    session = workspace.runs.answer(session, right(session.current.question), took_ms=1)
    session = workspace.runs.rate(session, Rating.GOOD)
    clock.move(days=-3650)
    session = workspace.runs.answer(session, DontKnow(), took_ms=1)
    session = workspace.runs.rate(session, Rating.AGAIN)
    assert workspace.review.today().due >= 1
