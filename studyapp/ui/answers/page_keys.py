"""Keys that belong to the page even while words are typed into an answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

WITH_ALT = "0123456789fhx"
"""How sure one is, "I don't know", flag, hint and skip."""


def is_for_page(event: QKeyEvent) -> bool:
    """Tell whether a text field passes a key on: Escape, and some keys with Alt.

    Qt's text fields would type the letter. Where Alt composes another sign, as Option does
    on some keyboards ("ź" with X), that sign is typed.
    """
    if event.key() == Qt.Key.Key_Escape:
        return True
    sign = chr(event.key()).lower() if event.key() < Qt.Key.Key_Escape else ""
    meant = sign != "" and sign in WITH_ALT and event.text().lower() in ("", sign)
    return meant and event.modifiers() == Qt.KeyboardModifier.AltModifier
