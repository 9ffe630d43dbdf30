"""How large the article is read: its bounds, its steps and the keys for them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

SMALLEST_SIZE, USUAL_SIZE, LARGEST_SIZE, STEP = 14, 16, 24, 2
"""Pixels of body text at 100 % text size."""


def size_after(size: int, event: QKeyEvent) -> int | None:
    """Give the size a key press asks for, or None where it asks for none."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | KEYPAD)
    if held != Qt.KeyboardModifier.ControlModifier:
        return None
    wanted = {
        Qt.Key.Key_Plus: size + STEP,
        Qt.Key.Key_Equal: size + STEP,
        Qt.Key.Key_Minus: size - STEP,
        Qt.Key.Key_0: USUAL_SIZE,
    }
    return wanted.get(Qt.Key(event.key()))


KEYPAD = Qt.KeyboardModifier.KeypadModifier
