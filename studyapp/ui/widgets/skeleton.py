"""Bars where words will be, shown only when loading takes long; they do not move."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import Theme

DELAY_MS = 150
ROW = 60
BARS = ((0, 9, 0.30), (22, 12, 0.70))
WIDTHS = (0.70, 0.84, 0.60)
MARGIN = 24


class Skeleton(QWidget):
    """Rows of bars, empty for the first 150 ms."""

    def __init__(self, theme: Theme, rows: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._rows = theme, rows
        self._shown = False
        self.setAccessibleName(self.tr("Loading"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_late)
        self._timer.start(DELAY_MS)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(240, self._rows * self._theme.px(ROW) + 2 * MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._shown:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("hover"))
        room = self.width() - 2 * MARGIN
        for row in range(self._rows):
            for bar, (down, height, share) in enumerate(BARS):
                top = MARGIN + row * self._theme.px(ROW) + self._theme.px(down)
                wide = room * (WIDTHS[row % len(WIDTHS)] if bar else share)
                painter.drawRoundedRect(QRectF(MARGIN, top, wide, height), height / 2, height / 2)
        painter.end()

    def _on_late(self) -> None:
        self._shown = True
        self.update()
