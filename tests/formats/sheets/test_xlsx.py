import datetime as dt
import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]  # it carries no types
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.bank.form import Choice, QuestionForm
from studyapp.core.errors import ImportFailed
from studyapp.formats.exchange import Item, Sheet
from studyapp.formats.sheets import XlsxFormat
from studyapp.formats.sheets.explanations import EXPLANATIONS
from tests.builders import make_pack
from tests.formats.odd_forms import seed_items, seed_pack

XLSX = XlsxFormat()
PACK = make_pack()
ITEM = Item(form=QuestionForm(id="q-1", stem="=1+1", choices=(Choice(text="007", right=True),)))
DATA = XLSX.write(Sheet(pack=PACK, items=(ITEM,))).data
SHEET = "xl/worksheets/sheet1.xml"


def book_of(*rows: list[object], title: str = "Sheet") -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = title
    for row in rows:
        page.append(row)
    return book


def saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Give a zip with one member changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for one in old.namelist():
            new.writestr(one, change(old.read(one)) if one == name else old.read(one))
    return stream.getvalue()


def problem_of(data: bytes) -> str:
    with pytest.raises(ImportFailed) as caught:
        XLSX.read(data, "a.xlsx")
    (problem,) = caught.value.problems
    assert problem.file == "a.xlsx"
    return f"{problem.message} {problem.hint}"


def test_another_program_reads_every_cell_as_text() -> None:
    sheet = Sheet(pack=seed_pack(), items=seed_items()[:40])
    book = openpyxl.load_workbook(io.BytesIO(XLSX.write(sheet).data))
    assert book.sheetnames == ["Questions", "How to fill in"]
    page = book["Questions"]
    rows = list(page.iter_rows(values_only=True))
    head = rows[0]
    assert page.freeze_panes == "A2"
    stems = [row[head.index("Question")] for row in rows[1:]]
    assert stems == [one.form.stem for one in sheet.items]
    cells = [cell for row in page.iter_rows(min_row=2) for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}
    assert all(cell.alignment.wrap_text for cell in cells)


def test_text_that_looks_like_a_formula_or_a_number_stays_text() -> None:
    page = openpyxl.load_workbook(io.BytesIO(DATA))["Questions"]
    cells = {cell.value: cell.data_type for cell in page[2]}
    assert cells["=1+1"] == "s"
    assert cells["007"] == "s"


def test_every_column_is_explained() -> None:
    page = openpyxl.load_workbook(io.BytesIO(DATA))["How to fill in"]
    assert [cell.value for cell in page["A"]][1:] == list(EXPLANATIONS)


def test_choices_drop_down() -> None:
    page = openpyxl.load_workbook(io.BytesIO(DATA))["Questions"]
    lists = {rule.formula1 for rule in page.data_validations.dataValidation}
    assert '"draft,ready,retired"' in lists
    assert '"yes,no"' in lists


def test_numbers_dates_and_truths_are_read_as_they_are_seen() -> None:
    moment = dt.datetime.fromisoformat("1991-05-12T08:30")
    book = book_of(
        ["Question", "Number", "Date", "Explanation", "Model answer", "Right 1", "Answer 1"],
        [1822, 4400.0, dt.date(1991, 5, 12), 0.1, moment, True, 12.5],
    )
    (item,) = XLSX.read(saved(book), "a.xlsx").items
    form = item.form
    assert (form.stem, form.number, form.date) == ("1822", "4400", "1991-05-12")
    assert (form.explanation, form.model) == ("0.1", "1991-05-12 08:30:00")


def test_a_workbook_of_another_program_is_read_from_its_first_fitting_sheet() -> None:
    book = book_of(["Nothing", "here"], title="Cover")
    book.create_sheet("Hidden").append(["Question"])
    book["Hidden"].sheet_state = "hidden"
    page = book.create_sheet("Mine")
    page.append([])
    page.append([None, "Question", "Answer 1", "Answer 2", "Right 2"])
    page.append([None, "Which?", "a", "b", "x"])
    (item,) = XLSX.read(saved(book), "a.xlsx").items
    assert [one.right for one in item.form.choices] == [False, True]


def test_a_row_is_named_as_the_spreadsheet_numbers_it() -> None:
    book = book_of([], [None, "Question", "Kind"], [], [None, "Which?", "essay"])
    (problem,) = XLSX.read(saved(book), "a.xlsx").problems
    assert (problem.entry, problem.field) == ("row 4", "Kind")


