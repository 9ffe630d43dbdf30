"""What is exported comes back unchanged, in every format that is read."""

from pathlib import Path

import pytest

from studyapp.formats import registry
from studyapp.formats.registry import FORMATS, FormatPlace
from tests.cli.conftest import Desk
from tests.faults.mutating import is_there
from tests.services.reading.fake_formats import LOSS, StemFormat

WRITTEN = [place for place in FORMATS if is_there(place)]
READ = [place for place in WRITTEN if place.reads]
COUNTS = "0 new, 0 changed"


@pytest.mark.parametrize("place", READ, ids=lambda place: place.name)
def test_an_export_comes_back_unchanged(desk: Desk, tmp_path: Path, place: FormatPlace) -> None:
    file = tmp_path / f"questions{place.suffixes[0]}"
    told = desk.run("export", str(file), "--format", place.name)
    assert told.exit_code == 0, told.stderr
    for _ in range(2):
        again = desk.run("import", str(file), "--format", place.name)
        assert again.exit_code == 0, again.stderr
        last = again.stdout.splitlines()[-1]
        assert last.startswith(COUNTS), again.stdout
        assert last.endswith(" 0 skipped.")
        assert " 0 unchanged" not in last


@pytest.mark.parametrize("place", WRITTEN, ids=lambda place: place.name)
def test_the_suffix_or_the_content_tells_the_format(
    desk: Desk, tmp_path: Path, place: FormatPlace
) -> None:
    for suffix in place.suffixes:
        file = tmp_path / f"questions{suffix}"
        assert desk.run("export", str(file), "--format", place.name).exit_code == 0
        if place.reads:
            dry = desk.run("import", str(file), "--dry-run")
            assert dry.stdout.splitlines()[-1].startswith(COUNTS), (dry.stdout, dry.stderr)


def test_a_suffix_that_says_nothing_needs_a_format(desk: Desk, tmp_path: Path) -> None:
    for name in ("a.doc", "a", "a.txt"):
        told = desk.run("export", str(tmp_path / name))
        assert told.exit_code == 2
        assert "--format" in told.stderr
    assert not list(tmp_path.glob("a*"))


def test_losses_are_told_once_a_kind(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(registry._made, "gift", StemFormat())
    told = desk.run("export", str(tmp_path / "a.gift"))
    first, *losses = told.stderr.splitlines()
    assert first.endswith(" questions.")
    assert len(losses) == 1
    assert losses[0].startswith(LOSS)
    assert losses[0].endswith(" more)")
