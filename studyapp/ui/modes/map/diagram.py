"""The diagram at work: choose, drag, zoom and pan by mouse; walk along it by keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.core.map.geometry import Point
from studyapp.ui.modes.map.board import Shown
from studyapp.ui.modes.map.diagram_view import DiagramView
from studyapp.ui.modes.map.nearest import nearest_towards
from studyapp.ui.modes.map.selection import NOTHING, Selection
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.announce import announce

STEP = 1.25
WHEEL_FACTOR, WHEEL_NOTCH = 1.15, 120
LEAST_PINCH = 0.2
ARROWS = {
    Qt.Key.Key_Left: Point(-1, 0),
    Qt.Key.Key_Right: Point(1, 0),
    Qt.Key.Key_Up: Point(0, -1),
    Qt.Key.Key_Down: Point(0, 1),
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Diagram(DiagramView):
    """One stop for Tab; inside it arrows go to the nearest actor and Tab along its lines."""

    selected = Signal(object)
    """The `Selection` that is made here."""
    opened = Signal(str)
    """The actor to open."""
    moved = Signal(str, object)
    """An actor and the `Point` it is dragged to, in pixels as drawn."""
    dropped = Signal(str)
    active_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        say: Callable[[Selection], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._say = say
        self._pressed: QPointF | None = None
        self._carried, self._dragging = "", False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Map"))

    # What a screen reader is told

    def items_in_view(self) -> tuple[tuple[str, str, QRect], ...]:
        """Give the actors by id, with what is said of them and where they are."""
        if self.shown is None:
            return ()
        return tuple(
            (one, self._say(Selection(actor=one)), self.rect_of_actor(one).toAlignedRect())
            for one in self.shown.graph.actors
        )

    def active_item(self) -> str | None:
        """Give the actor that is chosen, or None."""
        return self._selection.actor or None

    def show_board(self, shown: Shown, *, fit: bool) -> None:
        super().show_board(shown, fit=fit)
        self._carried, self._dragging = "", False

    def select(self, selection: Selection) -> None:
        changed = selection != self._selection
        super().select(selection)
        if changed:
            self.active_changed.emit()

    # By keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            super().keyPressEvent(event)
        elif key in ARROWS:
            self._go(ARROWS[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in ENTER and self._selection.actor:
            self.opened.emit(self._selection.actor)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001 - Qt's signature
        if self._step_along_lines(1 if forwards else -1):
            return True
        return bool(super().focusNextPrevChild(forwards))

    def zoom(self, factor: float) -> None:
        """Enlarge about what is chosen, else about the middle."""
        at = QPointF(self.width() / 2, self.height() / 2)
        if self._selection.actor and self.shown is not None:
            at = self.rect_of_actor(self._selection.actor).center()
        self._zoom_at(factor, at)

    def choose(self, selection: Selection) -> None:
        """Choose something here: bring it into sight, tell the page and the screen reader."""
        self.select(selection)
        if selection.actor:
            self._bring_into_sight(selection.actor)
        self.selected.emit(selection)
        if selection:
            announce(self, self._say(selection))

    def _go(self, towards: Point) -> None:
        if self.shown is None or not self.shown.graph.actors:
            return
        boxes = self.shown.drawing.actors
        actor = self._selection.actor
        target = nearest_towards(boxes, actor, towards) if actor in boxes else next(iter(boxes))
        if target:
            self.choose(Selection(actor=target))

    def _step_along_lines(self, step: int) -> bool:
        """Go to the next line of the chosen actor; tell whether there was one."""
        actor = self._selection.actor
        if self.shown is None or not actor:
            return False
        lines = [one.ends for one in self.shown.graph.of(actor)]
        here = lines.index(self._selection.line) if self._selection.line in lines else -1
        following = here + step if here >= 0 or step > 0 else -1
        if not 0 <= following < len(lines):
            if here >= 0:
                self.choose(Selection(actor=actor))
            return False
        self.choose(Selection(actor=actor, line=lines[following]))
        return True

    def _bring_into_sight(self, actor: str) -> None:
        rect = self.rect_of_actor(actor)
        if not self.rect().contains(rect.toAlignedRect()):
            middle = QPointF(self.width() / 2, self.height() / 2)
            self._camera = self.camera.panned(middle - rect.center())

    # By mouse

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_at(WHEEL_FACTOR ** (delta.y() / WHEEL_NOTCH), event.position())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._pan(QPointF(delta.x() or delta.y(), 0))
        else:
            self._pan(QPointF(delta))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position()
            self._carried, self._dragging = self.actor_at(event.position()), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pressed is None:
            over = bool(self.actor_at(at)) or self.line_at(at) is not None
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        by = at - self._pressed
        if not self._dragging and by.manhattanLength() < QApplication.startDragDistance():
            return
        self._dragging, self._pressed = True, at
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._carried and self.shown is not None:
            middle = self.shown.drawing.actors[self._carried].middle
            zoom = self.camera.zoom
            # The sheet keeps still while something on it is moved.
            self._camera = self.camera
            carried = self._carried
            self.moved.emit(carried, Point(middle.x + by.x() / zoom, middle.y + by.y() / zoom))
            self._pressed, self._carried, self._dragging = at, carried, True
        else:
            self._pan(by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed = None
        self.unsetCursor()
        carried, self._carried = self._carried, ""
        if self._dragging:
            self._dragging = False
            if carried:
                self.dropped.emit(carried)
            return
        line = self.line_at(event.position())
        self.choose(
            Selection(actor=carried) if carried else Selection(line=line) if line else NOTHING
        )

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        actor = self.actor_at(event.position())
        if actor:
            self.opened.emit(actor)

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        ):
            self._zoom_at(max(LEAST_PINCH, 1 + event.value()), event.position())
            return True
        return bool(super().event(event))

    def _zoom_at(self, factor: float, at: QPointF) -> None:
        self._camera = self.camera.zoomed(factor, at, self._screen())
        self.update()

    def _pan(self, by: QPointF) -> None:
        self._camera = self.camera.panned(by)
        self.update()
