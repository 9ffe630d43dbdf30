"""The small square with a letter or number that names a choice."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box

BADGE, BADGE_RADIUS = 26, 6


def paint_badge(
    painter: QPainter, theme: Theme, box: QRect, text: str, *, lit: bool = False
) -> None:
    """Paint a badge; `lit` is for what is chosen."""
    fill = theme.colour("accent" if lit else "sunken")
    line = None if lit else theme.colour("line2")
    paint_box(painter, box, Box(fill=fill, line=line, radius=BADGE_RADIUS))
    painter.setPen(theme.colour("on_accent" if lit else "text2"))
    painter.setFont(theme.font(TextStyle.CAPTION, 600))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
