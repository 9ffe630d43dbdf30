"""A field to search in, with a lens, and Escape to empty it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.mirror import visual_rect

ICON = 16
ICON_LEFT = 10
TEXT_LEFT = 24


class SearchField(QLineEdit):
    """Tells `searched` as the words change, `down_pressed` to move on to the hits."""

    searched = Signal(str)
    down_pressed = Signal()

    def __init__(self, theme: Theme, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.textChanged.connect(self.searched)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.px(ICON)
        box = QRect(self._theme.px(ICON_LEFT), (self.height() - side) // 2, side, side)
        box = visual_rect(self.layoutDirection(), self.rect(), box)
        painter = QPainter(self)
        pixmap = self._theme.pixmap("search", "text3", ICON, self.devicePixelRatioF())
        painter.drawPixmap(box.topLeft(), pixmap)
        painter.end()

    def _on_theme(self) -> None:
        self.setFont(self._theme.font(TextStyle.SMALL))
        left = self._theme.px(TEXT_LEFT)
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setTextMargins(0 if right_to_left else left, 0, left if right_to_left else 0, 0)
        self.update()
