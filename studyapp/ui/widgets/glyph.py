"""The shapes that stand for speakers; colour only repeats what the shape says."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.ui.theme import Theme

SIZE = 10
RING_WIDTH = 0.18
TOKENS = {Tone.A: "a", Tone.B: "b", Tone.OTHER: "o", Tone.ARTICLE: "text2"}
SOFT = {Tone.A: "a_soft", Tone.B: "b_soft", Tone.OTHER: "o_soft", Tone.ARTICLE: "sunken"}
LINES = {Tone.A: "a_line", Tone.B: "b_line", Tone.OTHER: "o_line", Tone.ARTICLE: "line2"}


def paint_glyph(painter: QPainter, rect: QRect | QRectF, glyph: Glyph, colour: QColor) -> None:
    """Paint a glyph in the middle of a rectangle, about as wide as the rectangle is."""
    middle, size = QRectF(rect).center(), min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    match glyph:
        case Glyph.CIRCLE:
            painter.drawEllipse(middle, size / 2, size / 2)
        case Glyph.DIAMOND:
            painter.drawPolygon(_diamond(middle, size * 0.58))
        case Glyph.SQUARE:
            half = size * 0.45
            box = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
            painter.drawRoundedRect(box, size * 0.12, size * 0.12)
        case Glyph.RING:
            width = size * RING_WIDTH
            painter.setPen(QPen(colour, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, size * 0.45 - width / 2, size * 0.45 - width / 2)
        case _:
            assert_never(glyph)
    painter.restore()


class GlyphIcon(QWidget):
    """One glyph, for a screen reader silent: the name always stands beside it."""

    def __init__(
        self,
        theme: Theme,
        glyph: Glyph,
        tone: Tone,
        *,
        size: int = SIZE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._glyph, self._tone, self._size = theme, glyph, tone, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_glyph(self, glyph: Glyph, tone: Tone) -> None:
        """Show another glyph."""
        self._glyph, self._tone = glyph, tone
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size) + 2
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self._theme.colour(TOKENS[self._tone])
        paint_glyph(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._glyph, colour)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def _diamond(middle: QPointF, half: float) -> QPolygonF:
    x, y = middle.x(), middle.y()
    corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
    return QPolygonF([QPointF(*corner) for corner in corners])
