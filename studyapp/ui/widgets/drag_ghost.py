"""What is seen under the mouse while something is dragged from one place to another."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

OPACITY = 0.94


class DragGhost(QWidget):
    """A picture of the dragged widget, over everything in its window."""

    def __init__(self, widget: QWidget, at: QPoint) -> None:
        """Begin at the global point `at`, where the widget was taken."""
        super().__init__(widget.window())
        self._host = widget.window()
        self._picture: QPixmap = widget.grab()
        self._grip = widget.mapFromGlobal(at)
        self.setObjectName("drag-ghost")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.resize(widget.size())
        widget.destroyed.connect(self.deleteLater)
        self.follow(at)
        self.show()

    def follow(self, at: QPoint) -> None:
        """Go where the mouse is."""
        self.move(self._host.mapFromGlobal(at) - self._grip)
        self.raise_()

    def leave(self) -> None:
        """Be gone."""
        self.hide()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(OPACITY)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()
