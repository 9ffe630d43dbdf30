import zipfile
from io import BytesIO

import pytest

from studyapp.core.errors import ImportFailed, InvalidInput
from studyapp.formats.registry import NAMES, detect, format_named, writable_as


def zipped(*names: str) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for name in names:
            packed.writestr(name, "")
    return stream.getvalue()


def test_the_names_are_those_of_the_command_line() -> None:
    names = "studypack json csv xlsx gift moodle qti anki anki-text timelinejs"
    assert " ".join(NAMES) == names


@pytest.mark.parametrize(
    ("file", "data", "name"),
    [
        ("a.csv", b"", "csv"),
        ("a.CSV", b"<quiz>", "csv"),
        ("a.json", b"", "json"),
        ("a.xlsx", b"", "xlsx"),
        ("a.gift", b"", "gift"),
        ("a.apkg", b"", "anki"),
        ("a.studypack", b"", "studypack"),
        ("a.xml", b'<?xml version="1.0"?>\n<!-- a --><quiz>', "moodle"),
        ("a.xml", b'\xef\xbb\xbf<assessmentItem xmlns="x">', "qti"),
        ("a.xml", b'<qti-assessment-item xmlns="x">', "qti"),
        ("a.txt", b"#separator:tab\n#html:true\na\tb", "anki-text"),
        ("a.txt", b"front\tback\n", "anki-text"),
        ("a.txt", b"::name::Who? {=a ~b}", "gift"),
        ("a.txt", b"// a remark\n\nWho?{\n=a\n~b\n}", "gift"),
        ("a.zip", zipped("imsmanifest.xml", "q1.xml"), "qti"),
        ("a", zipped("collection.anki2", "media"), "anki"),
        ("a", zipped("xl/workbook.xml"), "xlsx"),
        ("a", zipped("x/pack.toml"), "studypack"),
        ("a", b'[{"id": 1}]', "json"),
    ],
)
def test_a_file_is_known_by_its_suffix_or_its_content(file: str, data: bytes, name: str) -> None:
    assert detect(file, data) == name


@pytest.mark.parametrize(
    ("file", "data", "choices"),
    [
        ("a.xml", b"<html>", "moodle, qti"),
        ("a.txt", b"Just words.", "gift, anki-text"),
        ("a.txt", b'{"id": 1}', "gift, anki-text"),
        ("a.doc", b"\xd0\xcf", ".studypack .json .csv"),
        ("a", b"PK\x03\x04broken", ".studypack .json .csv"),
        ("", b"", ".studypack .json .csv"),
    ],
)
def test_what_stays_unclear_is_told_with_the_choices(file: str, data: bytes, choices: str) -> None:
    with pytest.raises(ImportFailed) as caught:
        detect(file, data)
    (problem,) = caught.value.problems
    assert problem.file == file
    told = f"{problem.message} {problem.hint}"
    assert choices in told
    assert "timelinejs" not in told


def test_a_file_is_written_as_its_suffix_says_where_that_is_clear() -> None:
    assert writable_as("a.json") == ("json",)
    assert writable_as("A.XML") == ("moodle",)
    assert writable_as("a.txt") == ("gift", "anki-text")
    assert writable_as("a.doc") == ()


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(InvalidInput):
        format_named("word")
