import json
from pathlib import Path

from tests.cli.conftest import Desk


def answered(desk: Desk) -> None:
    desk.run("quiz", "--count", "2", "--seed", "7", typed="?\n\n?\n\nq\n")


def test_answers_are_written_as_a_table_or_as_json(desk: Desk, tmp_path: Path) -> None:
    answered(desk)
    table, plain = tmp_path / "mine.csv", tmp_path / "mine.json"
    assert desk.run("attempts", str(table)).exit_code == 0
    result = desk.run("attempts", str(plain))
    told = json.loads(plain.read_bytes())
    assert f"holds {len(told['attempts'])} answers." in result.output
    assert len(table.read_text("utf-8-sig").splitlines()) == len(told["attempts"]) + 1


def test_a_file_that_is_there_is_replaced_only_by_force(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("keep me")
    result = desk.run("attempts", str(file))
    assert result.exit_code == 1
    assert "was left as it is" in result.output
    assert file.read_text() == "keep me"
    assert desk.run("attempts", str(file), "--force").exit_code == 0
    assert file.read_text("utf-8-sig").startswith("number,kind,session")


def test_another_ending_is_refused_in_one_sentence(desk: Desk, tmp_path: Path) -> None:
    result = desk.run("attempts", str(tmp_path / "mine.doc"))
    assert result.exit_code == 1
    assert "“mine.doc” does not fit as file name ending. Nothing was changed." in result.output


def test_a_folder_that_is_not_there_is_told(desk: Desk, tmp_path: Path) -> None:
    result = desk.run("attempts", str(tmp_path / "nowhere" / "mine.csv"))
    assert result.exit_code == 1
    assert "was not written" in result.output
