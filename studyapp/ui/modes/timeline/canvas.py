"""The canvas at work: wheel, drag, pinch and keys, and an active item that is said aloud."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QLocale, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QToolTip, QWidget

from studyapp.core.timeline.clusters import Cluster, Item
from studyapp.core.timeline.index import TimelineIndex
from studyapp.core.timeline.mark import Mark
from studyapp.core.timeline.scale import Limits, scale_fitting
from studyapp.ui.modes.timeline.canvas_keys import KEYS, STEPS, Act
from studyapp.ui.modes.timeline.canvas_view import CanvasView
from studyapp.ui.modes.timeline.look import LaneHead
from studyapp.ui.theme import Theme

WHEEL_FACTOR = 1.15
WHEEL_NOTCH = 120
KEY_FACTOR = 1.5
PAN_SHARE = 0.15
LEAST_PINCH = 0.2
ROOM_AROUND = 120.0
"""Days around a day that is shown on its own."""
PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
CLOSER = 0.9
"""Share of the span to which zooming in must come down to be worth it."""


class TimelineCanvas(CanvasView):
    """One focus stop; the arrow keys move the active item, Enter opens it."""

    item_activated = Signal(object)
    event_opened = Signal(str)
    event_practised = Signal(str)
    cluster_listed = Signal(object)
    undated_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        index: TimelineIndex,
        heads: Sequence[LaneHead],
        *,
        limits: Limits,
        locale: QLocale,
        describe: Callable[[Item], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, index, heads, limits=limits, locale=locale, parent=parent)
        self.setObjectName("timeline-canvas")
        self._describe = describe
        self._pressed: QPointF | None = None
        self._dragging = False
        self._grouped_at = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Timeline"))
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    # The active item

    def activate(self, item: Item | None, *, brought: bool = True) -> None:
        """Make an item the active one, bring it into sight and say it aloud."""
        self._active = item
        if item is not None:
            if brought:
                self.bring_into_sight(item)
            words = self._describe(item)
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._repaint()
        self.item_activated.emit(item)

    def activate_event(self, event_id: str) -> None:
        """Make an event's mark active, or the cluster that hides it."""
        mark = self._scene.index.find(event_id)
        if mark is not None:
            self.activate(self._scene.item_holding(mark))

    def activate_in_sight(self) -> None:
        """Make the first event in sight active, unless the active one is in sight."""
        scale, active = self.scale, self._active
        if active is not None and 0 <= scale.x_of_middle(active.twice_middle) <= scale.width:
            return
        for lane in self._scene.index.lanes:
            first = lane.first_touching(scale.first_day, scale.end_day - 1)
            if first is not None:
                self.activate(self._scene.item_holding(first), brought=False)
                return

    def show_event(self, event_id: str) -> None:
        """Make an event's own mark active; zoom in where a cluster hides it."""
        mark = self._scene.index.find(event_id)
        if mark is None:
            return
        if isinstance(self._scene.item_holding(mark), Cluster):
            around = max(ROOM_AROUND, 3.0 * mark.days)
            middle, half = mark.twice_middle // 2, round(around / 2)
            self.show_days(middle - half, middle + half, animated=False)
        self.activate(self._scene.item_holding(mark))

    def open_item(self, item: Item) -> None:
        """Open an event; zoom into a cluster, or list it where that would not part it."""
        match item:
            case Mark():
                self.event_opened.emit(item.id)
            case Cluster():
                first, last = item.days
                target = self.limits.clamped(scale_fitting(first, last, self.scale.width))
                if target.span < self.scale.span * CLOSER:
                    self.show_scale(target)
                else:
                    self.cluster_listed.emit(item)

    def _after_change(self) -> None:
        """Keep the same event active where the scale has parted or joined its cluster."""
        active, days_per_pixel = self._active, self._scene.scale.days_per_pixel
        super()._after_change()
        if active is None or self._motion.target is not None:
            return
        if days_per_pixel == self._grouped_at:
            return
        self._grouped_at = days_per_pixel
        mark = active if isinstance(active, Mark) else active.first
        now = self._scene.item_holding(mark)
        if now != active:
            self._active = now
            self.setAccessibleDescription(self._describe(now))
            self.item_activated.emit(now)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        act = KEYS.get(Qt.Key(event.key())) if plain else None
        if event.key() in PAGES:
            super().keyPressEvent(event)
        elif act is None or not self.perform(act):
            event.ignore()

    def perform(self, act: Act) -> bool:
        """Do what a key asks; tell whether there was anything to do."""
        match act:
            case Act.ZOOM_IN:
                self.zoom(KEY_FACTOR)
            case Act.ZOOM_OUT:
                self.zoom(1 / KEY_FACTOR)
            case Act.PAN_LEFT:
                self.pan(-self._scene.scale.width * PAN_SHARE)
            case Act.PAN_RIGHT:
                self.pan(self._scene.scale.width * PAN_SHARE)
            case Act.FIT_ALL:
                self.show_everything()
            case Act.UNDATED:
                self.undated_requested.emit()
            case _:
                return self._perform_on_active(act)
        return True

    def _perform_on_active(self, act: Act) -> bool:
        item = self._active
        if act in STEPS:
            found = self._first() if item is None else self._stepped(item, act)
            if found is not None:
                self.activate(found)
            return True
        if item is None:
            return False
        if act is Act.CENTRE:
            self._centre(item)
        elif act is Act.OPEN:
            self.open_item(item)
        elif isinstance(item, Mark):
            self.event_practised.emit(item.id)
        return True

    def _stepped(self, item: Item, act: Act) -> Item | None:
        match act:
            case Act.NEXT:
                return self._scene.beside(item, 1)
            case Act.PREVIOUS:
                return self._scene.beside(item, -1)
            case Act.UP:
                return self._scene.across(item, -1)
            case Act.DOWN:
                return self._scene.across(item, 1)
            case _:
                lane = self._scene.index.lanes[item.lane]
                end = lane.first() if act is Act.FIRST else lane.last()
                return None if end is None else self._scene.item_holding(end)

    def _first(self) -> Item | None:
        firsts = (lane.first() for lane in self._scene.index.lanes if len(lane))
        first = next(firsts, None)
        return None if first is None else self._scene.item_holding(first)

    def _centre(self, item: Item) -> None:
        """Put an item in the middle; if it is there already, fit it."""
        off = self.scale.x_of_middle(item.twice_middle) - self.scale.width / 2
        if abs(off) > 1:
            self.show_scale(self.scale.panned(off))
            return
        first, last = item.days if isinstance(item, Cluster) else (item.start, item.end)
        self.show_days(first, last)

    # Pointer

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
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._dragging = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pressed is None:
            over = self.item_at(at) is not None
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            return
        moved = at - self._pressed
        if not self._dragging and moved.manhattanLength() < QApplication.startDragDistance():
            return
        self._dragging, self._pressed = True, at
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.pan(-moved.x())
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - round(moved.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or self._dragging:
            self.viewport().unsetCursor()
            return
        item = self.item_at(event.position())
        if item is not None:
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
            item = self.item_at(QPointF(event.pos()))
            words = f"<qt>{html.escape(self._describe(item))}</qt>" if item is not None else ""
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return bool(super().viewportEvent(event))

    def _pinch(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        at = self.viewport().mapFromGlobal(pinch.centerPoint()).x() - self.header_width
        self.glide(max(LEAST_PINCH, pinch.scaleFactor()), at=max(0.0, at), smooth=False)
        return True
