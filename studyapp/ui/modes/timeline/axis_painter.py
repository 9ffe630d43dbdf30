"""Paints the axis: two rows of ticks with their words."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from studyapp.core.timeline.ticks import Axis, Tick
from studyapp.ui.modes.timeline.scene import Scene
from studyapp.ui.modes.timeline.words import major_words, minor_words
from studyapp.ui.theme import TextStyle, Theme

TICK = 8
MAJOR_GAP = 6
LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class AxisPainter:
    """The coarser row is bold; the name of the first stretch stays while it shows."""

    def __init__(self, theme: Theme, locale: QLocale) -> None:
        self._theme, self._locale = theme, locale

    def paint(self, painter: QPainter, scene: Scene, width: int, axis: Axis) -> None:
        """Paint the axis over the top of a viewport of some width."""
        sizes, theme = scene.sizes, self._theme
        painter.save()
        painter.fillRect(QRectF(0, 0, width, sizes.axis), theme.colour("panel"))
        painter.setPen(theme.colour("line2"))
        painter.drawLine(QPointF(0, sizes.axis - 0.5), QPointF(width, sizes.axis - 0.5))
        painter.setClipRect(QRectF(sizes.header - 1, 0, width - sizes.header + 1, sizes.ticks))
        painter.translate(sizes.header, 0)
        self._paint_ticks(painter, scene, axis, sizes.ticks - 0.5)
        self._paint_majors(painter, scene, axis)
        if axis.minor_labelled:
            self._paint_minors(painter, scene, axis)
        painter.restore()

    def _paint_ticks(self, painter: QPainter, scene: Scene, axis: Axis, bottom: float) -> None:
        painter.setPen(self._theme.colour("line2"))
        tall, short = self._theme.px(TICK), self._theme.px(TICK) * 0.75
        lines = []
        for ticks, height in ((axis.major, tall), (axis.minor, short)):
            places = (round(scene.scale.x(tick.day)) + 0.5 for tick in ticks)
            lines += [QLineF(x, bottom - height, x, bottom) for x in places]
        painter.drawLines(lines)

    def _paint_majors(self, painter: QPainter, scene: Scene, axis: Axis) -> None:
        """Paint the bold row; the first name stays at the left edge while its stretch shows."""
        theme = self._theme
        font = theme.font(TextStyle.SMALL, 600)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.colour("text2"))
        share = 0.32 if axis.minor_labelled else 0.46
        middle, height = scene.sizes.ticks * share, theme.px(20)
        ends: list[Tick | None] = [*axis.major[1:], None]
        gap = theme.px(MAJOR_GAP)
        for tick, end in zip(axis.major, ends, strict=True):
            words = major_words(tick, self._locale)
            width = metrics.horizontalAdvance(words)
            x = max(scene.scale.x(tick.day) + gap, gap)
            limit = scene.scale.width if end is None else scene.scale.x(end.day)
            if x + width < limit:
                box = QRectF(x, middle - height / 2, width + 2, height)
                painter.drawText(box, LEADING, words)

    def _paint_minors(self, painter: QPainter, scene: Scene, axis: Axis) -> None:
        theme = self._theme
        font = theme.font(TextStyle.CAPTION, 500)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.colour("text2"))
        middle, height = scene.sizes.ticks * 0.69, theme.px(16)
        for tick in axis.minor:
            x = scene.scale.x(tick.day)
            words = minor_words(tick, self._locale)
            half = metrics.horizontalAdvance(words) / 2
            if half < x < scene.scale.width - half:
                box = QRectF(x - half - 2, middle - height / 2, 2 * half + 4, height)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
