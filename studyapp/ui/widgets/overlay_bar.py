"""A scroll bar that lies over what it scrolls, so that the picture is as wide with it as without.

A bar with a place of its own changes the width of what it scrolls as it comes and goes; where
that happens in the middle of a zoom, everything is laid out anew and the zoom breaks off.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar


class OverlayBar(QScrollBar):
    """The vertical bar of a scroll area, drawn over the right edge of its viewport.

    It is there only while there is something to scroll.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area.viewport())
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._top = 0
        self._viewport, self._bar = area.viewport(), area.verticalScrollBar()
        self._bar.rangeChanged.connect(self._on_range)
        self._bar.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._bar.setValue)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._viewport.installEventFilter(self)
        self.hide()

    def set_top(self, top: int) -> None:
        """Begin so many pixels down, below a head that does not scroll."""
        self._top = top
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _on_range(self, least: int, most: int) -> None:
        self.setPageStep(self._bar.pageStep())
        self.setSingleStep(self._bar.singleStep())
        self.setRange(least, most)
        self.setVisible(most > least)
        self._place()

    def _place(self) -> None:
        around = self._viewport.rect()
        width = self.sizeHint().width()
        self.setGeometry(around.right() - width + 1, self._top, width, around.height() - self._top)
