"""A learner may overrule a mark; the attempt stays, and everything that follows is replayed."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.errors import InvalidInput, NotFound
from studyapp.core.quiz.answer import Answer, DontKnow
from studyapp.core.quiz.body import Ordering
from studyapp.core.quiz.mark import MarkedBy
from studyapp.core.quiz.question import Family
from studyapp.core.quiz.scope import Scope
from studyapp.core.quiz.session import Session, SessionKind, Stage
from studyapp.core.scheduling.memory import Rating
from studyapp.services.suggestions import SuggestionStatus
from studyapp.services.usual_time import UsualTime
from studyapp.services.workspace import LIBRARY_FILE, Workspace
from studyapp.storage.damage import damaged
from tests.answering import right_answer, wrong_answer
from tests.libraries import Clock, open_workspace


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path, clock)
    yield workspace
    workspace.close()


def rows(folder: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(folder / "data" / LIBRARY_FILE)
    found = connection.execute(sql).fetchall()
    connection.close()
    return found


def missed_order(workspace: Workspace) -> Session:
    scope = Scope(families=frozenset({Family.ORDER}))
    for seed in range(50):
        session = workspace.runs.start(SessionKind.PRACTICE, count=1, seed=seed, scope=scope)
        body = session.current.question.body
        if isinstance(body, Ordering):
            return workspace.runs.answer(session, wrong_answer(body), took_ms=900)
    pytest.fail("the pack has nothing to put in order")


def test_overruling_appends_a_verdict_and_changes_no_attempt(
    workspace: Workspace, tmp_path: Path
) -> None:
    missed = missed_order(workspace)
    before = rows(tmp_path, "SELECT * FROM attempts")
    right = workspace.runs.overrule(missed)
    assert right.current.mark is not None
    assert right.current.mark.by is MarkedBy.OVERRIDE
    assert rows(tmp_path, "SELECT * FROM attempts") == before
    verdicts = "SELECT attempt, kind, credit, correct FROM verdicts"
    assert rows(tmp_path, verdicts) == [(1, "override", 1.0, 1)]
    assert workspace.runs.unfinished() == right
    assert damaged(workspace._library) == ()


def test_memory_is_what_it_would_be_had_the_answer_matched(
    workspace: Workspace, tmp_path: Path
) -> None:
    missed = missed_order(workspace)
    fact = missed.current.question.fact
    right = workspace.runs.overrule(missed)
    state = workspace.runs._memory.find(fact)
    assert state is not None
    assert (state.reviews, right.current.suggested) == (1, Rating.GOOD)
    promised = workspace.runs.intervals(right)
    assert state.last_review is not None
    assert state.due - state.last_review == promised[Rating.GOOD]
    assert rows(tmp_path, "SELECT rating FROM ratings") == [(1,), (3,)]


def test_an_overruled_question_does_not_come_again_unless_it_is_withdrawn(
    workspace: Workspace,
) -> None:
    missed = missed_order(workspace)
    memory = workspace.runs._memory.all()
    right = workspace.runs.overrule(missed)
    assert len(right.items) == 1
    again = workspace.runs.withdraw_overrule(right)
    assert again == missed
    assert workspace.runs._memory.all() == memory
    assert workspace.runs.unfinished() == missed
    done = workspace.runs.rate(workspace.runs.overrule(again), Rating.GOOD)
    assert done.stage is Stage.DONE


def test_an_overruled_answer_is_no_longer_among_the_missed(workspace: Workspace) -> None:
    missed = missed_order(workspace)
    assert [one.question_id for one in workspace.review.today().missed] == [
        missed.current.question.id
    ]
    right = workspace.runs.overrule(missed)
    assert workspace.review.today().missed == ()
    workspace.runs.withdraw_overrule(right)
    assert len(workspace.review.today().missed) == 1


def test_it_becomes_a_suggestion_until_it_is_withdrawn(workspace: Workspace) -> None:
    missed = missed_order(workspace)
    right = workspace.runs.overrule(missed)
    (suggestion,) = workspace.suggestions.open()
    assert suggestion.question == missed.current.question
    assert suggestion.answer == missed.current.answer
    assert (suggestion.version, suggestion.typed) == (1, "")
    workspace.runs.withdraw_overrule(right)
    assert workspace.suggestions.open() == ()


@pytest.mark.parametrize("accepted", [True, False])
def test_a_suggestion_is_decided_once_and_both_rows_stay(
    workspace: Workspace, tmp_path: Path, *, accepted: bool
) -> None:
    workspace.runs.overrule(missed_order(workspace))
    (suggestion,) = workspace.suggestions.open()
    decide = workspace.suggestions.accept if accepted else workspace.suggestions.decline
    assert decide(suggestion.attempt).questions
    assert workspace.suggestions.open() == ()
    status = SuggestionStatus.ACCEPTED if accepted else SuggestionStatus.DECLINED
    found = rows(tmp_path, "SELECT status FROM suggestions ORDER BY number")
    assert found == [("open",), (status.value,)]
    with pytest.raises(NotFound):
        decide(99)


@pytest.mark.parametrize("table", ["attempt_notes", "verdicts", "suggestions"])
def test_what_was_noted_can_be_neither_changed_nor_deleted(
    workspace: Workspace, table: str
) -> None:
    session = workspace.runs.show_hint(workspace.runs.start(SessionKind.PRACTICE, count=1, seed=1))
    workspace.runs.answer(session, DontKnow(), took_ms=1, confidence=2)
    workspace.runs.overrule(missed_order(workspace))
    db = workspace._library.db
    with pytest.raises(sqlite3.IntegrityError):
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - a constant
    with pytest.raises(sqlite3.IntegrityError):
        db.execute(f"UPDATE {table} SET hash = ''")  # noqa: S608 - a constant
    db.execute(f"DROP TRIGGER {table}_stay")
    db.execute(f"UPDATE {table} SET hash = ''")  # noqa: S608 - a constant
    assert [one.split()[0] for one in damaged(workspace._library)] == [table]


def test_confidence_and_hint_are_noted_and_nothing_else_is(
    workspace: Workspace, tmp_path: Path
) -> None:
    session = workspace.runs.start(SessionKind.PRACTICE, count=3, seed=7)
    session = workspace.runs.show_hint(session)
    assert workspace.runs.unfinished() == session
    session = workspace.runs.answer(session, right(session), took_ms=1)
    assert session.current.suggested is Rating.HARD
    session = workspace.runs.rate(session, Rating.HARD)
    session = workspace.runs.answer(session, right(session), took_ms=1, confidence=3)
    session = workspace.runs.rate(session, Rating.GOOD)
    workspace.runs.answer(session, right(session), took_ms=1)
    found = rows(tmp_path, "SELECT attempt, confidence, hinted FROM attempt_notes")
    assert found == [(1, None, 1), (2, 3, 0)]


def right(session: Session) -> Answer:
    return right_answer(session.current.question.body)


def test_a_rating_changed_later_keeps_what_was_answered_since(
    workspace: Workspace, clock: Clock
) -> None:
    """The first rating is taken back after the question came again and was answered."""
    session = workspace.runs.start(SessionKind.PRACTICE, count=1, seed=7)
    fact = session.current.question.fact
    session = workspace.runs.answer(session, DontKnow(), took_ms=1)
    session = workspace.runs.rate(session, Rating.AGAIN)
    clock.move(minutes=2)
    session = workspace.runs.answer(session, right(session), took_ms=1)
    session = workspace.runs.rate(session, Rating.GOOD)
    kept = workspace.runs._memory.find(fact)
    back = workspace.runs.undo_rating(workspace.runs.undo_rating(session))
    assert back.index == 0
    onward = workspace.runs.rate(back, Rating.AGAIN)
    state = workspace.runs._memory.find(fact)
    assert state == kept
    assert (state.reviews if state else 0) == 2
    promised = workspace.runs.intervals(onward)
    workspace.runs.rate(onward, Rating.EASY)
    easy = workspace.runs._memory.find(fact)
    assert easy is not None
    assert easy.due - clock.now == promised[Rating.EASY]


def test_nothing_but_a_missed_entry_can_be_overruled(workspace: Workspace) -> None:
    session = workspace.runs.start(SessionKind.PRACTICE, count=2, seed=7)
    with pytest.raises(NotFound):
        workspace.runs.overrule(session)
    session = workspace.runs.answer(session, DontKnow(), took_ms=1)
    with pytest.raises(InvalidInput):
        workspace.runs.overrule(session)


def test_a_scope_limits_what_a_session_asks(workspace: Workspace) -> None:
    scope = Scope(families=frozenset({Family.WHEN}))
    session = workspace.runs.start(SessionKind.PRACTICE, count=50, scope=scope)
    assert {item.question.family for item in session.items} == {Family.WHEN}
    with pytest.raises(NotFound):
        workspace.runs.start(
            SessionKind.PRACTICE, count=5, scope=Scope(topics=frozenset({"unheard-of"}))
        )


def test_what_is_usual_is_known_after_a_few_right_answers(workspace: Workspace) -> None:
    scope = Scope(families=frozenset({Family.WHEN}))
    usual = workspace.runs._usual
    for number, took in enumerate((9000, 1000, 3000, 2000, 4000)):
        session = workspace.runs.start(SessionKind.PRACTICE, count=1, seed=1, scope=scope)
        body = session.current.question.body
        assert usual.of(body) is None, number
        workspace.runs.answer(session, right(session), took_ms=took)
    assert usual.of(body) == 3000
    assert UsualTime(workspace.runs._runs).of(body) == 3000, "read again from the log"
    session = workspace.runs.start(SessionKind.PRACTICE, count=1, seed=1, scope=scope)
    workspace.runs.answer(session, DontKnow(), took_ms=1)
    assert usual.of(body) == 3000, "only right answers count"


def test_undoing_what_took_a_suggestion_up_lets_it_wait_again(workspace: Workspace) -> None:
    missed = missed_order(workspace)
    workspace.runs.overrule(missed)
    (suggestion,) = workspace.suggestions.open()
    form = workspace.bank.entry(missed.current.question.id).form
    changed = replace(form, explanation="Taken up.")
    about = str(suggestion.attempt)
    workspace.bank.apply([changed], label=EditLabel.SUGGESTION, about=about)
    workspace.suggestions.accept(suggestion.attempt)
    assert workspace.suggestions.open() == ()
    workspace.undo.undo()
    assert [one.attempt for one in workspace.suggestions.open()] == [suggestion.attempt]
    workspace.undo.redo()
    assert workspace.suggestions.open() == ()
