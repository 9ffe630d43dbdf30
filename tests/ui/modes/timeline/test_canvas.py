from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
)
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.day_number import day_number
from studyapp.core.timeline.clusters import Cluster
from studyapp.core.timeline.grouping import CROWD
from studyapp.core.timeline.mark import Mark
from studyapp.ui.modes.timeline.canvas import TimelineCanvas
from studyapp.ui.modes.timeline.canvas_keys import Act
from studyapp.ui.theme import Theme
from tests.ui.modes.timeline.pictures import MARKS, day, make_canvas, paint

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
STRAIGHT = False
SUMMER = (day_number(2020, 7, 1), day_number(2020, 9, 30))


def active_id(canvas: TimelineCanvas) -> str:
    item = canvas.active
    assert isinstance(item, Mark)
    return item.id


def spot(canvas: TimelineCanvas, mark_id: str) -> QPoint:
    """Give where in the viewport an item holding the mark was painted."""
    paint(canvas)
    for one in canvas.drawn:
        item = one.placed.item
        marks = item.marks if isinstance(item, Cluster) else (item,)
        if mark_id in {mark.id for mark in marks}:
            x = (one.start + one.end) / 2 + canvas.header_width
            return QPoint(round(x), round(one.middle + 48 - canvas.verticalScrollBar().value()))
    raise AssertionError(mark_id)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("days", [None, SUMMER, (SUMMER[1] - 3, SUMMER[1]), (727_000, 728_000)])
def test_labels_meet_neither_one_another_nor_a_mark(
    canvas: TimelineCanvas, theme: Theme, scheme: str, scale: float, days: tuple[int, int] | None
) -> None:
    theme.set_scheme(scheme)
    theme.set_scale(scale)
    if days is not None:
        canvas.show_days(*days, animated=False)
    paint(canvas)
    assert canvas.drawn
    rows: dict[float, list[tuple[float, float]]] = {}
    for one in canvas.drawn:
        row = rows.setdefault(one.middle, [])
        row.append((one.start, one.end))
        if one.spot is not None and not one.spot.inside:
            row.append((one.spot.left, one.spot.right))
    for stretches in rows.values():
        for (_, end), (start, _) in pairwise(sorted(stretches)):
            assert end <= start


