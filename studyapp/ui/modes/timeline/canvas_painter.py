"""Paints the whole picture: grid, lanes with their marks, lane names, and the axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from studyapp.core.timeline.clusters import Item
from studyapp.core.timeline.ticks import Axis, Tick, axis_of
from studyapp.ui.modes.timeline.look import LaneHead
from studyapp.ui.modes.timeline.mark_painter import Frame, MarkPainter
from studyapp.ui.modes.timeline.scene import Scene
from studyapp.ui.modes.timeline.words import major_words, minor_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.glyph import TOKENS, paint_glyph

HEAD_LEFT = 23
GLYPH = 10
GLYPH_GAP = 10
TICK = 8
MAJOR_GAP = 6
LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is to be painted: size of the viewport, scroll position, the active item."""

    width: int
    height: int
    scroll: int
    active: Item | None


class CanvasPainter:
    """Paints a scene; holds nothing but the look."""

    def __init__(
        self,
        theme: Theme,
        locale: QLocale,
        heads: Sequence[LaneHead],
        marks: MarkPainter,
    ) -> None:
        self._theme, self._locale, self._heads, self._marks = theme, locale, heads, marks

    def paint(self, painter: QPainter, scene: Scene, view: View) -> None:
        """Paint a scene into a viewport."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        axis = axis_of(scene.scale, text_scale=self._theme.scale)
        self._paint_plot(painter, scene, view, axis)
        self._paint_heads(painter, scene, view)
        self._paint_separators(painter, scene, view)
        self._paint_axis(painter, scene, view, axis)

    def _paint_plot(self, painter: QPainter, scene: Scene, view: View, axis: Axis) -> None:
        sizes = scene.sizes
        painter.save()
        plot = QRectF(sizes.header, sizes.axis, view.width - sizes.header, view.height - sizes.axis)
        painter.setClipRect(plot)
        lines = [round(scene.scale.x(tick.day)) + 0.5 for tick in axis.major]
        painter.translate(sizes.header, sizes.axis - view.scroll)
        painter.setPen(self._theme.colour("line"))
        bottom = view.scroll + view.height
        painter.drawLines([QLineF(x, view.scroll, x, bottom) for x in lines])
        density = painter.device().devicePixelRatio()
        frame = Frame(sizes=sizes, width=scene.scale.width, density=density, lines=lines)
        drawn = scene.draw(view.scroll, view.scroll + plot.height(), view.active)
        self._marks.paint(painter, drawn, frame, view.active)
        painter.restore()

    def _paint_heads(self, painter: QPainter, scene: Scene, view: View) -> None:
        sizes, theme = scene.sizes, self._theme
        painter.save()
        column = QRectF(0, sizes.axis, sizes.header, view.height - sizes.axis)
        painter.setClipRect(column)
        painter.fillRect(column, theme.colour("panel"))
        font = theme.font(TextStyle.SMALL, 600)
        metrics = QFontMetricsF(font)
        left, size = theme.px(HEAD_LEFT), theme.px(GLYPH)
        words_left = left + size + theme.px(GLYPH_GAP)
        room = sizes.header - words_left - theme.px(12)
        painter.setFont(font)
        row = scene.row_height
        for head, band in zip(self._heads, scene.bands, strict=True):
            if not view.scroll < band.bottom < view.scroll + view.height + band.height:
                continue
            middle = sizes.axis - view.scroll + band.first_row
            # The name stays in sight while a tall lane is scrolled.
            lowest = sizes.axis - view.scroll + band.bottom - row / 2
            middle = min(max(middle, sizes.axis + row / 2), lowest)
            glyph = QRectF(left, middle - size / 2, size, size)
            paint_glyph(painter, glyph, head.glyph, theme.colour(TOKENS[head.tone]))
            painter.setPen(theme.colour("text"))
            name = metrics.elidedText(head.name, Qt.TextElideMode.ElideRight, room)
            box = QRectF(words_left, middle - row / 2, room + 2, row)
            painter.drawText(box, LEADING, name)
        painter.restore()

    def _paint_separators(self, painter: QPainter, scene: Scene, view: View) -> None:
        painter.setPen(self._theme.colour("line"))
        for band in scene.bands[:-1]:
            y = round(scene.sizes.axis - view.scroll + band.bottom) + 0.5
            painter.drawLine(QPointF(0, y), QPointF(view.width, y))

    def _paint_axis(self, painter: QPainter, scene: Scene, view: View, axis: Axis) -> None:
        sizes, theme = scene.sizes, self._theme
        painter.save()
        painter.fillRect(QRectF(0, 0, view.width, sizes.axis), theme.colour("panel"))
        painter.setPen(theme.colour("line2"))
        bottom = sizes.axis - 0.5
        painter.drawLine(QPointF(0, bottom), QPointF(view.width, bottom))
        painter.setClipRect(QRectF(sizes.header - 1, 0, view.width - sizes.header + 1, sizes.axis))
        painter.translate(sizes.header, 0)
        self._paint_ticks(painter, scene, axis, bottom)
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
        middle, height = scene.sizes.axis * share, theme.px(20)
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
        middle, height = scene.sizes.axis * 0.69, theme.px(16)
        for tick in axis.minor:
            x = scene.scale.x(tick.day)
            words = minor_words(tick, self._locale)
            half = metrics.horizontalAdvance(words) / 2
            if half < x < scene.scale.width - half:
                box = QRectF(x - 30, middle - height / 2, 60, height)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
