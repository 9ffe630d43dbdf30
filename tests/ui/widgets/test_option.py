import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.option import OptionButton, OptionState

LONG = "An answer that goes on and on " * 6


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[int] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.heard.append(event.key())


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    one = Page()
    qtbot.addWidget(one)
    return one


def add(page: Page, theme: Theme, text: str = "Nikol Pashinyan") -> OptionButton:
    option = OptionButton(theme, 2, text)
    page.column.addWidget(option)
    return option


def test_its_name_says_number_words_and_outcome(theme: Theme, page: Page) -> None:
    option = add(page, theme)
    assert option.accessibleName() == "Option 2: Nikol Pashinyan"
    option.set_state(OptionState.ANSWER)
    assert option.accessibleName() == "Option 2: Nikol Pashinyan, article’s answer"
    option.set_state(OptionState.YOURS)
    assert option.accessibleName() == "Option 2: Nikol Pashinyan, your answer"


def test_a_screen_reader_hears_a_radio_button(theme: Theme, page: Page) -> None:
    option = add(page, theme)
    heard = QAccessible.queryAccessibleInterface(option)
    assert heard.role() == QAccessible.Role.RadioButton
    assert not option.isChecked()
    option.set_state(OptionState.SELECTED)
    assert option.isChecked()


def test_a_click_tells_but_leaves_the_state_to_its_owner(
    theme: Theme, page: Page, qtbot: QtBot
) -> None:
    option = add(page, theme)
    with qtbot.waitSignal(option.clicked):
        qtbot.mouseClick(option, Qt.MouseButton.LeftButton)
    assert option.state is OptionState.REST
    assert not option.isChecked()


def test_space_chooses_once_and_then_belongs_to_the_page(
    theme: Theme, page: Page, qtbot: QtBot
) -> None:
    option = add(page, theme)
    page.show()
    with qtbot.waitSignal(option.clicked):
        qtbot.keyClick(option, Qt.Key.Key_Space)
    assert page.heard == []
    option.set_state(OptionState.SELECTED)
    with qtbot.assertNotEmitted(option.clicked):
        qtbot.keyClick(option, Qt.Key.Key_Space)
    assert page.heard == [Qt.Key.Key_Space]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_3, Qt.Key.Key_X])
def test_other_keys_belong_to_the_page(theme: Theme, page: Page, qtbot: QtBot, key: Qt.Key) -> None:
    option = add(page, theme)
    page.show()
    qtbot.keyClick(option, key)
    assert page.heard == [key]


def test_it_is_52_high_and_grows_with_its_words(theme: Theme, page: Page, qtbot: QtBot) -> None:
    short, long = add(page, theme), add(page, theme, LONG)
    page.column.addStretch(1)
    page.resize(400, 600)
    page.show()
    qtbot.waitUntil(lambda: short.height() == 52)
    qtbot.waitUntil(lambda: long.height() == long.heightForWidth(400) > 100)
    page.resize(1400, 600)
    qtbot.waitUntil(lambda: long.height() < 80)


def test_every_state_looks_different(theme: Theme, page: Page) -> None:
    option = add(page, theme)
    option.resize(400, 52)
    pictures = []
    for state in OptionState:
        option.set_state(state)
        pictures.append(option.grab().toImage())
    for number, picture in enumerate(pictures):
        assert picture not in pictures[:number]
