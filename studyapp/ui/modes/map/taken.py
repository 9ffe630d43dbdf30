"""The map as it can be taken along: the view that is shown, all of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QPainter

from studyapp.core.knowledge.pack import Pack
from studyapp.ui.modes.map.board import Shown
from studyapp.ui.modes.map.diagram import Diagram
from studyapp.ui.modes.map.matrix import Matrix


class TakenMap:
    """Pictures the matrix where that is shown, else the diagram."""

    def __init__(
        self,
        pack: Pack,
        *,
        diagram: Diagram,
        matrix: Matrix,
        is_matrix: Callable[[], bool],
        shown: Callable[[], Shown],
    ) -> None:
        self._pack, self._diagram, self._matrix = pack, diagram, matrix
        self._is_matrix, self._shown = is_matrix, shown

    @property
    def picture_title(self) -> str:
        """What the picture shows."""
        words = QCoreApplication.translate("TakenMap", "Map: {title}")
        return words.format(title=self._pack.title)

    def picture_size(self) -> QSize:
        """The size in which everything has its room."""
        return self._view.picture_size()

    def paint_picture(self, painter: QPainter, size: QSize) -> None:
        """Paint all actors and lines."""
        self._view.paint_picture(painter, size)

    def rows_in_view(self) -> tuple[str, ...]:
        """The facts that the lines stand for."""
        return self._shown().graph.ids

    @property
    def _view(self) -> Diagram | Matrix:
        return self._matrix if self._is_matrix() else self._diagram
