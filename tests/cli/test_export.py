import json
import sqlite3
from pathlib import Path

from tests.builders import make_pack
from tests.cli.conftest import Desk

KEYS = ["article", "actors", "events", "positions", "relationships", "disputes", "questions"]


def test_the_whole_pack_goes_into_one_file(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "pack.json"
    result = desk.run("export", str(file))
    assert result.exit_code == 0
    whole = json.loads(file.read_text(encoding="utf-8"))
    assert list(whole) == KEYS
    assert whole["article"]["text"] == make_pack().article.text
    assert "q-together" in {question["id"] for question in whole["questions"]}
    assert len(whole["questions"]) > 5
    kinds = {question["kind"] for question in whole["questions"]}
    assert {"one_of", "true_false", "order", "open"} <= kinds
    for question in whole["questions"]:
        if question["kind"] in ("one_of", "true_false", "order"):
            assert len(question["options"]) == len(question["reasons"])


def test_a_dash_is_standard_output(desk: Desk) -> None:
    result = desk.run("export", "-")
    assert list(json.loads(result.stdout)) == KEYS


def test_a_file_is_replaced_only_when_that_is_wished(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "pack.json"
    file.write_text("mine", encoding="utf-8")
    for typed in ("n\n", ""):
        refused = desk.run("export", str(file), typed=typed)
        assert refused.exit_code == 1
        assert "was left as it is" in refused.stderr
        assert file.read_text(encoding="utf-8") == "mine"
    assert desk.run("export", str(file), typed="y\n").exit_code == 0
    assert list(json.loads(file.read_text(encoding="utf-8"))) == KEYS
    file.write_text("mine", encoding="utf-8")
    assert desk.run("export", str(file), "--force").exit_code == 0
    assert file.read_text(encoding="utf-8") != "mine"


def test_a_place_that_cannot_be_written_is_told(desk: Desk, tmp_path: Path) -> None:
    result = desk.run("export", str(tmp_path / "none" / "pack.json"))
    assert result.exit_code == 1
    assert "No such file or directory. Nothing was changed." in result.stderr
    assert desk.run("export", str(tmp_path)).exit_code == 2


def test_a_foreign_library_is_told_in_one_sentence(desk: Desk, tmp_path: Path) -> None:
    desk.data_dir.mkdir()
    file = desk.data_dir / "library.db"
    foreign = sqlite3.connect(file)
    foreign.execute("CREATE TABLE a (b)")
    foreign.commit()
    foreign.close()
    before = file.read_bytes()
    result = desk.run("export", str(tmp_path / "pack.json"))
    assert result.exit_code == 1
    assert "is not a library of studyapp and was left as it is" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert file.read_bytes() == before


def test_a_broken_seed_is_told_in_one_sentence(desk: Desk) -> None:
    (desk.seeds / "old-bridge" / "events.toml").write_text("[", encoding="utf-8")
    result = desk.run("export", "-")
    assert result.exit_code == 1
    assert "The pack was not taken in, and nothing was changed." in result.stderr


def test_a_library_without_any_article_is_told(desk: Desk) -> None:
    (desk.seeds / "old-bridge" / "pack.toml").unlink()
    result = desk.run("export", "-")
    assert result.exit_code == 1
    assert "holds no article" in result.stderr


def test_a_timeline_holds_events_and_says_so(desk: Desk, tmp_path: Path) -> None:
    result = desk.run("export", str(tmp_path / "t.json"), "--format", "timelinejs")
    assert result.exit_code == 0
    assert "t.json holds the events of the article." in result.stderr
