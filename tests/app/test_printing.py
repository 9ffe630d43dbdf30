from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.app.pages import Desk
from studyapp.app.printing import Printing
from studyapp.core.handout.wish import PrintWish
from studyapp.ui.bus import Bus
from studyapp.ui.dialogs.print_questions import PrintQuestions
from studyapp.ui.theme import Theme
from tests.libraries import Clock, open_workspace


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    workspace = open_workspace(tmp_path)
    yield Desk(theme=Theme(), bus=Bus(), workspace=workspace, locale=QLocale(), now=Clock())
    workspace.close()
    assert qtbot is not None


def test_a_wish_on_the_bus_opens_the_pages_over_the_window(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    opened: list[PrintQuestions] = []

    def look(dialog: PrintQuestions) -> int:
        opened.append(dialog)
        return dialog.DialogCode.Rejected

    monkeypatch.setattr(PrintQuestions, "exec", look)
    printing = Printing(window, desk)
    desk.bus.print_requested.emit(PrintWish(questions=desk.workspace.questions.all(), title="T"))
    assert printing.parent() is window
    assert [one.parentWidget() for one in opened] == [window]
    assert opened[0]._form.title == "T"
    opened[0].reject()
