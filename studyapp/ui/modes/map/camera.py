"""Which part of the sheet a diagram shows, and how large."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF

from studyapp.core.map.geometry import Box

LEAST, MOST = 0.2, 3.0
COMFORTABLE = 1.0
MARGIN = 36.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Camera:
    """`zoom` is pixels of the screen for one of the sheet; `middle` is a point of the sheet."""

    zoom: float = 1.0
    middle: QPointF = field(default_factory=QPointF)

    def on_screen(self, at: QPointF, screen: QSizeF) -> QPointF:
        """Give where a point of the sheet is seen."""
        return (at - self.middle) * self.zoom + QPointF(screen.width() / 2, screen.height() / 2)

    def on_sheet(self, at: QPointF, screen: QSizeF) -> QPointF:
        """Give which point of the sheet is seen somewhere."""
        return (at - QPointF(screen.width() / 2, screen.height() / 2)) / self.zoom + self.middle

    def zoomed(self, factor: float, at: QPointF, screen: QSizeF) -> Camera:
        """Enlarge about a point of the screen, which stays where it is."""
        zoom = min(MOST, max(LEAST, self.zoom * factor))
        under = self.on_sheet(at, screen)
        shift = (at - QPointF(screen.width() / 2, screen.height() / 2)) / zoom
        return Camera(zoom=zoom, middle=under - shift)

    def panned(self, by: QPointF) -> Camera:
        """Move the sheet by pixels of the screen."""
        return replace(self, middle=self.middle - by / self.zoom)

    def seen(self, screen: QSizeF) -> QRectF:
        """Give the part of the sheet that is seen."""
        corner = self.on_sheet(QPointF(0, 0), screen)
        return QRectF(corner, screen / self.zoom)


def fitting(bounds: Box, screen: QSizeF) -> Camera:
    """Show a whole drawing, enlarged no further than the usual size of its words."""
    wide = (screen.width() - 2 * MARGIN) / max(bounds.size.width, 1)
    high = (screen.height() - 2 * MARGIN) / max(bounds.size.height, 1)
    zoom = min(COMFORTABLE, max(LEAST, min(wide, high)))
    return Camera(zoom=zoom, middle=QPointF(*bounds.middle))
