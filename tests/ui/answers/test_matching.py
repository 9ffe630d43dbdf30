from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.answer import Assigned, DontKnow
from studyapp.ui.answers.match_row import MatchRow
from studyapp.ui.answers.matching import MatchingField
from studyapp.ui.answers.target_card import TargetCard
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import IconButton
from studyapp.ui.widgets.drag_ghost import DragGhost
from studyapp.ui.widgets.item_card import CardState
from tests.ui.answers.moving import centre, drag, focused, grab, heard, press, release, show
from tests.ui.answers.moving_samples import MATCHING, MATCHING_LONG
from tests.ui.finding import child

A, B, C, D, E = Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_D, Qt.Key.Key_E


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> Iterator[MatchingField]:
    field = MatchingField(theme, MATCHING)
    page = show(qtbot, field)
    field.focus_first()
    yield field
    page.close()


def row(field: MatchingField, index: int) -> MatchRow:
    return child(field, MatchRow, f"match-{index}")


def card(field: MatchingField, index: int) -> TargetCard:
    return child(field, TargetCard, f"target-{index}")


def targets(field: MatchingField) -> tuple[int | None, ...]:
    answer = field.answer
    assert isinstance(answer, Assigned)
    return answer.targets


def test_there_is_no_answer_before_the_first_target(field: MatchingField) -> None:
    assert field.answer is None
    press(C)
    assert targets(field) == (2, None, None, None, None)


def test_letters_and_digits_give_targets_and_go_on(field: MatchingField, qtbot: QtBot) -> None:
    with qtbot.waitSignals([field.changed] * 3):
        press(C)
        press(Qt.Key.Key_1)
        press(E)
    assert targets(field) == (2, 0, 4, None, None)
    assert focused() is row(field, 3)


def test_a_target_in_use_is_exchanged(field: MatchingField) -> None:
    press(A)
    press(B)
    press(Qt.Key.Key_Home)
    press(B)
    assert targets(field)[:2] == (1, 0)


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_key_takes_a_target_back(field: MatchingField, key: Qt.Key) -> None:
    press(A)
    press(B)
    press(Qt.Key.Key_Up, times=2)
    press(key)
    assert targets(field) == (None, 1, None, None, None)
    assert focused() is row(field, 0)


def test_arrows_move_the_keyboard_between_items(field: MatchingField) -> None:
    press(Qt.Key.Key_Down, times=2)
    assert focused() is row(field, 2)
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Down)
    assert focused() is row(field, 4)
    press(Qt.Key.Key_Up)
    assert focused() is row(field, 3)


def test_a_click_on_a_target_gives_it_to_the_item_at_hand(
    field: MatchingField, qtbot: QtBot
) -> None:
    qtbot.mouseClick(row(field, 3), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card(field, 1), Qt.MouseButton.LeftButton)
    assert targets(field) == (None, None, None, 1, None)
    assert focused() is row(field, 4)


def test_a_digit_from_the_page_gives_a_target(field: MatchingField) -> None:
    row(field, 2).setFocus()
    assert field.choose(5)
    assert targets(field) == (None, None, 4, None, None)
    assert not field.choose(7)


def test_a_target_is_dragged_onto_an_item(field: MatchingField, qtbot: QtBot) -> None:
    grab(card(field, 4), centre(row(field, 2)))
    ghost = child(field.window(), DragGhost)
    assert ghost.isVisible()
    assert field.answer is None
    with qtbot.waitSignal(field.changed):
        release(card(field, 4), centre(row(field, 2)))
    assert targets(field) == (None, None, 4, None, None)
    assert not ghost.isVisible()


def test_a_target_dropped_beside_the_items_goes_nowhere(field: MatchingField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.changed):
        drag(card(field, 4), card(field, 0).mapToGlobal(QPoint(5, 5)))
    assert field.answer is None


def test_a_given_target_is_dragged_to_another_item_and_off(field: MatchingField) -> None:
    press(A)
    press(B)
    drag(row(field, 0), centre(row(field, 1)))
    assert targets(field)[:2] == (1, 0)
    drag(row(field, 1), centre(card(field, 3)))
    assert targets(field)[:2] == (1, None)


def test_escape_during_a_drag_changes_nothing(field: MatchingField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.changed):
        grab(card(field, 4), centre(row(field, 2)))
        press(Qt.Key.Key_Escape)
        release(card(field, 4), centre(row(field, 2)))
    assert field.answer is None
    assert heard(field) == []


