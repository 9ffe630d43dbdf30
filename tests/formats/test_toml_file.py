from pathlib import Path

import pytest

from studyapp.formats.problem_list import ProblemList
from studyapp.formats.toml_file import Table, read_toml


def read(folder: Path, text: str | None, *, required: bool = True) -> tuple[Table | None, str]:
    if text is not None:
        (folder / "a.toml").write_text(text, encoding="utf-8")
    problems = ProblemList()
    data = read_toml(folder, "a.toml", problems, required=required)
    return data, "; ".join(one.message for one in problems.found)


def test_tables_are_read(tmp_path: Path) -> None:
    assert read(tmp_path, '[[event]]\nid = "ev-a"\n') == ({"event": [{"id": "ev-a"}]}, "")


def test_an_absent_optional_file_is_empty(tmp_path: Path) -> None:
    assert read(tmp_path, None, required=False) == ({}, "")
    assert read(tmp_path, None)[0] is None


def test_a_slip_in_the_syntax_is_told_with_its_line(tmp_path: Path) -> None:
    data, told = read(tmp_path, 'id = "a"\nname = \n')
    assert data is None
    assert "line 2" in told


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 100_000,
        "a = " + "{b=" * 100_000,
        "a" + ".a" * 100_000 + " = 1",
        "\n".join("a" + " . a" * 500 + f".b{n} = 1" for n in range(1_000)),
        "a = 1\na = 2",
    ],
    ids=["lists", "tables", "dots", "many dots", "twice"],
)
def test_hostile_nesting_never_crashes(tmp_path: Path, text: str) -> None:
    data, told = read(tmp_path, text)
    assert data is None
    assert told


def test_numbers_beyond_all_bounds_never_crash(tmp_path: Path) -> None:
    data, told = read(tmp_path, "a = " + "9" * 10_000)
    assert data is None
    assert "not valid TOML" in told


def test_dots_in_texts_and_remarks_are_no_keys(tmp_path: Path) -> None:
    dots = "." * 3_000
    text = f'a = "\\"{dots}"\nb = \'{dots}\'\nc = """\n"{dots}"""  # {dots}\n'
    data, told = read(tmp_path, text)
    assert told == ""
    assert data == {"a": f'"{dots}', "b": dots, "c": f'"{dots}'}


@pytest.mark.parametrize(
    "text",
    [
        "a.'\"'" + ".a" * 3_000 + ".'\"' = 1",
        "a = '''\n\"''', b" + ".a" * 3_000 + " = 'x\"'",
        'a = """' + '\\"""\\' * 20_000 + "b" + ".a" * 3_000 + " = 1",
    ],
    ids=["quoted keys", "an end of a text", "no end of a text"],
)
def test_no_keys_hide_between_texts(tmp_path: Path, text: str) -> None:
    data, told = read(tmp_path, text)
    assert data is None
    assert told
