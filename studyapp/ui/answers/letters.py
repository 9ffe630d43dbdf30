"""Letters and digits that pick one of a few things."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "123456789"


def letter(index: int) -> str:
    """Give the letter of a thing by its index from 0."""
    return LETTERS[index] if index < len(LETTERS) else str(index + 1)


def picked(event: QKeyEvent, count: int, *, letters: bool = True) -> int | None:
    """Give the index, from 0, that a letter or digit key picks of `count`, or None."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        return None
    text = event.text().upper()
    if len(text) != 1:
        return None
    signs = DIGITS if text in DIGITS else LETTERS if letters else ""
    index = signs.find(text)
    return index if 0 <= index < count else None
