"""A painted picture as a list of its items, for screen readers."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from studyapp.ui.accessible.canvas import ItemCanvas, surface_of
from studyapp.ui.accessible.item import ItemInterface, Shown

KEPT = 512
"""Items out of sight that are remembered, so that a reader may come back to them."""


class CanvasInterface(QAccessibleWidget):
    """Children are the items in view, in the canvas's own order; ids keep their interface.

    What the canvas says is asked once a frame: the answer is worked out anew only after the
    picture has been painted again.
    """

    def __init__(self, widget: QWidget, canvas: ItemCanvas) -> None:
        super().__init__(widget, QAccessible.Role.List)
        self._widget, self._canvas = widget, canvas
        self._order: tuple[str, ...] = ()
        self._shown: dict[str, Shown] = {}
        self._known: dict[str, ItemInterface] = {}
        self._watch = FrameWatch(widget, canvas, self)

    def childCount(self) -> int:
        return len(self._ids())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # no such item
        ids = self._ids()
        return self._interface(ids[index]) if 0 <= index < len(ids) else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # empty spot
        ids = self._ids()
        at = surface_of(self._widget).mapFromGlobal(QPoint(x, y))
        found = next((one for one in reversed(ids) if self._shown[one].rect.contains(at)), None)
        return None if found is None else self._interface(found)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        ids = self._ids()
        return (
            ids.index(child.item) if isinstance(child, ItemInterface) and child.item in ids else -1
        )

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # nothing active
        active = self._canvas.active_item()
        inside = active is not None and active in self._ids()
        return self._interface(active) if active is not None and inside else None

    def forget(self) -> None:
        """Take all items from Qt's register, for a canvas that is gone."""
        for one in self._known.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(one))
        self._known.clear()

    def tell_active(self) -> None:
        """Let screen readers know which item is the active one now."""
        active = self._canvas.active_item()
        ids = self._ids()
        if active is not None and active in ids:
            event = QAccessibleEvent(self._widget, QAccessible.Event.Selection)
            event.setChild(ids.index(active))
            QAccessible.updateAccessibility(event)

    def _ids(self) -> tuple[str, ...]:
        if not shiboken6.isValid(self._widget):
            return ()
        if self._watch.take_stale() or not self._widget.isVisible():
            found = self._canvas.items_in_view()
            self._shown = {item: Shown(words=words, rect=rect) for item, words, rect in found}
            self._order = tuple(self._shown)
        return self._order

    def _find(self, item: str) -> Shown | None:
        self._ids()
        return self._shown.get(item)

    def _is_active(self, item: str) -> bool:
        return self._canvas.active_item() == item

    def _interface(self, item: str) -> ItemInterface:
        if item not in self._known:
            self._drop_old()
            made = ItemInterface(self._widget, self._find, self._is_active, item)
            QAccessible.registerAccessibleInterface(made)
            self._known[item] = made
        return self._known[item]

    def _drop_old(self) -> None:
        """Forget the oldest items out of sight where too many are remembered."""
        if len(self._known) < len(self._shown) + KEPT:
            return
        for item in [one for one in self._known if one not in self._shown][: KEPT // 2]:
            gone = self._known.pop(item)
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(gone))


class FrameWatch(QObject):
    """Sees a canvas being painted and its active item change."""

    def __init__(self, widget: QWidget, canvas: ItemCanvas, interface: CanvasInterface) -> None:
        super().__init__(widget)
        self._interface, self._stale = interface, True
        surface_of(widget).installEventFilter(self)
        canvas.active_changed.connect(self._on_active)

    def take_stale(self) -> bool:
        """Tell whether a frame has been painted since this was asked last."""
        stale, self._stale = self._stale, False
        return stale

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Paint, QEvent.Type.Show):
            self._stale = True
        return False

    def _on_active(self) -> None:
        if QAccessible.isActive():
            self._interface.tell_active()
