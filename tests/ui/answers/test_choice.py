"""One of several options, true or false, and several of several: by key and by mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.answer import Answer, Chosen, Several
from studyapp.ui.answers.choice import ChoiceField
from studyapp.ui.answers.field import AnswerField
from studyapp.ui.answers.several import SeveralField
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.option import OptionButton, OptionState
from tests.ui.answers.entry_samples import NOT_RIGHT, ONE, SEVERAL, TRUTH, Page
from tests.ui.finding import child

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def option(field: AnswerField, number: int) -> OptionButton:
    return child(field, OptionButton, f"option-{number}")


def given(field: AnswerField) -> Answer | None:
    return field.answer


def states(field: AnswerField) -> list[OptionState]:
    return [one.state for one in field.findChildren(OptionButton)]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_the_last_click_holds(theme: Theme, qtbot: QtBot) -> None:
    field = ChoiceField(theme, ONE)
    page = Page(qtbot, field)
    assert given(field) is None
    qtbot.mouseClick(option(field, 1), LEFT)
    qtbot.mouseClick(option(field, 3), LEFT)
    assert field.answer == Chosen(index=2)
    assert page.changes == [Chosen(index=0), Chosen(index=2)]
    assert states(field).count(OptionState.SELECTED) == 1


def test_the_arrows_choose_and_go_round(theme: Theme, qtbot: QtBot) -> None:
    field = ChoiceField(theme, ONE)
    Page(qtbot, field)
    for key, index in ((Key.Key_Down, 0), (Key.Key_Down, 1), (Key.Key_Up, 0), (Key.Key_Up, 3)):
        qtbot.keyClick(focused(), key)
        assert field.answer == Chosen(index=index)
    assert focused() is option(field, 4)


def test_digits_choose_and_enter_is_left_to_the_page(theme: Theme, qtbot: QtBot) -> None:
    field = ChoiceField(theme, TRUTH)
    page = Page(qtbot, field)
    assert field.choose(2)
    assert not field.choose(3)
    assert not field.choose(0)
    assert field.answer == Chosen(index=1)
    qtbot.keyClick(focused(), Key.Key_Return)
    assert page.heard == [Key.Key_Return]


@pytest.mark.parametrize(("body", "own"), [(ONE, 2), (TRUTH, 1)])
def test_the_outcome_tells_both_answers_apart(
    theme: Theme, qtbot: QtBot, body: object, own: int
) -> None:
    assert body is ONE or body is TRUTH
    field = ChoiceField(theme, ONE if body is ONE else TRUTH)
    Page(qtbot, field)
    field.reveal(Chosen(index=own), NOT_RIGHT, only_involved=False)
    right = 1 if body is ONE else 0
    assert states(field)[right] is OptionState.ANSWER
    assert states(field)[own] is OptionState.YOURS
    assert option(field, right + 1).accessibleName().endswith("article’s answer")
    assert option(field, own + 1).accessibleName().endswith("your answer")


def test_where_room_is_short_only_both_answers_stay(theme: Theme, qtbot: QtBot) -> None:
    field = ChoiceField(theme, ONE)
    Page(qtbot, field)
    field.reveal(Chosen(index=3), NOT_RIGHT, only_involved=True)
    assert [one.isVisible() for one in field.findChildren(OptionButton)] == [
        False,
        True,
        False,
        True,
    ]


def test_nothing_can_be_chosen_after_the_outcome(theme: Theme, qtbot: QtBot) -> None:
    field = ChoiceField(theme, ONE)
    page = Page(qtbot, field)
    field.choose(1)
    field.reveal(field.answer, NOT_RIGHT, only_involved=False)
    shown, told = states(field), list(page.changes)
    qtbot.mouseClick(option(field, 4), LEFT)
    qtbot.keyClick(focused(), Key.Key_Down)
    assert not field.choose(2)
    assert (states(field), page.changes) == (shown, told)
    assert field.answer == Chosen(index=0)


def test_an_answer_given_before_can_be_changed(theme: Theme, qtbot: QtBot) -> None:
    field = ChoiceField(theme, ONE)
    Page(qtbot, field)
    field.restore(Chosen(index=2))
    assert states(field)[2] is OptionState.SELECTED
    qtbot.mouseClick(option(field, 1), LEFT)
    assert field.answer == Chosen(index=0)


def test_several_are_ticked_and_unticked(theme: Theme, qtbot: QtBot) -> None:
    field = SeveralField(theme, SEVERAL)
    page = Page(qtbot, field)
    qtbot.mouseClick(option(field, 4), LEFT)
    qtbot.keyClick(option(field, 1), Key.Key_Space)
    assert field.answer == Several(indexes=(0, 3))
    assert field.choose(4)
    assert field.answer == Several(indexes=(0,))
    assert field.choose(1)
    assert given(field) is None
    assert page.heard == []


def test_arrows_move_among_several_and_tick_nothing(theme: Theme, qtbot: QtBot) -> None:
    field = SeveralField(theme, SEVERAL)
    page = Page(qtbot, field)
    qtbot.keyClick(focused(), Key.Key_Up)
    assert focused() is option(field, 5)
    qtbot.keyClick(focused(), Key.Key_Down)
    assert focused() is option(field, 1)
    assert (field.answer, page.changes) == (None, [])
    qtbot.keyClick(focused(), Key.Key_Return)
    assert page.heard == [Key.Key_Return]


def test_several_tell_of_each_option_whose_it_is(theme: Theme, qtbot: QtBot) -> None:
    field = SeveralField(theme, SEVERAL)
    Page(qtbot, field)
    hint = next(one for one in field.findChildren(QLabel) if one.text() == "Choose all that apply")
    assert hint.isVisible()
    field.reveal(Several(indexes=(0, 1)), NOT_RIGHT, only_involved=False)
    assert states(field) == [
        OptionState.ANSWER,
        OptionState.YOURS,
        OptionState.MISSED,
        OptionState.MISSED,
        OptionState.DIM,
    ]
    assert option(field, 3).accessibleName().endswith("article’s answer, not chosen")
    assert not hint.isVisible()


def test_several_stay_as_they_are_after_the_outcome(theme: Theme, qtbot: QtBot) -> None:
    field = SeveralField(theme, SEVERAL)
    page = Page(qtbot, field)
    field.choose(2)
    field.reveal(field.answer, NOT_RIGHT, only_involved=False)
    shown, told = states(field), list(page.changes)
    qtbot.mouseClick(option(field, 5), LEFT)
    qtbot.keyClick(option(field, 2), Key.Key_Space)
    assert not field.choose(1)
    assert (states(field), page.changes) == (shown, told)


def test_several_given_before_can_be_changed(theme: Theme, qtbot: QtBot) -> None:
    field = SeveralField(theme, SEVERAL)
    Page(qtbot, field)
    field.restore(Several(indexes=(1, 4)))
    field.choose(2)
    assert field.answer == Several(indexes=(4,))
