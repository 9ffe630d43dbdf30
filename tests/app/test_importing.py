from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.app.importing import Importing
from studyapp.app.pages import Desk
from studyapp.ui.bus import Bus
from studyapp.ui.dialogs.import_questions import ImportQuestions
from studyapp.ui.theme import Theme
from tests.libraries import Clock, open_workspace

PACK, TABLE = Path("a.studypack"), Path("a.csv")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    workspace = open_workspace(tmp_path)
    yield Desk(theme=Theme(), bus=Bus(), workspace=workspace, locale=QLocale(), now=Clock())
    workspace.close()
    assert qtbot is not None


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, ...]]:
    found: list[tuple[Path, ...]] = []
    monkeypatch.setattr(ImportQuestions, "ask", lambda _desk, files, _parent: found.append(files))
    return found


def test_a_pack_is_imported_by_anybody_and_questions_by_those_who_teach(
    desk: Desk, asked: list[tuple[Path, ...]], qtbot: QtBot
) -> None:
    told: list[str] = []
    desk.bus.toast_requested.connect(lambda words, _undo: told.append(words))
    window = QWidget()
    qtbot.addWidget(window)
    importing = Importing(window, desk)
    importing.show((TABLE,))
    assert (asked, len(told)) == ([], 1)
    importing.show((PACK, TABLE))
    assert asked == [(PACK,)]
    desk.workspace.preferences.save("teaching.tools", "on")
    importing.show((PACK, TABLE))
    assert asked[1:] == [(PACK, TABLE)]


def test_only_one_import_is_open_at_a_time(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    importing = Importing(window, desk)
    calls: list[int] = []

    def ask(*_given: object) -> None:
        calls.append(1)
        importing.show((PACK,))

    monkeypatch.setattr(ImportQuestions, "ask", ask)
    importing.show((PACK,))
    assert calls == [1]
