"""A narrow column that scrolls; what is in it keeps its width when the scroll bar comes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

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
        self._column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body = QVBoxLayout(self._column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        page = QWidget()
        self._across = QHBoxLayout(page)
        self._across.setSpacing(0)
        self._across.addStretch(1)
        # A stretch this large takes all room up to the maximum before the margins grow.
        self._across.addWidget(self._column, 10_000)
        self._across.addStretch(1)
        self.setWidget(page)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        px = self._theme.px
        side, bar = px(self._side), self.width() - self.viewport().width()
        left, right = side, max(0, side - bar)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            # Qt: the scroll bar changes sides, the margins of a layout do not.
            left, right = right, left
        self._across.setContentsMargins(left, px(TOP), right, px(BOTTOM))

    def _on_theme(self) -> None:
        self._column.setMaximumWidth(self._theme.px(self._width))
        self._set_margins()
