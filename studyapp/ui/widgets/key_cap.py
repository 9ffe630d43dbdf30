"""A small picture of a key, beside what it does."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.fonts import TextStyle
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.box import Box, paint_box

HEIGHT = 20
PADDING = 5
RADIUS = 5
SMALLER = 1
"""Keys are one pixel smaller than captions, as on a keyboard; they repeat a tooltip."""


def key_font(theme: Theme) -> QFont:
    """Give the font of key caps."""
    font = QFont(theme.font(TextStyle.CAPTION, 600))
    font.setPixelSize(font.pixelSize() - SMALLER)
    return font


def key_width(theme: Theme, text: str) -> int:
    """Give how wide a key cap is, at least as wide as it is high."""
    words = QFontMetricsF(key_font(theme)).horizontalAdvance(text)
    return max(theme.px(HEIGHT), round(words) + 2 * theme.px(PADDING))


def paint_key(
    painter: QPainter, rect: QRect, text: str, theme: Theme, *, lit: bool = False
) -> None:
    """Paint a key cap; `lit` is for keys that lie on the accent colour."""
    ink = theme.colour("on_accent" if lit else "text3")
    box = (
        Box(line=_faint(theme), radius=RADIUS)
        if lit
        else Box(fill=theme.colour("sunken"), line=theme.colour("line2"), radius=RADIUS)
    )
    paint_box(painter, rect, box)
    painter.setPen(ink)
    painter.setFont(key_font(theme))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


class KeyCap(QWidget):
    """A key as a widget of its own."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._text = theme, text
        self.setAccessibleName(self.tr("Key {name}").format(name=text))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    @property
    def text(self) -> str:
        """The key's name."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another key."""
        self._text = text
        self._restyle()

    def sizeHint(self) -> QSize:
        return QSize(key_width(self._theme, self._text), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_key(painter, self.rect(), self._text, self._theme)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def _faint(theme: Theme) -> QColor:
    colour = theme.colour("on_accent")
    colour.setAlphaF(0.4)
    return colour
