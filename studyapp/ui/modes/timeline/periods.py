"""Named periods: a strip of names below the axis, and a tint down through the lanes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from studyapp.ui.modes.timeline.scene import Scene
from studyapp.ui.theme import TextStyle, Theme

MOST_STRIPS = 3
INSET = 2
RADIUS = 4.0
PADDING = 6.0
LEAST_WORDS = 18.0
LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Stretch(NamedTuple):
    """A named period in whole days, `last` inclusive, and the strip it is shown in."""

    name: str
    first: int
    last: int
    strip: int


def stretches_of(periods: Sequence[tuple[str, int, int]]) -> tuple[Stretch, ...]:
    """Give periods their strips: those that overlap lie below one another."""
    ends: list[int] = []
    found: list[Stretch] = []
    for name, first, last in sorted(periods, key=lambda one: (one[1], -one[2])):
        free = (strip for strip, end in enumerate(ends) if end < first)
        strip = next(free, len(ends))
        if strip >= MOST_STRIPS:
            continue
        ends[strip : strip + 1] = [last]
        found.append(Stretch(name, first, last, strip))
    return tuple(found)


def strips_of(stretches: Sequence[Stretch]) -> int:
    """Give how many strips are needed."""
    return max((one.strip for one in stretches), default=-1) + 1


class PeriodPainter:
    """A name stays in sight while its period is."""

    def __init__(self, theme: Theme, periods: Sequence[Stretch]) -> None:
        self._theme, self._periods = theme, periods

    def stretches(self, scene: Scene) -> list[tuple[float, float]]:
        """Give the pixels between which periods are in the picture."""
        scale = scene.scale
        found = []
        for one in self._periods:
            left = max(0.0, scale.x(one.first))
            right = min(float(scale.width), scale.x(one.last + 1))
            if left < right:
                found.append((left, right))
        return found

    def paint_strips(self, painter: QPainter, scene: Scene, width: int) -> None:
        """Paint the names below the ticks of a viewport of some width."""
        sizes = scene.sizes
        painter.save()
        painter.setClipRect(QRectF(sizes.header - 1, 0, width - sizes.header + 1, sizes.axis))
        painter.translate(sizes.header, sizes.ticks)
        for one in self._periods:
            left, right = scene.scale.x(one.first), scene.scale.x(one.last + 1)
            if right > 0 and left < scene.scale.width:
                self._paint_strip(painter, scene, one, left, right)
        painter.restore()

    def _paint_strip(
        self, painter: QPainter, scene: Scene, one: Stretch, left: float, right: float
    ) -> None:
        theme, strip = self._theme, scene.sizes.strip
        left, right = max(left, -RADIUS * 2), min(right, scene.scale.width + RADIUS * 2)
        right = max(right, left + 3)
        box = QRectF(left, one.strip * strip + INSET, right - left, strip - 2 * INSET - 1)
        painter.setPen(theme.colour("line2"))
        painter.setBrush(theme.colour("hover"))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        words = box.adjusted(PADDING, 0, -PADDING, 0)
        words.setLeft(max(words.left(), PADDING))
        if words.width() < LEAST_WORDS:
            return
        font = theme.font(TextStyle.CAPTION, 600)
        painter.setFont(font)
        painter.setPen(theme.colour("text2"))
        name = QFontMetricsF(font).elidedText(one.name, Qt.TextElideMode.ElideRight, words.width())
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as time runs, in all layouts
        painter.drawText(words, LEADING, name)

    def at(self, scene: Scene, point: QPointF) -> Stretch | None:
        """Give the period whose strip is under a point, counted from the end of the ticks."""
        strip = int(point.y() // scene.sizes.strip) if point.y() >= 0 else -1
        for one in self._periods:
            inside = scene.scale.x(one.first) <= point.x() <= scene.scale.x(one.last + 1)
            if one.strip == strip and inside:
                return one
        return None
