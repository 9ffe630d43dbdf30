"""Where words stand on the lines of a text document: the boxes that a marker fills."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLayout

from studyapp.ui.widgets.text_block import utf16_length


def line_boxes(block: QTextBlock, start: int, end: int) -> list[QRectF]:
    """Give the boxes around a stretch of a block, one a line, as tall as its lines.

    `start` and `end` are in Qt's UTF-16 units from the block's beginning, the boxes in the
    block's own coordinates; blanks at the ends of lines are left out.
    """
    height = block.blockFormat().lineHeight()
    layout, text = block.layout(), block.text()
    boxes = [
        _line_box(layout, number, (start, end), text, height)
        for number in range(layout.lineCount())
    ]
    return [box for box in boxes if box is not None]


def _line_box(
    layout: QTextLayout, number: int, span: tuple[int, int], text: str, height: float
) -> QRectF | None:
    line = layout.lineAt(number)
    first = max(span[0], line.textStart())
    last = min(span[1], line.textStart() + line.textLength())
    words = text.encode("utf-16-le")[2 * first : 2 * max(first, last)].decode("utf-16-le")
    last = first + utf16_length(words.rstrip())
    if last <= first:
        return None
    left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
    # The box stands evenly around ascent and descent, wherever Qt put the spare height.
    middle = line.y() + line.ascent() - (line.ascent() - line.descent()) / 2
    return QRectF(left, middle - height / 2, right - left, height)


def _x(answer: object) -> float:
    # PySide6: cursorToX gives (x, position).
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
