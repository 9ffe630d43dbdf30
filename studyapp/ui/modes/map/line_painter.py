"""Paints lines between actors: the pen says what kind of link it is, an arrow where it leads."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
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
    # A long line with round ends takes Qt thirty times as long as one with flat ends.
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if style in DASHES:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern(list(DASHES[style]))
    return pen


@dataclass(frozen=True, slots=True)
class Ink:
    """How a line is drawn besides its style."""

    colour: QColor
    strong: bool = False


class Strokes:
    """Gathers strokes and arrows, so that each kind of pen is taken up once."""

    def __init__(self, seen: QRectF) -> None:
        self._seen = seen.adjusted(-ARROW, -ARROW, ARROW, ARROW)
        self._strokes: defaultdict[LineStyle, list[QLineF]] = defaultdict(list)
        self._arrows: list[QPolygonF] = []

    def add(self, line: DrawnLine) -> None:
        """Add a line with a stroke for each kind of link it stands for, and its arrows.

        Of a long line only what is in sight is drawn: dashes beyond it would cost as much.
        """
        whole = QLineF(QPointF(*line.start), QPointF(*line.end))
        part = clipped(whole, self._seen)
        if part is None:
            return
        styles = line.bundle.styles
        if len(styles) == 1:
            self._strokes[styles[0]].append(part)
        else:
            aside = whole.normalVector().unitVector()
            for number, style in enumerate(styles):
                off = (number - (len(styles) - 1) / 2) * APART
                self._strokes[style].append(part.translated(aside.dx() * off, aside.dy() * off))
        one, other = line.bundle.ends
        if line.bundle.has_arrow_at(other):
            self._arrows.append(_arrow(line.start, line.end))
        if line.bundle.has_arrow_at(one):
            self._arrows.append(_arrow(line.end, line.start))

    def paint(self, painter: QPainter, ink: Ink) -> None:
        """Paint what was gathered."""
        for style, strokes in self._strokes.items():
            painter.setPen(pen_of(style, ink.colour, strong=ink.strong))
            painter.drawLines(strokes)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.colour)
        for arrow in self._arrows:
            painter.drawPolygon(arrow)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def clipped(line: QLineF, box: QRectF) -> QLineF | None:
    """Give the part of a line inside a box, or None where it stays outside (Liang, Barsky)."""
    first, last = 0.0, 1.0
    for by, room in (
        (-line.dx(), line.x1() - box.left()),
        (line.dx(), box.right() - line.x1()),
        (-line.dy(), line.y1() - box.top()),
        (line.dy(), box.bottom() - line.y1()),
    ):
        if by == 0 and room < 0:
            return None
        if by < 0:
            first = max(first, room / by)
        elif by > 0:
            last = min(last, room / by)
    if first > last:
        return None
    return QLineF(line.pointAt(first), line.pointAt(last))


def _arrow(start: Point, tip: Point) -> QPolygonF:
    angle = math.atan2(tip.y - start.y, tip.x - start.x)
    back = QPointF(math.cos(angle), math.sin(angle)) * ARROW
    aside = QPointF(-math.sin(angle), math.cos(angle)) * ARROW_WIDTH
    point = QPointF(*tip)
    return QPolygonF([point, point - back + aside, point - back - aside])
