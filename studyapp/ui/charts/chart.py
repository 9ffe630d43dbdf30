"""What all charts share: axes, an active point moved by keys or mouse, and its words."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.charts.point import Aim, Point, Scale, share_scale
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.announce import announce
from studyapp.ui.widgets.text_block import isolated

HEIGHT = 184
HEAD, FOOT = 28, 24
"""The strips for the active point's words and for the labels."""
LABEL_GAP = 8
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
}
RING = 2.0


class Chart(QWidget):
    """Points from left to right over an axis; a subclass paints the points.

    Time runs from left to right in every language. One focus stop: the arrow keys or the
    mouse move an active point, whose words stand above the chart and are told to a screen
    reader.
    """

    active_changed = Signal()
    """Another point is active, or none."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name = theme, name
        self._points: tuple[Point, ...] = ()
        self._scale = share_scale()
        self._aim: Aim | None = None
        self._active: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        theme.changed.connect(self._restyle)

    def show_points(
        self, points: Sequence[Point], *, scale: Scale | None = None, aim: Aim | None = None
    ) -> None:
        """Draw points over an axis, by default that of a share, and compare with an aim."""
        self._points, self._aim = tuple(points), aim
        self._scale = scale or share_scale()
        self._active = None
        told = [point.words for point in points] + ([aim.words] if aim else [])
        self.setAccessibleDescription(" ".join(told))
        self.update()

    @property
    def words(self) -> tuple[str, ...]:
        """What the chart says, point by point."""
        return tuple(point.words for point in self._points)

    @property
    def active(self) -> int | None:
        """The number of the active point, from 0."""
        return self._active

    def items_in_view(self) -> tuple[tuple[str, str, QRect], ...]:
        """Give number, words and strip of each point."""
        numbered = enumerate(self._points)
        return tuple((str(at), one.words, self._slot(at).toAlignedRect()) for at, one in numbered)

    def active_item(self) -> str | None:
        """Give the number of the active point as a word, or None."""
        return None if self._active is None else str(self._active)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(360), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        self._paint_labels(painter)
        self._paint_points(painter)
        if self._aim is not None:
            self._paint_aim(painter, self._aim)
        if self._active is not None:
            self._paint_words(painter, self._points[self._active].words)
            if self.hasFocus():
                self._paint_ring(painter, self._active)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._points) - 1
        if not self._points or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in STEPS:
            start = -1 if STEPS[key] > 0 else last + 1
            at = start if self._active is None else self._active
            self._activate(min(last, max(0, at + STEPS[key])))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._activate(0 if key is Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._point_at(event.position())
        if at != self._active and not self.hasFocus():
            self._active = at
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._active = None
            self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._active = None
        self.update()
        self.active_changed.emit()

    @abstractmethod
    def _paint_points(self, painter: QPainter) -> None:
        """Paint the points over the axis."""

    def _activate(self, at: int) -> None:
        self._active = at
        self.update()
        self.active_changed.emit()
        announce(self, self._points[at].words)

    def _plot(self) -> QRectF:
        """The field the points stand in, right of the axis's words and above its labels."""
        metrics = QFontMetricsF(self._theme.font(TextStyle.CAPTION))
        wide = max((metrics.horizontalAdvance(words) for _, words in self._scale.lines), default=0)
        left = wide + self._theme.px(LABEL_GAP)
        top = self._theme.px(HEAD)
        return QRectF(left, top, self.width() - left, self.height() - top - self._theme.px(FOOT))

    def _slot(self, at: int) -> QRectF:
        """The upright strip that belongs to a point."""
        plot = self._plot()
        width = plot.width() / max(1, len(self._points))
        return QRectF(plot.left() + at * width, plot.top(), width, plot.height())

    def _y(self, value: float) -> float:
        plot = self._plot()
        share = min(1.0, max(0.0, value / self._scale.top))
        return plot.bottom() - share * plot.height()

    def _point_at(self, where: QPointF) -> int | None:
        plot = self._plot()
        if not self._points or not plot.left() <= where.x() < plot.right():
            return None
        return int((where.x() - plot.left()) / (plot.width() / len(self._points)))

    def _paint_axis(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font(TextStyle.CAPTION))
        metrics = QFontMetricsF(painter.font())
        plot = self._plot()
        for value, words in self._scale.lines:
            y = round(self._y(value)) + 0.5
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(self._theme.colour("text3"))
            painter.drawText(
                QPointF(
                    plot.left() - self._theme.px(LABEL_GAP) - metrics.horizontalAdvance(words),
                    y + metrics.capHeight() / 2,
                ),
                isolated(words),
            )

    def _paint_labels(self, painter: QPainter) -> None:
        """Label as many points as fit side by side, beginning with the first."""
        metrics = QFontMetricsF(painter.font())
        painter.setPen(self._theme.colour("text3"))
        free = self._plot().left()
        base = self.height() - metrics.descent() - 1
        for at, point in enumerate(self._points):
            wide = metrics.horizontalAdvance(point.label)
            middle = self._slot(at).center().x()
            left = min(max(middle - wide / 2, self._plot().left()), self.width() - wide)
            if point.label and left >= free:
                painter.drawText(QPointF(left, base), isolated(point.label))
                free = left + wide + self._theme.px(LABEL_GAP)

    def _paint_aim(self, painter: QPainter, aim: Aim) -> None:
        pen = QPen(self._theme.colour("text2"), 1.25)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        plot, y = self._plot(), self._y(aim.value)
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))

    def _paint_words(self, painter: QPainter, words: str) -> None:
        painter.setPen(self._theme.colour("text2"))
        painter.setFont(self._theme.font(TextStyle.CAPTION))
        plot = self._plot()
        strip = QRectF(plot.left(), 0, plot.width(), self._theme.px(HEAD) - 8)
        painter.drawText(
            strip, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, isolated(words)
        )

    def _paint_ring(self, painter: QPainter, at: int) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("accent"), RING))
        painter.drawRoundedRect(self._slot(at).adjusted(1, 1, -1, -1), 4, 4)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
