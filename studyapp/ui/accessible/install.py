"""Let Qt ask us for the interfaces of what it cannot see into, or would not press rightly."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

from studyapp.ui.accessible.canvas import canvas_in
from studyapp.ui.accessible.canvas_interface import CanvasInterface
from studyapp.ui.accessible.press_interface import PressInterface

WINDOW = "MainWindow"
"""A plain widget to Qt, yet what screen readers look for first."""
_made: list[QAccessibleWidget] = []
"""Qt holds no reference to an interface it is given, and deletes it with its widget."""
_installed: list[bool] = []


def install_interfaces() -> None:
    """Answer for pictures and such buttons from now on; a second call changes nothing."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(make_interface)


def make_interface(class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    """Give the interface of a canvas of items, a button that stays down, or the window; else None.

    Qt asks for the name of every class that a thing descends from, its own first.
    """
    made = _interface_of(class_name, thing) if isinstance(thing, QWidget) else None
    if made is not None:
        _drop_dead()
        _made.append(made)
    return made


def _interface_of(class_name: str, thing: QWidget) -> QAccessibleWidget | None:
    canvas = canvas_in(thing)
    if canvas is not None:
        return CanvasInterface(thing, canvas)
    if isinstance(thing, QAbstractButton) and thing.isCheckable():
        return PressInterface(thing)
    return QAccessibleWidget(thing, QAccessible.Role.Window) if class_name == WINDOW else None


def _drop_dead() -> None:
    """Let go of the interfaces that Qt has deleted, and of their items."""
    for dead in [one for one in _made if not shiboken6.isValid(one)]:
        if isinstance(dead, CanvasInterface):
            dead.forget()
        _made.remove(dead)
