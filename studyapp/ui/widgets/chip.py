"""A pill that names a speaker: glyph, words, and the speaker's colour once more."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.glyph import LINES, SOFT, TOKENS, paint_glyph
from studyapp.ui.widgets.mirror import visual_rect

HEIGHT = 24
PADDING = 10
GLYPH = 9
GAP = 6


class Chip(QWidget):
    """A speaker's name as a pill; not pressable."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        glyph: Glyph | None = None,
        tone: Tone = Tone.ARTICLE,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show `text`; `name` is what a screen reader says instead, such as “Said by …”."""
        super().__init__(parent)
        self._theme, self._text, self._glyph, self._tone = theme, text, glyph, tone
        self.setAccessibleName(name or text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font(TextStyle.CAPTION, 600))
        width = round(metrics.horizontalAdvance(self._text)) + 2 * self._theme.px(PADDING)
        return QSize(width + self._glyph_width(), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self._theme.colour
        box = Box(
            fill=colour(SOFT[self._tone]), line=colour(LINES[self._tone]), radius=self.height() / 2
        )
        paint_box(painter, self.rect(), box)
        padding, size = self._theme.px(PADDING), self._theme.px(GLYPH)
        ink = colour(TOKENS[self._tone])
        if self._glyph is not None:
            spot = QRect(padding, (self.height() - size) // 2, size, size)
            paint_glyph(painter, QRectF(self._visual(spot)), self._glyph, ink)
        left = padding + self._glyph_width()
        words = self._visual(QRect(left, 0, self.width() - left - padding + 1, self.height()))
        painter.setPen(ink)
        painter.setFont(self._theme.font(TextStyle.CAPTION, 600))
        metrics, room = QFontMetricsF(painter.font()), words.width()
        text = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()

    def _glyph_width(self) -> int:
        return self._theme.px(GLYPH) + self._theme.px(GAP) if self._glyph is not None else 0

    def _visual(self, box: QRect) -> QRect:
        return visual_rect(self.layoutDirection(), self.rect(), box)

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()
