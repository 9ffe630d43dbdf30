"""What a view must tell so that it can be taken along."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter


class TakenView(Protocol):
    """A view that is painted, such as a timeline or a map, and the rows that it shows."""

    @property
    def picture_title(self) -> str:
        """What the picture shows, for its heading and its file."""
        ...

    def picture_size(self) -> QSize:
        """The size of the view in logical pixels."""
        ...

    def paint_picture(self, painter: QPainter, size: QSize) -> None:
        """Paint the view as it is shown now into a rectangle of this size at the origin."""
        ...

    def rows_in_view(self) -> tuple[str, ...]:
        """The ids of the facts that are shown, in the order in which they are read."""
        ...
