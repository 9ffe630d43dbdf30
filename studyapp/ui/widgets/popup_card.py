"""A small card over the page that closes by Escape or by a press beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.box import Box, paint_box

SIDE = 16
BELOW = 4


class PopupCard(QWidget):
    """Opens under what it belongs to, and never beyond the edge of the screen."""

    def __init__(self, theme: Theme, name: str, *, width: int, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme, self._width = theme, width
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        self.column.setSpacing(6)
        theme.changed.connect(self.update)

    def open_below(self, widget: QWidget) -> None:
        """Open under a widget, its end at the widget's end."""
        width = self._theme.px(self._width)
        self.setFixedWidth(width)
        self.column.activate()
        # Words that wrap need more height than their widest form tells.
        self.resize(width, max(self.sizeHint().height(), self.column.totalHeightForWidth(width)))
        left_to_right = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        end = widget.mapToGlobal(QPoint(widget.width(), widget.height() + BELOW))
        start = widget.mapToGlobal(QPoint(0, widget.height() + BELOW))
        self.move(QPoint(end.x() - self.width(), end.y()) if left_to_right else start)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, line = self._theme.colour("raised"), self._theme.colour("line2")
        paint_box(painter, self.rect(), Box(fill=fill, line=line, radius=12))
        painter.end()
