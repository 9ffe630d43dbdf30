from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.actions import keyboard_map
from studyapp.ui.dialogs.help_sheet import BETWEEN, HelpSheet
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.key_cap import KeyCap
from studyapp.ui.widgets.label import PlainLabel


def test_every_key_and_its_words_are_on_the_sheet(theme: Theme, qtbot: QtBot) -> None:
    sheet = HelpSheet(theme)
    qtbot.addWidget(sheet)
    caps = sorted(cap.text for cap in sheet.findChildren(KeyCap))
    keys = [key for hint in keyboard_map() for key in hint.keys if key != BETWEEN]
    assert caps == sorted(keys)
    words = {label.text() for label in sheet.findChildren(PlainLabel)}
    assert {hint.words for hint in keyboard_map()} <= words


def test_it_opens_inside_its_window_and_escape_closes_it(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(640, 420)
    window.show()
    sheet = HelpSheet.show_over(window, theme)
    assert sheet.width() <= 640
    assert sheet.height() <= 420
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not window.findChildren(HelpSheet) or not sheet.isVisible()
