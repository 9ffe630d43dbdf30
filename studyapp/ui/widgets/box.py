"""Rounded boxes, drawn so that a hairline stays one pixel wide."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

DASH = (4.0, 2.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Fill, line and corner of a box; without a line its edge is the fill's."""

    fill: QColor | None = None
    line: QColor | None = None
    width: float = 1.0
    radius: float = 8.0
    dashed: bool = False


def paint_box(painter: QPainter, rect: QRect | QRectF, box: Box) -> None:
    """Paint a box inside a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = box.width / 2 if box.line is not None else 0.0
    painter.setBrush(box.fill if box.fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(box))
    inner = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    radius = max(0.0, box.radius - inset)
    painter.drawRoundedRect(inner, radius, radius)
    painter.restore()


def _pen(box: Box) -> QPen:
    if box.line is None:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(box.line, box.width)
    if box.dashed:
        pen.setDashPattern(list(DASH))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
