"""No damaged file does anything else than to be read in part or refused."""

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from studyapp.core.errors import ImportFailed, Problem
from studyapp.formats.registry import FormatPlace
from studyapp.services.reading.reading import read_file
from tests.faults import mutating
from tests.services.reading import fake_formats

ROOT = Path(__file__).parents[2]
FILES = 300
MANY = 10_000
THROUGH_WORKER = 10
MANY_THROUGH_WORKER = 500
SEED = 20_200_927


def read_damaged(count: int) -> list[str]:
    command = [sys.executable, "-m", "tests.faults.mutating", str(count), str(SEED)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr[-2_000:]
    *faults, last = ended.stdout.splitlines()
    assert last.startswith("read ")
    return faults


def read_through_worker(folder: Path, count: int) -> None:
    """Read damaged files as the app does: what is wrong is told, and no reader breaks off."""
    good = [(place, data) for place in mutating.readable([]) for data in mutating.good_files(place)]
    rng = Random(SEED)
    for _ in range(count if good else 0):
        place, data = rng.choice(good)
        file = folder / f"a{place.suffixes[0]}"
        file.write_bytes(mutating.mutated(data, rng))
        problems = problems_in(file, place)
        assert all(one.file and one.message for one in problems)
        assert not any("broke off" in one.message for one in problems)


def problems_in(file: Path, place: FormatPlace) -> tuple[Problem, ...]:
    try:
        return read_file(file, format_name=place.name).found.problems
    except ImportFailed as failed:
        return failed.problems


def test_some_damaged_files_are_read_or_refused(tmp_path: Path) -> None:
    assert read_damaged(FILES) == []
    read_through_worker(tmp_path, THROUGH_WORKER)


@pytest.mark.long
def test_ten_thousand_damaged_files_are_read_or_refused(tmp_path: Path) -> None:
    assert read_damaged(MANY) == []
    read_through_worker(tmp_path, MANY_THROUGH_WORKER)


def test_the_harness_notices_a_reader_that_breaks() -> None:
    place = FormatPlace(name="broken", suffixes=(".x",), module="none", maker="none")
    fake_formats.install()
    assert "ZeroDivisionError" in mutating.fault_of(place, b"")
