"""A tray over the page with a list of events: those without a date, or those of a cluster."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.models.timeline_rows import TimelineRow
from studyapp.ui.modes.timeline.row_delegate import TALL_HEIGHT
from studyapp.ui.modes.timeline.rows_view import RowsView
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import IconButton
from studyapp.ui.widgets.label import PlainLabel

WIDTH = 400
MARGIN = 12
HEAD = 40
RADIUS = 12
SHADE, SHADE_DOWN = 14, 4
SHADE_COLOUR = QColor(0, 0, 0, 4)


class Tray(QWidget):
    """Lies over its parent at the top right; Esc or the cross puts it away."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timeline-tray")
        self._theme = theme
        self._title = PlainLabel(theme, "", TextStyle.HEADING, wrap=False)
        self._line = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self._close = IconButton(theme, "x", self.tr("Close the list"), key="Esc")
        self._close.setObjectName("close-tray")
        self.rows = RowsView(theme, "")
        self.rows.setObjectName("tray-rows")
        self._close.clicked.connect(self.put_away)
        self._count = 0
        self._lay_out()
        self.hide()

    def show_rows(
        self,
        title: str,
        line: str,
        ids: Sequence[str],
        make: Callable[[str], TimelineRow],
        room: QRect,
    ) -> None:
        """Open with a title, a line below it and events, inside `room` of the parent."""
        self._title.setText(title)
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self.setAccessibleName(title)
        self.rows.setAccessibleName(title)
        self.rows.set_ids(ids, make)
        self._count = len(ids)
        self.show()
        self.raise_()
        self.place_in(room)
        self.rows.focus_first()

    def place_in(self, room: QRect) -> None:
        """Take a place at the top of the far side of `room`, as high as the rows need."""
        width = min(self._theme.px(WIDTH), room.width() - 2 * MARGIN)
        line = self._line.heightForWidth(width - 40) + 8 if self._line.isVisible() else 0
        wanted = self._theme.px(HEAD) + line + self._count * self._theme.px(TALL_HEIGHT)
        height = min(wanted + 3 * SHADE, room.height() - MARGIN)
        left = room.right() - width - MARGIN
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = room.left() + MARGIN
        box = QRect(left, room.top() + MARGIN // 2, width, height)
        self.setGeometry(box.adjusted(-SHADE, -SHADE, SHADE, SHADE))

    def put_away(self) -> None:
        """Close and say so."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(SHADE, SHADE, -SHADE, -SHADE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SHADE_COLOUR)
        for reach in range(SHADE):
            box = card.adjusted(-reach, -reach + SHADE_DOWN, reach, reach)
            painter.drawRoundedRect(box, RADIUS + reach, RADIUS + reach)
        painter.setPen(QPen(self._theme.colour("line2"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 0, 12, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        line = QHBoxLayout()
        line.setContentsMargins(20, 0, 20, 8)
        line.addWidget(self._line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SHADE, SHADE + 10, SHADE, SHADE + 8)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addLayout(line)
        layout.addWidget(self.rows, 1)
