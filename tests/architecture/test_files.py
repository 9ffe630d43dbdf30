"""What import contracts cannot say about the source files."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "studyapp").rglob("*.py"))
PYTHON = SOURCES + sorted((ROOT / "tests").rglob("*.py"))
MOST_LINES = 400


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", PYTHON, ids=name_of)
def test_no_file_is_longer_than_one_idea(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_star_import_and_no_global(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        assert not isinstance(node, ast.Global)
        if isinstance(node, ast.ImportFrom):
            assert all(alias.name != "*" for alias in node.names)


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_colours_live_in_the_tokens(path: Path) -> None:
    if path.name == "tokens.py":
        return
    assert not re.search(r"[\"']#[0-9A-Fa-f]{6}\b", path.read_text(encoding="utf-8"))


def test_style_sheets_name_tokens_not_colours() -> None:
    sheets = sorted((ROOT / "resources").rglob("*.qss"))
    assert sheets
    for sheet in sheets:
        assert not re.search(r"#[0-9A-Fa-f]{6}\b", sheet.read_text(encoding="utf-8"))


def test_models_use_no_widgets() -> None:
    models = sorted((ROOT / "studyapp" / "ui" / "models").rglob("*.py"))
    assert models
    for path in models:
        assert "QtWidgets" not in path.read_text(encoding="utf-8"), path


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_threads_live_in_tasks(path: Path) -> None:
    if path.name == "tasks.py":
        return
    source = path.read_text(encoding="utf-8")
    assert not re.search(r"\b(QThread|QThreadPool|QRunnable|threading\.Thread)\b", source)


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_nothing_is_left_for_later(path: Path) -> None:
    words = "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3, "NotImplemented" + "Error"))
    assert not re.search(rf"\b({words})\b", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_every_module_says_why_it_exists(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source))
