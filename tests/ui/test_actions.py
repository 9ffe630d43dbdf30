from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from studyapp.ui.actions import BINDINGS, Command, SingleKeyGuard, Where, keyboard_map, where_words


class Listener(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[int] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.field = QLineEdit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.heard.append(event.key())


@pytest.fixture
def listener(qtbot: QtBot) -> Listener:
    widget = Listener()
    QVBoxLayout(widget).addWidget(widget.field)
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def guard(qapp: QApplication) -> Iterator[SingleKeyGuard]:
    parent = QObject()
    one = SingleKeyGuard(qapp, parent)
    yield one
    if isValid(one):
        delete(parent)


def test_every_command_has_keys_that_qt_understands() -> None:
    assert set(BINDINGS) == set(Command)
    for keys in BINDINGS.values():
        for key in keys:
            assert not QKeySequence(key).isEmpty()


def test_no_two_commands_share_a_key() -> None:
    keys = [key for keys in BINDINGS.values() for key in keys]
    assert len(keys) == len(set(keys))


def test_the_map_covers_every_part_of_the_app() -> None:
    hints = keyboard_map()
    assert {hint.where for hint in hints} == set(Where)
    assert all(hint.keys and hint.words for hint in hints)
    assert all(where_words(where) for where in Where)


def test_single_keys_act_unless_they_are_switched_off(
    listener: Listener, guard: SingleKeyGuard, qtbot: QtBot
) -> None:
    qtbot.keyClick(listener, Qt.Key.Key_F)
    assert listener.heard == [Qt.Key.Key_F]
    guard.set_on(True)
    qtbot.keyClick(listener, Qt.Key.Key_F)
    qtbot.keyClick(listener, Qt.Key.Key_1)
    assert listener.heard == [Qt.Key.Key_F]
    guard.set_on(False)
    qtbot.keyClick(listener, Qt.Key.Key_1)
    assert listener.heard == [Qt.Key.Key_F, Qt.Key.Key_1]


def test_the_guard_goes_with_the_window_it_was_made_for(
    listener: Listener, guard: SingleKeyGuard, qtbot: QtBot
) -> None:
    guard.set_on(True)
    qtbot.keyClick(listener, Qt.Key.Key_F)
    assert not listener.heard
    parent = guard.parent()
    assert parent is not None
    delete(parent)
    qtbot.keyClick(listener, Qt.Key.Key_F)
    assert listener.heard == [Qt.Key.Key_F]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Space])
def test_keys_that_are_no_characters_always_act(
    listener: Listener, guard: SingleKeyGuard, qtbot: QtBot, key: Qt.Key
) -> None:
    guard.set_on(True)
    qtbot.keyClick(listener, key)
    assert listener.heard == [key]


def test_with_ctrl_a_letter_always_acts(
    listener: Listener, guard: SingleKeyGuard, qtbot: QtBot
) -> None:
    guard.set_on(True)
    qtbot.keyClick(listener, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert listener.heard[-1] == Qt.Key.Key_K


def test_fields_take_letters_either_way(
    listener: Listener, guard: SingleKeyGuard, qtbot: QtBot
) -> None:
    guard.set_on(True)
    qtbot.keyClicks(listener.field, "fx1")
    assert listener.field.text() == "fx1"
