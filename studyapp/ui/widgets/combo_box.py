"""A drop-down list with the arrow that a style sheet takes away."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.mirror import visual_rect

ARROW = 16
INSET = 10


class ComboBox(QComboBox):
    """Chooses one of several words; the arrow takes its colour from the theme."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.px(ARROW)
        left = self.width() - side - self._theme.px(INSET)
        box = QRect(left, (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        self._theme.icon("chevron-down", "text2", ARROW).paint(
            painter, visual_rect(self.layoutDirection(), self.rect(), box)
        )
        painter.end()
