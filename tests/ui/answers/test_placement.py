from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.day_number import day_number
from studyapp.core.quiz.answer import DontKnow, Placed
from studyapp.core.quiz.body import Placement
from studyapp.ui.answers.axis_painter import INSET
from studyapp.ui.answers.day_axis import DayAxis
from studyapp.ui.answers.placement import PlacementField
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import IconButton
from studyapp.ui.widgets.label import PlainLabel
from tests.ui.answers.moving import drag, focused, heard, press, show
from tests.ui.answers.moving_samples import PLACEMENT, PLACEMENT_RANGE, PLACEMENT_YEARS
from tests.ui.finding import child

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
SEPTEMBER_27 = day_number(2020, 9, 27)


def make(theme: Theme, body: Placement = PLACEMENT) -> PlacementField:
    return PlacementField(theme, body, locale=BRITISH)


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> Iterator[PlacementField]:
    field = make(theme)
    page = show(qtbot, field)
    field.focus_first()
    yield field
    page.close()


def axis(field: PlacementField) -> DayAxis:
    return child(field, DayAxis)


def spot(field: PlacementField, day: int, y: int = 60) -> QPoint:
    """The pixel of the line under the middle of a day."""
    return QPoint(INSET + round(axis(field).scale.x(day + 0.5)), y)


def click(field: PlacementField, day: int, y: int = 60) -> None:
    QTest.mouseClick(axis(field), Qt.MouseButton.LeftButton, pos=spot(field, day, y))


def day(field: PlacementField) -> int:
    answer = field.answer
    assert isinstance(answer, Placed)
    return answer.day


def button(field: PlacementField, name: str) -> IconButton:
    return child(field, IconButton, name)


def turn(field: PlacementField, delta: QPoint, held: Qt.KeyboardModifier) -> QWheelEvent:
    at = spot(field, SEPTEMBER_27)
    event = QWheelEvent(
        at,
        axis(field).mapToGlobal(at),
        QPoint(),
        delta,
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's signature
    )
    QApplication.sendEvent(axis(field), event)
    return event


def test_there_is_no_answer_before_a_day_is_chosen(field: PlacementField) -> None:
    assert field.answer is None
    assert axis(field).accessibleName() == (
        "Timeline from 1 July 2020 to 31 October 2020: No day chosen yet"
    )


def test_a_click_chooses_the_day_under_it(field: PlacementField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.changed):
        click(field, SEPTEMBER_27)
    assert field.answer == Placed(day=SEPTEMBER_27)
    assert axis(field).accessibleName().endswith(": 27 September 2020")


def test_the_first_arrow_begins_in_the_middle(field: PlacementField) -> None:
    press(RIGHT)
    assert abs(day(field) - (PLACEMENT.first + PLACEMENT.last) / 2) <= 1


def test_arrows_go_by_days_and_with_shift_further(field: PlacementField) -> None:
    click(field, SEPTEMBER_27)
    press(RIGHT)
    assert day(field) == SEPTEMBER_27 + 1
    press(LEFT, times=3)
    assert day(field) == SEPTEMBER_27 - 2
    press(RIGHT, SHIFT)
    assert day(field) == day_number(2020, 10, 25)


def test_on_a_short_line_the_larger_step_is_a_week(theme: Theme, qtbot: QtBot) -> None:
    body = Placement(date="2020-09-27", first=SEPTEMBER_27 - 40, last=SEPTEMBER_27 + 40)
    field = make(theme, body)
    _page = show(qtbot, field)
    field.focus_first()
    click(field, SEPTEMBER_27)
    press(LEFT, SHIFT)
    assert day(field) == SEPTEMBER_27 - 7


def test_home_and_end_go_to_the_ends_and_no_further(field: PlacementField) -> None:
    press(Qt.Key.Key_Home)
    press(LEFT)
    assert day(field) == PLACEMENT.first
    press(Qt.Key.Key_End)
    press(RIGHT)
    assert day(field) == PLACEMENT.last


def test_the_marker_is_dragged_without_a_jump(field: PlacementField) -> None:
    click(field, SEPTEMBER_27)
    line = axis(field)
    grip = spot(field, SEPTEMBER_27) + QPoint(4, 0)
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=grip)
    assert day(field) == SEPTEMBER_27
    QTest.mouseMove(line, spot(field, SEPTEMBER_27 - 20) + QPoint(4, 0))
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=spot(field, SEPTEMBER_27 - 20))
    assert day(field) == SEPTEMBER_27 - 20
    QTest.mouseMove(line, spot(field, SEPTEMBER_27))
    assert day(field) == SEPTEMBER_27 - 20


