"""Finds words that would be painted over other words, or cut off by what they lie in."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from studyapp.ui.widgets.chip import Chip
from studyapp.ui.widgets.quote import Quote
from tests.ui.laid_out import laid_out

WORDY = (QLabel, QAbstractButton, QLineEdit, Chip, Quote)


def collisions(window: QWidget) -> list[str]:
    """Give a line for each pair of neighbours that overlap and each text that sticks out."""
    found: list[str] = []
    for parent in (window, *window.findChildren(QWidget)):
        if parent.isVisible() and not _is_rolled(parent):
            found += _overlaps(parent)
            found += _outside(parent)
    return found


def words_laid_out(window: QWidget) -> list[str]:
    """Give what is checked: each visible text that a layout has placed."""
    parents = [one for one in (window, *window.findChildren(QWidget)) if one.isVisible()]
    placed = (one for parent in parents for one in laid_out(parent))
    return [_name(one) for one in placed if one.isVisible() and isinstance(one, WORDY)]


def nameless(window: QWidget) -> list[str]:
    """Give the visible widgets that take the keyboard or a click, and have no name to read out."""
    found = []
    for one in window.findChildren(QWidget):
        takes = isinstance(one, QAbstractButton | QLineEdit) or (
            bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) and not isinstance(one, QLabel)
        )
        if one.isVisible() and one.isEnabled() and takes and not _is_named(one):
            found.append(_name(one))
    return found


def _is_named(widget: QWidget) -> bool:
    proxy = widget.focusProxy()
    if isinstance(proxy, QComboBox):  # the box has the keyboard, and is what is read out
        widget = proxy
    told = QAccessible.queryAccessibleInterface(widget)
    return bool(told.text(QAccessible.Text.Name).strip())


def _overlaps(parent: QWidget) -> Iterator[str]:
    near = [one for one in laid_out(parent) if one.isVisible() and _has_words(one)]
    for at, one in enumerate(near):
        for other in near[at + 1 :]:
            both = one.geometry() & other.geometry()
            if both.width() > 1 and both.height() > 1:
                yield f"{_name(one)} lies over {_name(other)}: {_box(both)}"


def _outside(parent: QWidget) -> Iterator[str]:
    room = parent.rect().adjusted(-1, -1, 1, 1)
    for one in laid_out(parent):
        if one.isVisible() and isinstance(one, WORDY) and not room.contains(one.geometry()):
            yield f"{_name(one)} sticks out: {_box(one.geometry())} of {_box(room)}"


def _has_words(widget: QWidget) -> bool:
    return isinstance(widget, WORDY) or any(
        isinstance(one, WORDY) and one.isVisible() for one in widget.findChildren(QWidget)
    )


def _is_rolled(widget: QWidget) -> bool:
    """Tell whether a widget is a page seen through a smaller window, which may be cut."""
    return isinstance(widget, QAbstractScrollArea)


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    words = text() if callable(text) else ""
    at = widget.mapTo(widget.window(), QPoint(0, 0))
    return f"{type(widget).__name__} “{words or widget.accessibleName()}” at {at.toTuple()}"


def _box(rect: QRect) -> str:
    return f"{rect.width()}x{rect.height()} at ({rect.x()}, {rect.y()})"
