"""One of several answers that may all apply: a box to tick instead of a round choice."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen

from studyapp.ui.theme import TextStyle
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.option import OptionButton, OptionState

BOX, BOX_RADIUS = 20, 5
KEY_WIDTH = 26
TICK = (0.24, 0.52), (0.43, 0.70), (0.76, 0.32)
"""Corners of the tick, as shares of the box."""


class CheckOption(OptionButton):
    """Drawn with a square box, and its key at the end of the line."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Space ticks and unticks; it never belongs to the page here.
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select) and not event.isAutoRepeat():
            self.click()
        else:
            event.ignore()

    def _paint_badge(self, painter: QPainter, box: QRect) -> None:
        ticked = self.state is OptionState.SELECTED
        side = self._theme.px(BOX)
        square = QRect(0, 0, side, side)
        square.moveCenter(box.center())
        fill = self._theme.colour("accent" if ticked else "raised")
        line = None if ticked else self._theme.colour("border")
        paint_box(painter, square, Box(fill=fill, line=line, width=1.5, radius=BOX_RADIUS))
        if ticked:
            self._paint_tick(painter, QRectF(square))
        self._paint_key(painter)

    def _paint_tick(self, painter: QPainter, box: QRectF) -> None:
        pen = QPen(self._theme.colour("on_accent"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        corners = [
            QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in TICK
        ]
        painter.drawPolyline(corners)

    def _paint_key(self, painter: QPainter) -> None:
        width = self._theme.px(KEY_WIDTH)
        spot = self._visual(QRect(self.width() - width - 2, 0, width, self.height()))
        painter.setPen(self._theme.colour("text3"))
        painter.setFont(self._theme.font(TextStyle.CAPTION, 600))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _text_width(self, width: int) -> int:
        return super()._text_width(width) - self._theme.px(KEY_WIDTH) // 2

    def _check(self, *, on: bool) -> None:
        self.setAutoExclusive(False)
        self.setChecked(on)
