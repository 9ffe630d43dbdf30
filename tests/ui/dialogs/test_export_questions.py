from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from studyapp.formats import registry
from studyapp.formats.registry import FORMATS, NAMES
from studyapp.services.steps import Step, Stopped
from studyapp.services.transfer.export_plan import ExportPlan
from studyapp.ui.bus import Bus
from studyapp.ui.dialogs import export_questions
from studyapp.ui.dialogs.export_questions import SUFFIXES, ExportQuestions, format_words
from studyapp.ui.dialogs.import_questions import ImportDesk
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.progress import SegmentBar
from tests.libraries import open_workspace
from tests.services.reading.fake_formats import StemFormat
from tests.ui.finding import child


@pytest.fixture
def desk(theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ImportDesk]:
    for name in NAMES:
        monkeypatch.setitem(registry._made, name, StemFormat())
    workspace = open_workspace(tmp_path)
    yield ImportDesk(theme=theme, bus=Bus(), workspace=workspace)
    workspace.close()


def opened(desk: ImportDesk, qtbot: QtBot, *ids: str) -> ExportQuestions:
    dialog = ExportQuestions(desk, ids or None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._plan is not None)
    return dialog


def line(dialog: ExportQuestions) -> str:
    return child(dialog, PlainLabel, "export-line").text()


def test_every_format_is_offered_with_a_suffix_of_its_own_files() -> None:
    assert set(SUFFIXES) == set(NAMES)
    for place in FORMATS:
        assert SUFFIXES[place.name] in place.suffixes
        assert format_words(place.name)


def test_what_cannot_be_kept_is_shown_before_the_file_is_saved(
    desk: ImportDesk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    desk.bus.toast_requested.connect(lambda words, _undo: told.append(words))
    ids = [one.id for one in desk.workspace.bank.rows()][:2]
    dialog = opened(desk, qtbot, *ids)
    assert line(dialog).startswith("2 questions. Some of what you wrote has no place")
    file = tmp_path / "mine.studypack"
    picked = (str(tmp_path / "mine"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: picked)
    child(dialog, Button, "save-export").click()
    assert file.read_bytes().count(b"\n") == 2
    assert told == ["2 questions saved to mine.studypack."]
    assert not dialog.isVisible()


def test_a_place_that_cannot_be_written_is_told_and_the_dialog_stays(
    desk: ImportDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = opened(desk, qtbot)
    dialog.save(tmp_path / "none" / "a.csv")
    assert line(dialog) == "a.csv was not written: No such file or directory. Nothing was changed."
    assert dialog.isVisible()


def test_another_format_makes_the_file_anew(desk: ImportDesk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    dialog._formats.setCurrentIndex(3)
    assert dialog.format_name == "moodle"
    assert not child(dialog, Button, "save-export").isEnabled()
    qtbot.waitUntil(lambda: dialog._plan is not None)


def test_another_format_stops_what_is_being_made(
    desk: ImportDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[Step] = []

    def slow(_sheet: object, name: str, *, step: Step) -> ExportPlan:
        steps.append(step)
        return ExportPlan(format=name, data=b"", count=0)

    monkeypatch.setattr(export_questions, "plan_export", slow)
    dialog = opened(desk, qtbot)
    dialog._formats.setCurrentIndex(2)
    qtbot.waitUntil(lambda: len(steps) == 2)
    with pytest.raises(Stopped):
        steps[0]()
    steps[1]()
    dialog.reject()
    with pytest.raises(Stopped):
        steps[1]()


def test_a_file_tells_how_far_it_is(desk: ImportDesk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    bar = dialog.findChild(SegmentBar)
    assert bar is not None
    assert not bar.isVisible()
    dialog._formats.setCurrentIndex(1)
    assert bar.isVisible()
    dialog._show_step(len(dialog._sheet.items) * 3)
    qtbot.waitUntil(lambda: dialog._plan is not None)
    assert not bar.isVisible()
