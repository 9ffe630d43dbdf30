from pathlib import Path

from studyapp.core.quiz.answer import DontKnow
from studyapp.core.quiz.session import SessionKind
from studyapp.core.scheduling.memory import Phase, Rating
from studyapp.services.workspace import Workspace
from studyapp.storage.attempt_log import AttemptLog
from tests.answering import right_answer, wrong_answer
from tests.libraries import Clock, open_workspace


def log_of(workspace: Workspace) -> AttemptLog:
    return AttemptLog(workspace._library, workspace.pack_id)


def test_an_attempt_is_read_as_it_was_asked_answered_and_rated(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path, Clock())
    session = workspace.runs.start(SessionKind.PRACTICE, count=2, seed=7)
    question = session.current.question
    answer = wrong_answer(question.body)
    session = workspace.runs.answer(session, answer, took_ms=1234)
    session = workspace.runs.rate(session, Rating.HARD)
    workspace.runs.answer(session, DontKnow(), took_ms=5)
    first, second = log_of(workspace).entries()
    assert (first.question, first.answer, first.rating) == (question, answer, Rating.HARD)
    assert (first.kind, first.seed, first.took_ms, first.correct) == ("practice", 7, 1234, False)
    assert (second.answer, second.rating) == (DontKnow(), Rating.AGAIN)
    workspace.close()


def test_an_outline_tells_where_the_memory_stood_before(tmp_path: Path) -> None:
    clock = Clock()
    workspace = open_workspace(tmp_path, clock)
    fact = ""
    for days in (0, 1, 30):
        clock.move(days=days)
        kind = SessionKind.MISSED if fact else SessionKind.PRACTICE
        session = workspace.runs.start(kind, count=1, seed=7, facts=(fact,) if fact else ())
        fact = session.current.question.fact
        session = workspace.runs.answer(
            session, right_answer(session.current.question.body), took_ms=9
        )
        workspace.runs.rate(session, Rating.EASY)
    found = log_of(workspace).outlines()
    assert [one.phase_before for one in found] == [None, Phase.REVIEW, Phase.REVIEW]
    assert {one.fact for one in found} == {fact}
    assert found[-1].family is session.current.question.family
    workspace.close()


def test_another_packs_answers_are_not_read(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path, Clock())
    session = workspace.runs.start(SessionKind.PRACTICE, count=1)
    workspace.runs.answer(session, DontKnow(), took_ms=1)
    assert AttemptLog(workspace._library, "another").outlines() == ()
    assert list(AttemptLog(workspace._library, "another").entries()) == []
    workspace.close()
