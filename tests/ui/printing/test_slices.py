from collections.abc import Generator

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from studyapp.ui.printing.slices import SLICE, Slices


def counting(steps: int) -> Generator[None, None, int]:
    for _ in range(steps):
        yield
    return steps


def test_what_the_work_gives_is_brought(qtbot: QtBot) -> None:
    slices = Slices()
    with qtbot.waitSignal(slices.finished) as told:
        slices.start(counting(3))
    assert told.args == [3]


def test_new_work_takes_the_place_of_the_old(qtbot: QtBot) -> None:
    slices = Slices()
    told: list[int] = []
    slices.finished.connect(told.append)
    slices.start(counting(3))
    slices.start(counting(5))
    qtbot.waitUntil(lambda: told == [5])


def test_the_windows_events_come_between_long_steps(qtbot: QtBot) -> None:
    slices, done = Slices(), list[int]()

    def slow() -> Generator[None, None, None]:
        clock = QElapsedTimer()
        for step in range(3):
            clock.start()
            while clock.elapsed() <= SLICE:
                pass
            done.append(step)
            yield

    slices.start(slow())
    QCoreApplication.processEvents()
    assert 0 < len(done) < 3
    qtbot.waitUntil(lambda: done == [0, 1, 2])


def test_work_ends_quietly_with_a_window_that_is_taken_down_in_the_middle(qtbot: QtBot) -> None:
    window = QObject()
    slices, told = Slices(window), list[str]()
    slices.finished.connect(lambda _: told.append("finished"))

    def taken_down(*, last: bool) -> Generator[None, None, None]:
        delete(window)
        told.append("taken down")
        if not last:
            yield
            told.append("went on")

    slices.start(taken_down(last=False))
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["taken down"]
    window = QObject()
    slices = Slices(window)
    slices.finished.connect(lambda _: told.append("finished"))
    slices.start(taken_down(last=True))
    qtbot.waitUntil(lambda: len(told) > 1)
    assert told == ["taken down", "taken down"]
