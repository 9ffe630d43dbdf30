"""Paints the dates that others claim: a dashed outline with the claimant's glyph, and a link."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from studyapp.core.timeline.lanes import GHOST, GLYPH, LEAST_WIDTH
from studyapp.core.timeline.mark import Ghost, Mark, MarkShape
from studyapp.ui.modes.timeline.capsule import paint_ghost
from studyapp.ui.modes.timeline.drawing import Drawn, Frame
from studyapp.ui.modes.timeline.pictures import Pictures
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.glyph import paint_glyph

TALLER = 7
"""Pixels by which a ghost is taller than the mark it lies around."""
CLAIMANT = 8.0
DOTS = (1.0, 3.0)
BEYOND = 60.0


class GhostPainter:
    """Ghosts lie around the mark whose date they dispute, in its row."""

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        self._theme, self._pictures = theme, pictures

    def paint(self, painter: QPainter, one: Drawn, mark: Mark, frame: Frame) -> Drawn:
        """Paint a mark's ghosts; give the mark with the pixels of its own date."""
        right = one.end - GHOST * frame.sizes.scale * len(mark.ghosts)
        for number, ghost in enumerate(mark.ghosts):
            self._paint_ghost(painter, one, ghost, frame)
            glyph, ink = self._pictures.claimant(ghost)
            size, step = CLAIMANT * frame.sizes.scale, GHOST * frame.sizes.scale
            left = right + number * step + (step - size)
            paint_glyph(painter, QRectF(left, one.middle - size / 2, size, size), glyph, ink.glyph)
        scale, unit = frame.scale, frame.sizes.scale
        middle = scale.x_of_middle(mark.twice_middle)
        half = mark.days / scale.days_per_pixel / 2
        half = (
            GLYPH * unit / 2 if mark.shape is MarkShape.DAY else max(LEAST_WIDTH * unit / 2, half)
        )
        return one._replace(start=middle - half, end=middle + half)

    def _paint_ghost(self, painter: QPainter, one: Drawn, ghost: Ghost, frame: Frame) -> None:
        scale = frame.scale
        left = scale.x(ghost.start)
        right = max(scale.x(ghost.end + 1), left + LEAST_WIDTH * frame.sizes.scale)
        left, right = max(left - 1, -BEYOND), min(right + 1, frame.width + BEYOND)
        height = frame.sizes.capsule + TALLER
        box = QRectF(left, one.middle - height / 2, right - left, height)
        _, ink = self._pictures.claimant(ghost)
        paint_ghost(painter, box, ink.glyph)

    def paint_links(self, painter: QPainter, drawn: Sequence[Drawn]) -> None:
        """Join the marks in the picture that claim different dates for the same thing."""
        disputed = {
            one.placed.item.id: one
            for one in drawn
            if isinstance(one.placed.item, Mark) and one.placed.item.ghosts
        }
        if len(disputed) < 2:  # noqa: PLR2004 - two ends
            return
        pen = QPen(self._theme.colour("border"), 1.25)
        pen.setDashPattern(list(DOTS))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for event_id, one in disputed.items():
            item = one.placed.item
            for ghost in item.ghosts if isinstance(item, Mark) else ():
                other = disputed.get(ghost.event)
                if other is not None and event_id < ghost.event:
                    painter.drawLine(_link(one, other))


def _link(one: Drawn, other: Drawn) -> QLineF:
    """Give the line from the one mark down to the other, between the starts of both."""
    x = max(one.start, other.start) + TALLER
    return QLineF(x, one.middle, x, other.middle)
