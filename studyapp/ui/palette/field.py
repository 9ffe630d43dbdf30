"""The field of the palette: large, without a frame, and it leaves the list's keys alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.mirror import visual_rect

HEIGHT = 50
ICON, SIDE, GAP = 20, 18, 12
FOR_THE_LIST = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
}


class PaletteField(QLineEdit):
    """Keys that move in the list or close it go up to the palette."""

    def __init__(self, theme: Theme, placeholder: str) -> None:
        super().__init__()
        self._theme = theme
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setFrame(False)
        # The field has the keyboard as long as the palette is open; its caret says so.
        self.setProperty("ring", False)  # noqa: FBT003 - Qt's signature
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in FOR_THE_LIST:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        px = self._theme.px
        box = QRect(px(SIDE), (self.height() - px(ICON)) // 2, px(ICON), px(ICON))
        painter = QPainter(self)
        pixmap = self._theme.pixmap("search", "text2", ICON, self.devicePixelRatioF())
        spot = visual_rect(self.layoutDirection(), self.rect(), box)
        painter.drawPixmap(spot.topLeft(), pixmap)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._on_theme()

    def _on_theme(self) -> None:
        px = self._theme.px
        self.setFont(self._theme.font(TextStyle.OPTION))
        self.setFixedHeight(px(HEIGHT))
        before = px(SIDE + ICON + GAP)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setTextMargins(0 if mirrored else before, 0, before if mirrored else 0, 0)
        self.setAlignment(Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
        self.update()
