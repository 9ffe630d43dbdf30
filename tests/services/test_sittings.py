import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.core.errors import InvalidInput, NotFound
from studyapp.core.quiz.answer import Written
from studyapp.core.quiz.body import OpenAnswer
from studyapp.core.quiz.paper.blueprint_text import read_blueprint
from studyapp.core.quiz.paper.compose import Paper
from studyapp.core.quiz.paper.definition import Definition
from studyapp.core.quiz.paper.result import result_of
from studyapp.core.quiz.paper.rules import USUAL, Allowance, ReviewRule, Rules
from studyapp.core.quiz.paper.sitting import Sitting
from studyapp.services.workspace import LIBRARY_FILE, Workspace
from studyapp.storage.database import Library
from tests.answering import right_answer, wrong_answer
from tests.builders import make_question
from tests.libraries import NOON, Clock, open_workspace

BLUEPRINT = read_blueprint("1 date, 1 position, 1 relationship")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path, clock)
    yield workspace
    workspace.close()


def defined(workspace: Workspace, rules: Rules = USUAL) -> Definition:
    return workspace.tests.define("Bridge", BLUEPRINT, seed=4711, rules=rules)


def begun(workspace: Workspace, rules: Rules = USUAL) -> Sitting:
    return workspace.tests.begin(defined(workspace, rules).id)


