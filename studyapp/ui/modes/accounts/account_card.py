"""An account as a column: whose it is, and everything said in it, none of it folded away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.core.knowledge.speaker import Speaker
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.glyph import LINES, SOFT, TOKENS, GlyphIcon
from studyapp.ui.widgets.label import PlainLabel

RADIUS = 10
SIDE, TOP, BOTTOM = 16, 14, 16
BETWEEN = 12
STRONG_LINE = 2.0


class AccountCard(QWidget):
    """A card in its speaker's look; two of them weigh the same."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        speaker: Speaker,
        statements: Sequence[QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._tone = theme, speaker.tone
        self.setObjectName("account")
        self.setAccessibleName(label)
        name = PlainLabel(
            theme, label, TextStyle.HEADING, token=TOKENS[speaker.tone], weight=600, wrap=True
        )
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(GlyphIcon(theme, speaker.glyph, speaker.tone, size=12))
        head.addWidget(name, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(SIDE), theme.px(TOP), theme.px(SIDE), theme.px(BOTTOM))
        layout.setSpacing(theme.px(BETWEEN))
        layout.addLayout(head)
        for number, statement in enumerate(statements):
            if number:
                layout.addWidget(Divider(theme))
            layout.addWidget(statement)
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
