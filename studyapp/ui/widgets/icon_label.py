"""An icon that only repeats what the words beside it say."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme import Theme


class IconLabel(QWidget):
    """A recoloured icon of fixed size."""

    def __init__(self, theme: Theme, name: str, *, token: str = "text2", size: int = 18) -> None:
        super().__init__()
        self._theme, self._name, self._token, self._size = theme, name, token, size
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def set_icon(self, name: str, token: str) -> None:
        """Show another icon or colour."""
        self._name, self._token = name, token
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self._theme.px(self._size)
        picture = self._theme.icon(self._name, self._token, self._size)
        picture.paint(painter, (self.width() - side) // 2, (self.height() - side) // 2, side, side)
        painter.end()

    def _on_theme(self) -> None:
        side = self._theme.px(self._size)
        self.setFixedSize(side, side)
        self.update()
