"""A narrow column that scrolls; what is in it keeps its width when the scroll bar comes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studyapp.ui.theme import Theme

TOP, BOTTOM = 14, 24


class Scroll(QScrollArea):
    """Put widgets into `body`; they get the width there is, up to that of the column."""

    def __init__(
        self, theme: Theme, *, width: int, side: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._width, self._side = theme, width, side
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = QWidget()
        self.body = QVBoxLayout(self._column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        page = QWidget()
        self._across = QHBoxLayout(page)
        self._across.setSpacing(0)
        self._across.addWidget(self._column)
        self._across.addStretch(1)
        self.setWidget(page)
        theme.changed.connect(self._place)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def _place(self) -> None:
        """Give the column its width; the scroll bar stands in the margin beside it."""
        px = self._theme.px
        width = max(1, min(self.width() - 2 * px(self._side), px(self._width)))
        before, after = (self.width() - width) // 2, 0
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            # Qt: a layout turns round what is in it, but not its margins.
            before, after = after, before
        self._across.setContentsMargins(before, px(TOP), after, px(BOTTOM))
        self._column.setFixedWidth(width)
