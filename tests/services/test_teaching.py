"""Teaching tools: off at first, behind a PIN where one is set, with a growing wait."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.core.errors import InvalidInput
from studyapp.services.preferences import Preferences
from studyapp.services.teaching import LONGEST_WAIT, PIN, Teaching, WrongPin
from studyapp.storage.database import open_library
from tests.libraries import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def preferences(tmp_path: Path) -> Iterator[Preferences]:
    library = open_library(tmp_path / "library.db")
    yield Preferences(library)
    library.close()


@pytest.fixture
def teaching(preferences: Preferences, clock: Clock) -> Teaching:
    return Teaching(preferences, now=clock)


def is_on(teaching: Teaching) -> bool:
    return teaching.on


def test_the_tools_are_off_until_they_are_switched_on(teaching: Teaching) -> None:
    assert not is_on(teaching)
    teaching.switch_on()
    assert is_on(teaching)
    teaching.switch_off()
    assert not is_on(teaching)


def test_a_pin_locks_the_tools_at_every_start(
    teaching: Teaching, preferences: Preferences, clock: Clock
) -> None:
    teaching.switch_on()
    teaching.set_pin("4711")
    assert is_on(teaching), "whoever sets it is not locked out"
    again = Teaching(preferences, now=clock)
    assert not again.on
    with pytest.raises(WrongPin):
        again.switch_on("0815")
    again.switch_on("4711")
    assert is_on(again)


def test_the_pin_itself_is_nowhere_in_the_library(
    teaching: Teaching, preferences: Preferences
) -> None:
    teaching.set_pin("4711")
    stored = preferences.find(PIN)
    assert stored is not None
    assert "4711" not in stored
    teaching.set_pin("4711", old="4711")
    assert preferences.find(PIN) != stored, "each has a salt of its own"


def test_wrong_tries_make_the_wait_grow_and_the_right_pin_ends_it(
    teaching: Teaching, preferences: Preferences, clock: Clock
) -> None:
    teaching.set_pin("4711")
    waits = []
    for _ in range(14):
        clock.move(seconds=teaching.wait.total_seconds())
        with pytest.raises(WrongPin) as caught:
            teaching.switch_on("0000")
        waits.append(caught.value.wait)
    assert waits[:5] == [timedelta(seconds=one) for one in (0, 0, 5, 10, 20)]
    assert waits[-1] == LONGEST_WAIT
    with pytest.raises(WrongPin):
        teaching.switch_on("4711")
    again = Teaching(preferences, now=clock)
    assert again.wait == LONGEST_WAIT, "a new start gives no free tries"
    clock.move(seconds=LONGEST_WAIT.total_seconds())
    again.switch_on("4711")
    assert again.wait == timedelta()


def test_a_clock_set_back_never_makes_the_wait_longer(teaching: Teaching, clock: Clock) -> None:
    teaching.set_pin("4711")
    for _ in range(3):
        with pytest.raises(WrongPin):
            teaching.switch_on("0000")
    clock.move(days=-3650)
    assert teaching.wait == timedelta(seconds=5)


def test_a_pin_is_changed_or_removed_by_whoever_knows_it(teaching: Teaching) -> None:
    teaching.set_pin("4711")
    with pytest.raises(WrongPin):
        teaching.remove_pin("0000")
    with pytest.raises(WrongPin):
        teaching.set_pin("1234", old="0000")
    teaching.set_pin("1234", old="4711")
    teaching.remove_pin("1234")
    assert not teaching.has_pin


def test_a_short_pin_is_refused(teaching: Teaching) -> None:
    with pytest.raises(InvalidInput):
        teaching.set_pin("123")
    assert not teaching.has_pin
