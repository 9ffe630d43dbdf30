"""Where a rectangle lies in a layout that may run from right to left.

`QStyle.visualRect` does the same, but PySide makes all enums of a class when it is first
imported, and those of QStyle are the largest there are; a start has no need of them.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt


def visual_rect(direction: Qt.LayoutDirection, whole: QRect, part: QRect) -> QRect:
    """Give `part` of `whole` as it lies in a layout of that direction."""
    if direction is not Qt.LayoutDirection.RightToLeft:
        return part
    mirrored = QRect(part)
    mirrored.moveRight(whole.left() + whole.right() - part.left())
    return mirrored
