"""Paints the names of the lanes, each with its speaker's glyph and a mark to fold it by."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from studyapp.ui.modes.timeline.look import Cast
from studyapp.ui.modes.timeline.scene import Scene
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.glyph import TOKENS, paint_glyph

HEAD_LEFT = 23
GLYPH = 10
GLYPH_GAP = 10
MARGIN = 4.0
"""Pixels kept free above and below a name of two lines."""
CHEVRON = 12
CHEVRON_LEFT = 6
LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class HeadPainter:
    """A name stays in sight while its lane is scrolled; a folded lane tells how much it holds."""

    def __init__(self, theme: Theme, cast: Cast) -> None:
        self._theme, self._cast = theme, cast

    def paint(
        self, painter: QPainter, scene: Scene, height: int, scroll: int, *, foldable: bool = True
    ) -> None:
        """Paint the column of names into a viewport of some height; on paper nothing folds."""
        sizes, theme = scene.sizes, self._theme
        painter.save()
        column = QRectF(0, sizes.axis, sizes.header, height - sizes.axis)
        painter.setClipRect(column)
        painter.fillRect(column, theme.colour("panel"))
        for lane, band in enumerate(scene.bands):
            if not scroll < band.bottom < scroll + height + band.height:
                continue
            row = scene.row_height if lane not in scene.folded else sizes.folded
            middle = sizes.axis - scroll + band.first_row
            lowest = sizes.axis - scroll + band.bottom - row / 2
            middle = min(max(middle, sizes.axis + row / 2), lowest)
            self._paint_head(painter, scene, lane, middle, row)
            if foldable:
                self._paint_chevron(painter, middle, folded=lane in scene.folded)
        painter.restore()

    def _paint_head(
        self, painter: QPainter, scene: Scene, lane: int, middle: float, row: float
    ) -> None:
        theme, head = self._theme, self._cast.heads[lane]
        folded = lane in scene.folded
        left, size = theme.px(HEAD_LEFT), theme.px(GLYPH)
        words_left: float = left
        if head.glyph is not None:
            box = QRectF(left, middle - size / 2, size, size)
            paint_glyph(painter, box, head.glyph, theme.colour(TOKENS[head.tone]))
            words_left = left + size + theme.px(GLYPH_GAP)
        room = scene.sizes.header - words_left - theme.px(12)
        if folded:
            room -= self._paint_count(painter, scene, lane, middle, row)
        font = theme.font(TextStyle.SMALL, 600)
        painter.setFont(font)
        painter.setPen(theme.colour("text2" if folded else "text"))
        metrics = QFontMetricsF(font)
        spacing, room_down = metrics.lineSpacing(), scene.bands[lane].height - 2 * MARGIN
        two = not folded and room_down >= 2 * spacing
        lines = _lines(head.name, metrics, room, two=two)
        # Two lines hang from the first row where the lane is high, else they fill the lane.
        hanging = middle - spacing / 2
        lowest = middle - scene.bands[lane].first_row + scene.bands[lane].bottom - MARGIN
        top = min(hanging, lowest - spacing * len(lines)) if len(lines) > 1 else hanging
        for number, words in enumerate(lines):
            box = QRectF(words_left, top + number * spacing, room + 2, spacing)
            painter.drawText(box, LEADING, words)

    def _paint_count(
        self, painter: QPainter, scene: Scene, lane: int, middle: float, row: float
    ) -> float:
        theme = self._theme
        font = theme.font(TextStyle.CAPTION, 500)
        words = str(len(scene.index.lanes[lane]))
        width = QFontMetricsF(font).horizontalAdvance(words) + 2
        painter.setFont(font)
        painter.setPen(theme.colour("text3"))
        left = scene.sizes.header - theme.px(12) - width
        painter.drawText(QRectF(left, middle - row / 2, width, row), LEADING, words)
        return width + theme.px(6)

    def _paint_chevron(self, painter: QPainter, middle: float, *, folded: bool) -> None:
        name = "chevron-right" if folded else "chevron-down"
        density = painter.device().devicePixelRatio()
        pixmap = self._theme.pixmap(name, "text3", CHEVRON, density)
        side = self._theme.px(CHEVRON)
        painter.drawPixmap(QPointF(self._theme.px(CHEVRON_LEFT), middle - side / 2), pixmap)


def _lines(name: str, metrics: QFontMetricsF, room: float, *, two: bool) -> list[str]:
    """Give a name in one line, or in two where it is too long and there is height for it."""
    first, rest = name, ""
    while two and " " in first and metrics.horizontalAdvance(first) > room:
        first, _, word = first.rpartition(" ")
        rest = f"{word} {rest}".strip()
    lines = [first, rest] if rest else [first]
    return [metrics.elidedText(one, Qt.TextElideMode.ElideRight, room) for one in lines]
