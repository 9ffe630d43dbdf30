"""How large the actors and words of a diagram are, and what they are called on it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.speaker import Speaker
from studyapp.core.map.geometry import Box, Size
from studyapp.ui.item_words import capitalised
from studyapp.ui.theme import TextStyle, Theme

HEIGHT, WITH_REMARK = 38, 54
SIDE, GLYPH, GAP = 14, 9, 10
LONGEST = 240
LABEL_HEIGHT, LABEL_SIDE = 22, 9


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLook:
    """An actor as it is drawn: its glyph, its name, and a remark under the name if any."""

    name: str
    speaker: Speaker
    remark: str
    size: Size


def actor_look(actor_id: str, pack: Pack, theme: Theme, remark: str = "") -> ActorLook:
    """Measure an actor; a very long name is cut short, the pane beside shows it whole."""
    names = QFontMetricsF(theme.font(TextStyle.BODY, 600))
    remarks = QFontMetricsF(theme.font(TextStyle.CAPTION))
    most = theme.px(LONGEST)
    name = names.elidedText(
        capitalised(pack.actor(actor_id).name.canonical), Qt.TextElideMode.ElideRight, most
    )
    remark = remarks.elidedText(remark, Qt.TextElideMode.ElideRight, most)
    words = names.horizontalAdvance(name) + theme.px(GLYPH) + theme.px(GAP)
    width = max(words, remarks.horizontalAdvance(remark)) + 2 * theme.px(SIDE)
    height = theme.px(WITH_REMARK if remark else HEIGHT)
    speaker = pack.speaker_of_actor(actor_id)
    return ActorLook(name=name, speaker=speaker, remark=remark, size=Size(math.ceil(width), height))


def label_size(words: str, theme: Theme) -> Size:
    """Measure the words of a line with the pill around them."""
    width = QFontMetricsF(theme.font(TextStyle.CAPTION, 600)).horizontalAdvance(words)
    return Size(math.ceil(width) + 2 * theme.px(LABEL_SIDE), theme.px(LABEL_HEIGHT))


def rect_of(box: Box) -> QRectF:
    """Give a box as Qt's rectangle."""
    return QRectF(box.left, box.top, box.size.width, box.size.height)
