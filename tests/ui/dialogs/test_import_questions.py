import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.changes import Changes
from studyapp.formats import registry
from studyapp.services.reading import reading
from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.dialogs import import_questions, stoppable
from studyapp.ui.dialogs.import_questions import ImportDesk, ImportQuestions
from studyapp.ui.dialogs.stoppable import TOLD_EVERY
from studyapp.ui.dialogs.transfer_preview import AT_ONCE
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.segmented import Segmented
from tests.libraries import open_workspace
from tests.services.reading.fake_formats import StemFormat
from tests.ui.finding import child

TEXT = "!\nx-1|Who was <b>it</b>?\nx-2|Where was it?\n"


@pytest.fixture
def desk(theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ImportDesk]:
    fake = [sys.executable, "-m", "tests.services.reading.fake_formats"]
    monkeypatch.setattr(reading, "_command", lambda: fake)
    monkeypatch.setitem(registry._made, "gift", StemFormat())
    workspace = open_workspace(tmp_path)
    yield ImportDesk(theme=theme, bus=Bus(), workspace=workspace)
    workspace.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "a.gift"
    file.write_text(TEXT, encoding="utf-8")
    return file


def opened(desk: ImportDesk, qtbot: QtBot, *files: Path) -> ImportQuestions:
    dialog = ImportQuestions(desk, files)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._plan is not None, timeout=10_000)
    return dialog


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def wait_for(dialog: QWidget, qtbot: QtBot, *wanted: str) -> None:
    """Wait until words are shown; a list is laid out only after it was put in its place."""
    qtbot.waitUntil(lambda: set(wanted) <= set(texts(dialog)))


def rows(workspace: Workspace) -> set[str]:
    return {one.id for one in workspace.bank.rows()}


def button(dialog: QWidget, name: str) -> Button:
    return child(dialog, Button, name)


def test_a_file_is_shown_applied_and_taken_back(desk: ImportDesk, file: Path, qtbot: QtBot) -> None:
    told: list[Changes] = []
    desk.bus.changed.connect(told.append)
    before = rows(desk.workspace)
    dialog = opened(desk, qtbot, file)
    wait_for(dialog, qtbot, "2 new, 0 changed, 0 unchanged, 1 left out.", "Who was <b>it</b>?")
    assert rows(desk.workspace) == before
    button(dialog, "apply-import").click()
    wait_for(dialog, qtbot, "Imported")
    assert rows(desk.workspace) == before | {"x-1", "x-2"}
    assert told == [Changes(questions=True)]
    button(dialog, "undo-import").click()
    assert rows(desk.workspace) == before
    assert len(told) == 2
    assert not button(dialog, "undo-import").isVisible()


def test_every_label_is_plain_text(desk: ImportDesk, file: Path, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, file)
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_what_is_here_already_offers_no_import(desk: ImportDesk, file: Path, qtbot: QtBot) -> None:
    desk.workspace.transfer.apply(desk.workspace.transfer.plan([file]))
    dialog = opened(desk, qtbot, file)
    wait_for(dialog, qtbot, "Everything is here already")
    assert not button(dialog, "apply-import").isVisible()


def test_problems_name_file_row_and_field(desk: ImportDesk, file: Path, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, file)
    segments = child(dialog, Segmented, "transfer-sections")
    segments.picked.emit(1)
    wait_for(dialog, qtbot, "It is broken.", "a.gift, line 1, stem")


def test_a_file_that_cannot_be_read_is_told(desk: ImportDesk, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, tmp_path / "none.gift")
    wait_for(dialog, qtbot, "Nothing can be imported", "Could not be read: none.gift.")


def test_many_lines_come_a_few_at_a_time(desk: ImportDesk, file: Path, qtbot: QtBot) -> None:
    many = "".join(f"x-{number}|Who was {number}?\n" for number in range(AT_ONCE + 7))
    file.write_text(many, encoding="utf-8")
    dialog = opened(desk, qtbot, file)
    more = button(dialog, "more-lines")
    assert more.text() == "Show 7 more"
    assert "Who was 56?" not in texts(dialog)
    more.click()
    wait_for(dialog, qtbot, "Who was 56?")
    assert not more.isVisible()


def test_cancel_stops_what_is_being_written_and_nothing_of_it_stays(
    desk: ImportDesk, file: Path, qtbot: QtBot
) -> None:
    many = "".join(f"x-{number}|Who was {number}?\n" for number in range(3 * TOLD_EVERY))
    file.write_text(many, encoding="utf-8")
    before = rows(desk.workspace)
    dialog = opened(desk, qtbot, file)
    # Stopped from the thread that writes, so that it is stopped while it writes.
    dialog._applying.stepped.connect(
        lambda _: dialog._applying.stop(), Qt.ConnectionType.DirectConnection
    )
    button(dialog, "apply-import").click()
    dialog.close()
    assert dialog._applying.under_way
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert rows(desk.workspace) == before
    assert desk.workspace.undo.next_undo is None


def test_steps_are_told_while_it_is_written(desk: ImportDesk, file: Path, qtbot: QtBot) -> None:
    many = "".join(f"x-{number}|Who was {number}?\n" for number in range(TOLD_EVERY))
    file.write_text(many, encoding="utf-8")
    dialog = opened(desk, qtbot, file)
    told: list[int] = []
    dialog._applying.stepped.connect(told.append)
    button(dialog, "apply-import").click()
    wait_for(dialog, qtbot, "Imported")
    assert told == [TOLD_EVERY, 2 * TOLD_EVERY]


def test_cancel_stops_what_is_being_read(
    desk: ImportDesk, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[bool] = []

    def slow(_files: object, **given: object) -> None:
        stopped = given["stopped"]
        while callable(stopped) and not stopped():
            pass
        ended.append(True)

    monkeypatch.setattr(stoppable, "read_files", slow)
    dialog = ImportQuestions(desk, [file])
    qtbot.addWidget(dialog)
    dialog.show()
    button(dialog, "cancel-import").click()
    qtbot.waitUntil(lambda: bool(ended))
    assert not dialog.isVisible()


def test_without_files_they_are_asked_for(
    desk: ImportDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_questions, "choose_files", lambda _parent: ())
    ImportQuestions.ask(desk, (), None)
