"""The strip below the lanes: everything at a glance, and a brush on what is in the picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.core.timeline.brush import Days, Grip, dragged, grip_at
from studyapp.core.timeline.index import TimelineIndex
from studyapp.core.timeline.scale import Limits, Scale, scale_between
from studyapp.core.timeline.strokes import strokes_of
from studyapp.core.timeline.ticks import axis_of
from studyapp.ui.modes.timeline.look import HEADER, LaneHead, ink_of
from studyapp.ui.modes.timeline.words import major_words, span_words
from studyapp.ui.theme import TextStyle, Theme

HEIGHT = 60
END = 20
"""Pixels kept free at the right, so that the brush's handle is never cut off."""
STROKE = 4.0
TOP, DEEPEST = 9.0, 30.0
BRUSH_TOP, BRUSH_BOTTOM = 3.0, 38.0
LEAST_BRUSH = 12.0
HANDLE, HANDLE_HEIGHT, REACH = 5.0, 16.0, 9.0
KEY_SHARE = 0.1
LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Overview(QWidget):
    """Drag the brush, its ends, or press beside it; arrow keys do the same."""

    days_requested = Signal(float, float)

    def __init__(
        self,
        theme: Theme,
        index: TimelineIndex,
        heads: Sequence[LaneHead],
        *,
        limits: Limits,
        locale: QLocale,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("timeline-overview")
        self._theme, self._index, self._heads, self._locale = theme, index, heads, locale
        self._limits = limits
        self._shown: Days = (float(index.first), float(index.last + 1))
        self._grip: Grip | None = None
        self._held_at = 0.0
        self._picture: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setProperty("ringRadius", 4)
        self.setAccessibleName(
            self.tr("Overview: arrow keys move what is shown, Shift and Ctrl move one end")
        )
        theme.changed.connect(self._on_theme)

    def set_marks(self, index: TimelineIndex, heads: Sequence[LaneHead], *, limits: Limits) -> None:
        """Show other marks."""
        self._index, self._heads, self._limits = index, heads, limits
        self._picture = None
        self.update()

    def show_scale(self, scale: Scale) -> None:
        """Lay the brush on the days of a scale."""
        self._shown = (scale.left, scale.right)
        self.setAccessibleDescription(span_words(scale, self._locale))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.px(HEIGHT))

    @property
    def brush(self) -> tuple[float, float]:
        """The pixels between which the brush is drawn, from the widget's left edge."""
        scale, left = self._scale(), self._header()
        start = max(0.0, scale.x(self._shown[0]))
        end = min(float(scale.width), scale.x(self._shown[1]))
        if end - start < LEAST_BRUSH:
            middle = (start + end) / 2
            start, end = middle - LEAST_BRUSH / 2, middle + LEAST_BRUSH / 2
        return left + start, left + end

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = (self._shown[1] - self._shown[0]) * KEY_SHARE
        match Qt.Key(event.key()):
            case Qt.Key.Key_Left:
                self._drag(_grip_of(event), -step)
            case Qt.Key.Key_Right:
                self._drag(_grip_of(event), step)
            case Qt.Key.Key_Home:
                self._drag(Grip.WHOLE, self._limits.first - self._shown[0])
            case Qt.Key.Key_End:
                self._drag(Grip.WHOLE, self._limits.last + 1 - self._shown[1])
            case _:
                event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        self._grip = self._grip_under(x)
        if self._grip is None:
            self._grip = Grip.WHOLE
            self._drag(Grip.WHOLE, self._day_at(x) - sum(self._shown) / 2)
        self._held_at = x

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._grip is None:
            self._show_cursor(self._grip_under(x))
            return
        days = (x - self._held_at) * self._scale().days_per_pixel
        self._held_at = x
        self._drag(self._grip, days)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            self._picture = self._paint_picture()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_brush(painter)
        painter.end()

    def _paint_picture(self) -> QPixmap:
        density = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * density), round(self.height() * density))
        picture.setDevicePixelRatio(density)
        picture.fill(self._theme.colour("sunken"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_words(painter)
        painter.translate(self._header(), 0)
        self._paint_marks(painter)
        self._paint_years(painter)
        painter.end()
        return picture

    def _paint_words(self, painter: QPainter) -> None:
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
        painter.setPen(self._theme.colour("text2"))
        painter.setFont(self._theme.font(TextStyle.CAPTION, 500))
        left = self._theme.px(23)
        box = QRectF(left, 0, self._header() - left - 8, self.height())
        painter.drawText(box, LEADING, self.tr("Overview"))

    def _paint_marks(self, painter: QPainter) -> None:
        scale, zoom = self._scale(), self._theme.scale
        apart = (DEEPEST - TOP) / max(1, len(self._heads) - 1) * zoom
        painter.setPen(Qt.PenStyle.NoPen)
        thick = min(STROKE * zoom, max(1.5, apart - 1))
        for number, (head, lane) in enumerate(zip(self._heads, self._index.lanes, strict=True)):
            painter.setBrush(ink_of(self._theme, head.tone).glyph)
            top = TOP * zoom + number * apart
            for start, end in strokes_of(lane, scale):
                width = max(thick, end - start)
                box = QRectF((start + end - width) / 2, top, width, thick)
                painter.drawRoundedRect(box, thick / 2, thick / 2)

    def _paint_years(self, painter: QPainter) -> None:
        scale, theme = self._scale(), self._theme
        font = theme.font(TextStyle.CAPTION, 500)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.colour("text2"))
        for tick in axis_of(scale, text_scale=theme.scale).major:
            words, x = major_words(tick, self._locale), scale.x(tick.day)
            half = metrics.horizontalAdvance(words) / 2
            if half <= x <= scale.width - half + END:
                box = QRectF(x - half - 2, self.height() - theme.px(21), 2 * half + 4, theme.px(16))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_brush(self, painter: QPainter) -> None:
        zoom = self._theme.scale
        left, right = self.brush
        box = QRectF(left, BRUSH_TOP * zoom, right - left, (BRUSH_BOTTOM - BRUSH_TOP) * zoom)
        accent = self._theme.colour("accent")
        wash = QColor(accent)
        wash.setAlpha(26)
        painter.setPen(QPen(accent, 1.5))
        painter.setBrush(wash)
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        for x in self._handles():
            top = box.center().y() - HANDLE_HEIGHT * zoom / 2
            handle = QRectF(x - HANDLE / 2, top, HANDLE, HANDLE_HEIGHT * zoom)
            painter.drawRoundedRect(handle, HANDLE / 2, HANDLE / 2)

    def _handles(self) -> tuple[float, float]:
        left, right = self.brush
        out = HANDLE - 1 if right - left < 2 * LEAST_BRUSH else 0.0
        return left - out, right + out

    def _drag(self, grip: Grip, by: float) -> None:
        first, last = dragged(self._shown, grip, by)
        if last - first <= self._limits.longest_span:
            self.days_requested.emit(first, last)

    def _grip_under(self, x: float) -> Grip | None:
        left, right = self._handles()
        return grip_at(x, left, right, reach=REACH)

    def _show_cursor(self, grip: Grip | None) -> None:
        match grip:
            case Grip.START | Grip.END:
                self.setCursor(Qt.CursorShape.SizeHorCursor)
            case Grip.WHOLE:
                self.setCursor(Qt.CursorShape.OpenHandCursor)
            case None:
                self.unsetCursor()

    def _scale(self) -> Scale:
        width = max(1, self.width() - self._header() - END)
        whole = self._limits.everything(width)
        return scale_between(whole.left, whole.right, width)

    def _day_at(self, x: float) -> float:
        scale = self._scale()
        return scale.left + (x - self._header()) * scale.days_per_pixel

    def _header(self) -> int:
        return self._theme.px(HEADER)

    def _on_theme(self) -> None:
        self._picture = None
        self.updateGeometry()
        self.update()


def _grip_of(event: QKeyEvent) -> Grip:
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return Grip.END
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return Grip.START
    return Grip.WHOLE
