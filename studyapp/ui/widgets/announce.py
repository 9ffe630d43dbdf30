"""Say something to a screen reader that nothing on the screen has the focus of."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader read a text out now, on behalf of a widget."""
    from PySide6.QtGui import (  # noqa: PLC0415 - slow to import, not needed for a start
        QAccessible,
        QAccessibleAnnouncementEvent,
    )

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
