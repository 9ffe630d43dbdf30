"""Undo belongs to the page: a text field must not take Ctrl Z for its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

OWN = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def leave_undo_to_page(widget: QWidget) -> None:
    """Let undo and redo pass a text field by, so that the page's shortcuts act."""
    widget.installEventFilter(_PassBy(widget))


class _PassBy(QObject):
    """Keeps the field from claiming the keys, and from acting on them."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        if not isinstance(event, QKeyEvent) or not any(event.matches(key) for key in OWN):
            return False
        event.ignore()
        return True
