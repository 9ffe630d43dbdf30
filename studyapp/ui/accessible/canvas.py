"""What a painted picture of items must tell of itself to be read out item by item."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import QRect, SignalInstance
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

MEMBERS = ("items_in_view", "active_item", "active_changed")


class ItemCanvas(Protocol):
    """A widget with one focus stop that paints items, one of which may be active."""

    @property
    def active_changed(self) -> SignalInstance:
        """Tells that another item is active, or none."""

    def items_in_view(self) -> tuple[tuple[str, str, QRect], ...]:
        """Give id, words and place of what is painted; scrolled widgets count by viewport."""

    def active_item(self) -> str | None:
        """Give the id of the active item, or None."""


def canvas_in(thing: QWidget) -> ItemCanvas | None:
    """Give a widget as a canvas if it says what it paints."""
    says = all(hasattr(type(thing), name) for name in MEMBERS)
    return cast("ItemCanvas", thing) if says else None


def surface_of(canvas: QWidget) -> QWidget:
    """Give the widget that a canvas paints on."""
    return canvas.viewport() if isinstance(canvas, QAbstractScrollArea) else canvas
