"""The highlighter: the app's signature, painted behind the words of the source."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from studyapp.ui.theme import Theme

RADIUS = 4.0
OVERHANG = 2.0
UNDERLINE = 1.5
BETWEEN = 1.0
"""What is left free between the marks of two lines."""


def paint_marker(painter: QPainter, spans: Iterable[QRectF], offset: QPointF, theme: Theme) -> None:
    """Paint the mark behind words; `spans` are line boxes as tall as their line."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for span in spans:
        box = span.translated(offset).adjusted(-OVERHANG, 0, OVERHANG, -BETWEEN)
        shape = QPainterPath()
        shape.addRoundedRect(box, RADIUS, RADIUS)
        painter.fillPath(shape, theme.colour("mark"))
        foot = QPainterPath()
        foot.addRect(QRectF(box.left(), box.bottom() - UNDERLINE, box.width(), UNDERLINE))
        painter.fillPath(shape.intersected(foot), theme.colour("mark_line"))
    painter.restore()
