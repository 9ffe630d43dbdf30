from pathlib import Path

import pytest

from studyapp.core.errors import ImportFailed, NotFound
from studyapp.services.checking import (
    check_pack,
    compute_sentence_starts,
    find_pack,
    installed_packs,
)
from tests.pack_files import write_pack


def test_a_whole_pack_is_counted_and_covered(tmp_path: Path) -> None:
    report = check_pack(write_pack(tmp_path))
    assert report.clean
    assert (report.pack, report.title) == ("old-bridge", "The old bridge")
    assert report.counts is not None
    assert (report.counts.events, report.counts.written_questions) == (6, 1)
    assert report.coverage is not None
    assert len(report.coverage.uncovered) == 2


def test_a_broken_pack_has_only_problems(tmp_path: Path) -> None:
    report = check_pack(write_pack(tmp_path, changes={"events.toml": "["}))
    assert not report.clean
    assert report.counts is None
    assert report.coverage is None


def test_starts_come_with_their_words(tmp_path: Path) -> None:
    starts = compute_sentence_starts(write_pack(tmp_path))
    assert starts[1] == (12, "The old bridge is closed and two towns quarrel")
    with pytest.raises(ImportFailed):
        compute_sentence_starts(tmp_path / "none")


def test_installed_packs_are_folders_with_a_head(tmp_path: Path) -> None:
    write_pack(tmp_path / "b")
    write_pack(tmp_path / "a")
    (tmp_path / "c").mkdir()
    assert [path.name for path in installed_packs(tmp_path)] == ["a", "b"]
    assert installed_packs(tmp_path / "none") == ()


def test_a_pack_is_found_by_path_or_id(tmp_path: Path) -> None:
    write_pack(tmp_path / "a")
    assert find_pack("a", tmp_path) == tmp_path / "a"
    assert find_pack(str(tmp_path / "a"), tmp_path / "none") == tmp_path / "a"
    for name in ("b", "", "a\x00", "a" * 5_000):
        with pytest.raises(NotFound) as raised:
            find_pack(name, tmp_path)
        assert raised.value.id == name
