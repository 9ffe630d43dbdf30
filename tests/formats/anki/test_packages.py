import json
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.bank.anki_note import AnkiNote
from studyapp.core.errors import ImportFailed, Problem
from studyapp.formats.anki import AnkiFormat
from studyapp.formats.exchange import Sheet
from studyapp.storage.anki_collection import read_collection
from tests.builders import make_pack
from tests.formats.kinds import ITEMS

AT = datetime(2026, 1, 2, tzinfo=UTC)
ANKI = AnkiFormat(read_collection)
SHEET = Sheet(pack=make_pack(), items=ITEMS, at=AT)
DATA = ANKI.write(SHEET).data


def zipped(**members: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for name, data in members.items():
            packed.writestr(name.replace("__", "."), data)
    return stream.getvalue()


def problem_of(data: bytes, format_: AnkiFormat = ANKI) -> Problem:
    with pytest.raises(ImportFailed) as caught:
        format_.read(data, "a.apkg")
    (problem,) = caught.value.problems
    assert problem.file == "a.apkg"
    return problem


def test_a_package_is_of_the_oldest_layout_and_the_same_each_time() -> None:
    with zipfile.ZipFile(BytesIO(DATA)) as packed:
        assert packed.namelist() == ["collection.anki2", "media"]
        assert json.loads(packed.read("media")) == {}
    assert AnkiFormat().write(SHEET).data == DATA
    later = Sheet(pack=SHEET.pack, items=ITEMS, at=AT.replace(day=3))
    assert AnkiFormat().write(later).data != DATA


def test_writing_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    ANKI.write(SHEET)
    ANKI.read(DATA, "a.apkg")
    assert list(tmp_path.iterdir()) == []


def test_notes_say_what_they_are() -> None:
    with zipfile.ZipFile(BytesIO(DATA)) as packed:
        notes = read_collection(packed.read("collection.anki2"))
    assert len(notes) == len(ITEMS)
    assert {note.note_type for note in notes} == {"Studyapp question"}
    assert [name for name, _ in notes[0].fields][:3] == ["Question", "Options", "Answer"]
    assert notes[0].tags == ("bridge", "two_words")


def test_words_changed_in_anki_come_back() -> None:
    with zipfile.ZipFile(BytesIO(DATA)) as packed:
        first, *_ = read_collection(packed.read("collection.anki2"))
    fields = {**dict(first.fields), "Question": "<div>Who closed &amp; locked it?</div>"}
    note = AnkiNote(guid=first.guid, fields=tuple(fields.items()), tags=first.tags)
    (item,) = AnkiFormat(lambda _data: (note,)).read(DATA, "a.apkg").items
    assert item.form.stem == "Who closed & locked it?"
    assert item.form.choices == ITEMS[0].form.choices


def test_the_newest_layout_is_refused_with_a_way_out() -> None:
    problem = problem_of(zipped(collection__anki21b=b"x", collection__anki2=b"y"))
    assert "Support older Anki versions" in problem.hint


def test_a_newer_collection_goes_before_the_oldest() -> None:
    with zipfile.ZipFile(BytesIO(DATA)) as packed:
        collection = packed.read("collection.anki2")
    data = zipped(collection__anki2=b"a stub", collection__anki21=collection)
    assert ANKI.read(data, "a.apkg").items == ITEMS


def test_what_is_no_package_is_refused() -> None:
    for data in (b"", b"PK", b"x" * 100, zipped(media=b"{}"), zipped(collection__anki2=b"x")):
        assert problem_of(data).message
    assert "cannot be read here" in problem_of(DATA, AnkiFormat()).message


def test_a_bomb_is_refused() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("collection.anki2", b"\x00" * 50_000_000)
    assert "unpacks to more" in problem_of(stream.getvalue()).message


@given(data=st.binary(max_size=200), at=st.integers(0, len(DATA) - 1))
def test_no_bytes_raise_anything_else(data: bytes, at: int) -> None:
    for one in (data, DATA[:at] + data + DATA[at + len(data) :]):
        try:
            ANKI.read(one, "a.apkg")
        except ImportFailed:
            continue
