"""What the shapes of the marks mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.core.timeline.mark import MarkShape
from studyapp.ui.modes.timeline.capsule import paint_capsule, paint_ghost
from studyapp.ui.modes.timeline.look import CAPSULE, ink_of
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.glyph import paint_glyph
from studyapp.ui.widgets.label import PlainLabel

SAMPLE = 26
GLYPH = 10


class Legend(QWidget):
    """A row of samples, each with its words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline-legend")
        entries = (
            (Sample(theme, MarkShape.DAY), self.tr("Exact day")),
            (Sample(theme, MarkShape.MONTH), self.tr("Month only")),
            (
                Sample(theme, MarkShape.YEAR, fade_start=True, fade_end=True),
                self.tr("Year only"),
            ),
            (Sample(theme, MarkShape.RANGE), self.tr("Range")),
            (Sample(theme, MarkShape.RANGE, fade_start=True), self.tr("Unclear start or end")),
            (GhostSample(theme), self.tr("Date of another account")),
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(28, 8, 24, 12)
        layout.setSpacing(6)
        for sample, words in entries:
            layout.addWidget(sample)
            layout.addWidget(PlainLabel(theme, words, TextStyle.CAPTION, token="text2", wrap=False))
            layout.addSpacing(12)
        layout.addStretch(1)


class GhostSample(QWidget):
    """A date that another account claims, as it lies around a mark."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(SAMPLE) + 6, self._theme.px(CAPSULE) + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ink = ink_of(self._theme, Tone.ARTICLE)
        paint_ghost(painter, box, ink.glyph)
        inner = box.adjusted(3, 3, -box.width() / 2, -3)
        paint_capsule(painter, inner, MarkShape.RANGE, ink)
        painter.end()

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()


class Sample(QWidget):
    """One mark, as it is drawn in the article's lane."""

    def __init__(
        self, theme: Theme, shape: MarkShape, *, fade_start: bool = False, fade_end: bool = False
    ) -> None:
        super().__init__()
        self._theme, self._shape = theme, shape
        self._fade_start, self._fade_end = fade_start, fade_end
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme)

    def sizeHint(self) -> QSize:
        width = GLYPH if self._shape is MarkShape.DAY else SAMPLE
        return QSize(self._theme.px(width) + 2, self._theme.px(CAPSULE) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ink = ink_of(self._theme, Tone.ARTICLE)
        if self._shape is MarkShape.DAY:
            paint_glyph(painter, box, Glyph.CIRCLE, ink.glyph)
        else:
            paint_capsule(
                painter,
                box,
                self._shape,
                ink,
                fade_start=self._fade_start,
                fade_end=self._fade_end,
            )
        painter.end()

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()
