"""One painted item as a screen reader meets it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QWidget

from studyapp.ui.accessible.canvas import surface_of

NOWHERE = QRect()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An item as it was painted last: its words, and its place on the canvas."""

    words: str
    rect: QRect


class ItemInterface(QAccessibleInterface):
    """Speaks for one id; an item out of sight stays, but is told to be off the screen."""

    def __init__(
        self,
        canvas: QWidget,
        find: Callable[[str], Shown | None],
        is_active: Callable[[str], bool],
        item: str,
    ) -> None:
        super().__init__()
        self._canvas, self._find, self._is_active, self.item = canvas, find, is_active, item
        self._words = ""

    def isValid(self) -> bool:
        return shiboken6.isValid(self._canvas)

    def object(self) -> QObject | None:  # type: ignore[override]  # a painted item has none
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # none before it is shown
        return self._canvas.window().windowHandle() if self.isValid() else None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]  # gone with it
        return QAccessible.queryAccessibleInterface(self._canvas) if self.isValid() else None

    def child(self, index: int) -> None:  # type: ignore[override]  # an item holds nothing
        return None

    def childAt(self, x: int, y: int) -> None:  # type: ignore[override]  # an item holds nothing
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        """Give the place on the screen, empty while out of sight."""
        shown = self._find(self.item) if self.isValid() else None
        if shown is None:
            return QRect(NOWHERE)
        surface = surface_of(self._canvas)
        return QRect(surface.mapToGlobal(shown.rect.topLeft()), shown.rect.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        active = self._is_active(self.item)
        state.focusable = state.selectable = True
        state.selected = active
        state.focused = active and self._canvas.hasFocus()
        state.offscreen = self._find(self.item) is None
        state.invisible = not self._canvas.isVisible()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if kind is not QAccessible.Text.Name:
            return ""
        shown = self._find(self.item) if self.isValid() else None
        if shown is not None:
            self._words = shown.words
        return self._words

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Do nothing: a name is what the item says."""
