from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.answer import Assigned, DontKnow
from studyapp.ui.answers.group_panel import GroupPanel
from studyapp.ui.answers.sort_card import SortCard
from studyapp.ui.answers.sorting import SortingField
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.item_card import CardState
from tests.ui.answers.moving import centre, drag, focused, grab, heard, press, release, show
from tests.ui.answers.moving_samples import SORTING, SORTING_FOUR
from tests.ui.finding import child

ONE, TWO, THREE = Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> Iterator[SortingField]:
    field = SortingField(theme, SORTING)
    page = show(qtbot, field)
    field.focus_first()
    yield field
    page.close()


def card(field: SortingField, index: int) -> SortCard:
    return child(field, SortCard, f"sort-{index}")


def panel(field: SortingField, index: int) -> GroupPanel:
    return child(field, GroupPanel, f"group-{index}")


def groups(field: SortingField) -> tuple[int | None, ...]:
    answer = field.answer
    assert isinstance(answer, Assigned)
    return answer.targets


def inside(field: SortingField, index: int) -> list[int]:
    """The cards that are seen in a group."""
    box = panel(field, index).geometry()
    return [at for at in range(6) if box.contains(card(field, at).geometry())]


def test_digits_put_one_card_after_the_other(field: SortingField, qtbot: QtBot) -> None:
    assert field.answer is None
    with qtbot.waitSignals([field.changed] * 2):
        press(ONE)
        press(TWO)
    assert groups(field) == (0, 1, None, None, None, None)
    assert focused() is card(field, 2)
    assert inside(field, 0) == [0]
    assert inside(field, 1) == [1]


def test_arrows_move_a_card_from_group_to_group(field: SortingField) -> None:
    press(RIGHT)
    assert groups(field)[0] == 0
    press(RIGHT, times=3)
    assert groups(field)[0] == 2
    assert focused() is card(field, 0)
    press(LEFT, times=2)
    assert groups(field)[0] == 0
    press(LEFT)
    assert field.answer is None
    press(LEFT)
    assert field.answer is None


def test_right_to_left_the_arrows_follow_the_eye(theme: Theme, qtbot: QtBot) -> None:
    field = SortingField(theme, SORTING)
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    _page = show(qtbot, field)
    field.focus_first()
    assert panel(field, 0).x() > panel(field, 1).x()
    press(LEFT)
    assert groups(field)[0] == 0
    press(RIGHT)
    assert field.answer is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_key_takes_a_card_back(field: SortingField, key: Qt.Key) -> None:
    press(RIGHT)
    press(key)
    assert field.answer is None
    assert focused() is card(field, 0)


def test_the_keyboard_goes_through_the_cards_as_they_are_seen(field: SortingField) -> None:
    press(TWO)
    press(ONE)
    assert focused() is card(field, 2)
    press(Qt.Key.Key_End)
    assert focused() is card(field, 0)
    press(Qt.Key.Key_Up)
    assert focused() is card(field, 1)
    press(Qt.Key.Key_Up)
    assert focused() is card(field, 5)
    press(Qt.Key.Key_Home)
    assert focused() is card(field, 2)
    press(Qt.Key.Key_Down)
    assert focused() is card(field, 3)


def test_a_click_on_a_group_takes_the_card_at_hand(field: SortingField, qtbot: QtBot) -> None:
    qtbot.mouseClick(card(field, 3), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel(field, 2), Qt.MouseButton.LeftButton)
    assert groups(field) == (None, None, None, 2, None, None)


def test_a_digit_from_the_page_sorts_the_card_at_hand(field: SortingField) -> None:
    assert field.choose(3)
    assert groups(field)[0] == 2
    assert not field.choose(4)


def test_a_card_is_dragged_into_a_group_and_out(field: SortingField, qtbot: QtBot) -> None:
    grab(card(field, 4), centre(panel(field, 1)))
    assert field.answer is None
    with qtbot.waitSignal(field.changed):
        release(card(field, 4), centre(panel(field, 1)))
    assert groups(field) == (None, None, None, None, 1, None)
    assert focused() is card(field, 4)
    drag(card(field, 4), card(field, 0).mapToGlobal(QPoint(5, 5)))
    assert field.answer is None


def test_a_group_under_a_dragged_card_is_lit(field: SortingField) -> None:
    before = panel(field, 1).grab().toImage()
    grab(card(field, 4), centre(panel(field, 1)))
    assert panel(field, 1).grab().toImage() != before
    press(Qt.Key.Key_Escape)
    assert panel(field, 1).grab().toImage() == before
    release(card(field, 4), centre(panel(field, 1)))
    assert field.answer is None
    assert heard(field) == []


def test_names_say_where_a_card_is_and_what_a_group_holds(field: SortingField) -> None:
    assert card(field, 5).accessibleName() == "Two helicopters were shot down: not sorted yet"
    press(TWO)
    assert card(field, 0).accessibleName() == (
        "The aggression appeared to be pre-planned: in Azerbaijan"
    )
    assert panel(field, 1).accessibleName().startswith("Group 2: Azerbaijan, 1")


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_X, Qt.Key.Key_0, Qt.Key.Key_4]
)
def test_other_keys_belong_to_the_page(field: SortingField, key: Qt.Key) -> None:
    press(key)
    assert heard(field) == [key]


def test_an_answer_given_before_is_shown_and_can_be_changed(field: SortingField) -> None:
    field.restore(Assigned(targets=(0, 1, None, 2, 1, 0)))
    assert inside(field, 0) == [0, 5]
    field.focus_first()
    assert focused() is card(field, 2)
    press(ONE)
    assert groups(field) == (0, 1, 0, 2, 1, 0)


def test_the_article_names_its_group_where_it_differs(field: SortingField) -> None:
    field.reveal(Assigned(targets=(0, 2, None, 2, 1, 0)), None, only_involved=False)
    agrees, differs = CardState.AGREES, CardState.DIFFERS
    states = [card(field, at).state for at in range(6)]
    assert states == [agrees, differs, differs, agrees, agrees, agrees]
    assert card(field, 1).note == "Article: Azerbaijan"
    assert card(field, 2).accessibleName().endswith("not sorted yet, Article: Armenia")
    assert card(field, 0).note == ""


def test_without_an_answer_the_articles_groups_are_shown(field: SortingField) -> None:
    field.reveal(DontKnow(), None, only_involved=False)
    assert [inside(field, at) for at in range(3)] == [[0, 2, 5], [1, 4], [3]]
    assert {card(field, at).state for at in range(6)} == {CardState.AGREES}


def test_once_revealed_nothing_moves(field: SortingField, qtbot: QtBot) -> None:
    press(ONE)
    field.reveal(field.answer, None, only_involved=False)
    card(field, 0).setFocus()
    with qtbot.assertNotEmitted(field.changed):
        press(RIGHT)
        press(THREE)
        drag(card(field, 0), centre(panel(field, 2)))
        qtbot.mouseClick(panel(field, 2), Qt.MouseButton.LeftButton)
        assert not field.choose(2)
    assert groups(field)[0] == 0


def test_groups_are_of_one_weight(field: SortingField) -> None:
    sizes = {(panel(field, at).width(), panel(field, at).height()) for at in range(3)}
    assert len(sizes) == 1


def test_four_groups_are_stacked_where_columns_would_be_narrow(theme: Theme, qtbot: QtBot) -> None:
    field = SortingField(theme, SORTING_FOUR)
    page = show(qtbot, field, width=720)
    assert panel(field, 1).y() > panel(field, 0).y()
    page.resize(1000, 700)
    qtbot.waitUntil(lambda: panel(field, 1).y() == panel(field, 0).y())
