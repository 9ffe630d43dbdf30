import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button, ButtonKind, IconButton


@pytest.fixture
def button(theme: Theme, qtbot: QtBot) -> Button:
    one = Button(theme, "Start review", kind=ButtonKind.PRIMARY, icon="play")
    qtbot.addWidget(one)
    return one


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_press_it(button: Button, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_disabled_button_is_not_pressed(button: Button, qtbot: QtBot) -> None:
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_its_words_are_its_name_with_no_hidden_shortcut(button: Button) -> None:
    button.setText("Research & Development")
    assert button.text() == "Research & Development"
    assert button.accessibleName() == "Research & Development"
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize(
    ("kind", "large", "height"),
    [
        (ButtonKind.PRIMARY, False, 32),
        (ButtonKind.PRIMARY, True, 42),
        (ButtonKind.GHOST, False, 32),
    ],
)
def test_heights_are_those_of_the_design(
    theme: Theme, qtbot: QtBot, kind: ButtonKind, height: int, *, large: bool
) -> None:
    one = Button(theme, "Open", kind=kind, large=large)
    qtbot.addWidget(one)
    assert one.sizeHint().height() == height


def test_icon_key_and_words_each_have_room(theme: Theme, qtbot: QtBot) -> None:
    widths = []
    for icon, key in (("", ""), ("play", ""), ("play", "E")):
        one = Button(theme, "Edit", icon=icon, key=key)
        qtbot.addWidget(one)
        widths.append(one.minimumSizeHint().width())
    assert widths[0] + 16 < widths[1]
    assert widths[1] + 20 < widths[2]


@pytest.mark.parametrize("kind", ButtonKind)
def test_kinds_and_states_look_different(theme: Theme, qtbot: QtBot, kind: ButtonKind) -> None:
    one = Button(theme, "Open", kind=kind)
    qtbot.addWidget(one)
    one.resize(one.sizeHint())
    rest = one.grab().toImage()
    one.setDown(True)
    assert one.grab().toImage() != rest
    one.setDown(False)
    one.setEnabled(False)
    assert one.grab().toImage() != rest


def test_an_icon_button_is_named_and_large_enough(theme: Theme, qtbot: QtBot) -> None:
    one = IconButton(theme, "flag", "Flag <this>", key="F")
    qtbot.addWidget(one)
    assert isinstance(one, QAbstractButton)
    assert one.accessibleName() == "Flag <this>"
    assert one.toolTip() == "<qt>Flag &lt;this&gt;  (F)</qt>"
    assert one.sizeHint().width() == one.sizeHint().height() == 32


def test_an_icon_button_can_stay_pressed(theme: Theme, qtbot: QtBot) -> None:
    one = IconButton(theme, "flag", "Flag")
    qtbot.addWidget(one)
    one.setCheckable(True)
    rest = one.grab().toImage()
    qtbot.keyClick(one, Qt.Key.Key_Space)
    assert one.isChecked()
    assert one.grab().toImage() != rest
