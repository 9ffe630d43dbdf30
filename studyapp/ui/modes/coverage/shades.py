"""The steps of one quiet hue that tell how many facts stand on a sentence."""

from __future__ import annotations

from PySide6.QtGui import QColor

from studyapp.core.knowledge.coverage import MOST_LEVEL
from studyapp.ui.theme import Theme

GROUND, FULL = "paper", "accent_line"


def shade(theme: Theme, level: int) -> QColor:
    """Give the colour behind a sentence of a level, 0 to 3; level 0 is the paper itself."""
    return _mixed(theme.colour(GROUND), theme.colour(FULL), level / MOST_LEVEL)


def _mixed(ground: QColor, full: QColor, share: float) -> QColor:
    channels = zip(
        (ground.red(), ground.green(), ground.blue()),
        (full.red(), full.green(), full.blue()),
        strict=True,
    )
    return QColor(*(round(low + (high - low) * share) for low, high in channels))
