import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from studyapp.app.settling import Settling
from studyapp.core.changes import Changes
from studyapp.ui.bus import Bus


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    gc.unfreeze()
    yield
    gc.unfreeze()


def searched(thing: object) -> bool:
    """Whether a full collection looks at `thing`: what is frozen is not among the objects."""
    return any(other is thing for other in gc.get_objects())


def test_what_is_loaded_is_frozen_and_again_after_another_article(qtbot: QtBot) -> None:
    bus, owner = Bus(), QObject()
    first: list[int] = []
    settling = Settling(bus, owner)
    assert searched(first)
    settling.timer.setInterval(0)
    settling.timer.start()
    qtbot.waitUntil(lambda: not searched(first))
    second: list[int] = []
    bus.changed.emit(Changes(questions=True))
    assert not settling.timer.isActive()
    assert searched(second)
    bus.changed.emit(Changes(packs=True))
    qtbot.waitUntil(lambda: not searched(second))
