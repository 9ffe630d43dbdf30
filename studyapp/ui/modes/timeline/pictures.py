"""Small pictures of glyphs, pills and capsules, painted once and kept until the look changes."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.core.timeline.clusters import Cluster, Item
from studyapp.core.timeline.mark import Ghost, Mark
from studyapp.ui.modes.timeline.capsule import paint_capsule
from studyapp.ui.modes.timeline.label_text import LabelText
from studyapp.ui.modes.timeline.look import PILL, Cast, Ink, ink_of
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

    def __init__(self, theme: Theme, cast: Cast, text: LabelText) -> None:
        self._theme, self._text = theme, text
        self._heads, self._voices, self._numbers = cast.heads, cast.voices, cast.numbers
        self._kept: dict[tuple[object, ...], Picture] = {}
        self._slices: dict[tuple[object, ...], Slices] = {}
        self.forget()

    def forget(self) -> None:
        """Paint everything anew."""
        self._kept.clear()
        self._slices.clear()
        self._inks: list[Ink] = [ink_of(self._theme, head.tone) for head in self._heads]
        self._voice_inks = [ink_of(self._theme, tone) for _, tone in self._voices]

    def ink(self, item: Item) -> Ink:
        """Give the colours of a mark, those of its speaker; a cluster has its lane's."""
        if isinstance(item, Mark) and item.voice is not None:
            return self._voice_inks[item.voice]
        return self._inks[item.lane]

    def shape(self, mark: Mark) -> Glyph:
        """Give the glyph of who tells a mark."""
        if mark.voice is not None:
            return self._voices[mark.voice][0]
        return self._heads[mark.lane].glyph or Glyph.RING

    def claimant(self, ghost: Ghost) -> tuple[Glyph, Ink]:
        """Give the glyph and the colours of who claims another date."""
        number = self._numbers.get(ghost.speaker)
        if number is None:
            return Glyph.RING, ink_of(self._theme, Tone.ARTICLE)
        return self._voices[number][0], self._voice_inks[number]

    def glyph(self, mark: Mark, density: float) -> Picture:
        """Give a mark's glyph."""
        key = ("glyph", mark.lane, mark.voice, density)
        return self._kept.get(key) or self._keep(key, self._paint_glyph(mark, density))

    def pill(self, cluster: Cluster, density: float) -> Picture:
        """Give a pill with a cluster's count."""
        key = ("pill", cluster.lane, cluster.count, density)
        return self._kept.get(key) or self._keep(key, self._paint_pill(cluster, density))

    def capsule(self, mark: Mark, length: int, height: int, density: float) -> Picture:
        """Give a capsule of a length and height in logical pixels."""
        look = (mark.lane, mark.voice, mark.shape, mark.fade_start, mark.fade_end)
        key = (*look, length, height, density)
        found = self._kept.get(key)
        return found or self._keep(key, self._paint_capsule(mark, length, height, density))

    def long_capsule(self, mark: Mark, height: int, density: float) -> Slices:
        """Give the start, a stretch that may be repeated, and the end of a long capsule."""
        look = (mark.lane, mark.voice, mark.shape, mark.fade_start, mark.fade_end)
        key = (*look, height, density)
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

    def _paint_glyph(self, mark: Mark, density: float) -> QPixmap:
        side = self._theme.px(GLYPH) + 2
        pixmap, painter = _begin(side, side, density)
        inside = QRectF(1, 1, side - 2, side - 2)
        paint_glyph(painter, inside, self.shape(mark), self.ink(mark).glyph)
        painter.end()
        return pixmap

    def _paint_pill(self, cluster: Cluster, density: float) -> QPixmap:
        width, height = round(self._text.pill_width(cluster)), self._theme.px(PILL)
        pixmap, painter = _begin(width, height, density)
        self.draw_pill(painter, QRectF(0, 0, width, height), cluster)
        painter.end()
        return pixmap

    def draw_pill(self, painter: QPainter, rect: QRectF, cluster: Cluster) -> None:
        """Paint a pill with its number into a rectangle."""
        ink = self.ink(cluster)
        box = rect.adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(QPen(ink.line, LINE))
        painter.setBrush(ink.fill)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(self._text.count_font)
        painter.setPen(ink.glyph)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(cluster.count))

    def _paint_capsule(self, mark: Mark, length: int, height: int, density: float) -> QPixmap:
        pixmap, painter = _begin(length, height, density)
        self.draw_capsule(painter, QRectF(0, 0, length, height), mark)
        painter.end()
        return pixmap

    def draw_capsule(self, painter: QPainter, rect: QRectF, mark: Mark) -> None:
        """Paint a mark's capsule into a rectangle."""
        paint_capsule(
            painter,
            rect,
            mark.shape,
            self.ink(mark),
            fade_start=mark.fade_start,
            fade_end=mark.fade_end,
        )


def _begin(width: int, height: int, density: float) -> tuple[QPixmap, QPainter]:
    pixmap = QPixmap(round(width * density), round(height * density))
    pixmap.setDevicePixelRatio(density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return pixmap, painter
