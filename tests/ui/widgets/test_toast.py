from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.toast import SHOWN_MS, Toast
from tests.ui.finding import child


@pytest.fixture
def toast(theme: Theme, qtbot: QtBot) -> Iterator[Toast]:
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(800, 500)
    room.show()
    one = Toast(theme, room)
    yield one
    room.close()


def test_it_waits_eight_seconds(toast: Toast) -> None:
    toast.show_line("Rating undone.")
    assert toast.isVisible()
    assert toast.waiting
    assert toast._timer.interval() == SHOWN_MS == 8_000
    toast._timer.timeout.emit()
    assert not toast.isVisible()


def test_undo_calls_back_once_and_closes(toast: Toast, qtbot: QtBot) -> None:
    done: list[str] = []
    toast.show_line("Deleted.", lambda: done.append("undone"))
    with qtbot.waitSignal(toast.closed):
        child(toast, Button).click()
    assert done == ["undone"]
    assert not toast.isVisible()


def test_without_undo_there_is_no_button(toast: Toast) -> None:
    toast.show_line("Saved.")
    assert not child(toast, Button).isVisible()


def test_the_mouse_over_it_stops_the_time(toast: Toast) -> None:
    toast.show_line("Rating undone.")
    at = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(at, at, at))
    assert not toast.waiting
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.waiting


def test_the_keyboard_in_it_stops_the_time(toast: Toast, qtbot: QtBot) -> None:
    toast.show_line("Deleted.", lambda: None)
    qtbot.waitActive(toast.window())
    child(toast, Button).setFocus()
    assert not toast.waiting


def test_it_stays_inside_its_room(toast: Toast) -> None:
    toast.show_line("A long line about what has been done " * 6, lambda: None)
    room = toast.window()
    assert room.rect().contains(toast.geometry())
    room.resize(420, 300)
    assert room.rect().contains(toast.geometry())
