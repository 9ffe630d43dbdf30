"""A chart of columns: counts day by day, or shares with the span they may have."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from studyapp.ui.charts.chart import Chart

FILL = 0.64
"""Share of its strip that a column takes."""
WIDEST = 48
CORNER = 3.0
LEAST = 2.0
CAP = 5.0


class ColumnChart(Chart):
    """Draws a column for each point, with a whisker where its bounds are known."""

    def _paint_points(self, painter: QPainter) -> None:
        for at, point in enumerate(self._points):
            if point.value is None:
                continue
            column = self._column(at, point.value)
            if point.value > 0:
                token = "accent_hover" if at == self._active else "accent"
                painter.fillPath(_rounded_top(column), self._theme.colour(token))
            if point.low is not None and point.high is not None:
                self._paint_whisker(painter, column.center().x(), point.low, point.high)

    def _column(self, at: int, value: float) -> QRectF:
        slot = self._slot(at)
        width = min(self._theme.px(WIDEST), max(1.0, slot.width() * FILL))
        bottom = self._plot().bottom()
        height = max(LEAST, bottom - self._y(value))
        return QRectF(slot.center().x() - width / 2, bottom - height, width, height)

    def _paint_whisker(self, painter: QPainter, x: float, low: float, high: float) -> None:
        painter.setPen(QPen(self._theme.colour("text"), 1.5))
        top, bottom = self._y(high), self._y(low)
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        for y in (top, bottom):
            painter.drawLine(QPointF(x - CAP, y), QPointF(x + CAP, y))


def _rounded_top(box: QRectF) -> QPainterPath:
    corner = min(CORNER, box.width() / 2, box.height())
    path = QPainterPath(box.bottomLeft())
    path.lineTo(box.left(), box.top() + corner)
    path.quadTo(box.topLeft(), QPointF(box.left() + corner, box.top()))
    path.lineTo(box.right() - corner, box.top())
    path.quadTo(box.topRight(), QPointF(box.right(), box.top() + corner))
    path.lineTo(box.bottomRight())
    path.closeSubpath()
    return path
