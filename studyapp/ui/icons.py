"""Line icons, recoloured and rendered sharp at the size and pixel density asked for."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

LARGE = 28
"""From this size in pixels on, icons get the thinner stroke."""
STROKE, LARGE_STROKE = "1.75", "1.5"
FOLDER = "icons"


class Icons:
    """The icons of a folder; pictures are kept per name, colour, size and density."""

    def __init__(self, resources: Path) -> None:
        self._folder = resources / FOLDER
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all icons there are."""
        return frozenset(file.stem for file in self._folder.glob("*.svg"))

    def pixmap(self, name: str, colour: str, size: int, density: float) -> QPixmap:
        """Give an icon in a `#RRGGBB` colour, `size` logical pixels wide.

        Raises FileNotFoundError for a name that is not in the folder.
        """
        key = (name, colour, size, density)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._render(name, colour, size, density)
        return self._pixmaps[key]

    def icon(self, name: str, colour: str, faded: str, size: int, density: float) -> QIcon:
        """Give an icon for Qt's own widgets, with its look when disabled."""
        icon = QIcon()
        for one in {density, 1.0, 2.0}:
            icon.addPixmap(self.pixmap(name, colour, size, one))
            icon.addPixmap(self.pixmap(name, faded, size, one), QIcon.Mode.Disabled)
        return icon

    def _render(self, name: str, colour: str, size: int, density: float) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - loaded with the first icon

        text = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        # Qt: SVG's currentColor is always drawn black, so the colour is written in.
        text = text.replace("currentColor", colour)
        stroke = LARGE_STROKE if size >= LARGE else STROKE
        text = text.replace('stroke-width="2"', f'stroke-width="{stroke}"')
        side = round(size * density)
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(density)
        return pixmap
