from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.answer import DontKnow, Ordered
from studyapp.ui.answers.ordering import OrderingField, right_order
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import IconButton
from studyapp.ui.widgets.item_card import CardState
from studyapp.ui.widgets.order_list import OrderList
from studyapp.ui.widgets.order_row import OrderRow
from tests.ui.answers.moving import centre, drag, focused, grab, heard, press, release, show
from tests.ui.answers.moving_samples import ORDERING, ordering
from tests.ui.finding import child

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> Iterator[OrderingField]:
    field = OrderingField(theme, ordering(2, 0, 1, 3))
    page = show(qtbot, field)
    field.focus_first()
    yield field
    page.close()


def row(field: OrderingField, index: int) -> OrderRow:
    return child(field, OrderRow, f"order-{index}")


def order(field: OrderingField) -> tuple[int, ...]:
    return given(field).indexes


def given(field: OrderingField) -> Ordered:
    answer = field.answer
    assert isinstance(answer, Ordered)
    return answer


def shown_order(field: OrderingField) -> tuple[int, ...]:
    rows = sorted(field.findChildren(OrderRow), key=lambda one: one.y())
    return tuple(int(one.objectName().removeprefix("order-")) for one in rows)


def test_the_order_offered_is_an_answer_from_the_start(field: OrderingField) -> None:
    assert field.answer == Ordered(indexes=(0, 1, 2, 3))


def test_alt_with_an_arrow_moves_the_row_and_keeps_the_keyboard(
    field: OrderingField, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(field.changed):
        press(Qt.Key.Key_Down, ALT)
    assert order(field) == shown_order(field) == (1, 0, 2, 3)
    assert focused() is row(field, 0)
    press(Qt.Key.Key_Up, ALT)
    assert order(field) == (0, 1, 2, 3)


def test_alt_with_home_and_end_sends_the_row_there(field: OrderingField) -> None:
    press(Qt.Key.Key_End, ALT)
    assert order(field) == (1, 2, 3, 0)
    press(Qt.Key.Key_Home, ALT)
    assert order(field) == (0, 1, 2, 3)


def test_arrows_alone_move_the_keyboard_only(field: OrderingField) -> None:
    press(Qt.Key.Key_Down)
    assert focused() is row(field, 1)
    press(Qt.Key.Key_End)
    assert focused() is row(field, 3)
    press(Qt.Key.Key_Down)
    assert focused() is row(field, 3)
    press(Qt.Key.Key_Home)
    assert focused() is row(field, 0)
    assert order(field) == (0, 1, 2, 3)


@pytest.mark.parametrize("key", [Qt.Key.Key_T, Qt.Key.Key_Equal])
def test_a_key_ties_a_row_with_the_one_above_and_unties_it(
    field: OrderingField, key: Qt.Key, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_Down, times=2)
    with qtbot.waitSignal(field.changed):
        press(key)
    assert given(field) == Ordered(indexes=(0, 1, 2, 3), tied=(3,))
    assert row(field, 2).accessibleName() == "Place 2 of 4, shared: Event 2"
    press(key)
    assert given(field).tied == ()


def test_the_first_row_cannot_be_tied(field: OrderingField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.changed):
        press(Qt.Key.Key_T)
    assert not child(row(field, 0), IconButton, "tie").isVisible()


def test_tied_rows_stand_closer_than_others(field: OrderingField) -> None:
    apart = row(field, 2).y() - row(field, 1).geometry().bottom()
    press(Qt.Key.Key_Down, times=2)
    press(Qt.Key.Key_T)
    assert row(field, 2).y() - row(field, 1).geometry().bottom() < apart


def test_buttons_do_what_the_keys_do(field: OrderingField, qtbot: QtBot) -> None:
    row(field, 1).setFocus()
    qtbot.mouseClick(child(row(field, 1), IconButton, "move-up"), Qt.MouseButton.LeftButton)
    assert order(field) == (1, 0, 2, 3)
    qtbot.mouseClick(child(row(field, 1), IconButton, "move-down"), Qt.MouseButton.LeftButton)
    assert order(field) == (0, 1, 2, 3)
    qtbot.mouseClick(child(row(field, 1), IconButton, "tie"), Qt.MouseButton.LeftButton)
    assert given(field).tied == (2,)
    assert child(row(field, 1), IconButton, "tie").isChecked()


def test_buttons_are_large_enough_to_touch_and_have_names(field: OrderingField) -> None:
    for button in row(field, 1).findChildren(IconButton):
        assert min(button.width(), button.height()) >= 44
        assert "Event 1" in button.accessibleName()
        assert button.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_row_that_is_dragged_follows_and_the_others_make_room(
    field: OrderingField, qtbot: QtBot
) -> None:
    first, to = row(field, 0), centre(row(field, 2))
    with qtbot.assertNotEmitted(field.changed):
        grab(first, to)
    assert abs(first.mapToGlobal(QPoint(20, 15)).y() - to.y()) <= 1
    assert shown_order(field).index(0) == 2
    assert row(field, 1).y() == 0
    with qtbot.waitSignal(field.changed):
        release(first, to)
    assert order(field) == shown_order(field) == (1, 2, 0, 3)


def test_a_drag_upwards_ends_above(field: OrderingField) -> None:
    drag(row(field, 3), row(field, 0).mapToGlobal(QPoint(20, 2)))
    assert order(field) == shown_order(field) == (3, 0, 1, 2)


def test_what_is_dropped_inside_a_tie_joins_it(field: OrderingField) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_T)
    drag(row(field, 3), row(field, 1).mapToGlobal(QPoint(20, 4)))
    assert given(field) == Ordered(indexes=(0, 3, 1, 2), tied=(2, 3))