def rows(folder: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(folder / "data" / LIBRARY_FILE)
    found = connection.execute(sql).fetchall()
    connection.close()
    return found


def test_a_test_is_laid_down_listed_deleted_and_brought_back(workspace: Workspace) -> None:
    test = defined(workspace)
    assert workspace.tests.tests() == (test,)
    assert workspace.tests.delete(test.id).sessions
    assert workspace.tests.tests() == ()
    with pytest.raises(NotFound):
        workspace.tests.begin(test.id)
    workspace.tests.restore(test.id)
    assert workspace.tests.tests() == (test,)


def test_the_same_test_is_the_same_paper_whenever_it_is_begun(workspace: Workspace) -> None:
    test = defined(workspace)
    first, second = workspace.tests.begin(test.id), workspace.tests.begin(test.id)
    assert [one.question for one in first.entries] == [one.question for one in second.entries]
    assert first.id != second.id
    paper = workspace.tests.preview(BLUEPRINT, seed=4711)
    assert tuple(one.question for one in first.entries) == paper.questions


def test_a_test_without_a_single_question_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        workspace.tests.define("Empty", read_blueprint("2 dates on debt"), seed=1)
    with pytest.raises(InvalidInput):
        workspace.tests.define("  ", BLUEPRINT, seed=1)
    assert rows(tmp_path, "SELECT * FROM tests") == []


def test_a_seed_drawn_can_be_called_out(workspace: Workspace) -> None:
    assert all(0 <= workspace.tests.draw_seed() < 10_000 for _ in range(20))


def test_every_step_is_kept_before_it_is_given_back(workspace: Workspace) -> None:
    sittings, sitting = workspace.tests, begun(workspace, rules=Rules(limit_minutes=1))
    sitting = sittings.answer(sitting, right_answer(sitting.current.question.body))
    assert sittings.unfinished() == sitting
    sitting = sittings.go(sittings.toggle_flag(sitting), 2)
    assert sittings.unfinished() == sitting
    sitting = sittings.tell_time_up(sittings.keep_time(sitting, 61, on_question_ms=900))
    assert sittings.unfinished() == sitting
    sitting = sittings.extend(sitting, Allowance.DOUBLE)
    assert sittings.resume(sitting.id) == sitting
    sitting = sittings.answer(sittings.go(sitting, 0), None)
    assert sittings.unfinished() == sitting


def test_a_sitting_goes_on_after_the_library_was_closed(
    workspace: Workspace, tmp_path: Path
) -> None:
    sitting = begun(workspace)
    sitting = workspace.tests.answer(sitting, wrong_answer(sitting.current.question.body))
    workspace.close()
    again = open_workspace(tmp_path)
    assert again.tests.unfinished() == sitting
    again.close()


def test_handing_in_logs_every_question_and_leaves_memory_alone(
    workspace: Workspace, tmp_path: Path, clock: Clock
) -> None:
    sitting = begun(workspace)
    sitting = workspace.tests.answer(sitting, right_answer(sitting.current.question.body))
    clock.move(minutes=9)
    handed_in = workspace.tests.hand_in(sitting)
    assert handed_in.handed_in_at == NOON + timedelta(minutes=9)
    assert result_of(handed_in).score.points == 1.0
    logged = rows(tmp_path, "SELECT entry, credit, answer FROM test_attempts ORDER BY number")
    assert [row[:2] for row in logged] == [(0, 1.0), (1, 0.0), (2, 0.0)]
    assert logged[1][2] == '{"type": "skipped"}'
    assert rows(tmp_path, "SELECT * FROM memory_states") == []
    assert rows(tmp_path, "SELECT * FROM attempts") == []
    assert workspace.tests.unfinished() is None


def test_handing_in_is_kept_as_a_whole_or_not_at_all(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = begun(workspace)
    real = Library.table

    def broken(self: Library, name: str) -> object:
        if name == "test_attempts" and rows_logged:
            raise RuntimeError
        rows_logged.append(name)
        return real(self, name)

    rows_logged: list[str] = []
    monkeypatch.setattr(Library, "table", broken)
    with pytest.raises(RuntimeError):
        workspace.tests.hand_in(sitting)
    monkeypatch.undo()
    assert rows(tmp_path, "SELECT * FROM test_attempts") == []
    assert workspace.tests.unfinished() == sitting


def begun_open(workspace: Workspace, rules: Rules = USUAL) -> Sitting:
    """Begin a test whose first question is an open one, and answer it."""
    body = OpenAnswer(model="They built it together.", points=("Both built it.", "In 1990."))
    asked = replace(make_question(), body=body)
    paper = Paper(seed=1, questions=(asked, make_question("q-other")), shortfalls=())
    sitting = Sitting.begin(
        paper, id="s", test=defined(workspace).id, title="T", pack="old-bridge", rules=rules,
        now=NOON,
    )  # fmt: skip
    with workspace._library.unit_of_work() as db:
        workspace.tests._store.begin(db, sitting)
    return workspace.tests.answer(sitting, Written(text="They did."))


def test_an_open_answer_is_marked_in_the_review_and_logged_once_more(
    workspace: Workspace, tmp_path: Path
) -> None:
    handed_in = workspace.tests.hand_in(begun_open(workspace))
    assert result_of(handed_in).pending == (0,)
    marked = workspace.tests.mark(handed_in, 0, (1,))
    assert result_of(marked).score.points == 0.5
    assert workspace.tests.resume("s") == marked
    log = "SELECT revision, credit, marked_by FROM test_attempts WHERE entry = 0 ORDER BY number"
    assert rows(tmp_path, log) == [(0, 0.0, "pending"), (1, 0.5, "learner")]


def test_an_open_answer_cannot_be_marked_without_a_review(workspace: Workspace) -> None:
    never = Rules(review=ReviewRule.NEVER)
    handed_in = workspace.tests.hand_in(begun_open(workspace, never))
    with pytest.raises(InvalidInput):
        workspace.tests.mark(handed_in, 0, (1,))


def test_the_history_lists_every_sitting_the_newest_first(
    workspace: Workspace, clock: Clock
) -> None:
    test = defined(workspace)
    first = workspace.tests.begin(test.id)
    clock.move(hours=1)
    second = workspace.tests.begin(test.id)
    workspace.tests.hand_in(first)
    workspace.tests.delete(test.id)
    history = workspace.tests.history()
    assert [one.id for one in history] == [second.id, first.id]
    assert [one.handed_in_at is None for one in history] == [True, False]
    assert history[1].points == 0.0


def test_the_review_opens_by_the_rule_of_the_test(workspace: Workspace, clock: Clock) -> None:
    closes = NOON + timedelta(days=1)
    later = begun(workspace, rules=Rules(review=ReviewRule.AFTER_CLOSING, closes_at=closes))
    never = begun(workspace, rules=Rules(review=ReviewRule.NEVER))
    at_once = begun(workspace)
    assert not workspace.tests.may_review(at_once)
    later, never, at_once = (workspace.tests.hand_in(one) for one in (later, never, at_once))
    assert [workspace.tests.may_review(one) for one in (later, never, at_once)] == [
        False,
        False,
        True,
    ]
    with pytest.raises(InvalidInput):
        workspace.tests.mark(later, 0, ())
    clock.move(days=1)
    assert workspace.tests.may_review(later)
    assert not workspace.tests.may_review(never)
