"""A chart of a line: a share from week to week; weeks without answers leave a gap."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from studyapp.ui.charts.chart import Chart

DOT = 4.0
ACTIVE_DOT = 5.5


class LineChart(Chart):
    """Draws a dot for each point and a line between neighbours."""

    def _paint_points(self, painter: QPainter) -> None:
        places = [self._place(at) for at in range(len(self._points))]
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        for one, other in pairwise(places):
            if one is not None and other is not None:
                painter.drawLine(one, other)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        for at, place in enumerate(places):
            if place is not None:
                radius = ACTIVE_DOT if at == self._active else DOT
                painter.drawEllipse(place, radius, radius)

    def _place(self, at: int) -> QPointF | None:
        value = self._points[at].value
        return None if value is None else QPointF(self._slot(at).center().x(), self._y(value))