def test_escape_during_a_drag_puts_everything_back(field: OrderingField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.changed):
        grab(row(field, 0), centre(row(field, 3)))
        press(Qt.Key.Key_Escape)
        release(row(field, 0), centre(row(field, 3)))
    assert order(field) == shown_order(field) == (0, 1, 2, 3)
    assert heard(field) == []


def test_an_answer_asked_for_during_a_drag_is_the_one_before(field: OrderingField) -> None:
    grab(row(field, 0), centre(row(field, 3)))
    assert order(field) == (0, 1, 2, 3)
    assert shown_order(field) != (0, 1, 2, 3)
    press(Qt.Key.Key_Up, ALT)
    field.reveal(field.answer, None, only_involved=False)
    release(row(field, 0), centre(row(field, 3)))
    assert order(field) == shown_order(field) == (0, 1, 2, 3)


def test_a_drag_near_the_edge_scrolls_on(theme: Theme, qtbot: QtBot) -> None:
    field = OrderingField(theme, ordering(*range(12)))
    page = show(qtbot, field, height=260)
    bar = page.area.verticalScrollBar()
    first = row(field, 0)
    to = page.area.viewport().mapToGlobal(QPoint(80, 255))
    grab(first, to)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum(), timeout=5000)
    release(first, to)
    assert order(field)[-1] == 0


def test_a_press_without_a_move_only_gives_the_keyboard(field: OrderingField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.changed):
        qtbot.mouseClick(row(field, 2), Qt.MouseButton.LeftButton)
    assert focused() is row(field, 2)


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_X, Qt.Key.Key_0, Qt.Key.Key_2]
)
def test_other_keys_belong_to_the_page(field: OrderingField, key: Qt.Key) -> None:
    press(key)
    assert heard(field) == [key]


def test_an_answer_given_before_is_shown_and_can_be_changed(field: OrderingField) -> None:
    field.restore(Ordered(indexes=(3, 1, 0, 2), tied=(3,)))
    assert field.answer == Ordered(indexes=(3, 1, 0, 2), tied=(3,))
    assert shown_order(field) == (3, 1, 0, 2)
    field.focus_first()
    assert focused() is row(field, 3)
    press(Qt.Key.Key_Down, ALT)
    assert order(field) == (1, 0, 3, 2)


