"""Small pictures of glyphs, pills and capsules, painted once and kept until the look changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from studyapp.core.timeline.clusters import Cluster
from studyapp.core.timeline.mark import Mark
from studyapp.ui.modes.timeline.capsule import paint_capsule
from studyapp.ui.modes.timeline.label_text import LabelText
from studyapp.ui.modes.timeline.look import PILL, Ink, LaneHead, ink_of
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.glyph import paint_glyph

GLYPH = 10
CAP = 63
"""Pixels of a long capsule's end; a whole number of the month's dashes, so that they join."""
MOST = 800
LINE = 1.25


class Picture(NamedTuple):
    """A picture with half its size in logical pixels."""

    pixmap: QPixmap
    half_width: float
    half_height: float


class Slices(NamedTuple):
    """The three parts of a long capsule, each `CAP` logical pixels wide."""

    start: QPixmap
    middle: QPixmap
    end: QPixmap


class Pictures:
    """Pictures by lane, shape, size and density."""

    def __init__(self, theme: Theme, heads: Sequence[LaneHead], text: LabelText) -> None:
        self._theme, self._heads, self._text = theme, heads, text
        self._kept: dict[tuple[object, ...], Picture] = {}
        self._slices: dict[tuple[object, ...], Slices] = {}
        self.forget()

    def forget(self) -> None:
        """Paint everything anew."""
        self._kept.clear()
        self._slices.clear()
        self._inks: list[Ink] = [ink_of(self._theme, head.tone) for head in self._heads]

    def glyph(self, lane: int, density: float) -> Picture:
        """Give a lane's glyph."""
        key = ("glyph", lane, density)
        return self._kept.get(key) or self._keep(key, self._paint_glyph(lane, density))

    def pill(self, cluster: Cluster, density: float) -> Picture:
        """Give a pill with a cluster's count."""
        key = ("pill", cluster.lane, cluster.count, density)
        return self._kept.get(key) or self._keep(key, self._paint_pill(cluster, density))

    def capsule(self, mark: Mark, length: int, height: int, density: float) -> Picture:
        """Give a capsule of a length and height in logical pixels."""
        key = (mark.lane, mark.shape, mark.fade_start, mark.fade_end, length, height, density)
        found = self._kept.get(key)
        return found or self._keep(key, self._paint_capsule(mark, length, height, density))

    def long_capsule(self, mark: Mark, height: int, density: float) -> Slices:
        """Give the start, a stretch that may be repeated, and the end of a long capsule."""
        key = (mark.lane, mark.shape, mark.fade_start, mark.fade_end, height, density)
        found = self._slices.get(key)
        if found is None:
            whole = self._paint_capsule(mark, 3 * CAP, height, density)
            start, middle, end = (
                whole.copy(round(at * CAP * density), 0, round(CAP * density), whole.height())
                for at in range(3)
            )
            found = self._slices[key] = Slices(start, middle, end)
        return found

    def _keep(self, key: tuple[object, ...], pixmap: QPixmap) -> Picture:
        if len(self._kept) >= MOST:
            self._kept.clear()
        size = pixmap.deviceIndependentSize()
        found = self._kept[key] = Picture(pixmap, size.width() / 2, size.height() / 2)
        return found

    def _paint_glyph(self, lane: int, density: float) -> QPixmap:
        side = self._theme.px(GLYPH) + 2
        pixmap, painter = _begin(side, side, density)
        inside = QRectF(1, 1, side - 2, side - 2)
        paint_glyph(painter, inside, self._heads[lane].glyph, self._inks[lane].glyph)
        painter.end()
        return pixmap

    def _paint_pill(self, cluster: Cluster, density: float) -> QPixmap:
        width, height = round(self._text.pill_width(cluster)), self._theme.px(PILL)
        ink = self._inks[cluster.lane]
        pixmap, painter = _begin(width, height, density)
        box = QRectF(0, 0, width, height).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(QPen(ink.line, LINE))
        painter.setBrush(ink.fill)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(self._text.count_font)
        painter.setPen(ink.glyph)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(cluster.count))
        painter.end()
        return pixmap

    def _paint_capsule(self, mark: Mark, length: int, height: int, density: float) -> QPixmap:
        pixmap, painter = _begin(length, height, density)
        paint_capsule(
            painter,
            QRectF(0, 0, length, height),
            mark.shape,
            self._inks[mark.lane],
            fade_start=mark.fade_start,
            fade_end=mark.fade_end,
        )
        painter.end()
        return pixmap


def _begin(width: int, height: int, density: float) -> tuple[QPixmap, QPainter]:
    pixmap = QPixmap(round(width * density), round(height * density))
    pixmap.setDevicePixelRatio(density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return pixmap, painter
