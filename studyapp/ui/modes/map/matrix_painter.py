"""Paints the cells of the matrix and the names beside and above them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from studyapp.core.map.bundle import Bundle
from studyapp.core.map.line_style import LineStyle
from studyapp.ui.date_text import isolated
from studyapp.ui.modes.map.line_painter import pen_of
from studyapp.ui.modes.map.look import ActorLook
from studyapp.ui.modes.map.matrix_plan import GLYPH, MOST_NAME, NAME_GAP
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.glyph import TOKENS, paint_glyph

RADIUS = 6
STROKE, SMALL_STROKE, SMALL = 0.6, 0.76, 36
"""The part of a cell’s width that a stroke fills, more of it in cells narrower than `SMALL`."""
APART = 6.0
PALE = 0.5
TURN = -45


class MatrixPainter:
    """Paints one part at a time; rectangles are given as they lie on the screen."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def cell(
        self,
        painter: QPainter,
        rect: QRectF,
        bundle: Bundle | None,
        styles: tuple[LineStyle, ...],
        *,
        same: bool,
        chosen: bool,
    ) -> None:
        """Paint a cell: empty, the one of an actor with itself, or with its strokes."""
        theme = self._theme
        fill = theme.colour("accent_soft" if chosen else "sunken" if same else "panel")
        line = theme.colour("accent" if chosen else "line")
        width = 2.0 if chosen else 1.0
        paint_box(painter, rect, Box(fill=fill, line=line, width=width, radius=RADIUS))
        colour = theme.colour("accent" if chosen else "text2")
        if bundle is not None and bundle.pale:
            colour.setAlphaF(PALE)
        half = rect.width() * (STROKE if rect.width() >= SMALL else SMALL_STROKE) / 2
        apart = min(APART, rect.height() / (len(styles) + 1))
        for number, style in enumerate(styles):
            y = rect.center().y() + (number - (len(styles) - 1) / 2) * apart
            painter.setPen(pen_of(style, colour, strong=True))
            painter.drawLine(
                QPointF(rect.center().x() - half, y), QPointF(rect.center().x() + half, y)
            )

    def empty(self, painter: QPainter, rects: Iterable[QRectF]) -> None:
        """Paint the cells between actors whom nothing links."""
        painter.setPen(self._theme.colour("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def row(
        self, painter: QPainter, rect: QRectF, look: ActorLook, *, chosen: bool, mirrored: bool
    ) -> None:
        """Paint the name of a row, its glyph next to the cells."""
        theme = self._theme
        side, gap = theme.px(GLYPH), theme.px(NAME_GAP)
        near = rect.left() + gap if mirrored else rect.right() - gap - side
        spot = QRectF(near, rect.center().y() - side / 2, side, side)
        self._glyph(painter, spot, look)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        if mirrored:
            words = QRectF(spot.right() + gap, rect.top(), rect.right() - spot.right() - gap,
                           rect.height())  # fmt: skip
            align |= Qt.AlignmentFlag.AlignLeft
        else:
            words = QRectF(rect.left(), rect.top(), spot.left() - gap - rect.left(), rect.height())
            align |= Qt.AlignmentFlag.AlignRight
        self._name(painter, words, look, align, chosen=chosen)

    def column(
        self, painter: QPainter, foot: QPointF, look: ActorLook, *, chosen: bool, mirrored: bool
    ) -> None:
        """Paint the name of a column, rising from its glyph; `foot` is above the cell's middle."""
        theme = self._theme
        side, gap = theme.px(GLYPH), theme.px(NAME_GAP)
        spot = QRectF(foot.x() - side / 2, foot.y() - side, side, side)
        self._glyph(painter, spot, look)
        height = theme.line_height(TextStyle.SMALL)
        painter.save()
        painter.translate(foot.x(), foot.y() - side - gap)
        painter.rotate(-TURN if mirrored else TURN)
        width = theme.px(MOST_NAME)
        words = QRectF(-width if mirrored else 0, -height / 2, width, height)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        align |= Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self._name(painter, words, look, align, chosen=chosen)
        painter.restore()

    def _glyph(self, painter: QPainter, spot: QRectF, look: ActorLook) -> None:
        colour = self._theme.colour(TOKENS[look.speaker.tone])
        paint_glyph(painter, spot, look.speaker.glyph, colour)

    def _name(
        self,
        painter: QPainter,
        rect: QRectF,
        look: ActorLook,
        align: Qt.AlignmentFlag,
        *,
        chosen: bool,
    ) -> None:
        font = self._theme.font(TextStyle.SMALL, 600)
        painter.setFont(font)
        painter.setPen(self._theme.colour("accent_text" if chosen else "text"))
        name = QFontMetricsF(font).elidedText(look.name, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, align, isolated(name))