def test_no_sheet_with_questions_is_one_clear_problem() -> None:
    assert "“Question”" in problem_of(saved(book_of(["a", "b"])))
    assert "“Question”" in problem_of(saved(openpyxl.Workbook()))


@pytest.mark.parametrize("where", ["XFD1048576", "XFD2", "A1048576", "AMN9000", "ZZZZZZZZ9"])
def test_a_cell_far_away_is_refused_before_it_takes_memory(where: str) -> None:
    far = f'<row r="9"><c r="{where}" t="s"><v>0</v></c></row></sheetData>'.encode()
    data = changed(DATA, SHEET, lambda old: old.replace(b"</sheetData>", far))
    assert "Delete the rows" in problem_of(data)


@pytest.mark.parametrize(
    "cell",
    [
        b"<c\n r = 'XFD1048576' ><v>1</v></c>",
        b'<c t="x>y" r="XFD1048576"><v>1</v></c>',
        b'<x:c r="XFD1048576"><x:v>1</x:v></x:c>',
    ],
)
def test_far_cells_do_not_hide(cell: bytes) -> None:
    far = b'<row r="1048576">' + cell + b"</row></sheetData>"
    data = changed(DATA, SHEET, lambda old: old.replace(b"</sheetData>", far))
    assert "Delete the rows" in problem_of(data)


@pytest.mark.parametrize("cell", [b'<c r="XFD1048576"/>', b'<c r="XFD1048576" s="1"></c>'])
def test_empty_cells_far_away_are_no_trouble(cell: bytes) -> None:
    far = b'<row r="1048576">' + cell + b"</row></sheetData>"
    data = changed(DATA, SHEET, lambda old: old.replace(b"</sheetData>", far))
    assert XLSX.read(data, "a.xlsx").items == (ITEM,)


def test_a_dimension_that_lies_changes_nothing() -> None:
    def lie(old: bytes) -> bytes:
        return re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"', old)

    assert XLSX.read(changed(DATA, SHEET, lie), "a.xlsx").items == (ITEM,)


def test_what_is_no_workbook_is_refused() -> None:
    for data in (b"", b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, b"Question\n"):
        assert "zip" in problem_of(data)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("xl/workbook.bin", b"x")
    assert "no Excel workbook" in problem_of(stream.getvalue())


@pytest.mark.parametrize("name", ["xl/workbook.xml", SHEET, "xl/sharedStrings.xml"])
def test_a_broken_part_is_one_clear_problem(name: str) -> None:
    assert "damaged" in problem_of(changed(DATA, name, lambda old: old[: len(old) // 2] + b"<"))


def test_a_bomb_is_refused() -> None:
    stream = io.BytesIO(DATA)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet9.xml", b"\x00" * 50_000_000)
    assert "unpacks to more" in problem_of(stream.getvalue())


@given(data=st.binary(max_size=300), at=st.integers(0, len(DATA) - 1))
def test_no_bytes_raise_anything_else(data: bytes, at: int) -> None:
    for one in (data, DATA[:at] + data + DATA[at + len(data) :]):
        with suppress(ImportFailed):
            XLSX.read(one, "a.xlsx")


def test_a_cell_holds_as_much_as_a_spreadsheet_lets_it() -> None:
    item = replace(ITEM, form=replace(ITEM.form, stem="_x0041_" * 5_000))
    written = XLSX.write(Sheet(pack=PACK, items=(item,)))
    assert XLSX.read(written.data, "a.xlsx").items == (XLSX.carried(item),)
    assert [one.item for one in written.losses] == ["q-1"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on memory")
def test_without_the_look_beforehand_a_far_cell_ends_the_process(tmp_path: Path) -> None:
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    file = tmp_path / "far.xlsx"
    file.write_bytes(changed(DATA, SHEET, lambda old: old.replace(b"</sheetData>", far)))
    script = (
        "import resource, sys, python_calamine\n"
        "resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (0, 0))\n"
        "python_calamine.load_workbook(sys.argv[1]).get_sheet_by_index(0)\n"
    )
    command = [sys.executable, "-c", script, str(file)]
    assert subprocess.run(command, capture_output=True, timeout=60, check=False).returncode != 0
