"""The places beside an ordered list: a number for each, and a bracket where rows share it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPen

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.mirror import visual_rect

GUTTER = 42
NUMBER = 24
BRACKET_LEFT, BRACKET_RIGHT = 28, 35
BRACKET_INSET = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A place and the height its rows take, in pixels of the list."""

    place: int
    top: int
    bottom: int
    shared: bool


def paint_gutter(
    painter: QPainter,
    theme: Theme,
    whole: QRect,
    spans: Sequence[Span],
    direction: Qt.LayoutDirection,
) -> None:
    """Paint the places into the leading edge of `whole`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for span in spans:
        height = span.bottom - span.top + 1
        number = visual_rect(direction, whole, QRect(0, span.top, theme.px(NUMBER), height))
        painter.setFont(theme.font(TextStyle.HEADING, 600))
        painter.setPen(theme.colour("text" if span.shared else "text2"))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(span.place))
        if span.shared:
            _paint_bracket(painter, theme, whole, span, direction)
    painter.restore()


def _paint_bracket(
    painter: QPainter, theme: Theme, whole: QRect, span: Span, direction: Qt.LayoutDirection
) -> None:
    pen = QPen(theme.colour("border"), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    left, right = theme.px(BRACKET_LEFT), theme.px(BRACKET_RIGHT)
    top, bottom = span.top + BRACKET_INSET, span.bottom - BRACKET_INSET
    corners = [(right, top), (left, top), (left, bottom), (right, bottom)]
    mirrored = direction is Qt.LayoutDirection.RightToLeft
    painter.drawPolyline([QPointF(whole.width() - x if mirrored else x, y) for x, y in corners])
