import pytest
from hypothesis import given

from studyapp.core.bank.form import AnswerKind
from studyapp.formats.sayable import sayable
from studyapp.formats.sheets.cells import (
    CellTrouble,
    lines_text,
    read_integer,
    read_labels,
    read_lines,
    read_member,
    read_yes,
)
from studyapp.formats.sheets.columns import Column, column_named, columns
from studyapp.formats.sheets.formulas import guarded, unguarded
from tests.formats.odd_forms import LISTS, TEXTS


@given(texts=LISTS)
def test_lists_come_back(texts: tuple[str, ...]) -> None:
    texts = tuple(sayable(one) for one in texts)
    assert read_lines(lines_text(texts)) == texts
    assert read_labels(lines_text(texts, labels=True)) == texts


@given(text=TEXTS)
def test_a_guarded_text_comes_back_and_starts_no_formula(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_other_apostrophes_stay() -> None:
    assert unguarded("'tis") == "'tis"
    assert unguarded("'") == "'"
    assert guarded("it's") == "it's"
    assert guarded("'=1") == "''=1"


def test_a_person_may_put_labels_behind_commas() -> None:
    assert read_labels("war, treaty ,ev-1") == ("war", "treaty", "ev-1")
    assert read_labels("war\n\ntreaty,") == ("war", "treaty")
    assert lines_text(("a, b",), labels=True) == "a\\, b"


def test_words_of_choices_are_read_as_people_write_them() -> None:
    assert read_member(" One-of ", AnswerKind) is AnswerKind.ONE_OF
    assert read_member("true_false", AnswerKind) is AnswerKind.TRUE_FALSE
    assert read_member("True/False", AnswerKind) is AnswerKind.TRUE_FALSE
    with pytest.raises(CellTrouble) as caught:
        read_member("essay", AnswerKind)
    assert "placement" in str(caught.value.args[1])


@pytest.mark.parametrize("cell", ["yes", "X", " true ", "1", "✓", "Right"])
def test_many_signs_say_yes(cell: str) -> None:
    assert read_yes(cell)


@pytest.mark.parametrize("cell", ["", "no", "FALSE", "0", "-"])
def test_and_many_say_no(cell: str) -> None:
    assert not read_yes(cell)


def test_others_say_neither() -> None:
    with pytest.raises(CellTrouble):
        read_yes("perhaps")
    for cell in ("1.5", "", "9999999999", "١"):
        with pytest.raises(CellTrouble):
            read_integer(cell)


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Question", Column("Question")),
        (" QUESTION: ", Column("Question")),
        ("Stem", Column("Question")),
        ("Answer 1", Column("Answer", 0)),
        ("answer2", Column("Answer", 1)),
        ("Option C", Column("Answer", 2)),
        ("Right? 3", Column("Right", 2)),
        ("Feedback 1", Column("Reason", 0)),
        ("Feedback", Column("Explanation")),
        ("Right answer", Column("Right answer")),
        ("Answer 0", None),
        ("Answer 61", None),
        ("Answer", None),
        ("Colour", None),
        ("", None),
    ],
)
def test_headings_are_known_however_they_are_written(heading: str, column: Column | None) -> None:
    assert column_named(heading) == column


def test_every_written_heading_is_known() -> None:
    for column in columns(60):
        assert column_named(column.heading) == column
