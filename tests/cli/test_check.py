import json
from pathlib import Path

import pytest

from studyapp.formats import stray_files
from tests.builders import make_pack
from tests.cli.conftest import Desk
from tests.pack_files import replace_in, write_pack


def excused() -> dict[str, str]:
    """The changes that leave no sentence of the small pack uncovered."""
    return replace_in(
        "pack.toml",
        '[[no_fact]]\npassage = { exact = "An old quarrel"',
        '[[no_fact]]\npassage = "The old bridge is closed and two towns quarrel"\n'
        'reason = "title"\n\n[[no_fact]]\npassage = "The bridge on 2 May 2021"\n'
        'reason = "caption"\n\n[[no_fact]]\npassage = { exact = "An old quarrel"',
    )


def test_a_clean_pack_is_counted(desk: Desk) -> None:
    result = desk.run("check", str(desk.seeds / "old-bridge"))
    assert result.exit_code == 0
    title, counts, verdict = result.output.splitlines()
    assert title == "The old bridge (old-bridge)"
    assert counts.startswith("16 sentences, 6 events, 8 actors, 4 positions, 2 relationships")
    assert counts.endswith(", 1 dispute, 1 written question.")
    assert verdict == "No problems."


def test_an_installed_pack_is_known_by_its_id_or_by_no_name(desk: Desk) -> None:
    by_id = desk.run("check", "old-bridge")
    assert by_id.exit_code == 0
    assert desk.run("check").output == by_id.output


def test_several_installed_packs_are_all_checked(desk: Desk) -> None:
    write_pack(desk.seeds / "second", changes={"events.toml": "["})
    result = desk.run("check")
    assert result.exit_code == 1
    assert "The old bridge (old-bridge)" in result.output
    assert "This is not valid TOML" in result.output
    packs = json.loads(desk.run("check", "--json").output)["packs"]
    assert [pack["clean"] for pack in packs] == [True, False]


def test_an_unknown_pack_is_a_usage_error(desk: Desk) -> None:
    result = desk.run("check", "nothing")
    assert result.exit_code == 2
    assert "There is no folder or pack “nothing”. Installed packs: old-bridge." in result.output
    assert desk.run("check", "a" * 5_000).exit_code == 2


def test_without_installed_packs_one_must_be_named(desk: Desk, tmp_path: Path) -> None:
    (desk.seeds / "old-bridge" / "pack.toml").unlink()
    result = desk.run("check")
    assert result.exit_code == 2
    assert "Say which pack. Installed packs: none." in result.output
    desk.seeds.rename(tmp_path / "away")
    assert desk.run("check").exit_code == 2


def test_problems_are_told_by_file(desk: Desk, tmp_path: Path) -> None:
    changes = {
        **replace_in("positions.toml", 'holder = "guild"', 'holder = "gild"'),
        **replace_in("events.toml", 'date = "1990"', 'date = "soon"'),
    }
    result = desk.run("check", str(write_pack(tmp_path / "pack", changes=changes)))
    assert result.exit_code == 1
    assert result.output.splitlines()[1:] == [
        "2 problems.",
        "",
        "events.toml",
        "  ev-built, date: “soon” is no EDTF date.",
        "      Write 2020-09-27, 1991-12, 1988, 2020-07-12/2020-07-16 or 1991~/1994-05.",
        "",
        "positions.toml",
        "  pos-opening, holder: There is no actor “gild”.",
        "      Did you mean “guild”?",
    ]


def test_a_problem_of_the_whole_folder_stands_alone(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text("hello", encoding="utf-8")
    result = desk.run("check", str(file))
    assert result.exit_code == 1
    assert "1 problem.\n\n  note.txt is a file, not a pack's folder.\n" in result.output


def test_the_coverage_lists_every_sentence(desk: Desk) -> None:
    result = desk.run("check", "old-bridge", "--coverage")
    assert result.exit_code == 1
    lines = result.output.splitlines()
    assert "[1] dateline: 5 May 2021" in lines
    assert lines[lines.index("[1] dateline: 5 May 2021") + 1] == "    no fact: dateline"
    at = lines.index("[3] paragraph 1: On 1 May 2021, the old bridge was closed.")
    assert lines[at + 1] == "    ev-closed"
    assert lines.count("    NOT COVERED") == 2
    assert lines[-1] == (
        "16 sentences: 11 with facts, 3 with a reason why they state none, 2 not covered."
    )


def test_a_whole_coverage_is_no_failure(desk: Desk, tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack", changes=excused())
    result = desk.run("check", str(folder), "--coverage")
    assert result.exit_code == 0
    assert result.output.endswith("0 not covered.\n")


def test_a_broken_pack_has_no_coverage_yet(desk: Desk, tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack", changes={"events.toml": "["})
    result = desk.run("check", str(folder), "--coverage")
    assert result.exit_code == 1
    assert result.output.endswith("The coverage can be listed once these problems are solved.\n")
    assert (
        json.loads(desk.run("check", str(folder), "--coverage", "--json").output)["coverage"]
        is None
    )


def test_json_holds_the_same(desk: Desk, tmp_path: Path) -> None:
    told = json.loads(desk.run("check", "old-bridge", "--coverage", "--json").output)
    assert (told["pack"], told["clean"], told["problems"]) == ("old-bridge", True, [])
    assert told["counts"]["events"] == 6
    sentences = told["coverage"]["sentences"]
    text = make_pack().article.text
    assert all(text[one["start"] : one["end"]] == one["text"] for one in sentences)
    assert [sentences[index]["covered"] for index in told["coverage"]["uncovered"]] == [
        False,
        False,
    ]
    assert "coverage" not in json.loads(desk.run("check", "old-bridge", "--json").output)
    folder = write_pack(tmp_path / "pack", changes=replace_in("events.toml", '"1990"', '"soon"'))
    problem = json.loads(desk.run("check", str(folder), "--json").output)["problems"][0]
    assert (problem["file"], problem["entry"], problem["field"]) == (
        "events.toml",
        "ev-built",
        "date",
    )


def test_starts_are_printed_for_freezing(desk: Desk, tmp_path: Path) -> None:
    result = desk.run("check", "old-bridge", "--sentence-starts")
    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert (lines[0], lines[-1]) == ("sentence_starts = [", "]")
    assert lines[1] == "  0, # 5 May 2021"
    assert len(lines) == 2 + len(make_pack().article.sentences)
    folder = write_pack(tmp_path / "pack", changes={"article.txt": None})
    broken = desk.run("check", str(folder), "--sentence-starts")
    assert broken.exit_code == 1
    assert "The file article.txt is missing." in broken.output


def test_nothing_in_a_pack_can_command_the_terminal(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_pack(tmp_path / "pack", changes={"events.toml": '"\\u001b[2J" = 1\n'})
    result = desk.run("check", str(folder))
    assert "\x1b" not in result.output
    assert "�[2J" in result.output
    monkeypatch.setattr(stray_files, "NEAR", 101)
    assert desk.run("check", "\x1b[2Jnone").output.count("\x1b") == 0
