"""The margin beside the shaded article: how many facts stand on each sentence, as a number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studyapp.core.knowledge.coverage import SentenceCoverage
from studyapp.ui.modes.coverage.words import margin_words
from studyapp.ui.theme import TextStyle, Theme

if TYPE_CHECKING:
    from studyapp.ui.modes.coverage.coverage_view import CoverageView

WIDTH = 56
FROM_TEXT = 14
GAP = 6


class NumberMargin(QWidget):
    """Numbers at the height of the line a sentence begins on, in reading order."""

    def __init__(self, theme: Theme, view: CoverageView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for line in self._lines():
            right = self.width() - float(self._theme.px(FROM_TEXT))
            for one, box, kept in reversed(line):
                right = self._paint_number(painter, margin_words(one), box, right, kept=kept)
        painter.end()

    def _lines(self) -> Iterator[list[tuple[SentenceCoverage, QRectF, bool]]]:
        """Give the sentences in sight, those that begin on one line together."""
        line: list[tuple[SentenceCoverage, QRectF, bool]] = []
        for found in self._view.numbered():
            if line and line[-1][1].top() != found[1].top():
                yield line
                line = []
            line.append(found)
        if line:
            yield line

    def _paint_number(
        self, painter: QPainter, words: str, box: QRectF, right: float, *, kept: bool
    ) -> float:
        font = self._theme.font(TextStyle.CAPTION, 600 if kept else 400)
        width = QFontMetricsF(font).horizontalAdvance(words)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text2" if kept else "text3"))
        spot = QRectF(right - width, box.top(), width + 1, box.height())
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, words)
        return right - width - self._theme.px(GAP)
