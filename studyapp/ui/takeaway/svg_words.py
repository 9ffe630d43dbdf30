"""Keeps words in an SVG as wide as they were laid out, whatever font they are shown in.

A reader of the file may not have the font: wider letters would run over the shapes beside
them. Each text says its length, to which other letters are then fitted.
"""

from __future__ import annotations

import re
from html import unescape

from PySide6.QtGui import QFont, QFontMetricsF

_TEXT = re.compile(
    r'(?P<head><text [^>]*font-family="(?P<families>[^"]*)"\s+font-size="(?P<size>[\d.]+)"'
    r'\s+font-weight="(?P<weight>\d+)"[^>]*?)\s*>(?P<words>[^<]+)</text>'
)


def with_lengths(svg: str) -> str:
    """Give the SVG with the length of each text, in the text's own units."""
    return _TEXT.sub(_measured, svg)


def _measured(found: re.Match[str]) -> str:
    font = QFont(found["families"].split(","))
    font.setPixelSize(round(float(found["size"])))
    font.setWeight(QFont.Weight(int(found["weight"])))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    width = QFontMetricsF(font).horizontalAdvance(unescape(found["words"]))
    fitted = f'textLength="{width:.2f}" lengthAdjust="spacingAndGlyphs"'
    return f"{found['head']} {fitted}>{found['words']}</text>"
