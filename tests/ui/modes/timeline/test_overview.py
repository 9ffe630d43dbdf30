from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.day_number import day_number
from studyapp.core.timeline.index import index_of
from studyapp.core.timeline.scale import Limits, scale_between
from studyapp.ui.modes.timeline.overview import Overview
from studyapp.ui.theme import Theme
from tests.ui.modes.timeline.pictures import ENGLISH, HEADS, MARKS

FIRST, LAST = float(day_number(2000, 1, 1)), float(day_number(2010, 1, 1))
YEAR = 365.25
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def overview(theme: Theme, qtbot: QtBot) -> Overview:
    index = index_of(MARKS, lanes=3)
    limits = Limits(first=index.first, last=index.last)
    one = Overview(theme, index, HEADS, limits=limits, locale=ENGLISH)
    qtbot.addWidget(one)
    one.resize(1066, 60)
    one.show()
    one.show_scale(scale_between(FIRST, LAST, 900))
    return one


def drag(overview: Overview, start: float, by: int) -> Sequence[float]:
    """Drag by some pixels and give the days that were asked for first."""
    asked: list[tuple[float, float]] = []
    overview.days_requested.connect(lambda first, last: asked.append((first, last)))
    at = QPoint(round(start), 20)
    QTest.mousePress(overview, LEFT, NONE, at)
    QTest.mouseMove(overview, at + QPoint(by, 0))
    QTest.mouseRelease(overview, LEFT, NONE, at + QPoint(by, 0))
    return asked[0]


def test_dragging_the_brush_moves_both_ends(overview: Overview) -> None:
    left, right = overview.brush
    first, last = drag(overview, (left + right) / 2, 40)
    assert first > FIRST
    assert last - first == pytest.approx(LAST - FIRST)


def test_dragging_a_handle_moves_one_end(overview: Overview) -> None:
    left, right = overview.brush
    first, last = drag(overview, left, -30)
    assert (first < FIRST, last) == (True, LAST)
    first, last = drag(overview, right, 30)
    assert (first, last > LAST) == (FIRST, True)


def test_pressing_beside_the_brush_brings_it_there(overview: Overview) -> None:
    _, right = overview.brush
    first, last = drag(overview, right + 100, 0)
    assert first > FIRST
    assert last - first == pytest.approx(LAST - FIRST)


@pytest.mark.parametrize(
    ("key", "modifiers", "moved"),
    [
        (Qt.Key.Key_Right, NONE, (1, 1)),
        (Qt.Key.Key_Left, NONE, (-1, -1)),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, (0, 1)),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier, (0, -1)),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier, (-1, 0)),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, (1, 0)),
    ],
)
def test_keys_do_what_dragging_does(
    overview: Overview,
    qtbot: QtBot,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    moved: tuple[int, int],
) -> None:
    with qtbot.waitSignal(overview.days_requested) as asked:
        qtbot.keyClick(overview, key, modifiers)
    first, last = asked.args
    step = (LAST - FIRST) / 10
    assert first == pytest.approx(FIRST + moved[0] * step)
    assert last == pytest.approx(LAST + moved[1] * step)


def test_home_and_end_go_to_the_ends_of_everything(overview: Overview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(overview.days_requested) as asked:
        qtbot.keyClick(overview, Qt.Key.Key_Home)
    assert asked.args[0] == day_number(1988, 1, 1)
    with qtbot.waitSignal(overview.days_requested) as asked:
        qtbot.keyClick(overview, Qt.Key.Key_End)
    assert asked.args[1] == day_number(2020, 9, 30)


def test_a_brush_on_three_days_can_still_be_held(overview: Overview) -> None:
    overview.show_scale(scale_between(FIRST, FIRST + 3, 900))
    left, right = overview.brush
    assert right - left >= 12


def test_it_says_what_is_shown(overview: Overview) -> None:
    assert overview.accessibleDescription() == "2000 to 2009"
    overview.show_scale(scale_between(FIRST, FIRST + 200, 900))
    assert overview.accessibleDescription() == "January 2000 to July 2000"
    overview.show_scale(scale_between(FIRST, FIRST + 3, 900))
    assert overview.accessibleDescription() == "1 January 2000 to 3 January 2000"


def test_it_paints_in_both_themes(overview: Overview, theme: Theme) -> None:
    light = overview.grab().toImage()
    theme.set_scheme("dark")
    assert overview.grab().toImage() != light
