"""Key presses of the practice page, read into what they ask for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

LETTERS_THAT_CHOOSE = "abcdegi"
"""A to I choose like 1 to 9, but F flags and H gives a hint."""
COMMANDS = {
    Qt.Key.Key_Return: "confirm",
    Qt.Key.Key_Enter: "confirm",
    Qt.Key.Key_Space: "confirm",
    Qt.Key.Key_X: "x",
    Qt.Key.Key_F: "f",
    Qt.Key.Key_H: "h",
    Qt.Key.Key_O: "o",
    Qt.Key.Key_S: "s",
    Qt.Key.Key_Escape: "escape",
}
SURENESS = {Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3}
WHILE_TYPING = frozenset({Qt.Key.Key_F, Qt.Key.Key_H, Qt.Key.Key_X})
"""Letters that act with Alt too, so that they can be reached from a field for text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A digit 0 to 9, the name of a command, or how sure the learner is.

    A letter that chooses like a digit gives both.
    """

    digit: int | None = None
    letter: str = ""
    sure: int | None = None


def key_of(event: QKeyEvent) -> Key | None:
    """Give what a key press asks for, or None."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return Key(letter="undo")
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if plain == Qt.KeyboardModifier.AltModifier:
        return _with_alt(Qt.Key(event.key()))
    if plain not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        return None
    command = COMMANDS.get(Qt.Key(event.key()))
    return _of_text(event.text().lower()) if command is None else Key(letter=command)


def _with_alt(key: Qt.Key) -> Key | None:
    """How sure the learner is, or what a letter asks for while something is typed."""
    if key in SURENESS:
        return Key(sure=SURENESS[key])
    if key == Qt.Key.Key_0:
        return Key(digit=0)
    return Key(letter=COMMANDS[key]) if key in WHILE_TYPING else None


def _of_text(text: str) -> Key | None:
    """A digit, or a letter that chooses like one."""
    if len(text) == 1 and text in "0123456789":
        return Key(digit=int(text))
    if len(text) == 1 and text in LETTERS_THAT_CHOOSE:
        return Key(digit="abcdefghi".index(text) + 1, letter=text)
    return None
