import pytest
from pytestqt.qtbot import QtBot

from studyapp.core.changes import Changes
from studyapp.ui.appearance import (
    CONTRAST,
    MOTION,
    SCHEME,
    SPACING,
    TEXT_SIZE,
    Appearance,
    number_of,
    scheme_of,
    switch_of,
)
from studyapp.ui.bus import Bus
from studyapp.ui.theme import Theme


class Stored:
    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def find(self, name: str) -> str | None:
        return self.values.get(name)

    def save(self, name: str, value: str) -> Changes:
        self.values[name] = value
        return Changes(preferences=True)


def test_preferences_are_in_force_at_once(theme: Theme) -> None:
    stored = Stored()
    stored.values = {SCHEME: "dark", TEXT_SIZE: "120", CONTRAST: "on", MOTION: "off"}
    Appearance(theme, Bus(), stored)
    assert theme.tokens.dark
    assert theme.scale == 1.2
    assert theme.high_contrast
    assert not theme.reduced_motion


def test_a_change_told_on_the_bus_comes_into_force(theme: Theme) -> None:
    stored, bus = Stored(), Bus()
    appearance = Appearance(theme, bus, stored)
    bus.changed.emit(stored.save(TEXT_SIZE, "150"))
    assert theme.scale == 1.5
    stored.save(TEXT_SIZE, "90")
    bus.changed.emit(Changes(memory=True))
    assert theme.scale == 1.5
    del appearance


def test_wide_spacing_is_off_until_it_is_asked_for(theme: Theme) -> None:
    stored, bus = Stored(), Bus()
    appearance = Appearance(theme, bus, stored)
    seen = [theme.wide_spacing]
    for value in ("on", "off"):
        bus.changed.emit(stored.save(SPACING, value))
        seen.append(theme.wide_spacing)
    assert seen == [False, True, False]
    del appearance


def test_a_size_set_by_key_is_stored(theme: Theme, qtbot: QtBot) -> None:
    stored, bus = Stored(), Bus()
    appearance = Appearance(theme, bus, stored)
    with qtbot.waitSignal(bus.changed):
        appearance.save_text_size(1.1)
    assert stored.values[TEXT_SIZE] == "110"


@pytest.mark.parametrize("value", [None, "", "sepia", "dark "])
def test_an_unreadable_scheme_means_the_systems(value: str | None) -> None:
    assert scheme_of(value) == "system"


def test_switches_and_numbers_have_a_usual_value() -> None:
    assert [switch_of(value) for value in ("on", "off", "system", None, "?")] == [
        True,
        False,
        None,
        None,
        None,
    ]
    assert [number_of(value, usual=5) for value in ("7", "-1", "x", None)] == [7, 5, 5, 5]
