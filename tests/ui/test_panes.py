from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.panes import focus_in, focus_next_pane, panes_of


class Pane(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = QLineEdit(), QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.first)
        layout.addWidget(self.second)


@pytest.fixture
def panes(qtbot: QtBot) -> Iterator[list[Pane]]:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    made = [Pane() for _ in range(3)]
    for pane in made:
        row.addWidget(pane)
    window.show()
    qtbot.waitActive(window)
    made[0].first.setFocus()
    yield made
    window.close()


def test_focus_goes_round_the_visible_panes(panes: list[Pane]) -> None:
    focus_next_pane(panes)
    assert panes[1].first.hasFocus()
    panes[2].hide()
    focus_next_pane(panes)
    assert panes[0].first.hasFocus()


def test_what_cannot_take_the_keyboard_is_passed_over(panes: list[Pane]) -> None:
    panes[1].first.setEnabled(False)
    focus_in(panes[1])
    assert panes[1].second.hasFocus()


def test_no_pane_no_move(panes: list[Pane]) -> None:
    focus_next_pane([])
    assert panes[0].first.hasFocus()


def test_a_page_without_panes_is_one(panes: list[Pane]) -> None:
    assert panes_of(panes[0]) == [panes[0]]
    assert panes_of(None) == []
