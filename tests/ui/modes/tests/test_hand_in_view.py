from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.answer import Chosen
from studyapp.core.quiz.paper.rules import Allowance, Rules
from studyapp.ui.modes.tests.hand_in_view import HandInView
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.label import PlainLabel
from tests.core.quiz.paper.papers import sitting
from tests.ui.finding import child


@pytest.fixture
def view(theme: Theme, stage: Callable[[QWidget], None]) -> HandInView:
    view = HandInView(theme)
    view.resize(900, 600)
    stage(view)
    return view


def focused(view: HandInView, qtbot: QtBot) -> QWidget | None:
    with qtbot.waitActive(view):
        view.activateWindow()
    view.focus_first()
    return view.focusWidget()


def test_what_is_open_is_told_and_going_back_comes_first(view: HandInView, qtbot: QtBot) -> None:
    view.show_sitting(sitting().answered(Chosen(index=0)).flag_toggled())
    words = child(view, PlainLabel, "hand-in-check").text()
    assert words.startswith("2 questions are unanswered. 1 question is flagged.")
    assert focused(view, qtbot) is child(view, Button, "go-back")
    with qtbot.waitSignal(view.picked) as told:
        qtbot.mouseClick(child(view, QWidget, "cell-2"), Qt.MouseButton.LeftButton)
    assert told.args == [1]


def test_with_everything_answered_handing_in_comes_first(view: HandInView, qtbot: QtBot) -> None:
    done = sitting()
    for place in range(3):
        done = done.at(place).answered(Chosen(index=0))
    view.show_sitting(done)
    assert focused(view, qtbot) is child(view, Button, "confirm-hand-in")
    with qtbot.waitSignal(view.confirmed):
        qtbot.keyClick(child(view, Button, "confirm-hand-in"), Qt.Key.Key_Return)


def test_escape_goes_back(view: HandInView, qtbot: QtBot) -> None:
    view.show_sitting(sitting())
    with qtbot.waitSignal(view.went_back):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_when_the_time_is_up_more_of_it_can_be_had(view: HandInView, qtbot: QtBot) -> None:
    late = sitting(rules=Rules(limit_minutes=1)).worked(61)
    view.show_sitting(late)
    assert child(view, PlainLabel, "hand-in-title").text() == "The time is up"
    assert "Your answers are kept." in child(view, PlainLabel, "hand-in-check").text()
    with qtbot.waitSignal(view.extended) as told:
        qtbot.mouseClick(child(view, Button, "more-double"), Qt.MouseButton.LeftButton)
    assert told.args == [Allowance.DOUBLE]
    view.show_sitting(late.extended(Allowance.OFF))
    assert not child(view, Button, "more-double").isVisible()
