import csv
import sys
from pathlib import Path

import pytest

from studyapp.cli import format_names
from studyapp.formats import registry
from studyapp.formats.registry import NAMES, READ
from studyapp.services.reading import reading
from tests.cli.conftest import Desk
from tests.services.reading import fake_formats

STEMS = "q-x|Who was it?\nq-y|Where was it?\n"


@pytest.fixture
def stems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that is read by a small format of the tests, under a name the command knows."""
    fake = [sys.executable, "-m", "tests.services.reading.fake_formats"]
    monkeypatch.setattr(reading, "_command", lambda: fake)
    monkeypatch.setitem(registry._made, "gift", fake_formats.StemFormat())
    file = tmp_path / "questions.gift"
    file.write_text(STEMS, encoding="utf-8")
    return file


def test_the_names_are_those_of_the_formats() -> None:
    assert format_names.WRITTEN == NAMES
    assert format_names.READ == READ


def test_a_dry_run_ends_with_one_line_of_counts_and_writes_nothing(desk: Desk, stems: Path) -> None:
    for _ in range(2):
        result = desk.run("import", str(stems), "--dry-run")
        assert result.exit_code == 0
        assert result.stdout.splitlines() == [
            "new: q-x, Who was it?",
            "new: q-y, Where was it?",
            "2 new, 0 changed, 0 unchanged, 0 skipped.",
        ]


def test_a_file_that_comes_twice_changes_nothing(desk: Desk, stems: Path) -> None:
    assert desk.run("import", str(stems)).stdout.splitlines()[-1].startswith("2 new, 0 changed")
    assert desk.run("import", str(stems)).stdout == "0 new, 0 changed, 2 unchanged, 0 skipped.\n"
    stems.write_text(STEMS.replace("Where", "When"), encoding="utf-8")
    assert desk.run("import", str(stems)).stdout.splitlines() == [
        "changed: q-y, When was it?",
        "0 new, 1 changed, 1 unchanged, 0 skipped.",
    ]


def test_what_was_left_out_is_told_and_the_status_says_so(desk: Desk, stems: Path) -> None:
    stems.write_text(f"!\n{STEMS}", encoding="utf-8")
    result = desk.run("import", str(stems))
    assert result.exit_code == 1
    assert result.stderr == "questions.gift, line 1, stem: It is broken.\n"
    assert result.stdout.splitlines()[-1] == "2 new, 0 changed, 0 unchanged, 1 skipped."


def test_nothing_comes_where_a_file_cannot_be_read(desk: Desk, stems: Path) -> None:
    missing = str(stems.with_name("none.gift"))
    result = desk.run("import", str(stems), missing)
    assert result.exit_code == 1
    first, last = result.stderr.splitlines()
    assert first.startswith("none.gift: It could not be opened: No such file")
    assert last == "Nothing was imported, because not every file could be read."
    assert result.stdout == ""
    dry = desk.run("import", str(stems), missing, "--dry-run")
    assert dry.exit_code == 1
    assert dry.stdout.splitlines()[-1] == "2 new, 0 changed, 0 unchanged, 0 skipped."


def test_questions_of_another_pack_are_told_plainly(desk: Desk, stems: Path) -> None:
    stems.write_text(f"@elsewhere\n{STEMS}", encoding="utf-8")
    result = desk.run("import", str(stems))
    assert result.exit_code == 1
    assert "belong to the pack “elsewhere”, which is not in the library" in result.stderr
    assert result.stdout == "0 new, 0 changed, 0 unchanged, 2 skipped.\n"


def test_long_lists_are_cut(desk: Desk, stems: Path) -> None:
    lines = "".join(f"q-{number:03}|Who?\n" for number in range(50))
    stems.write_text(lines, encoding="utf-8")
    lines_out = desk.run("import", str(stems), "--dry-run").stdout.splitlines()
    assert len(lines_out) == 22
    assert lines_out[-2] == "and 30 more"


def test_a_file_and_a_known_format_are_needed(desk: Desk, stems: Path) -> None:
    assert desk.run("import").exit_code == 2
    assert desk.run("import", str(stems), "--format", "timelinejs").exit_code == 2


def test_a_table_without_most_of_its_columns_changes_only_what_it_says(
    desk: Desk, tmp_path: Path
) -> None:
    sheet, cut = tmp_path / "all.csv", tmp_path / "cut.csv"
    assert desk.run("export", str(sheet)).exit_code == 0
    with sheet.open(encoding="utf-8-sig", newline="") as source:
        rows = list(csv.DictReader(source))
    rows[0]["Tags"] = "winter"
    with cut.open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, ("Id", "Question", "Tags", "Mine"), extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    told = desk.run("import", str(cut))
    assert told.stdout.splitlines()[-1] == (
        f"0 new, 1 changed, {len(rows) - 1} unchanged, 0 skipped."
    )
    assert "A column with a heading that is not known here is left out. (Mine)" in told.stderr
    assert desk.run("export", str(sheet), "--force").exit_code == 0
    with sheet.open(encoding="utf-8-sig", newline="") as source:
        assert list(csv.DictReader(source)) == rows
