"""A check box in the look of the app."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.mirror import visual_rect
from studyapp.ui.widgets.text_block import isolated

HEIGHT = 24
SIDE = 16
RADIUS = 4
GAP = 8
TICK = ((0.24, 0.52), (0.43, 0.70), (0.76, 0.32))


class CheckBox(QCheckBox):
    """A box with a tick, and words that belong to it."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, text
        self.setAccessibleName(text)
        self.setProperty("ringRadius", RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme)

    def text(self) -> str:
        return self._words

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self._theme.font(TextStyle.BODY)).horizontalAdvance(self._words)
        width = self._theme.px(SIDE) + self._theme.px(GAP) + round(words + 1)
        return QSize(width, self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        side, gap = self._theme.px(SIDE), self._theme.px(GAP)
        box = QRect(0, (self.height() - side) // 2, side, side)
        words = QRect(side + gap, 0, self.width() - side - gap, self.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter, visual_rect(self.layoutDirection(), self.rect(), box))
        painter.setFont(self._theme.font(TextStyle.BODY))
        painter.setPen(self._theme.colour("text" if self.isEnabled() else "text3"))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        place = visual_rect(self.layoutDirection(), self.rect(), words)
        painter.drawText(place, align, isolated(self._words))
        painter.end()

    def _paint_box(self, painter: QPainter, box: QRect) -> None:
        on = self.isChecked()
        fill = self._theme.colour("accent" if on else "raised")
        line = self._theme.colour("accent" if on else "border")
        paint_box(painter, box, Box(fill=fill, line=line, width=1.25, radius=RADIUS))
        if on:
            pen = QPen(self._theme.colour("on_accent"), box.width() / 8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            area = QRectF(box)
            painter.drawPolyline(
                [
                    QPointF(area.left() + x * area.width(), area.top() + y * area.height())
                    for x, y in TICK
                ]
            )

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()
