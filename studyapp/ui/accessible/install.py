"""Let Qt ask us for the interfaces of what it cannot see into: painted pictures."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from studyapp.ui.accessible.canvas import canvas_in
from studyapp.ui.accessible.canvas_interface import CanvasInterface

_made: list[CanvasInterface] = []
"""Qt holds no reference to an interface it is given, and deletes it with its widget."""
_installed: list[bool] = []


def install_interfaces() -> None:
    """Answer for painted pictures from now on; a second call changes nothing."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(make_interface)


def make_interface(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    """Give the interface of a canvas of items; None for everything else."""
    canvas = canvas_in(thing) if isinstance(thing, QWidget) else None
    if canvas is None or not isinstance(thing, QWidget):
        return None
    _drop_dead()
    made = CanvasInterface(thing, canvas)
    _made.append(made)
    return made


def _drop_dead() -> None:
    """Let go of the interfaces that Qt has deleted, and of their items."""
    for dead in [one for one in _made if not shiboken6.isValid(one)]:
        dead.forget()
        _made.remove(dead)
