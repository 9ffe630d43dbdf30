"""What we write is imported by the real Anki, which runs in a process of its own."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from studyapp.core.bank.form import QuestionForm
from studyapp.formats.anki import AnkiFormat, AnkiTextFormat
from studyapp.formats.exchange import Item, Sheet
from tests.builders import make_pack
from tests.formats.kinds import ITEMS

pytestmark = pytest.mark.skipif(find_spec("anki") is None, reason="Anki is not installed")
SCRIPT = Path(__file__).with_name("real_anki.py")
AT = datetime(2026, 1, 2, tzinfo=UTC)
ODD = Item(
    form=QuestionForm(
        id="q-odd",
        stem="[sound:a.mp3] {{c1::x}} \\(x\\) <img src=x> مجلس\n two  blanks ",
        tags=("a b",),
    )
)
SHEET = Sheet(pack=make_pack(), items=(*ITEMS, ODD), at=AT)
COUNT = len(SHEET.items)


def told_by_anki(folder: Path, *files: Path) -> list[dict[str, Any]]:
    command = [sys.executable, str(SCRIPT), str(folder), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return found


def package(folder: Path, name: str, sheet: Sheet) -> Path:
    file = folder / name
    file.write_bytes(AnkiFormat().write(sheet).data)
    return file


def test_a_package_comes_in_once_and_is_updated_later(tmp_path: Path) -> None:
    first = replace(SHEET.items[0], form=replace(SHEET.items[0].form, stem="Who shut it?"))
    later = replace(SHEET, items=(first, *SHEET.items[1:]), at=AT.replace(day=3))
    old, new = package(tmp_path, "old.apkg", SHEET), package(tmp_path, "new.apkg", later)
    once, twice, changed = told_by_anki(tmp_path, old, old, new)
    assert once["log"] == {"new": COUNT, "updated": 0, "duplicate": 0, "conflicting": 0}
    assert twice["log"] == {"new": 0, "updated": 0, "duplicate": COUNT, "conflicting": 0}
    assert changed["log"] == {"new": 0, "updated": COUNT, "duplicate": 0, "conflicting": 0}
    assert once["decks"] == ["Default", SHEET.pack.title]
    assert len(changed["notes"]) == len(changed["shown"]) == COUNT
    assert changed["notes"][0]["fields"][0] == "Who shut it?"
    assert [one["guid"] for one in changed["notes"]] == [one["guid"] for one in once["notes"]]
    # The card that was answered keeps what Anki knows of it.
    assert sum(changed["reviews"]) == sum(twice["reviews"]) == 1


def test_cards_show_question_answer_sentence_and_source_and_play_nothing(tmp_path: Path) -> None:
    (told,) = told_by_anki(tmp_path, package(tmp_path, "a.apkg", SHEET))
    question, answer = told["shown"][0]
    assert "Who closed the bridge first, according to Northbank?" in question
    assert "B. Southbank" not in question
    assert "B. Southbank" in answer
    assert "<mark>The Mayor of Northbank said" in answer
    assert SHEET.pack.title in answer
    assert all("studyapp" not in shown for card in told["shown"] for shown in card)
    assert told["sounds"] == 0
    odd, _ = told["shown"][-1]
    assert "&#91;sound:a.mp3&#93; &#123;&#123;c1::x" in odd
    assert "<img" not in odd


def test_what_anki_holds_is_what_we_read_again(tmp_path: Path) -> None:
    (told,) = told_by_anki(tmp_path, package(tmp_path, "a.apkg", SHEET))
    hidden = [note["fields"][-1] for note in told["notes"]]
    lines = "".join(f'"{field.replace(chr(34), chr(34) * 2)}"\n' for field in hidden)
    found = AnkiTextFormat().read(f"#separator:tab\n#html:true\n{lines}".encode(), "a.txt")
    untagged = [replace(one, form=replace(one.form, tags=())) for one in SHEET.items]
    assert list(found.items) == untagged


def test_the_text_comes_in_once_and_holds_the_whole_question(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(AnkiTextFormat().write(SHEET).data)
    once, twice = told_by_anki(tmp_path, file, file)
    assert once["log"]["new"] == COUNT
    assert (twice["log"]["new"], len(twice["notes"])) == (0, COUNT)
    assert once["notes"][0]["tags"] == ["bridge", "two_words"]
    assert SHEET.pack.title in once["decks"]
    assert all(len(note["fields"]) == 2 for note in once["notes"])
    assert all('<!-- {"studyapp":' in note["fields"][1] for note in once["notes"])
