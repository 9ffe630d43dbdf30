import os
import sys
from pathlib import Path

import pytest

from studyapp.core.bank.form import QuestionForm
from studyapp.core.errors import ImportFailed
from studyapp.formats.exchange import Item
from studyapp.services.reading import reading
from studyapp.services.reading.limits import MIB, Limits
from studyapp.services.reading.reading import Reading, read_file
from studyapp.services.steps import Stopped

FAKE = [sys.executable, "-m", "tests.services.reading.fake_formats"]


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_command", lambda: FAKE)


def read(tmp_path: Path, format_name: str, data: bytes = b"", **limits: float) -> Reading:
    file = tmp_path / "questions.stem"
    file.write_bytes(data)
    return read_file(file, format_name=format_name, limits=Limits(**limits))  # type: ignore[arg-type]  # seconds or bytes


def failure(tmp_path: Path, format_name: str, data: bytes = b"", **limits: float) -> str:
    with pytest.raises(ImportFailed) as caught:
        read(tmp_path, format_name, data, **limits)
    (problem,) = caught.value.problems
    assert problem.file == "questions.stem"
    assert problem.message.endswith("Nothing was changed.")
    return problem.message


def test_what_the_worker_finds_comes_back(tmp_path: Path) -> None:
    found = read(tmp_path, "stem", "q-1|Who?\n!\nq-2|Աղբյուրը\n".encode())
    assert found.format == "stem"
    assert found.found.items == (
        Item(form=QuestionForm(id="q-1", stem="Who?")),
        Item(form=QuestionForm(id="q-2", stem="Աղբյուրը")),
    )
    assert [one.entry for one in found.found.problems] == ["line 2"]


def test_what_the_reader_says_of_a_broken_file_comes_back(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed) as caught:
        read(tmp_path, "stem", b"\xff")
    assert caught.value.problems[0].message == "It is not text."


@pytest.mark.parametrize("deed", ["broken", "crash", "noise"])
def test_a_reader_that_breaks_off_is_told_in_one_sentence(tmp_path: Path, deed: str) -> None:
    assert "broke off" in failure(tmp_path, deed)


def test_what_is_nested_too_deeply_is_told(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed) as caught:
        read(tmp_path, "too_deep")
    assert caught.value.problems[0].message == "It is nested too deeply to be read."


def test_a_reader_without_end_is_ended(tmp_path: Path) -> None:
    assert "took longer than" in failure(tmp_path, "for_ever", wall=0.5)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limits")
def test_a_reader_that_takes_all_memory_or_time_is_ended(tmp_path: Path) -> None:
    assert "more memory" in failure(tmp_path, "hungry", memory=300 * MIB)
    assert "took too long" in failure(tmp_path, "for_ever", cpu=1)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    assert "larger than" in failure(tmp_path, "stem", b"x" * 20, size=10)


def test_too_large_a_result_is_not_taken(tmp_path: Path) -> None:
    lines = b"".join(b"q-%d|Who?\n" % number for number in range(1000))
    assert "more than can be taken in" in failure(tmp_path, "stem", lines, result=1000)


def test_reading_stops_at_once_when_it_is_stopped(tmp_path: Path) -> None:
    file = tmp_path / "questions.stem"
    file.write_bytes(b"")
    calls = iter([False, False, True])
    with pytest.raises(Stopped):
        read_file(file, format_name="for_ever", stopped=lambda: next(calls))


@pytest.mark.parametrize("name", ["none.stem", "", "a\0b"])
def test_what_is_no_file_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(ImportFailed) as caught:
        read_file(tmp_path / name, format_name="stem")
    assert "Nothing was changed." in caught.value.problems[0].message


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.stem")
    with pytest.raises(ImportFailed) as caught:
        read_file(tmp_path / "pipe.stem")
    assert "not a file" in caught.value.problems[0].message


def test_a_frozen_app_asks_itself_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert reading._command()[1:] == ["-m", "studyapp.services.reading.worker"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert reading._command() == [sys.executable, "--reading-worker"]
