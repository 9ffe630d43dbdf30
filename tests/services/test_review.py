from collections.abc import Iterator
from pathlib import Path

import pytest

from studyapp.core.quiz.answer import DontKnow
from studyapp.core.quiz.session import SessionKind
from studyapp.core.scheduling.memory import Rating
from studyapp.services.workspace import Workspace
from tests.libraries import Clock, open_workspace
from tests.services.test_quiz_runs import right


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path, clock)
    yield workspace
    workspace.close()


def test_a_new_library_has_everything_before_it(workspace: Workspace) -> None:
    today = workspace.review.today()
    assert today.first_run
    assert (today.due, today.missed, today.next_due) == (0, (), None)
    assert today.new == len(workspace.questions.askable)
    for bar in today.progress:
        assert (bar.firm, bar.learning, bar.unseen) == (0, 0, bar.total)


def test_a_missed_question_is_worth_another_look_until_it_was_right(
    workspace: Workspace,
) -> None:
    session = workspace.runs.start(SessionKind.PRACTICE, count=1, seed=1)
    question = session.current.question
    session = workspace.runs.answer(session, DontKnow(), took_ms=1)
    (missed,) = workspace.review.today().missed
    assert (missed.question_id, missed.stem) == (question.id, question.stem)
    session = workspace.runs.rate(session, Rating.AGAIN)
    workspace.runs.answer(session, right(session.current.question), took_ms=1)
    assert workspace.review.today().missed == ()


def test_what_is_due_later_is_announced(workspace: Workspace, clock: Clock) -> None:
    session = workspace.runs.start(SessionKind.PRACTICE, count=2, seed=1)
    for _ in range(2):
        session = workspace.runs.answer(session, right(session.current.question), took_ms=1)
        session = workspace.runs.rate(session, Rating.EASY)
    today = workspace.review.today()
    assert today.due == workspace.review.due_count() == 0
    assert today.next_due is not None
    assert today.next_due > clock.now
    assert 1 <= today.next_count <= 2
    clock.now = today.next_due
    assert workspace.review.today().due >= 1


def test_an_easy_fact_becomes_firm_with_time(workspace: Workspace, clock: Clock) -> None:
    facts = ("ev-built",)
    for _ in range(5):
        session = workspace.runs.start(SessionKind.MISSED, count=1, facts=facts)
        session = workspace.runs.answer(session, right(session.current.question), took_ms=1)
        workspace.runs.rate(session, Rating.EASY)
        clock.move(days=30)
    events = workspace.review.today().progress[0]
    assert (events.kind, events.firm) == ("events", 1)
