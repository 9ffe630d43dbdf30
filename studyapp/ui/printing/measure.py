"""The lengths and fonts of paper, at the resolution in which pages are laid out.

A page is laid out once, in dots, and then painted at any scale: on the screen, into a PDF or
through the system's printing. So all three show the same lines.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont

from studyapp.core.handout.choices import PaperSize
from studyapp.ui.fonts import TextStyle, make_font

DOTS = 600
"""Dots per inch."""
POINTS = 72
USUAL, LARGE = 11, 18
"""The size of the questions in points."""
MARGIN, TOP, BOTTOM = 48, 50, 34
"""The edges of a page that stay white, in points."""
MILLIMETRES = 25.4
SHEETS = {
    PaperSize.A4: (210 / MILLIMETRES, 297 / MILLIMETRES),
    PaperSize.LETTER: (8.5, 11.0),
}
"""Width and height in inches."""


class Measure(Protocol):
    """What words are set by: lengths and fonts at some size. A theme is one."""

    def px(self, length: float) -> int: ...
    def font(self, style: TextStyle, weight: int | None = None) -> QFont: ...


class PaperMeasure:
    """Lengths and fonts in dots, such that small text is `points` high."""

    def __init__(self, points: float = USUAL) -> None:
        self._scale = points / TextStyle.SMALL.value.size * DOTS / POINTS
        self._fonts: dict[tuple[TextStyle, int | None], QFont] = {}

    def px(self, length: float) -> int:
        """Give a length of the screen's design in dots."""
        return round(length * self._scale)

    def font(self, style: TextStyle, weight: int | None = None) -> QFont:
        """Give the font of a text style, its size in dots."""
        key = (style, weight)
        if key not in self._fonts:
            # Qt: digits of one width, and letters joined to one, come out of a PDF as signs of
            # a private area, so that neither a search nor a screen reader finds the word.
            face = replace(style.value, tabular=False)
            font = make_font(face, weight=weight, scale=self._scale)
            font.setFeature(QFont.Tag("liga"), 0)
            self._fonts[key] = font
        return self._fonts[key]


def dots(points: float) -> int:
    """Give a length in points as dots."""
    return round(points * DOTS / POINTS)


def sheet_size(paper: PaperSize) -> QSize:
    """Give the size of a sheet in dots."""
    width, height = SHEETS[paper]
    return QSize(round(width * DOTS), round(height * DOTS))
