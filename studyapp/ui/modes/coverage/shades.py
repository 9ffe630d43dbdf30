"""The steps of one quiet hue that tell how many facts stand on a sentence."""

from __future__ import annotations

from PySide6.QtGui import QColor

from studyapp.core.knowledge.coverage import MOST_LEVEL
from studyapp.ui.theme import Theme

GROUND, FULL = "paper", "accent_line"
STEP = 0.3
"""How much of the full hue each fact adds; at three of them all words are still readable."""


def shade(theme: Theme, level: int) -> QColor:
    """Give the colour behind a sentence of a level; level 0 is the paper itself."""
    return _mixed(theme.colour(GROUND), theme.colour(FULL), STEP * min(level, MOST_LEVEL))


def _mixed(ground: QColor, full: QColor, share: float) -> QColor:
    channels = zip(
        (ground.red(), ground.green(), ground.blue()),
        (full.red(), full.green(), full.blue()),
        strict=True,
    )
    return QColor(*(round(low + (high - low) * share) for low, high in channels))
