"""What the lines of the map mean."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from studyapp.core.map.line_style import LineStyle
from studyapp.ui.modes.map.line_painter import pen_of
from studyapp.ui.modes.map.words import style_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.wrap_row import WrapRow

WIDTH, HEIGHT = 30, 12
SIDE, TOP, BOTTOM = 22, 8, 14


class Legend(QWidget):
    """A sample of each line that is in the picture, with its words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("map-legend")
        self._theme = theme
        self._styles: tuple[LineStyle, ...] = ()
        self._crowded = False
        self._row = WrapRow()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SIDE, TOP, SIDE, BOTTOM)
        layout.addWidget(self._row, 1)

    def show_styles(self, styles: Iterable[LineStyle], *, crowded: bool) -> None:
        """Explain these lines; in a crowded diagram, how they are told apart."""
        used = set(styles)
        found = tuple(style for style in LineStyle if style in used)
        if (found, crowded) != (self._styles, self._crowded):
            self._styles, self._crowded = found, crowded
            words = self.tr("In the diagram, choose an actor to tell its lines apart.")
            hint = PlainLabel(self._theme, words, TextStyle.CAPTION, token="text2", wrap=False)
            entries = [self._entry(style) for style in found]
            self._row.set_widgets([*entries, hint] if crowded else entries)
        self.setVisible(bool(found))

    def _entry(self, style: LineStyle) -> QWidget:
        entry = QWidget()
        layout = QHBoxLayout(entry)
        layout.setContentsMargins(0, 0, 12, 0)
        layout.setSpacing(8)
        layout.addWidget(Sample(self._theme, style))
        words = style_words(style)
        layout.addWidget(
            PlainLabel(self._theme, words, TextStyle.CAPTION, token="text2", wrap=False)
        )
        return entry


class Sample(QWidget):
    """A stretch of one kind of line."""

    def __init__(self, theme: Theme, style: LineStyle) -> None:
        super().__init__()
        self._theme, self._style = theme, style
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen_of(self._style, self._theme.colour("text2"), strong=True))
        middle = self.height() / 2
        painter.drawLine(QPointF(2, middle), QPointF(self.width() - 2, middle))
        painter.end()
