from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.dialogs.pin import PinDialog
from studyapp.ui.modes.settings.teaching_section import TeachingSection
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.check_box import CheckBox
from studyapp.ui.widgets.label import PlainLabel
from tests.libraries import open_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path)
    yield workspace
    workspace.close()


@pytest.fixture
def section(workspace: Workspace, qtbot: QtBot) -> TeachingSection:
    section = TeachingSection(Theme(), Bus(), workspace.teaching)
    qtbot.addWidget(section)
    section.show()
    return section


def found(widget: QWidget, kind: type[QWidget], name: str) -> QWidget:
    child = widget.findChild(kind, name)
    assert child is not None
    return child


def type_in_turn(qtbot: QtBot, *pins: str) -> list[str]:
    """Type into the dialog that opens next, and note what it says."""
    said: list[str] = []
    left = list(pins)

    def go_on() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, PinDialog):
            return
        field = found(dialog, QLineEdit, "pin")
        if not left:
            dialog.reject()
            return
        qtbot.keyClicks(field, left.pop(0))
        QTimer.singleShot(0, go_on)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        trouble = found(dialog, PlainLabel, "pin-trouble")
        assert isinstance(trouble, PlainLabel)
        said.append(trouble.text() if trouble.isVisible() else "")

    QTimer.singleShot(0, go_on)
    return said


def test_the_tools_are_switched_on_and_off(section: TeachingSection, workspace: Workspace) -> None:
    switch = found(section, CheckBox, "teaching-tools")
    assert isinstance(switch, CheckBox)
    assert not switch.isChecked()
    switch.click()
    assert workspace.teaching.on
    switch.click()
    assert workspace.preferences.find("teaching.tools") != "on"


def test_a_short_pin_is_refused_with_the_reason(
    section: TeachingSection, workspace: Workspace, qtbot: QtBot
) -> None:
    said = type_in_turn(qtbot, "12")
    button = found(section, Button, "set-pin")
    assert isinstance(button, Button)
    button.click()
    assert said == ["A PIN has at least 4 characters."]
    assert not workspace.teaching.has_pin


def test_a_locked_switch_stays_off_without_the_pin(
    section: TeachingSection, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.teaching.set_pin("4711")
    workspace.teaching.switch_off()
    section.refresh()
    switch = found(section, CheckBox, "teaching-tools")
    assert isinstance(switch, CheckBox)
    said = type_in_turn(qtbot, "0000")
    switch.click()
    assert said == ["This is not the PIN."]
    assert not switch.isChecked()
    type_in_turn(qtbot, "4711")
    switch.click()
    assert switch.isChecked()
