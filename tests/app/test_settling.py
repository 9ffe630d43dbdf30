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


def test_what_is_loaded_is_frozen_and_again_after_another_article(qtbot: QtBot) -> None:
    bus, owner = Bus(), QObject()
    settling = Settling(bus, owner)
    settling.timer.setInterval(0)
    settling.timer.start()
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    before = gc.get_freeze_count()
    kept: list[list[int]] = [[] for _ in range(1_000)]
    bus.changed.emit(Changes(questions=True))
    assert not settling.timer.isActive()
    bus.changed.emit(Changes(packs=True))
    qtbot.waitUntil(lambda: gc.get_freeze_count() >= before + len(kept) // 2)
