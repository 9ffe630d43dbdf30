"""One side's claim in its own words; two of them side by side weigh the same."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.glyph import LINES, SOFT, TOKENS, GlyphIcon
from studyapp.ui.widgets.label import PlainLabel

RADIUS = 10
SIDE, TOP, BOTTOM = 16, 15, 13
HEAD_GAP = 12
STRONG_LINE = 2.0


class ClaimCard(QWidget):
    """Glyph and speaker, where it stands, and the exact words."""

    def __init__(
        self,
        theme: Theme,
        *,
        heading: str,
        meta: str,
        words: str,
        glyph: Glyph,
        tone: Tone,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._tone = theme, tone
        self.setAccessibleName(f"{heading}, {meta}: {words}" if meta else f"{heading}: {words}")
        name = PlainLabel(
            theme, heading, TextStyle.CAPTION, token=TOKENS[tone], weight=600, wrap=False
        )
        place = PlainLabel(theme, meta, TextStyle.CAPTION, token="text2", weight=400, wrap=False)
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        head.addWidget(GlyphIcon(theme, glyph, tone))
        head.addWidget(name, 1)
        head.addWidget(place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(SIDE), theme.px(TOP), theme.px(SIDE), theme.px(BOTTOM))
        layout.setSpacing(theme.px(HEAD_GAP))
        layout.addLayout(head)
        layout.addWidget(PlainLabel(theme, words, TextStyle.QUOTE))
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.colour
        box = Box(
            fill=colour(SOFT[self._tone]),
            line=colour(LINES[self._tone]),
            width=STRONG_LINE if self._theme.high_contrast else 1.0,
            radius=RADIUS,
        )
        painter = QPainter(self)
        paint_box(painter, self.rect(), box)
        painter.end()
