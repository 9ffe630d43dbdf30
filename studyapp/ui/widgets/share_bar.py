"""A bar for one share of a whole; its number always stands beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import Theme

HEIGHT = 8


class ShareBar(QWidget):
    """Fills a track from its start by a share, 0 to 1."""

    def __init__(self, theme: Theme, share: float = 0.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._share = theme, share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_share(self, share: float) -> None:
        """Show another share."""
        self._share = min(1.0, max(0.0, share))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top = (self.height() - HEIGHT) / 2
        painter.setBrush(self._theme.colour("line"))
        painter.drawRoundedRect(QRectF(0, top, self.width(), HEIGHT), HEIGHT / 2, HEIGHT / 2)
        width = self.width() * self._share
        if width > 0:
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            left = self.width() - width if mirrored else 0.0
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(QRectF(left, top, width, HEIGHT), HEIGHT / 2, HEIGHT / 2)
        painter.end()
