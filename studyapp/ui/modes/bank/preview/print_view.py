"""The question as it is printed: black on white in either theme, with boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.core.quiz.question import Question
from studyapp.ui.modes.bank.preview.question_parts import Line, Parts, parts_of
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.mirror import visual_rect
from studyapp.ui.widgets.text_block import TextBlock

INK, PAPER, RULE = (
    QColor(one) for one in (Qt.GlobalColor.black, Qt.GlobalColor.white, Qt.GlobalColor.gray)
)
MARGIN, NUMBER = 20, 22
BOX, LETTER = 12, 20
LEADING, SPACE = 20, 4
RULED = 26
SHORT = 0.6
LIFT = 2
BOTTOM = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom


class PrintView(QWidget):
    """A piece of a printed test with this one question on it."""

    def __init__(self, theme: Theme, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._locale = theme, locale
        self._stem, self._parts = "", Parts()
        self._answered = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme)

    def show_question(self, question: Question, *, answered: bool) -> None:
        """Show a question, with the article's answer if wanted."""
        self._stem, self._answered = question.stem, answered
        self._parts = parts_of(question.body, self._locale)
        lines = (f"{one.letter} {one.text}" for one in (*self._parts.lines, *self._parts.targets))
        self.setAccessibleName("\n".join((question.stem, self._parts.sentence, *lines)).strip())
        self._on_theme()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow(width, None).run()

    def sizeHint(self) -> QSize:
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else 0
        return QSize(self._theme.px(200), self.heightForWidth(width or self._theme.px(320)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._theme.colour("line2")
        paint_box(painter, self.rect(), Box(fill=PAPER, line=line, radius=4))
        self._flow(self.width(), painter).run()
        painter.end()

    def _flow(self, width: int, painter: QPainter | None) -> _Flow:
        sheet = QRect(0, 0, width, self.height())
        look = _Look(self._theme, self.layoutDirection(), sheet, painter)
        return _Flow(look, self._stem, self._parts, answered=self._answered)

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()


@dataclass(frozen=True)
class _Look:
    """What a sheet is drawn with; without a painter it is only measured."""

    theme: Theme
    direction: Qt.LayoutDirection
    sheet: QRect
    painter: QPainter | None


class _Flow:
    """Goes down the sheet line by line; paints, or without a painter only measures."""

    def __init__(self, look: _Look, stem: str, parts: Parts, *, answered: bool) -> None:
        self._theme, self._direction = look.theme, look.direction
        self._sheet, self._painter = look.sheet, look.painter
        self._stem, self._parts, self._answered = stem, parts, answered
        self._px = look.theme.px
        self._left, self._right = self._px(MARGIN), look.sheet.width() - self._px(MARGIN)
        self._top = self._px(MARGIN)

    def run(self) -> int:
        """Go through the question; give the height it needs."""
        self._numbered()
        parts = self._parts
        if parts.advice:
            self._words(parts.advice, self._font(TextStyle.CAPTION, 400))
        if parts.sentence:
            self._words(parts.sentence, self._font(TextStyle.QUOTE), after=2 * SPACE)
        for line in parts.lines:
            self._line(line)
        if parts.targets:
            self._top += self._px(2 * SPACE)
        for target in parts.targets:
            self._lettered(target, self._left, bold=False)
        if parts.ends is not None:
            self._timeline(*parts.ends)
        if parts.blanks:
            self._blanks()
        return self._top + self._px(MARGIN - SPACE)

    def _numbered(self) -> None:
        bold = self._font(TextStyle.SMALL, 600)
        self._block("1", bold, QRect(self._left, self._top, self._px(NUMBER), 0))
        self._left += self._px(NUMBER)
        self._words(self._stem, bold, after=2 * SPACE)

    def _line(self, line: Line) -> None:
        """Give a line a box to tick, or a short rule to write a letter or number on."""
        side = self._px(BOX)
        slot = QRect(self._left, self._top + (self._px(LEADING) - side) // 2, side, side)
        wide = slot if self._parts.boxes else slot.adjusted(0, 0, side, 0)
        if self._painter is not None:
            self._mark(self._painter, self._visual(wide), line)
        chosen = self._answered and line.right
        self._lettered(line, wide.right() + self._px(2 * SPACE), bold=chosen)

    def _mark(self, painter: QPainter, box: QRect, line: Line) -> None:
        painter.setPen(QPen(INK, 1))
        if not self._parts.boxes:
            painter.drawLine(box.bottomLeft(), box.bottomRight())
            if self._answered:
                painter.setFont(self._font(TextStyle.SMALL, 600))
                above = box.adjusted(0, -box.height(), 0, -LIFT)
                painter.drawText(above, BOTTOM, line.answer)
            return
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        if self._answered and line.right:
            spot = QRectF(box)
            check = QPainterPath(spot.topLeft() + QPointF(spot.width() * 0.2, spot.height() * 0.5))
            check.lineTo(spot.topLeft() + QPointF(spot.width() * 0.45, spot.height() * 0.78))
            check.lineTo(spot.topLeft() + QPointF(spot.width() * 0.95, spot.height() * 0.05))
            painter.strokePath(check, QPen(INK, 2))

    def _lettered(self, line: Line, left: int, *, bold: bool) -> None:
        plain = self._font(TextStyle.SMALL, 600 if bold else 400)
        self._block(line.letter, plain, QRect(left, self._top, self._px(LETTER), 0))
        at = left + self._px(LETTER)
        height = self._block(line.text, plain, QRect(at, self._top, self._right - at, 0))
        self._top += height + self._px(SPACE)

    def _blanks(self) -> None:
        """Rule lines to write on; the answer stands on them once it is shown."""
        if self._answered:
            self._words(self._parts.answer, self._font(TextStyle.SMALL, 600))
            return
        short = self._parts.blanks == 1
        width = self._right - self._left
        end = self._left + (round(width * SHORT) if short else width)
        for _ in range(self._parts.blanks):
            self._top += self._px(RULED)
            self._rule(self._left, end, self._top - 1)
        if self._parts.unit:
            font = self._font(TextStyle.SMALL, 400)
            top = self._top - self._px(LEADING)
            room = QRect(end + self._px(8), top, self._right - end - self._px(8), 0)
            height = self._block(self._parts.unit, font, room)
            self._top = max(self._top, top + height)
        self._top += self._px(2 * SPACE)

    def _timeline(self, first: str, last: str) -> None:
        middle = self._top + self._px(16)
        if self._painter is not None:
            for one in _scale(self._left, self._right, middle, self._px(6)):
                self._painter.fillRect(self._shown(one), INK)
        self._top = middle + self._px(10)
        font = self._font(TextStyle.CAPTION, 400)
        half = (self._right - self._left) // 2
        # Time runs from left to right in every language.
        boxes = (
            (first, QRect(self._left, self._top, half, 0), Qt.AlignmentFlag.AlignLeft),
            (last, QRect(self._left + half, self._top, half, 0), Qt.AlignmentFlag.AlignRight),
        )
        heights = [self._aligned(text, font, box, side) for text, box, side in boxes]
        self._top += max(heights) + self._px(2 * SPACE)
        if self._answered:
            self._words(self._parts.answer, self._font(TextStyle.SMALL, 600))

    def _words(self, text: str, font: QFont, *, after: int = SPACE) -> None:
        box = QRect(self._left, self._top, self._right - self._left, 0)
        self._top += self._block(text, font, box) + self._px(after)

    def _block(self, text: str, font: QFont, box: QRect) -> int:
        """Paint words into a width; give the height they need."""
        block = TextBlock(text, font, self._px(LEADING))
        block.set_alignment(Qt.AlignmentFlag.AlignLeading, self._direction)
        height = block.height(max(1, box.width()))
        if self._painter is not None:
            block.paint(self._painter, QPointF(self._visual(box).topLeft()), INK)
        return height

    def _aligned(self, text: str, font: QFont, box: QRect, side: Qt.AlignmentFlag) -> int:
        block = TextBlock(text, font, self._px(LEADING))
        block.set_alignment(side, Qt.LayoutDirection.LeftToRight)
        height = block.height(max(1, box.width()))
        if self._painter is not None:
            block.paint(self._painter, QPointF(self._shown(box).topLeft()), INK)
        return height

    def _rule(self, left: int, right: int, top: int) -> None:
        if self._painter is not None:
            line = self._visual(QRect(left, top, right - left, 1))
            self._painter.fillRect(line, RULE)

    def _font(self, style: TextStyle, weight: int | None = None) -> QFont:
        return self._theme.font(style, weight)

    def _visual(self, box: QRect) -> QRect:
        return visual_rect(self._direction, self._sheet, box)

    def _shown(self, box: QRect) -> QRect:
        """Give a box of a timeline: it starts at the other edge, but is not turned round."""
        if self._direction is Qt.LayoutDirection.LeftToRight:
            return box
        return box.translated(-self._px(NUMBER), 0)


def _scale(left: int, right: int, middle: int, tick: int) -> Iterator[QRect]:
    yield QRect(left, middle, right - left, 1)
    for edge in (left, right):
        yield QRect(edge, middle - tick, 1, 2 * tick)
