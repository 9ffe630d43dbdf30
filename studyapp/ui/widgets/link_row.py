"""A row that leads somewhere: what it is, its words, and an arrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.mirror import visual_rect
from studyapp.ui.widgets.text_block import isolated

CAPTION_WIDTH = 150
PADDING = 6
GAP = 12
ARROW = 16
RADIUS = 8
WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)


class LinkRow(QAbstractButton):
    """A full-width button with a caption, words that wrap, and a chevron."""

    def __init__(
        self, theme: Theme, caption: str, words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._caption, self._words = theme, caption, words
        self.setAccessibleName(f"{caption} {words}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self._on_theme)

    def sizeHint(self) -> QSize:
        return QSize(400, self._height(max(self.width(), 400)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._height(max(self.width(), 200)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self._height(self.width()))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse():
            painter.setBrush(self._theme.colour("hover"))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setPen(self._theme.colour("text2"))
        painter.setFont(self._theme.font(TextStyle.SMALL))
        align = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self._visual(self._caption_box()), int(align), isolated(self._caption))
        painter.setPen(self._theme.colour("text"))
        painter.setFont(self._theme.font(TextStyle.BODY, weight=500))
        painter.drawText(self._visual(self._words_box(self.width())), WRAP, isolated(self._words))
        arrow = self._visual(self._arrow_box())
        self._theme.icon("chevron-right", "text2", ARROW).paint(painter, arrow)
        painter.end()

    def _caption_box(self) -> QRect:
        width = self._theme.px(CAPTION_WIDTH)
        return QRect(PADDING, PADDING, width, self.height() - 2 * PADDING)

    def _words_box(self, width: int) -> QRect:
        left = PADDING + self._theme.px(CAPTION_WIDTH) + GAP
        right = PADDING + self._theme.px(ARROW) + GAP
        return QRect(left, PADDING, max(40, width - left - right), 10_000)

    def _arrow_box(self) -> QRect:
        side = self._theme.px(ARROW)
        return QRect(self.width() - PADDING - side, (self.height() - side) // 2, side, side)

    def _visual(self, box: QRect) -> QRect:
        return visual_rect(self.layoutDirection(), self.rect(), box)

    def _height(self, width: int) -> int:
        metrics = QFontMetrics(self._theme.font(TextStyle.BODY, weight=500))
        words = metrics.boundingRect(self._words_box(width), WRAP, self._words).height()
        return max(self._theme.px(32), words + 2 * PADDING)

    def _on_theme(self) -> None:
        self.setMinimumHeight(self._height(self.width()))
        self.updateGeometry()
        self.update()
