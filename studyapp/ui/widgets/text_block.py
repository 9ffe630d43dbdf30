"""Words laid out in lines of a given height, with runs in another font or colour.

Qt's labels take the line height from the font. The type scale has its own, so words are
laid out here, and every widget that shows more than one line paints them through this.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

UNBOUNDED = 16_000.0
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of a text, in code points, with its own font or colour."""

    start: int
    length: int
    font: QFont | None = None
    colour: QColor | None = None


def utf16_length(text: str) -> int:
    """Give how many units Qt counts for a text."""
    return len(text.encode("utf-16-le")) // 2


class TextBlock:
    """A paragraph; lay it out to a width, then ask its height and paint it."""

    def __init__(
        self,
        text: str,
        font: QFont,
        line_height: int,
        *,
        runs: Sequence[Run] = (),
        wrap: bool = True,
    ) -> None:
        self._text = text
        self._line_height = line_height
        self._layout = QTextLayout(text, font)
        self._layout.setCacheEnabled(True)
        self._layout.setFormats([_format(text, run) for run in runs])
        self._wrap = wrap
        self._metrics = QFontMetricsF(font)
        self._width = -1.0
        self._align = Qt.AlignmentFlag.AlignLeft

    @property
    def text(self) -> str:
        return self._text

    def set_alignment(self, align: Qt.AlignmentFlag, direction: Qt.LayoutDirection) -> None:
        """Set where lines lie, as seen in a layout that runs in `direction`.

        Which way the words themselves run is theirs: Latin names stay in order in a layout
        from right to left.
        """
        absolute = _absolute(align, direction)
        if absolute != self._align:
            self._align, self._width = absolute, -1.0

    def height(self, width: float) -> int:
        """Lay the words out to a width and give the height they need, in pixels."""
        if width != self._width:
            self._lay_out(max(1.0, width))
            self._width = width
        return self._layout.lineCount() * self._line_height

    @property
    def natural_width(self) -> float:
        """The width of the words on one line."""
        self.height(UNBOUNDED)
        lines = (self._layout.lineAt(n) for n in range(self._layout.lineCount()))
        return max((math.ceil(line.naturalTextWidth()) for line in lines), default=0)

    @property
    def longest_word(self) -> float:
        """The width of the widest word: the narrowest the block can be."""
        return max(
            (self._metrics.horizontalAdvance(word) for word in self._text.split()), default=0
        )

    def paint(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        """Paint the words as they were last laid out."""
        painter.setPen(colour)
        self._layout.draw(painter, at)

    def line_count(self, width: float) -> int:
        """Lay the words out to a width and give the number of lines they need."""
        return self.height(width) // self._line_height

    def paint_line(self, painter: QPainter, number: int, at: QPointF, colour: QColor) -> None:
        """Paint one line, its top at `at`; the words must have been laid out."""
        painter.setPen(colour)
        above = QPointF(0, number * self._line_height)
        self._layout.lineAt(number).draw(painter, at - above)

    def spans(self, start: int, length: int) -> list[QRectF]:
        """Give the boxes around a stretch of the text, one a line, blanks at ends left out."""
        first, last = start, start + length
        boxes = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            left = max(first, line.textStart())
            words = self._utf16_slice(left, min(last, line.textStart() + line.textLength()))
            left += len(words) - len(words.lstrip())
            right = left + utf16_length(words.strip())
            if right > left:
                boxes.append(self._span(number, left, right))
        return boxes

    def _span(self, number: int, left: int, right: int) -> QRectF:
        line = self._layout.lineAt(number)
        # PySide6: cursorToX gives (x, position).
        x1, x2 = (_x(line.cursorToX(at)) for at in (left, right))
        top = number * self._line_height
        return QRectF(min(x1, x2), top, abs(x2 - x1), self._line_height)

    def _utf16_slice(self, start: int, end: int) -> str:
        units = self._text.encode("utf-16-le")
        return units[2 * start : 2 * max(start, end)].decode("utf-16-le")

    def _lay_out(self, width: float) -> None:
        option = QTextOption(self._align)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        wrap = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        option.setWrapMode(wrap if self._wrap else QTextOption.WrapMode.ManualWrap)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            # The baseline falls on a whole pixel, so that equal lines look equal.
            baseline = round((self._line_height - line.height()) / 2 + line.ascent())
            line.setPosition(QPointF(0, top + baseline - line.ascent()))
            top += self._line_height
        self._layout.endLayout()


def isolated(text: str) -> str:
    """Give a text that keeps its own order inside one that runs the other way."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def _absolute(align: Qt.AlignmentFlag, direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    if align & Qt.AlignmentFlag.AlignHCenter:
        return Qt.AlignmentFlag.AlignHCenter
    trailing = bool(align & Qt.AlignmentFlag.AlignRight)
    mirrored = direction is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if trailing != mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def _format(text: str, run: Run) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    if run.font is not None:
        look.setFont(run.font)
    if run.colour is not None:
        look.setForeground(QBrush(run.colour))
    span = QTextLayout.FormatRange()
    span.start = utf16_length(text[: run.start])
    span.length = utf16_length(text[run.start : run.start + run.length])
    span.format = look
    return span


def _x(answer: object) -> float:
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
