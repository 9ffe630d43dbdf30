import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.check_box import CheckBox


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> CheckBox:
    one = CheckBox(theme, "Leave out")
    qtbot.addWidget(one)
    one.resize(one.sizeHint())
    return one


def colours_of(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    }


def test_space_and_a_click_anywhere_turn_it(box: CheckBox, qtbot: QtBot) -> None:
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().bottomRight())
    assert not box.isChecked()


def test_on_differs_by_a_tick_and_not_by_colour_alone(theme: Theme, box: CheckBox) -> None:
    assert theme.tokens.accent not in colours_of(box)
    box.setChecked(True)
    assert {theme.tokens.accent, theme.tokens.on_accent} <= colours_of(box)


def test_its_words_are_its_name(theme: Theme, box: CheckBox) -> None:
    assert box.accessibleName() == box.text() == "Leave out"
    assert box.sizeHint().height() == 24
    theme.set_scale(1.5)
    assert box.sizeHint().height() == 36
