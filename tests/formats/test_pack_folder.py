"""A whole pack is read as it was written, and every broken one is told, never crashed on."""

import contextlib
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.errors import ImportFailed, Problem
from studyapp.core.knowledge.pack import Pack
from studyapp.formats.pack_folder import read_pack, read_starts
from tests.builders import make_pack
from tests.pack_files import files_of, replace_in, write_pack
from tests.strategies import packs

Changes = Mapping[str, str | bytes | None]


def problems_of(folder: Path) -> tuple[Problem, ...]:
    with pytest.raises(ImportFailed) as failed:
        read_pack(folder)
    return failed.value.problems


def only_problem(folder: Path, changes: Changes) -> Problem:
    problems = problems_of(write_pack(folder, changes=changes))
    assert len(problems) == 1, problems
    return problems[0]


def test_a_pack_is_read_as_it_was_written(tmp_path: Path) -> None:
    bundle = read_pack(write_pack(tmp_path))
    assert bundle.pack == make_pack()
    assert [question.id for question in bundle.questions] == ["q-together"]


@given(pack=packs())
def test_every_whole_pack_comes_back(tmp_path_factory: pytest.TempPathFactory, pack: Pack) -> None:
    folder = tmp_path_factory.mktemp("pack")
    assert read_pack(write_pack(folder, pack=pack)).pack == pack


def test_windows_files_read_the_same(tmp_path: Path) -> None:
    files = files_of(make_pack())
    windows = {
        name: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode() for name, text in files.items()
    }
    assert read_pack(write_pack(tmp_path, changes=windows)).pack == make_pack()


def test_letters_are_composed_in_every_file(tmp_path: Path) -> None:
    files = files_of(make_pack())
    spread = {name: text.replace("Guild", "Gui\u0308ld") for name, text in files.items()}
    spread["pack.toml"] = files["pack.toml"]
    bundle = read_pack(write_pack(tmp_path, changes=spread))
    assert bundle.pack.actor("guild").name.canonical == "Harbour Gu\u00efld".replace(
        "u\u00ef", "u\u00ef"
    )
    assert "Gu\u00efld" in bundle.pack.article.text


def test_optional_files_may_be_absent(tmp_path: Path) -> None:
    changes = dict.fromkeys(("questions.toml", "relationships.toml"))
    bundle = read_pack(write_pack(tmp_path, changes=changes))
    assert bundle.written == ()
    assert bundle.pack.relationships == ()


def test_an_empty_folder_and_no_folder_and_a_file(tmp_path: Path) -> None:
    missing = {problem.message for problem in problems_of(tmp_path)}
    assert missing == {
        f"The file {name} is missing." for name in ("pack.toml", "actors.toml", "article.txt")
    }
    assert "There is no folder" in problems_of(tmp_path / "nowhere")[0].message
    assert "There is no folder" in problems_of(Path("a\x00b"))[0].message
    assert "There is no folder" in problems_of(Path("a" * 5_000))[0].message
    (tmp_path / "pack.toml").write_text("", encoding="utf-8")
    assert "is a file" in problems_of(tmp_path / "pack.toml")[0].message


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    changes = {
        **replace_in("events.toml", 'date = "1990"', 'date = "soon"'),
        **replace_in("positions.toml", 'holder = "guild"', 'holder = "nobody"'),
        **replace_in("actors.toml", 'role = "workman"', "role = 7"),
        "disputes.toml": "[[dispute",
    }
    told = {
        (problem.file, problem.entry)
        for problem in problems_of(write_pack(tmp_path, changes=changes))
    }
    assert told == {
        ("events.toml", "ev-built"),
        ("positions.toml", "pos-opening"),
        ("actors.toml", "workman"),
        ("disputes.toml", ""),
    }


def test_a_broken_entry_makes_no_other_one_look_broken(tmp_path: Path) -> None:
    changes = replace_in(
        "actors.toml", 'id = "guild"\nkind = "organisation"', 'id = "guild"\nkind = "club"'
    )
    assert only_problem(tmp_path, changes).entry == "guild"


def test_a_broken_position_leaves_its_dispute_alone(tmp_path: Path) -> None:
    changes = replace_in(
        "positions.toml", 'id = "pos-north-first"', 'id = "pos-north-first"\nsays = 1'
    )
    assert only_problem(tmp_path, changes).entry == "pos-north-first"


