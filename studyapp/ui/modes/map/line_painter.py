"""Paints lines between actors: the pen says what kind of link it is, an arrow where it leads."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from studyapp.core.map.drawing import DrawnLine
from studyapp.core.map.geometry import Point
from studyapp.core.map.line_style import LineStyle

WIDTH, STRONG = 1.6, 2.0
APART = 4.0
"""The room between the strokes of a line that stands for links of several kinds."""
ARROW, ARROW_WIDTH = 10.0, 4.2
DASHES = {
    LineStyle.MEDIATION: (5.0, 3.4),
    LineStyle.OPPOSITION: (0.1, 2.9),
    LineStyle.TOLD_TOGETHER: (7.0, 2.6, 0.1, 2.6),
}


def pen_of(style: LineStyle, colour: QColor, *, strong: bool = False) -> QPen:
    """Give the pen of a kind of line."""
    pen = QPen(colour, STRONG if strong else WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if style in DASHES:
        pen.setDashPattern(list(DASHES[style]))
    return pen


def paint_line(painter: QPainter, line: DrawnLine, colour: QColor, *, strong: bool = False) -> None:
    """Paint a line with a stroke for each kind of link it stands for, and its arrows."""
    styles = line.bundle.styles
    start, end = line.start, line.end
    length = math.hypot(end.x - start.x, end.y - start.y) or 1.0
    aside = Point(-(end.y - start.y) / length, (end.x - start.x) / length)
    for number, style in enumerate(styles):
        off = (number - (len(styles) - 1) / 2) * APART
        shift = QPointF(aside.x * off, aside.y * off)
        painter.setPen(pen_of(style, colour, strong=strong))
        painter.drawLine(QPointF(*start) + shift, QPointF(*end) + shift)
    one, other = line.bundle.ends
    if line.bundle.has_arrow_at(other):
        _paint_arrow(painter, start, end, colour)
    if line.bundle.has_arrow_at(one):
        _paint_arrow(painter, end, start, colour)


def _paint_arrow(painter: QPainter, start: Point, tip: Point, colour: QColor) -> None:
    angle = math.atan2(tip.y - start.y, tip.x - start.x)
    back = QPointF(math.cos(angle), math.sin(angle)) * ARROW
    aside = QPointF(-math.sin(angle), math.cos(angle)) * ARROW_WIDTH
    point = QPointF(*tip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([point, point - back + aside, point - back - aside]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