def test_a_drag_past_the_end_stays_on_the_line(field: PlacementField) -> None:
    line = axis(field)
    drag(line, line.mapToGlobal(QPoint(line.width() + 300, 60)), at=QPoint(200, 60))
    assert day(field) == PLACEMENT.last


def test_where_a_day_is_too_thin_a_month_is_chosen(theme: Theme, qtbot: QtBot) -> None:
    body = Placement(date="2016-04", first=day_number(2014, 1, 1), last=day_number(2016, 12, 31))
    field = make(theme, body)
    _page = show(qtbot, field)
    field.focus_first()
    click(field, day_number(2016, 4, 3))
    assert day(field) == day_number(2016, 4, 16)
    assert axis(field).value_words == "April 2016"
    assert "single days" in child(field, PlainLabel, "placement-note").text()
    press(RIGHT)
    assert axis(field).value_words == "17 April 2016"
    assert child(field, PlainLabel, "placement-note").text() == ""


def test_zoomed_in_a_single_day_can_be_clicked(theme: Theme, qtbot: QtBot) -> None:
    field = make(theme, PLACEMENT_YEARS)
    _page = show(qtbot, field)
    field.focus_first()
    click(field, day_number(1991, 12, 20))
    press(Qt.Key.Key_Plus, times=7)
    click(field, day_number(1991, 12, 20))
    assert field.answer == Placed(day=day_number(1991, 12, 20))
    assert axis(field).value_words == "20 December 1991"


def test_keys_and_buttons_zoom_about_the_marker(field: PlacementField) -> None:
    click(field, SEPTEMBER_27)
    before = spot(field, SEPTEMBER_27)
    whole = axis(field).scale
    press(Qt.Key.Key_Plus)
    assert axis(field).scale.span == pytest.approx(whole.span / 2)
    assert abs(spot(field, SEPTEMBER_27).x() - before.x()) <= 1
    press(Qt.Key.Key_Minus)
    assert axis(field).scale.span == pytest.approx(whole.span)
    button(field, "zoom-in").click()
    button(field, "zoom-in").click()
    assert axis(field).scale.span == pytest.approx(whole.span / 4)
    button(field, "whole").click()
    assert axis(field).scale == whole


def test_zoom_buttons_are_off_where_there_is_no_further(field: PlacementField) -> None:
    assert button(field, "zoom-in").isEnabled()
    assert not button(field, "zoom-out").isEnabled()
    press(Qt.Key.Key_Plus, times=9)
    assert not button(field, "zoom-in").isEnabled()
    assert button(field, "zoom-out").isEnabled()


def test_the_view_follows_the_marker(field: PlacementField) -> None:
    click(field, SEPTEMBER_27)
    press(Qt.Key.Key_Plus, times=3)
    press(Qt.Key.Key_Home)
    assert axis(field).scale.left <= PLACEMENT.first < axis(field).scale.right


def test_the_strip_moves_the_view_and_not_the_marker(field: PlacementField) -> None:
    click(field, SEPTEMBER_27)
    press(Qt.Key.Key_Plus, times=3)
    line = axis(field)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(INSET + 5, line.height() - 16))
    assert line.scale.left == pytest.approx(PLACEMENT.first)
    assert day(field) == SEPTEMBER_27


def test_a_drag_held_at_the_edge_goes_on(field: PlacementField, qtbot: QtBot) -> None:
    click(field, SEPTEMBER_27)
    press(Qt.Key.Key_Plus, times=2)
    line = axis(field)
    left = int(line.scale.left)
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=spot(field, SEPTEMBER_27))
    QTest.mouseMove(line, QPoint(INSET + 2, 60))
    assert day(field) >= left
    qtbot.waitUntil(lambda: day(field) < left - 5)
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPoint(INSET + 2, 60))


def test_the_wheel_scrolls_the_page_and_with_ctrl_zooms(field: PlacementField) -> None:
    span = axis(field).scale.span
    assert not turn(field, QPoint(0, 120), Qt.KeyboardModifier.NoModifier).isAccepted()
    assert axis(field).scale.span == span
    assert turn(field, QPoint(0, 120), Qt.KeyboardModifier.ControlModifier).isAccepted()
    assert axis(field).scale.span == pytest.approx(span / 2)


