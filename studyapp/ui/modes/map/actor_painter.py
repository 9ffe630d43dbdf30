"""Paints an actor of the diagram and the words on a line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from studyapp.ui.date_text import isolated
from studyapp.ui.modes.map.look import GAP, GLYPH, SIDE, ActorLook
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.glyph import LINES, SOFT, TOKENS, paint_glyph

RADIUS = 10
NAME_LINE = 20
MIDDLE = Qt.AlignmentFlag.AlignVCenter


def paint_actor(
    painter: QPainter, rect: QRectF, look: ActorLook, theme: Theme, *,
    chosen: bool, mirrored: bool,
) -> None:  # fmt: skip
    """Paint an actor: shape and name say who it is, the colour of its side only repeats it."""
    tone = look.speaker.tone
    strong = theme.high_contrast
    fill = theme.colour("accent_soft" if chosen else "raised" if strong else SOFT[tone])
    line = theme.colour("accent" if chosen else TOKENS[tone] if strong else LINES[tone])
    width = 1.0 + chosen + strong  # in high contrast each side has a strong line of its own
    paint_box(painter, rect, Box(fill=fill, line=line, width=width, radius=theme.px(RADIUS)))
    side, glyph = theme.px(SIDE), theme.px(GLYPH)
    name_height = rect.height() if not look.remark else theme.px(NAME_LINE)
    top = rect.top() if not look.remark else rect.top() + theme.px(7)
    spot = QRectF(rect.left() + side, top + (name_height - glyph) / 2, glyph, glyph)
    left = spot.right() + theme.px(GAP)
    name = QRectF(left, top, rect.right() - side - left + 2, name_height)
    paint_glyph(painter, _visual(spot, rect, mirrored=mirrored), look.speaker.glyph,
                theme.colour(TOKENS[tone]))  # fmt: skip
    align = MIDDLE | (Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
    align |= Qt.AlignmentFlag.AlignAbsolute
    painter.setPen(theme.colour("text"))
    painter.setFont(theme.font(TextStyle.BODY, 600))
    painter.drawText(_visual(name, rect, mirrored=mirrored), align, isolated(look.name))
    if look.remark:
        below = QRectF(rect.left() + side, name.bottom(), rect.width() - 2 * side + 2,
                       theme.px(NAME_LINE))  # fmt: skip
        painter.setPen(theme.colour("text2"))
        painter.setFont(theme.font(TextStyle.CAPTION))
        painter.drawText(_visual(below, rect, mirrored=mirrored), align, look.remark)


def paint_words(painter: QPainter, rect: QRectF, words: str, theme: Theme, *, chosen: bool) -> None:
    """Paint the words of a line on a pill that covers the line."""
    fill = theme.colour("accent_soft" if chosen else "raised")
    line = theme.colour("accent_line" if chosen else "line2")
    paint_box(painter, rect, Box(fill=fill, line=line, radius=rect.height() / 2))
    painter.setPen(theme.colour("accent_text" if chosen else "text2"))
    painter.setFont(theme.font(TextStyle.CAPTION, 600))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)


def _visual(part: QRectF, whole: QRectF, *, mirrored: bool) -> QRectF:
    if not mirrored:
        return part
    moved = QRectF(part)
    moved.moveRight(whole.left() + whole.right() - part.left())
    return moved
