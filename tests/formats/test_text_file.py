import os
from pathlib import Path

import pytest

from studyapp.formats import text_file
from studyapp.formats.problem_list import ProblemList
from studyapp.formats.text_file import read_text


def read(folder: Path, *, required: bool = True) -> tuple[str | None, list[str]]:
    problems = ProblemList()
    text = read_text(folder, "a.txt", problems, required=required)
    return text, [f"{one.file}: {one.message}" for one in problems.found]


def test_utf8_with_a_mark_and_windows_line_ends_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("\ufeffKöy\r\nղ\r\n".encode())
    assert read(tmp_path) == ("Köy\nղ\n", [])


def test_a_missing_file_is_a_problem_only_if_it_is_needed(tmp_path: Path) -> None:
    assert read(tmp_path) == (None, ["a.txt: The file a.txt is missing."])
    assert read(tmp_path, required=False) == (None, [])


def test_bytes_that_are_no_utf8_are_named_by_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"one\ntwo\xff\n")
    assert read(tmp_path) == (None, ["a.txt: Line 2 is not readable as UTF-8."])


def test_control_characters_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"one\n\x00\n")
    assert read(tmp_path) == (None, ["a.txt: Line 2 holds the control character U+0000."])


def test_a_folder_a_link_and_a_pipe_are_not_opened(tmp_path: Path) -> None:
    expected = (None, ["a.txt: This is no ordinary file."])
    (tmp_path / "a.txt").mkdir()
    assert read(tmp_path) == expected
    (tmp_path / "a.txt").rmdir()
    (tmp_path / "b.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    assert read(tmp_path) == expected
    (tmp_path / "a.txt").unlink()
    os.mkfifo(tmp_path / "a.txt")
    assert read(tmp_path) == expected


def test_a_huge_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_file, "MOST_BYTES", 10)
    (tmp_path / "a.txt").write_bytes(b"x" * 11)
    assert read(tmp_path) == (None, ["a.txt: The file is larger than 20 MB."])
    (tmp_path / "a.txt").write_bytes(b"x" * 10)
    assert read(tmp_path)[0] == "x" * 10


def test_an_unreadable_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")

    def refuse(*_args: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert read(tmp_path) == (None, ["a.txt: The file cannot be read."])
    monkeypatch.setattr(Path, "lstat", refuse)
    assert read(tmp_path) == (None, ["a.txt: The file cannot be read."])