def test_a_button_takes_a_target_back(field: MatchingField, qtbot: QtBot) -> None:
    press(A)
    press(Qt.Key.Key_Up)
    button = child(row(field, 0), IconButton, "clear")
    assert min(button.width(), button.height()) >= 44
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert field.answer is None


def test_used_targets_say_whose_they_are(field: MatchingField) -> None:
    press(C)
    assert card(field, 2).is_used
    assert card(field, 2).accessibleName() == (
        "C: Prime Minister of Armenia, given to Nikol Pashinyan"
    )
    assert card(field, 0).accessibleName() == "A: Secretary-General of the United Nations"
    assert row(field, 0).accessibleName() == "Nikol Pashinyan: C, Prime Minister of Armenia"
    assert row(field, 1).accessibleName() == "António Guterres: no answer yet"


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_X, Qt.Key.Key_0, Qt.Key.Key_7]
)
def test_other_keys_belong_to_the_page(field: MatchingField, key: Qt.Key) -> None:
    press(key)
    assert heard(field) == [key]


def test_a_letter_without_a_target_belongs_to_the_page(theme: Theme, qtbot: QtBot) -> None:
    field = MatchingField(theme, MATCHING_LONG)
    _page = show(qtbot, field)
    field.focus_first()
    press(Qt.Key.Key_F)
    assert heard(field) == [Qt.Key.Key_F]


def test_an_answer_given_before_is_shown_and_can_be_changed(field: MatchingField) -> None:
    field.restore(Assigned(targets=(2, 0, None, 1, 3)))
    assert card(field, 3).is_used
    field.focus_first()
    assert focused() is row(field, 2)
    press(E)
    assert targets(field) == (2, 0, 4, 1, 3)


def test_the_article_names_its_target_where_it_differs(field: MatchingField) -> None:
    field.reveal(Assigned(targets=(2, 4, None, 1, 3)), None, only_involved=False)
    states = [row(field, at).state for at in range(5)]
    agrees, differs = CardState.AGREES, CardState.DIFFERS
    assert states == [agrees, differs, differs, agrees, agrees]
    assert row(field, 1).accessibleName() == (
        "António Guterres: E, President of Turkey, Article: Secretary-General of the United Nations"
    )
    assert row(field, 2).accessibleName() == (
        "Recep Tayyip Erdoğan: no answer, Article: President of Turkey"
    )
    assert row(field, 0).note == ""
    assert not card(field, 0).isVisible()


def test_without_an_answer_the_articles_targets_are_shown(field: MatchingField) -> None:
    field.reveal(DontKnow(), None, only_involved=False)
    assert [row(field, at).target for at in range(5)] == [2, 0, 4, 1, 3]
    assert {row(field, at).state for at in range(5)} == {CardState.AGREES}


def test_once_revealed_nothing_changes(field: MatchingField, qtbot: QtBot) -> None:
    press(A)
    field.reveal(field.answer, None, only_involved=False)
    row(field, 0).setFocus()
    with qtbot.assertNotEmitted(field.changed):
        press(B)
        press(Qt.Key.Key_Delete)
        drag(row(field, 0), centre(row(field, 1)))
        assert not field.choose(2)
    assert targets(field) == (0, None, None, None, None)


def test_targets_stand_beside_the_items_or_below(theme: Theme, qtbot: QtBot) -> None:
    field = MatchingField(theme, MATCHING)
    page = show(qtbot, field, width=720)
    assert centre(card(field, 0)).x() > centre(row(field, 0)).x() + 240
    page.resize(440, 700)
    qtbot.waitUntil(lambda: centre(card(field, 0)).y() > centre(row(field, 4)).y())
    assert card(field, 3).y() == card(field, 0).y()


def test_right_to_left_the_targets_stand_on_the_left(theme: Theme, qtbot: QtBot) -> None:
    field = MatchingField(theme, MATCHING)
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    _page = show(qtbot, field)
    assert centre(card(field, 0)).x() < row(field, 0).mapToGlobal(QPoint(0, 0)).x()


def test_long_words_wrap(theme: Theme, qtbot: QtBot) -> None:
    field = MatchingField(theme, MATCHING_LONG)
    _page = show(qtbot, field)
    assert row(field, 0).height() > row(field, 1).height() >= 52
    assert all(card(field, at).height() >= 44 for at in range(4))
