"""The article with each sentence shaded by how many facts stand on it, and the number beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from studyapp.core.knowledge.coverage import Coverage, Part, SentenceCoverage
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.modes.coverage.number_margin import WIDTH as NUMBERS
from studyapp.ui.modes.coverage.number_margin import NumberMargin
from studyapp.ui.modes.coverage.shades import shade
from studyapp.ui.modes.coverage.words import hover_words, passage_of
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.article_view import ArticleView
from studyapp.ui.widgets.box import Box, paint_box

RADIUS = 4
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CoverageView(ArticleView):
    """Tells `sentence_picked` with the index of a sentence; the mark shows which is chosen."""

    sentence_picked = Signal(int)
    sentence_opened = Signal(int)
    margin_width: ClassVar[int] = NUMBERS

    def __init__(
        self, theme: Theme, pack: Pack, coverage: Coverage, parent: QWidget | None = None
    ) -> None:
        # Qt tells of sizes while the view is being made.
        self._laid_out: dict[int, list[QRectF]] = {}
        super().__init__(theme, pack.article, (), parent)
        self._pack, self._coverage, self._part = pack, coverage, Part.ALL
        self._kept: frozenset[int] = frozenset()
        self._hovered: int | None = None
        self.margin.hide()
        self.numbers = NumberMargin(theme, self)
        self.verticalScrollBar().valueChanged.connect(self.numbers.update)
        theme.changed.connect(self.numbers.update)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Article with its coverage"))
        self.show_coverage(coverage, Part.ALL)

    def show_coverage(self, coverage: Coverage, part: Part) -> None:
        """Shade by another count, and go by N through the sentences of another part."""
        self._coverage, self._part = coverage, part
        self._kept = frozenset(one.sentence.index for one in coverage.part(part))
        self._anchored = sorted(self._kept)
        self.viewport().update()
        self.numbers.update()

    def choose(self, one: SentenceCoverage) -> None:
        """Mark a sentence and bring it into view."""
        self.mark(passage_of(one, self._pack))

    def step(self, by: int) -> None:
        before = self._current
        super().step(by)
        if self._current != before:
            self.sentence_picked.emit(self._current)

    def numbered(self) -> Iterator[tuple[SentenceCoverage, QRectF, bool]]:
        """Give each sentence in sight with its first line's box, and whether it is kept."""
        for one in self._coverage.sentences:
            boxes = self._boxes_in_sight(one)
            if boxes:
                yield one, boxes[0], one.sentence.index in self._kept

    # What Qt tells

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self._current >= 0:
            self.sentence_opened.emit(self._current)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        found = self._sentence_at(event.position().toPoint())
        index = None if found is None else found.sentence.index
        if index != self._hovered:
            self._hovered = index
            self.viewport().setToolTip("" if found is None else hover_words(found, self._pack))
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        found = self._sentence_at(event.position().toPoint())
        left = event.button() is Qt.MouseButton.LeftButton
        if found is not None and left and not self.textCursor().hasSelection():
            self.sentence_picked.emit(found.sentence.index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for one in self._coverage.sentences:
            if one.sentence.index in self._kept and one.sentence.index != self._current:
                self._paint_sentence(painter, one)
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._laid_out.clear()
        super().resizeEvent(event)
        self._laid_out.clear()
        self.numbers.setGeometry(0, 0, self.viewport().x(), self.height())

    def _paint_sentence(self, painter: QPainter, one: SentenceCoverage) -> None:
        colour = self._theme.colour
        lively = one.sentence.index == self._hovered
        for box in self._boxes_in_sight(one):
            inner = box.adjusted(-2, 1, 2, -2)
            if one.facts:
                fill = shade(self._theme, one.level)
                paint_box(painter, inner, Box(fill=fill, radius=RADIUS))
            else:
                line = colour("line2" if one.no_fact else "border")
                box_of = Box(line=line, dashed=not one.no_fact, radius=RADIUS)
                paint_box(painter, inner, box_of)
            if lively:
                painter.setPen(QPen(colour("accent"), 1))
                painter.drawLine(QPointF(box.left(), box.bottom() - 2), QPointF(
                    box.right(), box.bottom() - 2))  # fmt: skip

    def _boxes_in_sight(self, one: SentenceCoverage) -> list[QRectF]:
        """Give a sentence's line boxes where it now is, none if it is out of sight."""
        boxes = self._boxes_of(one)
        scrolled = self.verticalScrollBar().value()
        below = boxes[0].top() > scrolled + self.viewport().height()
        if below or boxes[-1].bottom() < scrolled:
            return []
        return [box.translated(0, -scrolled) for box in boxes]

    def _boxes_of(self, one: SentenceCoverage) -> list[QRectF]:
        """Give a sentence's line boxes in the document; they last until it is laid out anew."""
        index = one.sentence.index
        if index not in self._laid_out:
            scrolled = self.verticalScrollBar().value()
            boxes = self._spans(one.sentence.start, one.sentence.end)
            self._laid_out[index] = [box.translated(0, scrolled) for box in boxes]
        return self._laid_out[index]

    def _restyle(self) -> None:
        self._laid_out.clear()
        super()._restyle()
        self._laid_out.clear()

    def _sentence_at(self, point: QPoint) -> SentenceCoverage | None:
        """Give the sentence under a point, or None beside the words."""
        cursor = self.cursorForPosition(point)
        block = self._article.blocks[min(cursor.blockNumber(), len(self._article.blocks) - 1)]
        units = cursor.block().text().encode("utf-16-le")[: 2 * cursor.positionInBlock()]
        offset = block.start + len(units.decode("utf-16-le", errors="ignore"))
        spot = QPointF(point)
        near = self._article.sentence_at(max(block.start, offset)).index
        for index in (near, near - 1):
            if index >= 0:
                one = self._coverage.sentences[index]
                if any(box.contains(spot) for box in self._boxes_in_sight(one)):
                    return one
        return None
