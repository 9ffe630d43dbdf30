"""Paints one mark: glyph, capsule or pill, with its label and the box around the active one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from studyapp.core.timeline.clusters import Cluster
from studyapp.core.timeline.labels import Spot
from studyapp.core.timeline.lanes import Placed
from studyapp.core.timeline.mark import Mark, MarkShape
from studyapp.ui.modes.timeline.capsule import paint_capsule
from studyapp.ui.modes.timeline.label_text import LabelText
from studyapp.ui.modes.timeline.look import Ink, LaneHead, Sizes, ink_of
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.glyph import paint_glyph

GLYPH = 10
ACTIVE_PADDING = 9
ACTIVE_HEIGHT = 26
ACTIVE_RADIUS = 8
WIDEST_KEPT = 400
MOST_KEPT = 600
BEYOND = 60.0
"""Pixels outside the picture to which an endless bar is cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A placed item in the picture: its drawing from `start` to `end`, and its label's spot."""

    placed: Placed
    start: float
    end: float
    middle: float
    spot: Spot | None

    @property
    def box(self) -> QRectF:
        """The stretch of the drawing and its label, one pixel high at its middle."""
        left, right = self.start, self.end
        if self.spot is not None:
            left, right = min(left, self.spot.left), max(right, self.spot.right)
        return QRectF(left, self.middle, right - left, 1)


class MarkPainter:
    """Keeps pens, pictures and texts for the marks of all lanes."""

    def __init__(self, theme: Theme, heads: Sequence[LaneHead], text: LabelText) -> None:
        self._theme, self._heads, self._text = theme, heads, text
        self._kept: dict[tuple[object, ...], QPixmap] = {}
        self.forget()

    def forget(self) -> None:
        """Paint everything anew, after a change of theme."""
        self._kept.clear()
        self._inks: list[Ink] = [ink_of(self._theme, head.tone) for head in self._heads]

    def paint(
        self, painter: QPainter, one: Drawn, sizes: Sizes, width: float, *, active: bool
    ) -> None:
        """Paint a mark and its label in a picture `width` pixels wide."""
        if active:
            self._paint_active_box(painter, one)
        self._paint_shape(painter, one, sizes, width)
        if one.spot is None:
            return
        painter.setPen(self._theme.colour("text"))
        if not active and not one.spot.inside:
            self._mask(painter, one)
        self._text.paint(
            painter,
            self._text.words(one.placed.item),
            one.spot.left,
            one.spot.right,
            one.middle,
            bold=active,
            flipped=one.spot.flipped,
        )

    def _mask(self, painter: QPainter, one: Drawn) -> None:
        """Hide the grid lines behind a label."""
        spot = one.spot
        if spot is None:
            return
        words = self._text.words(one.placed.item)
        width = self._text.painted_width(words, spot.right - spot.left, bold=False)
        left = spot.right - width if spot.flipped else spot.left
        height = self._theme.px(20)
        box = QRectF(left - 2, one.middle - height / 2, width + 4, height)
        painter.fillRect(box, self._theme.colour("panel"))

    def _paint_active_box(self, painter: QPainter, one: Drawn) -> None:
        left, right = one.start, one.end
        if one.spot is not None:
            words = self._text.words(one.placed.item)
            room = one.spot.right - one.spot.left
            width = self._text.painted_width(words, room, bold=True)
            label = one.spot.right - width if one.spot.flipped else one.spot.left
            left, right = min(left, label), max(right, label + width)
        height, padding = self._theme.px(ACTIVE_HEIGHT), ACTIVE_PADDING
        left = max(left, -BEYOND)
        box = QRectF(left - padding, one.middle - height / 2, right - left + 2 * padding, height)
        painter.setPen(QPen(self._theme.colour("accent"), 1.5))
        painter.setBrush(self._theme.colour("accent_soft"))
        painter.drawRoundedRect(box, ACTIVE_RADIUS, ACTIVE_RADIUS)

    def _paint_shape(self, painter: QPainter, one: Drawn, sizes: Sizes, width: float) -> None:
        item = one.placed.item
        ink = self._inks[item.lane]
        match item:
            case Cluster():
                self._paint_pill(painter, one, sizes, ink, item.count)
            case Mark(shape=MarkShape.DAY):
                picture = self._glyph_picture(painter, item.lane)
                side = picture.deviceIndependentSize().width()
                x = (one.start + one.end - side) / 2
                painter.drawPixmap(QPointF(x, one.middle - side / 2), picture)
            case Mark():
                self._paint_capsule(painter, one, sizes, item, width)

    def _paint_pill(
        self, painter: QPainter, one: Drawn, sizes: Sizes, ink: Ink, count: int
    ) -> None:
        box = QRectF(one.start, one.middle - sizes.pill / 2, one.end - one.start, sizes.pill)
        painter.setPen(QPen(ink.line, 1.25))
        painter.setBrush(ink.fill)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), sizes.pill / 2, sizes.pill / 2)
        painter.setFont(self._text.count_font)
        painter.setPen(ink.glyph)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))

    def _paint_capsule(
        self, painter: QPainter, one: Drawn, sizes: Sizes, mark: Mark, width: float
    ) -> None:
        height = sizes.tall_capsule if one.placed.inside else sizes.capsule
        top = one.middle - height / 2
        length = round(one.end - one.start)
        if length > WIDEST_KEPT:
            # What lies far outside the picture is cut off; a fading end that lies there too.
            start, end = max(one.start, -BEYOND), min(one.end, width + BEYOND)
            box = QRectF(start, top, end - start, height)
            paint_capsule(
                painter,
                box,
                mark.shape,
                self._inks[mark.lane],
                fade_start=mark.fade_start and start == one.start,
                fade_end=mark.fade_end and end == one.end,
            )
            return
        picture = self._capsule_picture(painter, mark, length, height)
        painter.drawPixmap(QPointF(one.start, top), picture)

    def _glyph_picture(self, painter: QPainter, lane: int) -> QPixmap:
        density = painter.device().devicePixelRatio()
        key = (lane, density)
        picture = self._kept.get(key)
        if picture is None:
            head = self._heads[lane]
            side = self._theme.px(GLYPH) + 2
            picture = _picture(side, side, density)
            inner = QPainter(picture)
            inside = QRectF(1, 1, side - 2, side - 2)
            paint_glyph(inner, inside, head.glyph, self._inks[lane].glyph)
            inner.end()
            self._kept[key] = picture
        return picture

    def _capsule_picture(self, painter: QPainter, mark: Mark, length: int, height: int) -> QPixmap:
        density = painter.device().devicePixelRatio()
        key = (mark.lane, mark.shape, mark.fade_start, mark.fade_end, length, height, density)
        picture = self._kept.get(key)
        if picture is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            picture = _picture(length, height, density)
            inner = QPainter(picture)
            inner.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_capsule(
                inner,
                QRectF(0, 0, length, height),
                mark.shape,
                self._inks[mark.lane],
                fade_start=mark.fade_start,
                fade_end=mark.fade_end,
            )
            inner.end()
            self._kept[key] = picture
        return picture


def _picture(width: float, height: float, density: float) -> QPixmap:
    picture = QPixmap(round(width * density), round(height * density))
    picture.setDevicePixelRatio(density)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
