"""Paints marks: glyph, capsule or pill, with its label, and the box around the active one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QStaticText

from studyapp.core.timeline.clusters import Cluster, Item
from studyapp.core.timeline.labels import Spot
from studyapp.core.timeline.mark import Mark, MarkShape
from studyapp.ui.modes.timeline.drawing import Drawn, Frame
from studyapp.ui.modes.timeline.ghost_painter import GhostPainter
from studyapp.ui.modes.timeline.label_text import LabelText
from studyapp.ui.modes.timeline.look import Cast
from studyapp.ui.modes.timeline.pictures import CAP, Pictures
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.glyph import paint_glyph

ACTIVE_PADDING = 9
ACTIVE_HEIGHT = 26
ACTIVE_RADIUS = 8
MASK = 20
WHOLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
BEYOND = 60.0
"""Pixels outside the picture to which an endless bar is cut."""


class MarkPainter:
    """Paints marks with pictures and texts that are kept; `forget` after a change of theme."""

    def __init__(self, theme: Theme, cast: Cast, text: LabelText) -> None:
        self._theme, self._text = theme, text
        self.pictures = Pictures(theme, cast, text)
        self._ghosts = GhostPainter(theme, self.pictures)
        self.forget()

    def forget(self) -> None:
        """Paint everything anew, after a change of theme."""
        self.pictures.forget()
        self._ink = self._theme.colour("text")
        self._mask_height = self._theme.px(MASK)

    def paint(
        self, painter: QPainter, drawn: Sequence[Drawn], frame: Frame, active: Item | None
    ) -> None:
        """Paint marks and their labels into a frame; the active one last, in its box."""
        self._ghosts.paint_links(painter, drawn)
        labelled = []
        boxed = None
        for one in drawn:
            if active is not None and one.placed.item == active:
                boxed = one
                continue
            self._paint_shape(painter, one, frame)
            if one.spot is not None:
                labelled.append((one, one.spot))
        painter.setPen(self._ink)
        painter.setFont(self._text.font(bold=False))
        for one, spot in labelled:
            self._paint_label(painter, one, spot, frame)
        if boxed is not None:
            self._paint_active(painter, boxed, frame)

    def _paint_label(self, painter: QPainter, one: Drawn, spot: Spot, frame: Frame) -> None:
        words = self._text.words(one.placed.item)
        text, width, half = self._text.prepared(words, spot.right - spot.left, bold=False)
        left = spot.right - width if spot.flipped else spot.left
        if not spot.inside:
            # Hide the grid lines behind the label.
            top, height = round(one.middle) - self._mask_height // 2, self._mask_height
            for x in frame.lines_between(left, left + width):
                painter.fillRect(QRectF(x - 1, top, 2, height), frame.grounds.colour_at(x))
        self._write(painter, QPointF(left, one.middle - half), text, frame)

    def _write(self, painter: QPainter, at: QPointF, text: QStaticText, frame: Frame) -> None:
        if frame.by_shape:
            painter.drawText(QRectF(at, text.size()), WHOLE, text.text())
        else:
            painter.drawStaticText(at, text)

    def _paint_active(self, painter: QPainter, one: Drawn, frame: Frame) -> None:
        spot = one.spot
        if spot is None:
            self._paint_box(painter, one.start, one.end, one.middle)
            self._paint_shape(painter, one, frame)
            return
        words = self._text.words(one.placed.item)
        text, width, half = self._text.prepared(words, spot.right - spot.left, bold=True)
        left = spot.right - width if spot.flipped else spot.left
        self._paint_box(painter, min(one.start, left), max(one.end, left + width), one.middle)
        self._paint_shape(painter, one, frame)
        painter.setPen(self._ink)
        painter.setFont(self._text.font(bold=True))
        self._write(painter, QPointF(left, one.middle - half), text, frame)

    def _paint_box(self, painter: QPainter, left: float, right: float, middle: float) -> None:
        height, padding = self._theme.px(ACTIVE_HEIGHT), ACTIVE_PADDING
        left, right = max(left, -BEYOND), min(right, BEYOND * BEYOND)
        box = QRectF(left - padding, middle - height / 2, right - left + 2 * padding, height)
        painter.setPen(QPen(self._theme.colour("accent"), 1.5))
        painter.setBrush(self._theme.colour("accent_soft"))
        painter.drawRoundedRect(box, ACTIVE_RADIUS, ACTIVE_RADIUS)

    def _paint_shape(self, painter: QPainter, one: Drawn, frame: Frame) -> None:
        item, pictures = one.placed.item, self.pictures
        if isinstance(item, Mark) and item.ghosts:
            one = self._ghosts.paint(painter, one, item, frame)
        middle = (one.start + one.end) / 2
        if frame.by_shape:
            self._draw_shape(painter, one, item, frame)
            return
        match item:
            case Cluster():
                picture = pictures.pill(item, frame.density)
            case Mark(shape=MarkShape.DAY):
                picture = pictures.glyph(item, frame.density)
            case Mark():
                self._paint_capsule(painter, one, item, frame)
                return
        pixmap, half_width, half_height = picture
        painter.drawPixmap(QPointF(middle - half_width, one.middle - half_height), pixmap)

    def _draw_shape(self, painter: QPainter, one: Drawn, item: Item, frame: Frame) -> None:
        left, right = max(one.start, -BEYOND), min(one.end, frame.width + BEYOND)
        match item:
            case Cluster():
                height = frame.sizes.pill
                box = QRectF(one.start, one.middle - height / 2, one.end - one.start, height)
                self.pictures.draw_pill(painter, box, item)
            case Mark(shape=MarkShape.DAY):
                size = one.end - one.start
                box = QRectF(one.start, one.middle - size / 2, size, size)
                colour = self.pictures.ink(item).glyph
                paint_glyph(painter, box, self.pictures.shape(item), colour)
            case Mark():
                height = frame.sizes.tall_capsule if one.placed.inside else frame.sizes.capsule
                box = QRectF(left, one.middle - height / 2, right - left, height)
                self.pictures.draw_capsule(painter, box, item)
        painter.setPen(self._ink)

    def _paint_capsule(self, painter: QPainter, one: Drawn, mark: Mark, frame: Frame) -> None:
        height = frame.sizes.tall_capsule if one.placed.inside else frame.sizes.capsule
        top = round(one.middle - height / 2)
        length = round(one.end - one.start)
        if length <= 3 * CAP:
            pixmap = self.pictures.capsule(mark, length, height, frame.density).pixmap
            painter.drawPixmap(QPointF(one.start, top), pixmap)
            return
        slices = self.pictures.long_capsule(mark, height, frame.density)
        first, last = max(one.start + CAP, -BEYOND), min(one.end - CAP, frame.width + BEYOND)
        if one.start > -CAP:
            painter.drawPixmap(QPointF(one.start, top), slices.start)
        if one.end < frame.width + CAP:
            painter.drawPixmap(QPointF(one.end - CAP, top), slices.end)
        painter.drawTiledPixmap(QRectF(first, top, last - first, height), slices.middle)
