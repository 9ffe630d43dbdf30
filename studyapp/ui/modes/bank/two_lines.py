"""Words of a row broken into two lines: what goes on beyond them ends in dots."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout

NARROWEST = 40
ELIDED = Qt.TextElideMode.ElideRight


def two_lines(text: str, font: QFont, width: int) -> tuple[str, ...]:
    """Give at most two lines for a width in pixels, without blanks at their ends."""
    plain = " ".join(text.split())
    layout = QTextLayout(plain, font)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(max(NARROWEST, width))
    layout.endLayout()
    units = plain.encode("utf-16-le")
    end = 2 * first.textLength()
    head, rest = units[:end].decode("utf-16-le"), units[end:].decode("utf-16-le")
    metrics = QFontMetricsF(font)
    fitted = (metrics.elidedText(one.rstrip(), ELIDED, width) for one in (head, rest))
    return tuple(line for line in fitted if line)
