"""A page that is one centred column and scrolls."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.theme import Theme

PAGE_WIDTH = 720
READING_WIDTH = 680
SIDE = 24
TOP, BOTTOM = 24, 32


class Column(QScrollArea):
    """Put widgets and layouts into `body`; they get at most the column's width."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, width: int = PAGE_WIDTH
    ) -> None:
        super().__init__(parent)
        self.__theme, self.__width = theme, width
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.__column = QWidget()
        self.__column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body = QVBoxLayout(self.__column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        page = QWidget()
        across = self.__across = QHBoxLayout(page)
        across.setContentsMargins(SIDE, TOP, SIDE, BOTTOM)
        across.setSpacing(0)
        across.addStretch(1)
        # A stretch this large takes all room up to the maximum before the margins grow.
        across.addWidget(self.__column, 10_000)
        across.addStretch(1)
        self.setWidget(page)
        # Not a doubly private name: Qt goes on calling a method by such a name on a dead column.
        theme.changed.connect(self._fit_column)
        self._fit_column()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The column keeps its place whether or not there is a scroll bar at the end.
        bar = self.width() - self.viewport().width()
        self.__across.setContentsMargins(SIDE + bar, TOP, SIDE, BOTTOM)

    def _fit_column(self) -> None:
        self.__column.setMaximumWidth(self.__theme.px(self.__width))