def test_buttons_step_by_a_day(field: PlacementField, qtbot: QtBot) -> None:
    click(field, SEPTEMBER_27)
    qtbot.mouseClick(button(field, "later"), Qt.MouseButton.LeftButton)
    assert day(field) == SEPTEMBER_27 + 1
    qtbot.mouseClick(button(field, "earlier"), Qt.MouseButton.LeftButton)
    assert day(field) == SEPTEMBER_27
    assert min(button(field, "later").width(), button(field, "later").height()) >= 44
    assert focused() is axis(field)


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_X, Qt.Key.Key_0, Qt.Key.Key_F]
)
def test_other_keys_belong_to_the_page(field: PlacementField, key: Qt.Key) -> None:
    press(key)
    assert heard(field) == [key]


def test_an_answer_given_before_is_shown(field: PlacementField) -> None:
    field.restore(Placed(day=SEPTEMBER_27))
    assert field.answer == Placed(day=SEPTEMBER_27)
    assert axis(field).value_words == "27 September 2020"


def test_the_articles_interval_stands_beside_the_answer(theme: Theme, qtbot: QtBot) -> None:
    field = make(theme, PLACEMENT_RANGE)
    _page = show(qtbot, field)
    field.reveal(Placed(day=SEPTEMBER_27), None, only_involved=False)
    assert axis(field).value_words == (
        "Article’s answer: 12 – 16 July 2020. Your answer: 27 September 2020"
    )
    assert axis(field).scale.span == pytest.approx(PLACEMENT_RANGE.last + 1 - PLACEMENT_RANGE.first)


def test_what_lies_close_together_is_drawn_larger(theme: Theme, qtbot: QtBot) -> None:
    field = make(theme, PLACEMENT_YEARS)
    _page = show(qtbot, field)
    field.reveal(Placed(day=day_number(1992, 1, 20)), None, only_involved=False)
    assert axis(field).scale.span < 400
    assert axis(field).scale.left < day_number(1991, 12, 1)
    assert axis(field).scale.right > day_number(1992, 1, 21)


@pytest.mark.parametrize("answer", [None, DontKnow()])
def test_without_an_answer_the_articles_is_shown(
    field: PlacementField, answer: DontKnow | None
) -> None:
    field.reveal(answer, None, only_involved=False)
    assert axis(field).value_words == "Article’s answer: 27 September 2020"


def test_a_date_that_may_be_one_of_two_is_two_bands(theme: Theme, qtbot: QtBot) -> None:
    body = Placement(date="[1991,1993]", first=PLACEMENT_YEARS.first, last=PLACEMENT_YEARS.last)
    field = make(theme, body)
    _page = show(qtbot, field)
    field.reveal(Placed(day=day_number(1992, 6, 1)), None, only_involved=False)
    two = axis(field).grab().toImage()
    whole = make(theme, Placement(date="1991/1993", first=body.first, last=body.last))
    _other = show(qtbot, whole)
    whole.reveal(Placed(day=day_number(1992, 6, 1)), None, only_involved=False)
    assert len(axis(field)._bands) == 2
    assert len(axis(whole)._bands) == 1
    assert two != axis(whole).grab().toImage()


def test_once_revealed_nothing_moves_but_the_view(field: PlacementField, qtbot: QtBot) -> None:
    click(field, SEPTEMBER_27)
    field.reveal(field.answer, None, only_involved=False)
    field.focus_first()
    span = axis(field).scale.span
    with qtbot.assertNotEmitted(field.changed):
        press(RIGHT)
        press(Qt.Key.Key_Home)
        click(field, SEPTEMBER_27 - 30)
        press(Qt.Key.Key_Plus)
    assert day(field) == SEPTEMBER_27
    assert axis(field).scale.span < span


def test_time_runs_from_left_to_right_in_any_layout(theme: Theme, qtbot: QtBot) -> None:
    field = make(theme)
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    _page = show(qtbot, field)
    field.focus_first()
    click(field, SEPTEMBER_27)
    before = spot(field, day(field)).x()
    press(RIGHT)
    assert day(field) == SEPTEMBER_27 + 1
    assert spot(field, day(field)).x() > before
    assert button(field, "earlier").x() < button(field, "later").x()


def test_a_zoom_takes_a_moment_where_motion_is_wanted(theme: Theme, qtbot: QtBot) -> None:
    theme.set_reduced_motion(on=False)
    field = make(theme)
    _page = show(qtbot, field)
    line = axis(field)
    before = line._view.now
    line.zoom(4)
    assert line._view.now == before
    qtbot.waitUntil(lambda: line._view.now == line.scale)
