"""What can stand in a row of a page: a line of words, a rule, a box to tick, a shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from studyapp.core.knowledge.speaker import Glyph
from studyapp.ui.widgets.glyph import paint_glyph
from studyapp.ui.widgets.text_block import TextBlock

INK, PAPER = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
RULE = QColor.fromHsvF(0, 0, 0.6)
"""A grey without the tint that Qt's own has, so that it prints in black alone."""
PEN = 1 / 12
"""The width of a box's line, for a box 1 wide."""
CORNER = 1 / 6


class Ink(Protocol):
    """Something painted at a place of its own in a row whose top is given."""

    def paint(self, painter: QPainter, top: int) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One line of laid-out words, its left edge at `left`; `drop` moves it below the top."""

    block: TextBlock
    line: int
    left: int
    drop: int = 0

    def paint(self, painter: QPainter, top: int) -> None:
        """Paint the line."""
        self.block.paint_line(painter, self.line, QPointF(self.left, top + self.drop), INK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A filled rectangle: a line to write on, or the line of a scale."""

    box: QRect
    colour: QColor

    def paint(self, painter: QPainter, top: int) -> None:
        """Fill it."""
        painter.fillRect(self.box.translated(0, top), self.colour)


@dataclass(frozen=True, slots=True, kw_only=True)
class TickBox:
    """A box, ticked or not."""

    box: QRect
    ticked: bool = False

    def paint(self, painter: QPainter, top: int) -> None:
        """Paint the box and its tick."""
        box = QRectF(self.box.translated(0, top))
        pen = max(1.0, box.width() * PEN)
        painter.setPen(QPen(INK, pen))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corner = box.width() * CORNER
        painter.drawRoundedRect(box.adjusted(pen, pen, -pen, -pen), corner, corner)
        if self.ticked:
            painter.strokePath(_tick(box), QPen(INK, 2 * pen))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The shape that stands for a speaker."""

    box: QRect
    glyph: Glyph

    def paint(self, painter: QPainter, top: int) -> None:
        """Paint it in black: the shape alone says who it is."""
        paint_glyph(painter, self.box.translated(0, top), self.glyph, INK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A strip of a page that is never cut through."""

    height: int
    inks: tuple[Ink, ...] = ()

    def paint(self, painter: QPainter, top: int) -> None:
        """Paint all that stands in it."""
        for ink in self.inks:
            ink.paint(painter, top)


def _tick(box: QRectF) -> QPainterPath:
    path = QPainterPath(box.topLeft() + QPointF(box.width() * 0.2, box.height() * 0.5))
    path.lineTo(box.topLeft() + QPointF(box.width() * 0.45, box.height() * 0.78))
    path.lineTo(box.topLeft() + QPointF(box.width() * 0.95, box.height() * 0.05))
    return path
