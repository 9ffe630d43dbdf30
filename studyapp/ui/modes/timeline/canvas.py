"""The canvas at work: wheel, drag, pinch, lane names to fold and to move, days to select."""

from __future__ import annotations

import html
from enum import Enum, auto

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QToolTip

from studyapp.core.timeline.clusters import Cluster
from studyapp.core.timeline.mark import Mark
from studyapp.ui.modes.timeline.canvas_active import OPEN, ActiveCanvas

WHEEL_FACTOR = 1.15
WHEEL_NOTCH = 120
LEAST_PINCH = 0.2
STILL = 60
"""Milliseconds without a movement after which a hand has come to rest."""
LEAST_SPEED = 0.25
THROW = 160.0
"""Milliseconds of the last speed that a thrown picture travels."""


class Held(Enum):
    """What a drag that began somewhere does."""

    PICTURE = auto()
    LANE = auto()
    DAYS = auto()


class TimelineCanvas(ActiveCanvas):
    """A drag pans; on a lane's name it moves the lane; on the axis, or with Shift, it selects."""

    _pressed: QPointF | None = None
    _began = QPointF()
    _dragging = False
    _speed, _moved_at = 0.0, 0
    """Pixels a millisecond of the last movement, and when it was."""
    _held = Held.PICTURE

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta, modifiers = event.angleDelta(), event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            at = max(0.0, event.position().x() - self.header_width)
            notches = delta.y() / WHEEL_NOTCH
            smooth = event.pixelDelta().isNull()
            self.glide(WHEEL_FACTOR**notches, at=at, smooth=smooth)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier or abs(delta.x()) > abs(delta.y()):
            self.pan(-float(delta.x() or delta.y()))
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - round(delta.y() / WHEEL_NOTCH * 3 * bar.singleStep()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at = event.position()
        self.halt()
        self._pressed = self._began = at
        self._dragging, self._speed, self._moved_at = False, 0.0, event.timestamp()
        self._held = self._held_at(at, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pressed is None:
            self._show_cursor(at)
            return
        moved = at - self._pressed
        if not self._dragging and moved.manhattanLength() < QApplication.startDragDistance():
            return
        self._dragging, self._pressed = True, at
        match self._held:
            case Held.PICTURE:
                self._drag_picture(moved, event.timestamp())
            case Held.LANE:
                self._drag_lane(at)
            case Held.DAYS:
                self._drag_days(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        at = event.position()
        if self._dragging:
            self.viewport().unsetCursor()
            self._drop(at)
            if self._held is Held.PICTURE:
                self._throw(event.timestamp())
        elif self._held is Held.LANE:
            self._toggle_lane(at)
        elif not self._select_period(at):
            self._choose(at)

    def _held_at(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Held:
        sizes = self._scene.sizes
        if at.x() < sizes.header:
            return Held.LANE
        selects = at.y() < sizes.axis or modifiers & Qt.KeyboardModifier.ShiftModifier
        return Held.DAYS if selects else Held.PICTURE

    def _show_cursor(self, at: QPointF) -> None:
        sizes = self._scene.sizes
        if at.x() < sizes.header:
            shape = Qt.CursorShape.PointingHandCursor
        elif at.y() < sizes.axis:
            shape = Qt.CursorShape.IBeamCursor
        else:
            over = self.item_at(at) is not None
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _drag_picture(self, moved: QPointF, now: int) -> None:
        elapsed, self._moved_at = now - self._moved_at, now
        if elapsed > 0:
            self._speed = moved.x() / elapsed
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.pan(-moved.x())
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - round(moved.y()))

    def _drag_lane(self, at: QPointF) -> None:
        lane = self._scene.lane_at(self._in_lanes(self._began).y())
        if lane is not None:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._carried = lane, self._in_lanes(at).y()
            self._repaint()

    def _drag_days(self, at: QPointF) -> None:
        header = self.header_width
        days = sorted(self.scale.day_at(max(0.0, one.x() - header)) for one in (self._began, at))
        self.select_days((days[0], days[1]))

    def _throw(self, now: int) -> None:
        """Let the picture go on a little if it was let go of while moving."""
        if now - self._moved_at < STILL and abs(self._speed) > LEAST_SPEED:
            self.coast(-self._speed * THROW)

    def _drop(self, at: QPointF) -> None:
        carried, self._carried = self._carried, None
        if carried is None:
            return
        to = self._scene.lane_at(self._in_lanes(at).y())
        self._repaint()
        if to is not None and to != carried[0]:
            self.lane_moved.emit(carried[0], to)

    def _toggle_lane(self, at: QPointF) -> None:
        lane = self._scene.lane_at(self._in_lanes(at).y())
        if lane is not None and at.y() > self._scene.sizes.axis:
            self.lane_folded.emit(lane, lane not in self._scene.folded)

    def _select_period(self, at: QPointF) -> bool:
        """Select the period whose name was pressed; tell whether there was one."""
        sizes = self._scene.sizes
        if at.y() >= sizes.axis:
            return False
        point = QPointF(at.x() - sizes.header, at.y() - sizes.ticks)
        period = self._painter.period_at(self._scene, point)
        if period is not None:
            self.select_days((period.first, period.last))
        return period is not None

    def _choose(self, at: QPointF) -> None:
        item = self.item_at(at)
        if item is None:
            lane = self._scene.lane_at(self._in_lanes(at).y())
            if lane in self._scene.folded and lane is not None and at.y() > self._scene.sizes.axis:
                self.lane_folded.emit(lane, OPEN)
            return
        self.activate(item)
        if isinstance(item, Cluster):
            self.open_item(item)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self.item_at(event.position())
        if isinstance(item, Mark):
            self.event_opened.emit(item.id)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                at = max(0.0, event.position().x() - self.header_width)
                self.glide(max(LEAST_PINCH, 1 + event.value()), at=at, smooth=False)
            return True
        if isinstance(event, QGestureEvent):
            return self._pinch(event)
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            said = self._words_at(QPointF(event.pos()))
            words = f"<qt>{html.escape(said)}</qt>" if said else ""
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return bool(super().viewportEvent(event))

    def _words_at(self, at: QPointF) -> str:
        """Give what a point of the viewport is about: an item, or a lane by its whole name."""
        item = self.item_at(at)
        if item is not None:
            return self._describe(item)
        sizes = self._scene.sizes
        lane = self._scene.lane_at(self._in_lanes(at).y())
        if lane is None or at.x() >= sizes.header or at.y() < sizes.axis:
            return ""
        return self._cast.heads[lane].name

    def _pinch(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        at = self.viewport().mapFromGlobal(pinch.centerPoint()).x() - self.header_width
        self.glide(max(LEAST_PINCH, pinch.scaleFactor()), at=max(0.0, at), smooth=False)
        return True
