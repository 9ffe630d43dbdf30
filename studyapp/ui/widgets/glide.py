"""Move a widget to where it belongs, in the short calm way all things move here."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPoint, QPropertyAnimation
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme import Theme

MILLISECONDS = 120


class Glides:
    """The movements of a set of widgets; a new one to the same widget replaces the old."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._under_way: dict[QWidget, QPropertyAnimation] = {}

    def move(self, widget: QWidget, to: QPoint) -> None:
        """Move a widget, over a moment where motion is not reduced."""
        running = self._under_way.get(widget)
        if running is not None and running.endValue() == to and _is_running(running):
            return
        self.stop(widget)
        milliseconds = self._theme.duration(MILLISECONDS)
        if not milliseconds or not widget.isVisible() or widget.pos() == to:
            widget.move(to)
            return
        animation = running or QPropertyAnimation(widget, b"pos", widget)
        animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        animation.setDuration(milliseconds)
        animation.setStartValue(widget.pos())
        animation.setEndValue(to)
        self._under_way[widget] = animation
        animation.start()

    def stop(self, widget: QWidget) -> None:
        """Leave a widget where it is."""
        if widget in self._under_way:
            self._under_way[widget].stop()


def _is_running(animation: QPropertyAnimation) -> bool:
    return animation.state() is QAbstractAnimation.State.Running