def test_standing_and_disputes_must_agree(tmp_path: Path) -> None:
    changes = replace_in("positions.toml", '"attributed"', '"disputed"')
    problems = problems_of(write_pack(tmp_path, changes=changes))
    assert {problem.field for problem in problems} == {"standing"}
    assert "no account of a dispute" in problems[0].message
    agreed = replace_in("positions.toml", '"disputed"', '"attributed"')
    problems = problems_of(write_pack(tmp_path, changes=agreed))
    assert "its standing is “attributed”" in problems[0].message


def test_what_is_disputed_names_who_says_so(tmp_path: Path) -> None:
    event = replace_in("events.toml", 'sources = []\nstanding = "article"', 'standing = "disputed"')
    dispute = replace_in(
        "disputes.toml",
        '"pos-north-first"], events = []',
        '"pos-north-first"], events = ["ev-closed"]',
    )
    files = write_pack(tmp_path, changes={
        "events.toml": event["events.toml"].replace('standing = "disputed"', 'standing = "article"')
        .replace('standing = "article"', 'standing = "disputed"', 1),
        **dispute,
    })  # fmt: skip
    (problem,) = problems_of(files)
    assert (problem.file, problem.entry, problem.field) == ("events.toml", "ev-closed", "sources")


def test_a_circle_of_parts_is_told(tmp_path: Path) -> None:
    changes = replace_in("actors.toml", 'id = "guild"\n', 'id = "guild"\npart_of = "board"\n')
    changes = {
        "actors.toml": changes["actors.toml"].replace(
            'id = "board"\n', 'id = "board"\npart_of = "guild"\n'
        )
    }
    problems = problems_of(write_pack(tmp_path, changes=changes))
    assert {problem.entry for problem in problems} == {"guild", "board"}
    assert all("part of itself" in problem.message for problem in problems)


def test_a_question_id_is_used_once(tmp_path: Path) -> None:
    text = files_of(make_pack())["questions.toml"]
    problem = only_problem(tmp_path, {"questions.toml": text + text})
    assert problem.message == "Two questions have this id."


def test_a_draft_is_kept_but_not_asked(tmp_path: Path) -> None:
    changes = replace_in("questions.toml", "tags = [", 'status = "draft"\ntags = [')
    bundle = read_pack(write_pack(tmp_path, changes=changes))
    assert len(bundle.written) == 1
    assert bundle.questions == ()


def test_files_that_are_links_are_not_followed(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack", changes={"events.toml": None})
    (folder / "events.toml").symlink_to("/etc/hostname")
    assert "no ordinary file" in problems_of(folder)[0].message


def test_a_folder_that_cannot_be_listed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pack(tmp_path)

    def refuse(_self: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert problems_of(tmp_path)[0].hint == "Permission denied"


def test_starts_are_computed_for_freezing(tmp_path: Path) -> None:
    starts = read_starts(write_pack(tmp_path))
    article = make_pack().article
    assert [start for start, _ in starts] == [sentence.start for sentence in article.sentences]
    assert starts[0] == (0, "5 May 2021")


@pytest.mark.parametrize("name", ["pack.toml", "article.txt"])
def test_starts_need_the_article_and_the_head(tmp_path: Path, name: str) -> None:
    with pytest.raises(ImportFailed):
        read_starts(write_pack(tmp_path, changes={name: None}))
    with pytest.raises(ImportFailed):
        read_starts(tmp_path / "nowhere")


@given(data=st.data())
def test_mangled_files_never_crash(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    files = {name: text.encode() for name, text in files_of(make_pack()).items()}
    name = data.draw(st.sampled_from(sorted(files)))
    whole = files[name]
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 40)))
    mangled = whole[:start] + data.draw(st.binary(max_size=6)) + whole[end:]
    folder = write_pack(tmp_path_factory.mktemp("pack"), changes={name: mangled})
    with contextlib.suppress(ImportFailed):
        read_pack(folder)
        return
    with pytest.raises(ImportFailed) as failed:
        read_pack(folder)
    assert all(problem.message for problem in failed.value.problems)


def test_reading_leaves_no_file_open_or_changed(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    read_pack(folder)
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
