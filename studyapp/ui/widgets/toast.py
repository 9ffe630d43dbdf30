"""A line that says what was done and offers to undo it, for a while."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.announce import announce
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.button import Button, ButtonKind, IconButton
from studyapp.ui.widgets.label import PlainLabel

SHOWN_MS = 8_000
RADIUS = 12
WIDEST = 640
BOTTOM = 20
SHADOW = 10
SHADOW_ALPHA = 0.012


class Toast(QWidget):
    """Lies at the bottom of its parent; waits while the mouse or the keyboard is in it."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._host = theme, parent
        self._undo: Callable[[], object] | None = None
        self._words = PlainLabel(theme, "", TextStyle.SMALL, weight=500)
        self._action = Button(theme, self.tr("Undo"), kind=ButtonKind.LINK)
        self._close = IconButton(theme, "x", self.tr("Close"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SHADOW + 16, SHADOW + 6, SHADOW + 8, SHADOW + 6)
        layout.setSpacing(16)
        for widget in (self._words, self._action, self._close):
            layout.addWidget(widget)
        for button in (self._action, self._close):
            button.installEventFilter(self)
        self._action.clicked.connect(self._on_undo)
        self._close.clicked.connect(self.dismiss)
        parent.installEventFilter(self)
        self.hide()

    def show_line(
        self, text: str, undo: Callable[[], object] | None = None, action: str = ""
    ) -> None:
        """Say what was done; with `undo` there is a button that calls it."""
        self._undo = undo
        self._words.setText(text)
        self._action.setText(action or self.tr("Undo"))
        self._action.setVisible(undo is not None)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def dismiss(self) -> None:
        """Go away; what was done stays done."""
        self._timer.stop()
        self._undo = None
        self.hide()
        self.closed.emit()

    @property
    def waiting(self) -> bool:
        """Whether time is running."""
        return self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._host:
            if kind == QEvent.Type.Resize and self.isVisible():
                self._place()
        elif kind == QEvent.Type.FocusIn:
            self._timer.stop()
        elif kind == QEvent.Type.FocusOut and self.isVisible():
            self._timer.start()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self.isVisible():
            self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for spread in range(SHADOW):
            box = self.rect().adjusted(spread, spread, -spread, -spread)
            paint_box(painter, box, Box(fill=self._veil(), radius=RADIUS + SHADOW - spread))
        card = self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        fill, line = self._theme.colour("raised"), self._theme.colour("line2")
        paint_box(painter, card, Box(fill=fill, line=line, radius=RADIUS))
        painter.end()

    def _veil(self) -> QColor:
        veil = self._theme.colour("window" if self._theme.tokens.dark else "text")
        veil.setAlphaF(SHADOW_ALPHA * (6 if self._theme.tokens.dark else 1))
        return veil

    def _on_undo(self) -> None:
        undo = self._undo
        self.dismiss()
        if undo is not None:
            undo()

    def _place(self) -> None:
        room = self._host.rect()
        most = min(room.width(), self._theme.px(WIDEST) + 2 * SHADOW)
        width = min(self.sizeHint().width(), most)
        size = QSize(width, self.heightForWidth(width))
        left = room.left() + (room.width() - size.width()) // 2
        self.setGeometry(
            left, room.bottom() - size.height() - BOTTOM + SHADOW, size.width(), size.height()
        )
