"""A slider in the look of the app: a track, its filled part and a round handle."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from studyapp.ui.theme import Theme

TRACK, HANDLE = 4, 18
HEIGHT = 32
WIDTH = 220


class Slider(QSlider):
    """Whole numbers from one end to the other; arrows, Page keys, Home and End move it."""

    def __init__(
        self, theme: Theme, *, numbers: range, step: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setRange(numbers[0], numbers[-1])
        self.setSingleStep(step)
        self.setPageStep(5 * step)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty("ringRadius", HEIGHT // 2)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH) // 2, self._theme.px(HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, x = self.height() / 2, self._place()
        half = TRACK / 2
        left, right = self._ends()
        painter.setBrush(self._theme.colour("line2"))
        painter.drawRoundedRect(QRectF(left, middle - half, right - left, TRACK), half, half)
        painter.setBrush(self._theme.colour("accent"))
        start = right if self._mirrored else left
        filled = QRectF(min(start, x), middle - half, abs(x - start), TRACK)
        painter.drawRoundedRect(filled, half, half)
        painter.setBrush(self._theme.colour("raised"))
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        radius = self._theme.px(HANDLE) / 2 - 1
        painter.drawEllipse(QPointF(x, middle), radius, radius)
        painter.end()

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _ends(self) -> tuple[float, float]:
        inset = self._theme.px(HANDLE) / 2
        return inset, self.width() - inset

    def _place(self) -> float:
        left, right = self._ends()
        share = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        return right - share * (right - left) if self._mirrored else left + share * (right - left)

    def _go_to(self, x: float) -> None:
        left, right = self._ends()
        share = min(1.0, max(0.0, (x - left) / max(1.0, right - left)))
        share = 1.0 - share if self._mirrored else share
        self.setValue(self.minimum() + round(share * (self.maximum() - self.minimum())))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
