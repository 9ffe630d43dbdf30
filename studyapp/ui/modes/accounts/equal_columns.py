"""Columns of equal width, as many beside one another as there is room for; the rest go below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from studyapp.ui.theme import Theme

GAP = 10


class EqualColumns(QWidget):
    """Places widgets from the leading edge; `narrowest` is in pixels at 100 % text size."""

    def __init__(
        self,
        theme: Theme,
        widgets: Sequence[QWidget],
        *,
        narrowest: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._widgets, self._narrowest = theme, tuple(widgets), narrowest
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(GAP))
        self._place(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def across(self) -> int:
        """How many columns stand beside one another."""
        return self._across

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(columns_for(event.size().width() / self._theme.scale, len(self._widgets),
                                narrowest=self._narrowest, gap=GAP))  # fmt: skip
        super().resizeEvent(event)

    def _place(self, across: int) -> None:
        if across == self._across:
            return
        for at in range(max(across, self._across)):
            self._grid.setColumnStretch(at, 1 if at < across else 0)
        self._across = across
        for number, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, number // across, number % across)


def columns_for(width: float, count: int, *, narrowest: int, gap: int) -> int:
    """Give how many of `count` columns fit beside one another, at least one.

    Four stand two by two rather than three and one, so that none stands alone.
    """
    fitting = max(1, min(count, int((width + gap) // (narrowest + gap))))
    rows = -(-count // fitting) if count else 1
    return max(1, -(-count // rows))
