import csv
import io
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.bank.form import Choice, QuestionForm
from studyapp.core.errors import ImportFailed
from studyapp.formats.exchange import Item, Sheet
from studyapp.formats.sheets import CsvFormat, reading
from tests.builders import make_pack
from tests.formats.kinds import ITEMS, require_golden

CSV = CsvFormat()
PACK = make_pack()
ITEM = Item(form=QuestionForm(id="q-1", stem="Which?", choices=(Choice(text="a;b,c\td|e"),)))


def test_the_file_stays_as_it_is(pytestconfig: pytest.Config) -> None:
    written = CSV.write(Sheet(pack=PACK, items=ITEMS))
    assert CSV.read(written.data, "a.csv").items == ITEMS
    require_golden("questions.csv", written.data, pytestconfig)


def test_a_spreadsheet_sees_marks_commas_and_no_formula() -> None:
    item = replace(ITEM, form=replace(ITEM.form, stem="=1+1", explanation="@x", tags=("-1",)))
    data = CSV.write(Sheet(pack=PACK, items=(item,))).data
    assert data.startswith(b"\xef\xbb\xbfId,Status,Kind,Asks,Question,Answer 1,Right 1,")
    _, row = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert "'=1+1" in row
    assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_files_from_other_programs_are_read(delimiter: str, encoding: str) -> None:
    rows = csv.reader(
        io.StringIO(CSV.write(Sheet(pack=PACK, items=(ITEM,))).data.decode("utf-8-sig"))
    )
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows(rows)
    assert CSV.read(text.getvalue().encode(encoding), "a.csv").items == (ITEM,)


def test_a_line_may_name_the_delimiter() -> None:
    found = CSV.read(b"sep=;\r\nQuestion;Tags\r\nWhich?;a,b\r\nWhat?;\r\n", "a.csv")
    assert [one.form.tags for one in found.items] == [("a", "b"), ()]


def test_a_file_in_another_encoding_is_refused_by_line() -> None:
    with pytest.raises(ImportFailed) as caught:
        CSV.read("Question\nWho?\nGünther?\n".encode("cp1252"), "a.csv")
    (problem,) = caught.value.problems
    assert "Line 3" in problem.message
    assert "UTF-8" in problem.hint


def test_a_quotation_mark_that_stays_open_spares_the_rows_before() -> None:
    data = b'Question\nWho?\n"What?\n' + b"and so on\n" * 20_000
    found = CSV.read(data, "a.csv")
    assert [one.form.stem for one in found.items] == ["Who?"]
    (problem,) = found.problems
    assert problem.entry == "row 3"


def test_nul_and_long_cells_end_as_plain_values_or_problems() -> None:
    found = CSV.read(b"Question\nW\x00ho?\n" + b"x" * 100_000 + b"\nWhat?\n", "a.csv")
    assert [one.form.stem for one in found.items] == ["Who?", "What?"]
    assert [one.entry for one in found.problems] == ["row 3"]


def test_rows_past_the_last_that_is_read_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert reading.MOST_ROWS == 50_000
    monkeypatch.setattr(reading, "MOST_ROWS", 100)
    found = CSV.read(b"Question\n" + b"Who?\n" * 110, "a.csv")
    assert len(found.items) == 99
    assert [one.entry for one in found.problems] == ["row 101"]


def test_a_table_of_two_hundred_thousand_columns_is_no_trouble() -> None:
    found = CSV.read(b"Question" + b",x" * 100_000 + b"\nWho?\n", "a.csv")
    assert [one.form.stem for one in found.items] == ["Who?"]


@given(data=st.binary(max_size=200), head=st.sampled_from((b"", b"Question,Right 1,Details\n")))
def test_no_bytes_raise_anything_else(data: bytes, head: bytes) -> None:
    with suppress(ImportFailed):
        CSV.read(head + data, "a.csv")


def test_what_is_too_long_for_a_cell_is_told_and_the_rest_comes_back() -> None:
    long = "😀" * 20_000
    form = replace(ITEM.form, stem=long, tags=("t" * 20_000, "u" * 20_000))
    form = replace(form, choices=(Choice(text="a"),) * 70, difficulty=9)
    sheet = Sheet(pack=PACK, items=(replace(ITEM, form=form),))
    written = CSV.write(sheet)
    (found,) = CSV.read(written.data, "a.csv").items
    assert found == CSV.carried(sheet.items[0])
    assert found.form.stem == "😀" * 16_000
    assert found.form.tags == ("t" * 20_000,)
    assert {one.field for one in written.losses} == {"", "choices", "difficulty"}
