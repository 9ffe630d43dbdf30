import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox
from pytestqt.qtbot import QtBot

from studyapp.core.changes import Changes
from studyapp.core.errors import LibraryReason, LibraryUnavailable
from studyapp.ui.appearance import NEW_AT_ONCE, SCHEME, SINGLE_KEYS, SPACING, TEXT_SIZE
from studyapp.ui.bus import Bus
from studyapp.ui.dialogs.licences import Licences
from studyapp.ui.modes.settings.page import SettingsPage
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.segmented import Segment, Segmented
from studyapp.ui.widgets.stepper import Stepper
from tests.ui.finding import child


class Stored:
    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.full = False

    def find(self, name: str) -> str | None:
        return self.values.get(name)

    def save(self, name: str, value: str) -> Changes:
        if self.full:
            raise LibraryUnavailable(reason=LibraryReason.FULL, path="library.db")
        self.values[name] = value
        return Changes(preferences=True)


@pytest.fixture
def stored() -> Stored:
    return Stored()


@pytest.fixture
def bus(qapp: object) -> Bus:
    del qapp
    return Bus()


@pytest.fixture
def page(theme: Theme, bus: Bus, stored: Stored, qtbot: QtBot) -> SettingsPage:
    one = SettingsPage(theme, bus, stored)
    qtbot.addWidget(one)
    one.resize(900, 900)
    one.show()
    return one


def test_a_choice_is_stored_and_told(
    page: SettingsPage, bus: Bus, stored: Stored, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bus.changed) as told:
        child(page, Segmented, SCHEME).findChildren(Segment)[2].click()
    assert stored.values == {SCHEME: "dark"}
    assert told.args == [Changes(preferences=True)]


def test_numbers_are_stored(page: SettingsPage, stored: Stored) -> None:
    child(page, Stepper, TEXT_SIZE)._more.click()
    child(page, Stepper, NEW_AT_ONCE)._less.click()
    assert stored.values == {TEXT_SIZE: "110", NEW_AT_ONCE: "4"}


def test_single_keys_can_be_switched_off(page: SettingsPage, stored: Stored, qtbot: QtBot) -> None:
    box = child(page, QCheckBox, SINGLE_KEYS)
    assert box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert stored.values == {SINGLE_KEYS: "off"}


def test_wide_spacing_can_be_switched_on(page: SettingsPage, stored: Stored, qtbot: QtBot) -> None:
    box = child(page, QCheckBox, SPACING)
    assert not box.isChecked()
    assert box.accessibleName() == "Wide spacing"
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert stored.values == {SPACING: "on"}


def test_what_was_changed_elsewhere_is_shown(page: SettingsPage, bus: Bus, stored: Stored) -> None:
    stored.values = {SCHEME: "light", TEXT_SIZE: "130"}
    bus.changed.emit(Changes(preferences=True))
    assert child(page, Segmented, SCHEME).current == 1
    assert child(page, Stepper, TEXT_SIZE).number == 130


def test_what_could_not_be_stored_is_not_shown_as_if_it_were(
    page: SettingsPage, bus: Bus, stored: Stored, qtbot: QtBot
) -> None:
    stored.full = True
    with qtbot.waitSignal(bus.problem):
        child(page, Segmented, SCHEME).findChildren(Segment)[2].click()
    assert child(page, Segmented, SCHEME).current == 0


def test_every_control_has_a_name(page: SettingsPage) -> None:
    controls = [*page.findChildren(QAbstractButton), *page.findChildren(Segmented)]
    assert len(controls) > 12
    assert all(control.accessibleName() for control in controls)


def test_tab_goes_through_the_page_from_top_to_bottom(page: SettingsPage) -> None:
    tops = []
    widget = page.nextInFocusChain()
    while widget is not None and widget is not page:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and page.isAncestorOf(widget):
            tops.append(widget.mapTo(page, widget.rect().center()).y())
        widget = widget.nextInFocusChain()
    assert len(tops) >= 9
    assert tops == sorted(tops)


def test_licences_open(page: SettingsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(Licences, "ask", lambda *arguments: asked.append(arguments))
    child(page, QAbstractButton, "licences").click()
    assert len(asked) == 1
