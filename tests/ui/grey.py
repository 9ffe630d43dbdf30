"""Pictures as somebody sees them who sees no hue, and how much of two of them differs."""

from collections.abc import Callable, Mapping
from itertools import combinations

from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studyapp.ui.theme import Theme

STEP = 24
"""Greys of 256 by which a pixel must differ: soft fills of different hues do not."""
PIXELS = 16
"""So many pixels must differ: about the corners that a diamond has and a circle has not."""


def same_in_grey(pictures: Mapping[str, QPixmap]) -> list[str]:
    """Give the pairs of pictures that nothing but hue tells apart."""
    greys = {name: _grey(one) for name, one in pictures.items()}
    return [
        f"{one} and {other}"
        for one, other in combinations(greys, 2)
        if differing(greys[one], greys[other]) < PIXELS
    ]


def differing(one: bytes, other: bytes) -> int:
    """Count the pixels that differ; pictures of other sizes differ in all of them."""
    if len(one) != len(other):
        return max(len(one), len(other))
    return sum(abs(a - b) >= STEP for a, b in zip(one, other, strict=True) if a != b)


def drawn(
    theme: Theme, paint: Callable[[QPainter], None], width: int = 160, height: int = 48
) -> QPixmap:
    """Give what is painted on the panel."""
    picture = QPixmap(width, height)
    picture.fill(theme.colour("panel"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return picture


def row_drawn(
    theme: Theme, delegate: QStyledItemDelegate, index: QModelIndex, *, selected: bool
) -> QPixmap:
    """Give a row of a list as its delegate paints it."""
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 320, 64)
    if selected:
        option.state |= QStyle.StateFlag.State_Selected
    return drawn(theme, lambda painter: delegate.paint(painter, option, index), 320, 64)


def _grey(picture: QPixmap) -> bytes:
    image = picture.toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    bits, step = bytes(image.constBits()), image.bytesPerLine()
    return b"".join(bits[y * step :][: image.width()] for y in range(image.height()))
