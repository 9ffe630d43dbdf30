"""Capsules: the outline of a date that is not an exact day.

Dashed for a month, fading at both ends for a year, solid for a range; an unclear end fades.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen

from studyapp.core.timeline.mark import MarkShape
from studyapp.ui.modes.timeline.look import Ink

LINE = 1.25
DASHES = (2.4, 1.8)
GHOST_DASHES = (3.0, 2.5)
FADE = 40.0
MOST_FADE = 0.38
LEAST_ALPHA = 24


def paint_capsule(
    painter: QPainter,
    rect: QRectF,
    shape: MarkShape,
    ink: Ink,
    *,
    fade_start: bool = False,
    fade_end: bool = False,
) -> None:
    """Paint a capsule that fills a rectangle; the painter is to be antialiased."""
    half = LINE / 2
    box = rect.adjusted(half, half, -half, -half)
    radius = box.height() / 2
    if fade_start or fade_end:
        painter.setBrush(_fading(box, ink.fill, fade_start=fade_start, fade_end=fade_end))
        line = _fading(box, ink.line, fade_start=fade_start, fade_end=fade_end)
        painter.setPen(QPen(line, LINE))
    else:
        painter.setBrush(ink.fill)
        painter.setPen(QPen(ink.line, LINE))
    if shape is MarkShape.MONTH:
        pen = painter.pen()
        pen.setDashPattern(list(DASHES))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
    painter.drawRoundedRect(box, radius, radius)


def paint_ghost(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Paint the outline of a date that another account claims."""
    pen = QPen(colour, LINE)
    pen.setDashPattern(list(GHOST_DASHES))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)


def _fading(box: QRectF, colour: QColor, *, fade_start: bool, fade_end: bool) -> QBrush:
    share = min(MOST_FADE, FADE / max(1.0, box.width()))
    clear = QColor(colour)
    clear.setAlpha(LEAST_ALPHA)
    gradient = QLinearGradient(QPointF(box.left(), 0), QPointF(box.right(), 0))
    gradient.setColorAt(0, clear if fade_start else colour)
    gradient.setColorAt(share, colour)
    gradient.setColorAt(1 - share, colour)
    gradient.setColorAt(1, clear if fade_end else colour)
    return QBrush(gradient)
