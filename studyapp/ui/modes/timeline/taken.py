"""The timeline as it can be taken along: all lanes of the days in the picture."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QPainter

from studyapp.core.knowledge.pack import Pack
from studyapp.ui.modes.timeline.canvas import TimelineCanvas

WIDTH = 1_100
"""The least width of a picture, in logical pixels at the usual text size."""


class TakenTimeline:
    """Pictures the canvas at its width, as high as all lanes need, whatever is scrolled."""

    def __init__(self, canvas: TimelineCanvas, pack: Pack) -> None:
        self._canvas, self._pack = canvas, pack

    @property
    def picture_title(self) -> str:
        """What the picture shows."""
        words = QCoreApplication.translate("TakenTimeline", "Timeline: {title}")
        return words.format(title=self._pack.title)

    def picture_size(self) -> QSize:
        """The size in which every lane has its room."""
        width = max(WIDTH, self._canvas.viewport().width())
        return QSize(width, self._canvas.picture_height(width))

    def paint_picture(self, painter: QPainter, size: QSize) -> None:
        """Paint the days in the picture."""
        self._canvas.paint_picture(painter, size)

    def rows_in_view(self) -> tuple[str, ...]:
        """The events that touch the days in the picture, in order of time."""
        return self._canvas.ids_in_view()
