"""Movement of the picture by wheel, throw and fingers."""

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.day_number import day_number
from studyapp.core.timeline.planner import Planner
from studyapp.ui.modes.timeline import scene
from studyapp.ui.modes.timeline.canvas import TimelineCanvas
from studyapp.ui.theme import Theme
from tests.ui.modes.timeline.pictures import make_canvas, paint

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
STRAIGHT = False
SUMMER = (day_number(2020, 7, 1), day_number(2020, 9, 30))


def wheel(
    canvas: TimelineCanvas, down: int, modifiers: Qt.KeyboardModifier, x: float = 600
) -> None:
    at = QPointF(x, 200)
    event = QWheelEvent(
        at, canvas.mapToGlobal(at), QPoint(), QPoint(0, down), Qt.MouseButton.NoButton,
        modifiers, Qt.ScrollPhase.NoScrollPhase, STRAIGHT,
    )  # fmt: skip
    canvas.wheelEvent(event)


def test_control_and_wheel_zoom_at_the_pointer(canvas: TimelineCanvas) -> None:
    canvas.show_days(*SUMMER, animated=False)
    before = canvas.scale
    at = 600 - canvas.header_width
    under = before.left + at * before.days_per_pixel
    wheel(canvas, 120, CONTROL)
    after = canvas.scale
    assert after.span == pytest.approx(before.span / 1.15)
    assert after.left + at * after.days_per_pixel == pytest.approx(under)


def test_shift_and_wheel_pan(canvas: TimelineCanvas) -> None:
    canvas.show_days(*SUMMER, animated=False)
    before = canvas.scale
    wheel(canvas, -120, SHIFT)
    assert canvas.scale.left == pytest.approx(before.left + 120 * before.days_per_pixel)
    assert canvas.scale.span == pytest.approx(before.span)


def test_the_plain_wheel_scrolls_lanes(theme: Theme, qtbot: QtBot) -> None:
    canvas = make_canvas(theme, height=200)
    qtbot.addWidget(canvas)
    before = canvas.scale
    wheel(canvas, -120, NONE)
    assert canvas.verticalScrollBar().value() > 0
    assert canvas.scale == before


def test_zooming_moves_calmly_unless_motion_is_reduced(theme: Theme, qtbot: QtBot) -> None:
    theme.set_reduced_motion(False)
    canvas = make_canvas(theme)
    qtbot.addWidget(canvas)
    seen: list[float] = []
    canvas.scale_changed.connect(lambda scale: seen.append(scale.span))
    canvas.show_days(*SUMMER)
    qtbot.waitUntil(lambda: bool(seen) and seen[-1] < 100)
    assert len(seen) > 2
    assert seen == sorted(seen, reverse=True)
    theme.set_reduced_motion(True)
    seen.clear()
    canvas.show_everything()
    assert len(seen) == 1


def throw(canvas: TimelineCanvas) -> None:
    """Drag the picture to the right and let go while it moves."""
    viewport = canvas.viewport()
    kinds = (
        QEvent.Type.MouseButtonPress,
        *[QEvent.Type.MouseMove] * 4,
        QEvent.Type.MouseButtonRelease,
    )
    for number, kind in enumerate(kinds):
        at = QPointF(500 + 30 * min(number, 4), 300)
        held = Qt.MouseButton.NoButton if number == 5 else Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, at, canvas.mapToGlobal(at), Qt.MouseButton.LeftButton, held, NONE)
        event.setTimestamp(1000 + 16 * number)
        QApplication.sendEvent(viewport, event)


def test_a_thrown_picture_coasts_unless_motion_is_reduced(theme: Theme, qtbot: QtBot) -> None:
    theme.set_reduced_motion(False)
    canvas = make_canvas(theme)
    qtbot.addWidget(canvas)
    canvas.show_days(*SUMMER, animated=False)
    throw(canvas)
    let_go = canvas._scene.scale.left
    qtbot.waitUntil(lambda: canvas._scene.scale.left < let_go)
    canvas.halt()
    rest = canvas.scale
    assert rest.span == pytest.approx((SUMMER[1] - SUMMER[0] + 1) * 1.08)
    theme.set_reduced_motion(True)
    throw(canvas)
    assert canvas._motion.target is None
    assert canvas.scale == canvas._scene.scale


def test_the_wheel_zooms_smoothly_and_rows_fit_where_it_ends(theme: Theme, qtbot: QtBot) -> None:
    theme.set_reduced_motion(False)
    canvas = make_canvas(theme)
    qtbot.addWidget(canvas)
    before, seen = canvas.scale.span, []
    canvas.scale_changed.connect(lambda scale: seen.append(scale.span))
    for _ in range(6):
        wheel(canvas, 120, CONTROL)
    assert canvas.scale.span == pytest.approx(before / 1.15**6)
    planner = canvas._scene._planner
    qtbot.waitUntil(lambda: canvas._scene._planner.days_per_pixel == canvas.scale.days_per_pixel)
    assert canvas._scene._planner is not planner
    assert len(seen) > 3


@pytest.mark.parametrize("factor", [1.07, 1 / 1.07])
def test_labels_do_not_meet_while_two_fingers_zoom(canvas: TimelineCanvas, factor: float) -> None:
    canvas.show_days(*SUMMER, animated=False)
    for _ in range(30):
        canvas.glide(factor, at=420, smooth=False)
        QApplication.processEvents()
        paint(canvas)
        rows: dict[float, list[tuple[float, float]]] = {}
        for one in canvas.drawn:
            row = rows.setdefault(one.middle, [])
            row.append((one.start, one.end))
            if one.spot is not None and not one.spot.inside:
                row.append((one.spot.left, one.spot.right))
        for stretches in rows.values():
            for (_, end), (start, _) in pairwise(sorted(stretches)):
                assert end <= start


def test_two_fingers_zoom_about_the_place_they_are_at(canvas: TimelineCanvas) -> None:
    canvas.show_days(*SUMMER, animated=False)
    before, at = canvas.scale, QPointF(600, 200)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2, at, at, canvas.mapToGlobal(at), 0.25, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), pinch)
    x = 600 - canvas.header_width
    assert canvas.scale.span == pytest.approx(before.span / 1.25)
    assert canvas.scale.day_at(x) == before.day_at(x)


def test_a_zoom_back_takes_the_rows_that_were_left_behind(
    canvas: TimelineCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []

    class Counted(Planner):
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            made.append(self)

    monkeypatch.setattr(scene, "Planner", Counted)
    canvas.show_days(*SUMMER, animated=False)

    def out_and_in() -> int:
        before = len(made)
        for factor in [1 / 1.05] * 16 + [1.05] * 16:
            canvas.glide(factor, at=300, smooth=False)
            paint(canvas)
        return len(made) - before

    assert out_and_in() > 1
    assert out_and_in() == 0


def test_lanes_that_outgrow_the_picture_leave_it_as_wide(theme: Theme, qtbot: QtBot) -> None:
    canvas = make_canvas(theme, height=600)
    qtbot.addWidget(canvas)
    paint(canvas)
    wide = canvas.viewport().width()
    canvas.resize(canvas.width(), 200)
    paint(canvas)
    assert canvas.verticalScrollBar().maximum() > 0
    assert canvas.viewport().width() == wide
