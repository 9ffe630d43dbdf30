import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.answer import Typed
from studyapp.core.quiz.body import TypedText
from studyapp.core.quiz.codec import question_from_json
from studyapp.core.quiz.paper.blueprint_text import read_blueprint
from studyapp.core.quiz.paper.rules import USUAL
from studyapp.core.quiz.session import SessionKind, Stage
from studyapp.formats.attempts import SHOWN, AttemptRow, attempts_csv
from studyapp.services.workspace import Workspace
from tests.answering import right_answer
from tests.core.quiz.rules.makings import ask
from tests.libraries import Clock, open_workspace

COUNT = 4


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path, Clock())
    session = workspace.runs.start(SessionKind.PRACTICE, count=COUNT, seed=7)
    while session.stage is not Stage.DONE:
        session = workspace.runs.answer(
            session, right_answer(session.current.question.body), took_ms=2500
        )
        if session.current.suggested and session.stage is Stage.FEEDBACK:
            session = workspace.runs.rate(session, session.current.suggested)
    yield workspace
    workspace.close()


def read_table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_table_has_one_row_an_answer(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "answers.CSV"
    assert workspace.attempt_export.write(file) == COUNT
    rows = read_table(file.read_bytes())
    assert list(rows[0]) == SHOWN
    assert [row["number"] for row in rows] == ["1", "2", "3", "4"]
    assert {row["correct"] for row in rows} == {"1"}
    assert all(row["answered_at"] == "2026-11-23T12:00:00+00:00" for row in rows)
    for row in rows:
        if " < " not in row["answer"]:
            assert row["answer"] == row["article_answer"]


def test_json_holds_everything_that_was_asked(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    assert workspace.attempt_export.write(file) == COUNT
    told = json.loads(file.read_bytes())
    assert (told["format"], told["pack"]) == ("studyapp-attempts", "old-bridge")
    for attempt in told["attempts"]:
        question = question_from_json(attempt["question"])
        assert question == workspace.questions.question(question.id)


def test_another_ending_is_refused_and_nothing_written(
    workspace: Workspace, tmp_path: Path
) -> None:
    with pytest.raises(InvalidInput):
        workspace.attempt_export.write(tmp_path / "answers.doc")
    assert not (tmp_path / "answers.doc").exists()


def test_a_file_that_cannot_be_written_is_left_alone(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"."):
        workspace.attempt_export.write(tmp_path / "no such folder" / "answers.csv")


@pytest.mark.parametrize("text", ["=1+1", "+49", "-5", "@SUM(A1)", "\tx"])
def test_text_that_looks_like_a_formula_is_kept_as_text(text: str) -> None:
    asked = ask(TypedText(accepted=("x",)))
    row = AttemptRow(
        number=1,
        kind="practice",
        session="s",
        seed=1,
        answered_at="2026-11-23T12:00:00+00:00",
        took_ms=1,
        credit=0.0,
        correct=False,
        rating=None,
        confidence=None,
        hinted=False,
        marked_by="article",
        question=asked,
        answer=Typed(text=text),
    )
    (told,) = read_table(attempts_csv([row]))
    assert told["answer"] == f"'{text}"
    assert told["rating"] == ""


def test_answers_in_tests_are_handed_out_too(workspace: Workspace, tmp_path: Path) -> None:
    blueprint = read_blueprint("1 date, 1 position")
    test = workspace.tests.define("Bridge", blueprint, seed=4711, rules=USUAL)
    sitting = workspace.tests.begin(test.id)
    right = right_answer(sitting.current.question.body)
    sitting = workspace.tests.answer(sitting, right)
    file = tmp_path / "answers.json"
    assert workspace.attempt_export.write(file) == COUNT
    workspace.tests.hand_in(sitting)
    assert workspace.attempt_export.write(file) == COUNT + 2
    first, second = json.loads(file.read_bytes())["attempts"][COUNT:]
    assert (first["kind"], first["seed"], first["correct"]) == ("test", 4711, True)
    assert (second["answer"], second["correct"]) == ({"type": "skipped"}, False)
