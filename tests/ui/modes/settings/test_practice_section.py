from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.modes.practice.confidence_row import PREFERENCE
from studyapp.ui.modes.settings.practice_section import CONFIDENCE, PracticeSection
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.check_box import CheckBox
from tests.libraries import open_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path)
    yield workspace
    workspace.close()


def test_confidence_marking_is_off_until_it_is_wished_for(
    workspace: Workspace, qtbot: QtBot
) -> None:
    bus = Bus()
    section = PracticeSection(Theme(), bus, workspace.preferences)
    qtbot.addWidget(section)
    box = section.findChild(CheckBox, CONFIDENCE)
    assert box is not None
    assert not box.isChecked()
    with qtbot.waitSignal(bus.changed):
        box.click()
    assert workspace.preferences.find(PREFERENCE) == "on"
    bus.changed.emit(workspace.preferences.save(PREFERENCE, "off"))
    assert not box.isChecked()


def test_practice_and_settings_speak_of_the_same_preference() -> None:
    assert CONFIDENCE == PREFERENCE
