"""What the shades and the signs in the margin mean."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.core.knowledge.coverage import MOST_LEVEL
from studyapp.ui.modes.coverage.shades import shade
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.wrap_row import WrapRow

WIDTH, HEIGHT = 22, 14


class Shade(QWidget):
    """A stroke as a sentence of a level has it, dashed where a fact is still to be found."""

    def __init__(self, theme: Theme, level: int, *, dashed: bool = False) -> None:
        super().__init__()
        self._theme, self._level, self._dashed = theme, level, dashed
        self.setFixedSize(self.sizeHint())
        theme.changed.connect(self._on_theme)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill = shade(self._theme, self._level)
        line = self._theme.colour("border" if self._dashed else "line2")
        paint_box(painter, self.rect(), Box(fill=fill, line=line, dashed=self._dashed, radius=4))
        painter.end()

    def _on_theme(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


class Legend(WrapRow):
    """Wraps where the page is narrow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("What the shades mean"))
        words = (self.tr("1 fact"), self.tr("2 facts"), self.tr("3 or more"))
        shades = [Shade(theme, level) for level in range(1, MOST_LEVEL + 1)]
        entries = [self._entry(one, line) for one, line in zip(shades, words, strict=True)]
        left = self._entry(Shade(theme, 0, dashed=True), self.tr("0: none yet"))
        excused = self._entry(Shade(theme, 0), self.tr("–: a reason for none"))
        self.set_widgets([left, excused, *entries])

    def _entry(self, stroke: Shade, words: str) -> QWidget:
        entry = QWidget()
        across = QHBoxLayout(entry)
        across.setContentsMargins(0, 0, self._theme.px(8), 0)
        across.setSpacing(self._theme.px(6))
        across.addWidget(stroke)
        label = PlainLabel(
            self._theme, words, TextStyle.CAPTION, token="text2", weight=400, wrap=False
        )
        across.addWidget(label)
        return entry
