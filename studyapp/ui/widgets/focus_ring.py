"""The one focus ring: two pixels of accent around whatever has the keyboard.

A widget cannot paint outside its own rectangle, so the ring is a widget of its own that
lies above the focused one. It is cut off by the scroll area it is in, like its content.
It appears once the keyboard is used and leaves again with the mouse; fields for text and
the high-contrast theme always have it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QWidget,
)
from shiboken6 import isValid

from studyapp.ui.theme import Theme

GAP, WIDTH, GROWTH, RADIUS = 2, 2, 3, 8
# PySide6 6.11: importing a class makes all its enums; a start has no need of these.
FIELDS = ("QLineEdit", "QTextEdit", "QPlainTextEdit", "QAbstractSpinBox")
KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
MOVES = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.ParentChange,
        QEvent.Type.EnabledChange,
    }
)


class FocusRing(QWidget):
    """The ring itself; lies over its parent and lets every click through."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme, self._host = theme, host
        self._radius = RADIUS
        self.setObjectName("focus-ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self.update)

    def surround(self, rect: QRect, radius: int, *, inside: bool) -> None:
        """Lie around a rectangle of the parent, or along the inside of its edge."""
        reach = 0 if inside else GAP + WIDTH
        self._radius = max(2, radius if inside else radius + GROWTH)
        self.setGeometry(rect.adjusted(-reach, -reach, reach, reach).intersected(self._host.rect()))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), WIDTH))
        half = WIDTH / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, self._radius, self._radius)
        painter.end()


class FocusRingKeeper(QObject):
    """Follows the keyboard focus in a window, and in the dialogs over it, with a ring."""

    def __init__(self, theme: Theme, app: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self._keyboard = False
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._ring: FocusRing | None = None
        app.focusChanged.connect(self._on_focus)
        theme.changed.connect(self._place)

    @property
    def ring(self) -> FocusRing | None:
        """The ring shown now, or None."""
        if self._ring is None or not isValid(self._ring) or not self._ring.isVisible():
            return None
        return self._ring

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in MOVES:
            self._place()
        elif kind in KEYS and not self._keyboard:
            self._keyboard = True
            self._place()
        elif kind == QEvent.Type.MouseButtonPress and watched is self._target:
            self._keyboard = False
            self._place()
        return False

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._keyboard = False
        self._forget()
        self._target = now if now is not None and self._is_ours(now) else None
        if self._target is not None:
            self._watch(self._target)
        self._place()

    def _is_ours(self, widget: QWidget) -> bool:
        window = widget.window()
        return window is self._window or self._window.isAncestorOf(window)

    def _watch(self, target: QWidget) -> None:
        host = _host_of(target)
        widget: QWidget | None = target
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = None if widget is host else widget.parentWidget()

    def _forget(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []

    def _place(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not self._wants_ring(target):
            self._hide()
            return
        host = _host_of(target)
        ring = self._ring_in(host)
        inside = isinstance(target, QAbstractScrollArea) and not _is_field(target)
        rect = QRect(target.mapTo(host, target.rect().topLeft()), target.size())
        radius = target.property("ringRadius")
        ring.surround(rect, radius if isinstance(radius, int) else RADIUS, inside=inside)

    def _wants_ring(self, target: QWidget) -> bool:
        if target.property("ring") is False or not target.isVisible() or target.isWindow():
            return False
        return self._keyboard or _is_field(target) or self._theme.high_contrast

    def _ring_in(self, host: QWidget) -> FocusRing:
        ring = self._ring
        if ring is None or not isValid(ring) or ring.parentWidget() is not host:
            self._drop()
            ring = self._ring = FocusRing(self._theme, host)
        return ring

    def _hide(self) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()

    def _drop(self) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()


def _is_field(widget: QWidget) -> bool:
    return any(widget.inherits(kind) for kind in FIELDS)


def _host_of(target: QWidget) -> QWidget:
    """Give the nearest thing that cuts off its content: a viewport or the window."""
    widget = target
    while (above := widget.parentWidget()) is not None and not widget.isWindow():
        if isinstance(above, QAbstractScrollArea) and above.viewport() is widget:
            return widget
        widget = above
    return widget
