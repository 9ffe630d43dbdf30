"""The article as printed: plain selectable text, marks behind it, speakers in its margin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from studyapp.core.knowledge.article import Article, Block, BlockKind
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.ui.fonts import WIDE_LINES, widen_letters
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.announce import announce
from studyapp.ui.widgets.article_margin import WIDTH as MARGIN
from studyapp.ui.widgets.article_margin import ArticleMargin, MarginMark
from studyapp.ui.widgets.line_boxes import line_boxes
from studyapp.ui.widgets.marker import paint_marker
from studyapp.ui.widgets.reading_size import (
    LARGEST_SIZE,
    SMALLEST_SIZE,
    STEP,
    USUAL_SIZE,
    size_after,
)
from studyapp.ui.widgets.text_block import utf16_length

LINE = 1.625
GAP = 14
RIGHT = 28
READING_WIDTH = 640
FROM_TOP = 0.25
NONE = -1
PLAIN = "QTextEdit { background: transparent; border: none; border-radius: 0; padding: 0; }"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """An item that a sentence tells, with the look of who says it."""

    sentence: int
    item: str
    words: str
    glyph: Glyph
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockLook:
    """Size against the body's, weight, and the room above a kind of block."""

    size: float = 1.0
    weight: int = 400
    above: int = 0
    token: str = "text"
    style: TextStyle = TextStyle.ARTICLE


LOOKS = {
    BlockKind.DATELINE: BlockLook(size=0.8125, weight=500, token="text2", style=TextStyle.CAPTION),
    BlockKind.TITLE: BlockLook(size=1.25, weight=600),
    BlockKind.HEADING: BlockLook(size=1.125, weight=600, above=12),
    BlockKind.CAPTION: BlockLook(size=0.8125, token="text2", style=TextStyle.SMALL),
    BlockKind.BODY: BlockLook(),
}