def test_arrow_keys_walk_through_the_lane_and_say_where_they_are(
    canvas: TimelineCanvas, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def listen(event: QAccessibleAnnouncementEvent) -> None:
        said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    canvas.activate_event("asked")
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert active_id(canvas) == "broken"
    assert said == ["Event asked", "Event free", "Event war", "Event broken"]
    assert canvas.accessibleDescription() == "Event broken"
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert active_id(canvas) == "war"
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert isinstance(canvas.active, Cluster)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert isinstance(canvas.active, Cluster)
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert active_id(canvas) == "asked"


def test_up_and_down_go_to_the_nearest_event_of_the_next_lane(
    canvas: TimelineCanvas, qtbot: QtBot
) -> None:
    canvas.show_days(*SUMMER, animated=False)
    canvas.activate_event("s27")
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert active_id(canvas) == "said"
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert active_id(canvas) == "team"
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert active_id(canvas) == "team"
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    assert active_id(canvas) == "said"


def test_the_first_arrow_key_enters_the_first_lane(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert active_id(canvas) == "asked"


def test_an_event_out_of_sight_is_brought_into_it(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    canvas.show_days(*SUMMER, animated=False)
    canvas.activate_event("s27")
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert active_id(canvas) == "broken"
    assert canvas.scale.left < day_number(2016, 4, 2) < canvas.scale.right
    assert spot(canvas, "broken").x() > canvas.header_width


@pytest.mark.parametrize(
    ("key", "factor"),
    [
        (Qt.Key.Key_Plus, 1.5),
        (Qt.Key.Key_Equal, 1.5),
        (Qt.Key.Key_W, 1.5),
        (Qt.Key.Key_Minus, 1 / 1.5),
        (Qt.Key.Key_S, 1 / 1.5),
    ],
)
def test_keys_zoom(canvas: TimelineCanvas, qtbot: QtBot, key: Qt.Key, factor: float) -> None:
    canvas.show_days(*SUMMER, animated=False)
    before = canvas.scale.span
    qtbot.keyClick(canvas, key)
    assert canvas.scale.span == pytest.approx(before / factor)


def test_zooming_by_key_keeps_the_active_event_where_it_is(
    canvas: TimelineCanvas, qtbot: QtBot
) -> None:
    canvas.show_days(*SUMMER, animated=False)
    canvas.activate_event("team")
    before = spot(canvas, "team").x()
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert spot(canvas, "team").x() == pytest.approx(before, abs=1)


def test_keys_pan_and_fit(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    whole = canvas.scale
    canvas.show_days(*SUMMER, animated=False)
    before = canvas.scale
    qtbot.keyClick(canvas, Qt.Key.Key_D)
    assert canvas.scale.left > before.left
    qtbot.keyClick(canvas, Qt.Key.Key_A)
    assert canvas.scale.left == pytest.approx(before.left)
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.scale == whole


def test_f_centres_and_then_fits(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    canvas.activate_event("war")
    span = canvas.scale.span
    qtbot.keyClick(canvas, Qt.Key.Key_F)
    middle = (day_number(1991, 10, 1) + day_number(1994, 6, 1)) / 2
    assert canvas.scale.middle == pytest.approx(middle)
    assert canvas.scale.span == pytest.approx(span)
    qtbot.keyClick(canvas, Qt.Key.Key_F)
    assert canvas.scale.span == pytest.approx(
        (day_number(1994, 6, 1) - day_number(1991, 10, 1)) * 1.08
    )


def test_the_span_stays_between_three_days_and_forty_years(canvas: TimelineCanvas) -> None:
    canvas.activate_event("team")
    for _ in range(60):
        canvas.zoom(1.5, animated=False)
    assert canvas.scale.span == pytest.approx(3)
    for _ in range(60):
        canvas.zoom(1 / 1.5, animated=False)
    assert canvas.scale.span == pytest.approx(40 * 365.25)


def test_dragging_pans_and_does_not_choose(canvas: TimelineCanvas) -> None:
    canvas.show_days(*SUMMER, animated=False)
    before = canvas.scale
    start = spot(canvas, "team")
    viewport = canvas.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NONE, start)
    QTest.mouseMove(viewport, start + QPoint(60, 0))
    QTest.mouseMove(viewport, start + QPoint(120, 0))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NONE, start + QPoint(120, 0))
    assert canvas.scale.left == pytest.approx(before.left - 120 * before.days_per_pixel)
    assert canvas.active is None


def test_a_click_chooses_and_a_double_click_opens(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    canvas.show_days(*SUMMER, animated=False)
    at = spot(canvas, "team")
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert active_id(canvas) == "team"
    with qtbot.waitSignal(canvas.event_opened) as opened:
        qtbot.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == ["team"]


def test_near_events_become_a_cluster_that_opens_by_click(
    canvas: TimelineCanvas, qtbot: QtBot
) -> None:
    at = spot(canvas, "s28")
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert canvas.scale.span < 20
    paint(canvas)
    alone = {one.placed.item.id for one in canvas.drawn if isinstance(one.placed.item, Mark)}
    assert {"s27", "s28", "s29"} <= alone
    assert active_id(canvas) == "s27"


def test_enter_opens_a_cluster_or_an_event(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    canvas.activate_event("s28")
    assert isinstance(canvas.active, Cluster)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert active_id(canvas) == "s27"
    with qtbot.waitSignal(canvas.event_opened) as opened:
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert opened.args == ["s27"]


def test_a_crowd_on_one_day_is_listed_where_zooming_cannot_part_it(
    theme: Theme, qtbot: QtBot
) -> None:
    crowd = tuple(day(f"c{number}", 0, 2020, 9, 27) for number in range(CROWD))
    canvas = make_canvas(theme, (*MARKS, *crowd))
    qtbot.addWidget(canvas)
    canvas.activate_event("c3")
    with qtbot.waitSignal(canvas.cluster_listed) as listed:
        for _ in range(4):
            qtbot.keyClick(canvas, Qt.Key.Key_Return)
    (cluster,) = listed.args
    assert cluster.count == CROWD + 1
    assert canvas.scale.span == pytest.approx(3, abs=0.3)


def test_p_practises_and_u_asks_for_what_has_no_date(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    canvas.activate_event("war")
    with qtbot.waitSignal(canvas.event_practised) as practised:
        qtbot.keyClick(canvas, Qt.Key.Key_P)
    assert practised.args == ["war"]
    with qtbot.waitSignal(canvas.asked) as asked:
        qtbot.keyClick(canvas, Qt.Key.Key_U)
    assert asked.args == [Act.UNDATED]


def test_keys_with_control_are_left_to_the_window(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    before = canvas.scale
    qtbot.keyClick(canvas, Qt.Key.Key_Plus, CONTROL)
    assert canvas.scale == before


def test_show_event_zooms_in_until_the_event_stands_alone(canvas: TimelineCanvas) -> None:
    canvas.show_event("s28")
    assert active_id(canvas) == "s28"
    assert canvas.scale.left < day_number(2020, 9, 28) < canvas.scale.right


def test_rows_and_lanes_keep_still_while_panning(canvas: TimelineCanvas) -> None:
    canvas.show_days(*SUMMER, animated=False)
    paint(canvas)
    before = {one.placed.item: one.middle for one in canvas.drawn}
    for _ in range(12):
        canvas.pan(25)
        paint(canvas)
        for one in canvas.drawn:
            assert before.get(one.placed.item, one.middle) == one.middle


def test_an_empty_timeline_can_be_shown(theme: Theme, qtbot: QtBot) -> None:
    canvas = make_canvas(theme, ())
    qtbot.addWidget(canvas)
    paint(canvas)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_F, Qt.Key.Key_Plus):
        qtbot.keyClick(canvas, key)
    assert canvas.active is None
    assert not canvas.drawn