def test_the_article_says_each_rows_place(field: OrderingField) -> None:
    field.reveal(Ordered(indexes=(1, 0, 2, 3)), None, only_involved=False)
    assert row(field, 1).state is row(field, 3).state is CardState.AGREES
    assert row(field, 0).state is row(field, 2).state is CardState.DIFFERS
    assert row(field, 0).accessibleName() == "Place 2 of 4: Event 0, Article: place 3"
    assert row(field, 3).note == "In its place"


def test_items_of_one_date_agree_in_either_order(theme: Theme) -> None:
    field = OrderingField(theme, ordering(0, 1, 1))
    field.reveal(Ordered(indexes=(0, 2, 1)), None, only_involved=False)
    assert {row(field, at).state for at in range(3)} == {CardState.AGREES}
    field = OrderingField(theme, ordering(0, 1, 1))
    field.reveal(Ordered(indexes=(1, 0, 2)), None, only_involved=False)
    assert row(field, 1).note == "Article: place 2, shared"


@pytest.mark.parametrize("answer", [None, DontKnow()])
def test_without_an_answer_the_articles_order_is_shown(
    theme: Theme, qtbot: QtBot, answer: DontKnow | None
) -> None:
    field = OrderingField(theme, ORDERING)
    _page = show(qtbot, field)
    field.reveal(answer, None, only_involved=False)
    assert shown_order(field) == (1, 4, 0, 3, 2)
    assert given(field) == right_order(ORDERING) == Ordered(indexes=(1, 4, 0, 3, 2), tied=(4,))


def test_once_revealed_nothing_moves(field: OrderingField, qtbot: QtBot) -> None:
    field.reveal(field.answer, None, only_involved=False)
    with qtbot.assertNotEmitted(field.changed):
        press(Qt.Key.Key_Down, ALT)
        press(Qt.Key.Key_T)
        drag(row(field, 0), centre(row(field, 3)))
    assert order(field) == (0, 1, 2, 3)
    assert not any(one.isVisible() for one in field.findChildren(IconButton))


def test_long_words_wrap_and_the_rows_below_move_down(theme: Theme, qtbot: QtBot) -> None:
    field = OrderingField(theme, ORDERING)
    page = show(qtbot, field, width=720)
    high = row(field, 2).height()
    assert high > row(field, 0).height() == 52
    page.resize(420, 700)
    qtbot.waitUntil(lambda: row(field, 2).height() > high)
    assert row(field, 3).y() > row(field, 2).geometry().bottom()


def test_the_gutter_stands_at_the_leading_edge(theme: Theme, qtbot: QtBot) -> None:
    field = OrderingField(theme, ORDERING)
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    _page = show(qtbot, field)
    rows = child(field, OrderList)
    assert row(field, 0).x() == 0
    assert row(field, 0).geometry().right() < rows.width() - 40


def test_rows_glide_where_motion_is_wanted(theme: Theme, qtbot: QtBot) -> None:
    theme.set_reduced_motion(on=False)
    field = OrderingField(theme, ordering(2, 0, 1, 3))
    _page = show(qtbot, field)
    field.focus_first()
    press(Qt.Key.Key_Down, ALT)
    assert row(field, 0).y() < row(field, 1).height()
    qtbot.waitUntil(lambda: shown_order(field) == (1, 0, 2, 3))
    qtbot.waitUntil(lambda: row(field, 1).y() == 0)


def test_a_tie_looks_different(theme: Theme, qtbot: QtBot) -> None:
    field = OrderingField(theme, ordering(2, 0, 1))
    _page = show(qtbot, field)
    rows = child(field, OrderList)
    before = rows.grab(rows.rect().adjusted(0, 0, 45 - rows.width(), 0)).toImage()
    field.restore(Ordered(indexes=(0, 1, 2), tied=(2,)))
    QTest.qWait(1)
    assert rows.grab(rows.rect().adjusted(0, 0, 45 - rows.width(), 0)).toImage() != before