class ArticleView(QTextEdit):
    """Tells `item_wanted` with the id of what is opened from the margin."""

    item_wanted = Signal(str)
    margin_width: ClassVar[int] = MARGIN
    """What is left free beside the text, in pixels at 100 % text size."""

    def __init__(
        self,
        theme: Theme,
        article: Article,
        anchors: Sequence[Anchor],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._article = theme, article
        self._anchors = tuple(anchors)
        self._anchored = sorted({anchor.sentence for anchor in anchors})
        self._marked: tuple[int, int] | None = None
        self._current = NONE
        self._size = USUAL_SIZE
        # Until the reader scrolls, the mark keeps its height whatever the layout does.
        self._follows = False
        self._marks: tuple[MarginMark, ...] | None = None
        self._dress()
        self.margin = ArticleMargin(theme, self, self.marks)
        self.margin.picked.connect(self._on_picked)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self.margin.update)
        bar.rangeChanged.connect(self._scroll_to_mark)
        bar.actionTriggered.connect(self._stay)
        theme.changed.connect(self._restyle)
        self._write()

    @property
    def size_px(self) -> int:
        """The size of body text in pixels at 100 % text size."""
        return self._size

    @property
    def marked_words(self) -> str:
        """The words that are marked now."""
        return "" if self._marked is None else self._article.text[slice(*self._marked)]

    def set_size(self, size: int) -> None:
        """Set the size of body text, kept between 14 and 24."""
        self._size = min(LARGEST_SIZE, max(SMALLEST_SIZE, size))
        self._restyle()

    def mark(self, passage: Passage | None, item: str = "") -> None:
        """Mark a passage and bring it to a quarter of the height, or mark nothing.

        Of the glyphs beside its sentence only the one of `item` is lit, if that is given.
        """
        self._marked = None if passage is None else (passage.start, passage.end)
        self._current = NONE if passage is None else passage.sentence
        self.margin.set_current(self._current, item)
        if passage is not None:
            # The keyboard goes on from here, not from where it was before.
            cursor = self.textCursor()
            cursor.setPosition(self._position(passage.start))
            self.setTextCursor(cursor)
        self._follows = passage is not None
        self._scroll_to_mark()
        self.viewport().update()

    def step(self, by: int) -> None:
        """Go to the next or previous anchored sentence, round the ends."""
        if not self._anchored:
            return
        after = [one for one in self._anchored if (one - self._current) * by > 0]
        ends = self._anchored if by > 0 else self._anchored[::-1]
        ordered = after if by > 0 else after[::-1]
        sentence = self._article.sentences[(ordered or ends)[0]]
        self.mark(self._article.passage(sentence.start, sentence.end))
        self.setAccessibleDescription(self.marked_words)
        announce(self, self.marked_words)

    def marks(self) -> tuple[MarginMark, ...]:
        """Give what stands in the margin: per speaker of a sentence, at its line."""
        if self._marks is None:
            self._marks = self._make_marks()
        scrolled = self.verticalScrollBar().value()
        return tuple(replace(mark, y=mark.y - scrolled) for mark in self._marks)

    def event(self, event: QEvent) -> bool:
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and size_after(self._size, event):
            # Here the window's keys for the size of all text are those for reading.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        size = size_after(self._size, event)
        if size is not None:
            self.set_size(size)
        elif event.modifiers() & ~(SHIFT | Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_N:
            self.step(-1 if event.modifiers() & SHIFT else 1)
        elif event.key() in ENTER and self._current != NONE:
            self._open_current()
        else:
            self._move_caret(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif turned:
            self.set_size(self._size + (STEP if turned > 0 else -STEP))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._marked is not None:
            spans = self._spans(*self._marked)
            painter = QPainter(self.viewport())
            paint_marker(painter, spans, QPointF(0, 0), self._theme)
            painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        top = self.cursorForPosition(self.viewport().rect().topLeft())
        self._set_margins()
        super().resizeEvent(event)
        self._marks = None
        self.margin.setGeometry(0, 0, self.viewport().x(), self.height())
        if self._follows:
            self._scroll_to_mark()
        elif event.oldSize().width() != event.size().width():
            self._scroll(self._box_at(top.position()).top())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._scroll_to_mark()

    def _dress(self) -> None:
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(PLAIN)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Article"))
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)

    def _write(self) -> None:
        blocks = self._article.blocks
        words = (self._article.text[block.start : block.end] for block in blocks)
        self.setPlainText("\n".join(words))
        self._format()

    def _format(self) -> None:
        """Give each block its look; the text stays, so that nothing is measured without it."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, block in enumerate(self._article.blocks):
            there = self.document().findBlockByNumber(number)
            cursor.setPosition(there.position())
            cursor.setPosition(there.position() + there.length() - 1, KEEP)
            look = LOOKS[block.kind]
            cursor.setBlockFormat(self._block_format(look))
            cursor.setBlockCharFormat(self._char_format(look))
            cursor.setCharFormat(self._char_format(look))
        cursor.endEditBlock()

    def _block_format(self, look: BlockLook) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        form.setLineHeight(self._line(look), fixed.value)
        form.setTopMargin(self._theme.px(look.above))
        form.setBottomMargin(self._theme.px(GAP))
        return form

    def _char_format(self, look: BlockLook) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(self._font(look))
        form.setForeground(self._theme.colour(look.token))
        return form

    def _font(self, look: BlockLook) -> QFont:
        font = QFont(self._theme.font(look.style, look.weight))
        font.setPixelSize(max(12, self._theme.px(self._size * look.size)))
        if self._theme.wide_spacing:
            widen_letters(font)
        return font

    def _line(self, look: BlockLook) -> int:
        usual, heading = (WIDE_LINES, 1.6) if self._theme.wide_spacing else (LINE, 1.4)
        ratio = usual if look.size <= 1 else heading
        return self._theme.px(round(self._size * look.size * ratio))

    def _restyle(self) -> None:
        top = self.cursorForPosition(self.viewport().rect().topLeft()).position()
        self._marks = None
        self._format()
        self._set_margins()
        if self._follows:
            self._scroll_to_mark()
        else:
            self._scroll(self._box_at(top).top())
        self.viewport().update()
        self.margin.update()

    def _set_margins(self) -> None:
        left, right = self._theme.px(self.margin_width), self._theme.px(RIGHT)
        spare = self.width() - left - right - self._theme.px(READING_WIDTH) * self._size / 16
        side = max(0, round(spare / 2))
        self.setViewportMargins(left + side, 0, right + side, 0)

    def _scroll_to_mark(self) -> None:
        if self._marked is None or not self._follows or self.viewport().height() <= 1:
            return
        top = self._box_at(self._position(self._marked[0])).top()
        self._scroll(top - self.viewport().height() * FROM_TOP)
        self.margin.update()

    def _stay(self) -> None:
        """Leave the text where the reader has scrolled it."""
        self._follows = False

    def _scroll(self, top: float) -> None:
        self.verticalScrollBar().setValue(round(top))

    def _line_middle(self, sentence: int) -> float:
        start = self._article.sentences[sentence].start
        return self._box_at(self._position(start)).center().y()

    def _block_number(self, block: Block) -> int:
        return self._article.blocks.index(block)

    def _position(self, offset: int) -> int:
        """Give the document's position, in Qt's units, of a code point of the article."""
        block = self._article.block_at(offset)
        there = self.document().findBlockByNumber(self._block_number(block))
        return there.position() + utf16_length(self._article.text[block.start : offset])

    def _box_at(self, position: int) -> QRectF:
        """Give the box of the line that holds a position, in the document."""
        block = self.document().findBlock(position)
        boxes = self._boxes(block, position - block.position(), position - block.position() + 1)
        return boxes[0] if boxes else self.document().documentLayout().blockBoundingRect(block)

    def _spans(self, start: int, end: int) -> list[QRectF]:
        first, last = self._position(start), self._position(end)
        block = self.document().findBlock(first)
        boxes = self._boxes(block, first - block.position(), last - block.position())
        scrolled = self.verticalScrollBar().value()
        return [box.translated(0, -scrolled) for box in boxes]

    def _boxes(self, block: QTextBlock, start: int, end: int) -> list[QRectF]:
        at = self.document().documentLayout().blockBoundingRect(block).topLeft()
        return [box.translated(at) for box in line_boxes(block, start, end)]

    def _make_marks(self) -> tuple[MarginMark, ...]:
        """Give the marks at their heights in the document, none closer than a step."""
        found: list[MarginMark] = []
        lowest = -self._theme.px(GAP) * 1.0
        for sentence in self._anchored:
            told = [one for one in self._anchors if one.sentence == sentence]
            middle = self._line_middle(sentence)
            for glyph, tone in dict.fromkeys((one.glyph, one.tone) for one in told):
                lowest = max(middle, lowest + self.margin.step)
                own = [one for one in told if (one.glyph, one.tone) == (glyph, tone)]
                items = tuple((one.item, one.words) for one in own)
                found.append(
                    MarginMark(sentence=sentence, y=lowest, glyph=glyph, tone=tone, items=items)
                )
        return tuple(found)

    def _move_caret(self, event: QKeyEvent) -> None:
        before = self.verticalScrollBar().value()
        super().keyPressEvent(event)
        if self.verticalScrollBar().value() != before:
            self._stay()

    def _open_current(self) -> None:
        """Offer what the sentence tells, whoever says it."""
        marks = [one for one in self.marks() if one.sentence == self._current]
        if marks:
            items = tuple(item for mark in marks for item in mark.items)
            self.margin.offer(replace(marks[0], items=items), by_key=True)

    def _on_picked(self, item: str) -> None:
        self.item_wanted.emit(item)


KEEP = QTextCursor.MoveMode.KeepAnchor
SHIFT = Qt.KeyboardModifier.ShiftModifier
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
