"""Widgets side by side where there is room for all of them, else one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from studyapp.ui.theme import Theme

ACROSS, DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class SideBySide(QWidget):
    """Gives all its widgets the same width; `wide_from` is in pixels at 100 % text size."""

    def __init__(
        self,
        theme: Theme,
        widgets: Sequence[QWidget],
        *,
        wide_from: int,
        gap: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._wide_from = theme, wide_from
        self._layout = QBoxLayout(DOWN, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)
        for widget in widgets:
            self._layout.addWidget(widget, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def is_wide(self) -> bool:
        """Whether the widgets stand side by side."""
        return self._layout.direction() is ACROSS

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = event.size().width() >= self._theme.px(self._wide_from)
        direction = ACROSS if wide else DOWN
        if direction is not self._layout.direction():
            self._layout.setDirection(direction)
        super().resizeEvent(event)
