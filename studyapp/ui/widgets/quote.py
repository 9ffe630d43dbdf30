"""A sentence of the source with its marked words, and who says it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.glyph import TOKENS, paint_glyph
from studyapp.ui.widgets.marker import OVERHANG, paint_marker
from studyapp.ui.widgets.mirror import visual_rect
from studyapp.ui.widgets.text_block import Run, TextBlock, utf16_length

GAP = 8
GLYPH = 9
GLYPH_GAP = 7
INDENT = math.ceil(OVERHANG)
PREFERRED = 560


class Quote(QWidget):
    """Marked words between their context, with an attribution line that is never hidden."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        style: TextStyle = TextStyle.ARTICLE,
    ) -> None:
        super().__init__(parent)
        self._theme, self._style = theme, style
        self._parts = ("", "", "")
        self._attribution = ""
        self._glyph, self._tone = Glyph.RING, Tone.ARTICLE
        self._words: TextBlock | None = None
        self._line: TextBlock | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme)

    def set_quote(
        self, before: str, marked: str, after: str, attribution: str, glyph: Glyph, tone: Tone
    ) -> None:
        """Show words of the article; blanks between the three parts are theirs."""
        self._parts = (before, marked, after)
        self._attribution, self._glyph, self._tone = attribution, glyph, tone
        self.setAccessibleName(f"{before}{marked}{after}".strip())
        self.setAccessibleDescription(attribution)
        self._on_theme()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words, line = self._blocks()
        height = words.height(width - 2 * INDENT)
        if self._attribution:
            height += self._theme.px(GAP) + line.height(width - self._attribution_left())
        return height

    def sizeHint(self) -> QSize:
        width = self._theme.px(PREFERRED)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = round(self._blocks()[0].longest_word) + 2 * INDENT
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else 0
        return QSize(longest, self.heightForWidth(max(width, longest)) if width else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        words, _ = self._blocks()
        words.set_alignment(Qt.AlignmentFlag.AlignLeft, Qt.LayoutDirection.LayoutDirectionAuto)
        height = words.height(self.width() - 2 * INDENT)
        before, marked, _ = self._parts
        spans = words.spans(utf16_length(before), utf16_length(marked))
        at = QPointF(INDENT, 0)
        painter = QPainter(self)
        paint_marker(painter, spans, at, self._theme)
        words.paint(painter, at, self._theme.colour("text3"))
        if self._attribution:
            self._paint_attribution(painter, height + self._theme.px(GAP))
        painter.end()

    def _paint_attribution(self, painter: QPainter, top: int) -> None:
        _, line = self._blocks()
        size, left = self._theme.px(GLYPH), self._attribution_left()
        row = self._theme.line_height(TextStyle.CAPTION)
        spot = QRect(INDENT, top + (row - size) // 2, size, size)
        colour = self._theme.colour(TOKENS[self._tone])
        paint_glyph(painter, QRectF(self._visual(spot)), self._glyph, colour)
        line.set_alignment(Qt.AlignmentFlag.AlignLeading, self.layoutDirection())
        width = self.width() - left
        line.height(width)
        words = self._visual(QRect(left, top, width, row))
        line.paint(painter, QPointF(words.topLeft()), self._theme.colour("text2"))

    def _attribution_left(self) -> int:
        return INDENT + self._theme.px(GLYPH) + self._theme.px(GLYPH_GAP)

    def _blocks(self) -> tuple[TextBlock, TextBlock]:
        if self._words is None or self._line is None:
            before, marked, after = self._parts
            run = Run(start=len(before), length=len(marked), colour=self._theme.colour("mark_text"))
            self._words = self._block(before + marked + after, self._style, (run,))
            self._line = self._block(self._attribution, TextStyle.CAPTION)
        return self._words, self._line

    def _block(self, text: str, style: TextStyle, runs: tuple[Run, ...] = ()) -> TextBlock:
        return TextBlock(text, self._theme.font(style), self._theme.line_height(style), runs=runs)

    def _visual(self, box: QRect) -> QRect:
        return visual_rect(self.layoutDirection(), self.rect(), box)

    def _on_theme(self) -> None:
        self._words = self._line = None
        self.updateGeometry()
        self.update()
