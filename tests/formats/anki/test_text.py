import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.bank.form import AnswerKind
from studyapp.core.errors import ImportFailed
from studyapp.formats.anki import AnkiTextFormat
from studyapp.formats.anki.text_writing import HEADERS
from studyapp.formats.exchange import Found, Sheet
from tests.builders import make_pack
from tests.formats.kinds import ITEMS, require_golden

TEXT = AnkiTextFormat()
SHEET = Sheet(pack=make_pack(), items=ITEMS)


def read(text: str) -> Found:
    return TEXT.read(text.encode(), "a.txt")


def test_the_file_stays_as_it_is(pytestconfig: pytest.Config) -> None:
    written = TEXT.write(SHEET)
    assert TEXT.read(written.data, "a.txt").items == ITEMS
    require_golden("questions_anki.txt", written.data, pytestconfig)


def test_headers_come_first_and_each_note_is_one_line() -> None:
    lines = TEXT.write(SHEET).data.decode().split("\n")
    assert tuple(lines[:6]) == HEADERS
    assert len(lines) == len(HEADERS) + len(ITEMS) + 1
    rows = list(csv.reader(lines[6:-1], delimiter="\t"))
    assert {len(row) for row in rows} == {6}
    assert {row[1] for row in rows} == {"Basic"}
    assert rows[0][5] == "bridge two_words"


def test_notes_of_others_come_as_drafts() -> None:
    found = read(
        "#separator:tab\n#html:true\n#tags column:3\n"
        "Who closed it?\tSouthbank\thistory leech\n"
        '"Which?<br>A) one<br>B) two"\tb\t\n'
        "The {{c1::bridge}} is closed.\t\t\n"
    )
    typed, chosen, gap = (one.form for one in found.items)
    assert (typed.kind, typed.accepted) == (AnswerKind.TYPED, ("Southbank",))
    assert typed.tags == ("history",)
    assert [(one.text, one.right) for one in chosen.choices] == [("one", False), ("two", True)]
    assert (gap.before, gap.accepted, gap.after) == ("The ", ("bridge",), " is closed.")
    assert all(one.form.id.startswith("x-") for one in found.items)
    assert found.pack_id == ""


def test_columns_are_taken_as_the_headers_name_them() -> None:
    found = read(
        "#separator:Semicolon\n#html:false\n#guid column:2\n#columns:Back;Guid;Front\n"
        "#notetype:Basic\n#deck:Rivers\n#tags:rivers deep\n#if matches:update\n"
        "Kura <b>;g1;Which?\n"
    )
    (item,) = found.items
    assert item.form.stem == "Kura <b>"
    assert item.form.accepted == ("Which?",)
    assert item.form.tags == ("rivers", "deep")


def test_the_same_note_keeps_its_id_while_its_words_change() -> None:
    head = "#separator:tab\n#guid column:1\n"
    one, other = read(f"{head}g1\ta\tb\n").items[0], read(f"{head}g1\tc\td\n").items[0]
    assert one.form.id == other.form.id
    assert read(f"{head}g2\ta\tb\n").items[0].form.id != one.form.id


@pytest.mark.parametrize("separator", ["\t", ";", ",", "|"])
def test_without_headers_the_separator_is_seen(separator: str) -> None:
    (item,) = read(f"Which?{separator}Kura\n").items
    assert (item.form.stem, item.form.accepted) == ("Which?", ("Kura",))


def test_a_damaged_note_is_told_and_spares_the_others() -> None:
    text = TEXT.write(SHEET).data.decode().replace('""ready""', '""done""', 1)
    found = read(text)
    assert found.items == ITEMS[1:]
    (problem,) = found.problems
    assert (problem.file, problem.entry) == ("a.txt", "note 1")
    assert problem.hint


def test_a_note_without_words_is_told() -> None:
    found = read('#separator:tab\n<img src="a.png">\t<br>\nWho?\t<img src="a.png">him\n')
    assert [one.entry for one in found.problems] == ["note 1"]
    assert [one.form.accepted for one in found.items] == [("him",)]
    assert [one.item for one in found.losses] == [found.items[0].form.id]


def test_tags_that_were_changed_in_anki_come_back() -> None:
    text = TEXT.write(SHEET).data.decode().replace('"bridge two_words"', '"TWO_words new leech"')
    assert read(text).items[0].form.tags == ("two words", "new")


@pytest.mark.parametrize("text", ["\ufeff", "#", "#separator:\n\n", "#tags column:0\na\tb", '"\n'])
def test_odd_files_hold_nothing_or_little(text: str) -> None:
    assert len(read(text).items) <= 1


def test_what_is_no_text_is_refused() -> None:
    for data in (b"a\xff\tb", b'"' + b"x" * 200_000):
        with pytest.raises(ImportFailed):
            TEXT.read(data, "a.txt")


@given(data=st.binary(max_size=200), head=st.sampled_from((b"", b"#separator:tab\n", b"#html:")))
def test_no_bytes_raise_anything_else(data: bytes, head: bytes) -> None:
    try:
        TEXT.read(head + data, "a.txt")
    except ImportFailed:
        return


@given(text=st.text(st.sampled_from("{}:c1 <>!-/ab\n\t&#;[]sound.)(2A\"'\\"), max_size=80))
def test_no_field_raises_anything(text: str) -> None:
    read(f"#html:true\n#separator:|\n{text}|{text}\n")
