"""Dragging with the mouse: when a press becomes a drag, where it goes, how it ends.

Qt's own drag and drop carries data between programs and hides the widget's events while it
runs; here a card moves inside its list, so that plain mouse events do.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

EDGE = 48
"""So near the edge of what is in sight, a drag scrolls on, in pixels."""
STEP_MS = 16
FASTEST = 14


class Drag(QObject):
    """Watches a widget; all points are global. Escape lets go and changes nothing."""

    started = Signal(QPoint)
    moved = Signal(QPoint)
    dropped = Signal(QPoint)
    cancelled = Signal()
    clicked = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._from: QPoint | None = None
        self._at = QPoint()
        self._dragging = False
        self._on = True
        self._scrolling = QTimer(self, interval=STEP_MS)
        self._scrolling.timeout.connect(self._scroll)
        widget.installEventFilter(self)

    @property
    def dragging(self) -> bool:
        """Whether a drag is under way."""
        return self._dragging

    def stop(self) -> None:
        """Take no more presses from now on."""
        self.cancel()
        self._on = False

    def cancel(self) -> None:
        """Let go of what is dragged, as Escape does."""
        if self._dragging:
            self._end()
            self.cancelled.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            return self._on_key(event)
        if watched is not self._widget or not self._on or not isinstance(event, QMouseEvent):
            return False
        match event.type():
            case QEvent.Type.MouseButtonPress:
                return self._on_press(event)
            case QEvent.Type.MouseMove:
                return self._on_move(event)
            case QEvent.Type.MouseButtonRelease:
                return self._on_release(event)
            case _:
                return False

    def _on_press(self, event: QMouseEvent) -> bool:
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()
        return False

    def _on_move(self, event: QMouseEvent) -> bool:
        if self._from is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        self._at = event.globalPosition().toPoint()
        if not self._dragging:
            way = (self._at - self._from).manhattanLength()
            if way < QApplication.startDragDistance():
                return False
            self._begin(self._from)
        self.moved.emit(self._at)
        return True

    def _on_release(self, event: QMouseEvent) -> bool:
        if self._from is None or event.button() is not Qt.MouseButton.LeftButton:
            return False
        was_dragging = self._dragging
        self._end()
        if was_dragging:
            self.dropped.emit(event.globalPosition().toPoint())
        else:
            self.clicked.emit()
        return was_dragging

    def _on_key(self, event: QKeyEvent) -> bool:
        if not self._dragging or event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() is QEvent.Type.KeyPress:
            self.cancel()
        event.accept()  # of a shortcut too, so that it comes as a key press
        return True

    def _begin(self, at: QPoint) -> None:
        self._dragging = True
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self._scrolling.start()
        self.started.emit(at)

    def _end(self) -> None:
        self._dragging, self._from = False, None
        self._scrolling.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def _scroll(self) -> None:
        """Scroll on while the drag is held near an edge of what is in sight."""
        area = scroll_area_of(self._widget)
        if area is None:
            return
        y = area.viewport().mapFromGlobal(self._at).y()
        bar = area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + scroll_step(y, area.viewport().height()))
        if bar.value() != before:
            self.moved.emit(self._at)


def scroll_step(y: int, height: int) -> int:
    """Give how far to scroll when a drag is at `y` of a view: faster nearer the edge."""
    if y < EDGE:
        return -round(FASTEST * min(1.0, (EDGE - y) / EDGE))
    if y > height - EDGE:
        return round(FASTEST * min(1.0, (y - height + EDGE) / EDGE))
    return 0


def scroll_area_of(widget: QWidget) -> QScrollArea | None:
    """Give the nearest scroll area a widget lies in."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def bring_into_sight(widget: QWidget) -> None:
    """Scroll so that a widget can be seen, where it lies in something that scrolls."""
    area = scroll_area_of(widget)
    if area is not None:
        area.ensureWidgetVisible(widget, 0, EDGE // 4)
