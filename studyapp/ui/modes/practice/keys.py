"""Key presses of the practice page, read into what they ask for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

LETTERS_THAT_CHOOSE = "abcdeghi"
"""A to I choose like 1 to 9, but F flags."""
COMMANDS = {
    Qt.Key.Key_Return: "confirm",
    Qt.Key.Key_Enter: "confirm",
    Qt.Key.Key_Space: "confirm",
    Qt.Key.Key_X: "x",
    Qt.Key.Key_F: "f",
    Qt.Key.Key_S: "s",
    Qt.Key.Key_Escape: "escape",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A digit 0 to 9, or the name of a command."""

    digit: int | None = None
    letter: str = ""


def key_of(event: QKeyEvent) -> Key | None:
    """Give what a key press asks for, or None."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return Key(letter="undo")
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if plain not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        return None
    command = COMMANDS.get(Qt.Key(event.key()))
    if command is not None:
        return Key(letter=command)
    text = event.text().lower()
    if len(text) == 1 and text in "0123456789":
        return Key(digit=int(text))
    if len(text) == 1 and text in LETTERS_THAT_CHOOSE:
        return Key(digit="abcdefghi".index(text) + 1)
    return None
