"""Paints marks: glyph, capsule or pill, with its label, and the box around the active one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from studyapp.core.timeline.clusters import Cluster, Item
from studyapp.core.timeline.labels import Spot
from studyapp.core.timeline.lanes import Placed
from studyapp.core.timeline.mark import Mark, MarkShape
from studyapp.ui.modes.timeline.label_text import LabelText
from studyapp.ui.modes.timeline.look import LaneHead, Sizes
from studyapp.ui.modes.timeline.pictures import CAP, Pictures
from studyapp.ui.theme import Theme

ACTIVE_PADDING = 9
ACTIVE_HEIGHT = 26
ACTIVE_RADIUS = 8
MASK = 20
BEYOND = 60.0
"""Pixels outside the picture to which an endless bar is cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What all marks of one frame share; `lines` are the grid lines' pixels, rising."""

    sizes: Sizes
    width: float
    density: float
    lines: Sequence[float]

    def has_line_between(self, left: float, right: float) -> bool:
        """Tell whether a grid line passes between two pixels."""
        at = bisect_left(self.lines, left - 2)
        return at < len(self.lines) and self.lines[at] <= right + 2


class Drawn(NamedTuple):
    """A placed item in the picture: its drawing from `start` to `end`, and its label's spot.

    A tuple, because hundreds are made for every frame.
    """

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
    """Paints marks with pictures and texts that are kept; `forget` after a change of theme."""

    def __init__(self, theme: Theme, heads: Sequence[LaneHead], text: LabelText) -> None:
        self._theme, self._text = theme, text
        self._pictures = Pictures(theme, heads, text)
        self.forget()

    def forget(self) -> None:
        """Paint everything anew, after a change of theme."""
        self._pictures.forget()
        self._ink, self._panel = self._theme.colour("text"), self._theme.colour("panel")
        self._mask_height = self._theme.px(MASK)

    def paint(
        self, painter: QPainter, drawn: Sequence[Drawn], frame: Frame, active: Item | None
    ) -> None:
        """Paint marks and their labels into a frame; the active one last, in its box."""
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
        if not spot.inside and frame.has_line_between(left, left + width):
            # Hide the grid lines behind the label.
            top = round(one.middle) - self._mask_height // 2
            painter.fillRect(round(left) - 2, top, round(width) + 4, self._mask_height, self._panel)
        painter.drawStaticText(QPointF(left, one.middle - half), text)

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
        painter.drawStaticText(QPointF(left, one.middle - half), text)

    def _paint_box(self, painter: QPainter, left: float, right: float, middle: float) -> None:
        height, padding = self._theme.px(ACTIVE_HEIGHT), ACTIVE_PADDING
        left, right = max(left, -BEYOND), min(right, BEYOND * BEYOND)
        box = QRectF(left - padding, middle - height / 2, right - left + 2 * padding, height)
        painter.setPen(QPen(self._theme.colour("accent"), 1.5))
        painter.setBrush(self._theme.colour("accent_soft"))
        painter.drawRoundedRect(box, ACTIVE_RADIUS, ACTIVE_RADIUS)

    def _paint_shape(self, painter: QPainter, one: Drawn, frame: Frame) -> None:
        item = one.placed.item
        match item:
            case Cluster():
                picture = self._pictures.pill(item, frame.density)
            case Mark(shape=MarkShape.DAY):
                picture = self._pictures.glyph(item.lane, frame.density)
            case Mark():
                self._paint_capsule(painter, one, item, frame)
                return
        pixmap, half_width, half_height = picture
        middle = (one.start + one.end) / 2
        painter.drawPixmap(QPointF(middle - half_width, one.middle - half_height), pixmap)

    def _paint_capsule(self, painter: QPainter, one: Drawn, mark: Mark, frame: Frame) -> None:
        height = frame.sizes.tall_capsule if one.placed.inside else frame.sizes.capsule
        top = round(one.middle - height / 2)
        length = round(one.end - one.start)
        if length <= 3 * CAP:
            pixmap = self._pictures.capsule(mark, length, height, frame.density).pixmap
            painter.drawPixmap(QPointF(one.start, top), pixmap)
            return
        slices = self._pictures.long_capsule(mark, height, frame.density)
        first, last = max(one.start + CAP, -BEYOND), min(one.end - CAP, frame.width + BEYOND)
        if one.start > -CAP:
            painter.drawPixmap(QPointF(one.start, top), slices.start)
        if one.end < frame.width + CAP:
            painter.drawPixmap(QPointF(one.end - CAP, top), slices.end)
        painter.drawTiledPixmap(QRectF(first, top, last - first, height), slices.middle)
