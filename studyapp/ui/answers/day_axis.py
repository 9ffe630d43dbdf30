"""A line of days that one points at: by mouse, by keys, nearer or from further away."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import (
    QEvent,
    QLocale,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.core.timeline.scale import Scale
from studyapp.ui.answers.axis_painter import INSET, RADIUS, AxisPainter, Band, Flag, Picture
from studyapp.ui.answers.axis_words import day_words
from studyapp.ui.answers.day_steps import (
    Grain,
    Stride,
    grain_of,
    snapped,
    stride_of,
    strode,
)
from studyapp.ui.answers.line_view import LineView
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.announce import announce

ZOOM = 2.0
WHEEL_STEP = 120
EDGE, PAN_MS, PAN = 26, 30, 12
APART = 60
"""Answers nearer than this many pixels are drawn larger, to be told apart."""
REACH = 12
"""So near the marker a press takes it as it is, in pixels."""
ZOOMS = {
    Qt.Key.Key_Plus: ZOOM,
    Qt.Key.Key_Equal: ZOOM,
    Qt.Key.Key_Minus: 1 / ZOOM,
    Qt.Key.Key_Underscore: 1 / ZOOM,
}
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Hold(Enum):
    """What the mouse has hold of."""

    NOTHING = "nothing"
    MARKER = "marker"
    STRIP = "strip"


class DayAxis(QWidget):
    """Holds the day pointed at, and how finely; read-only once flags are given to it."""

    changed = Signal()
    view_changed = Signal()

    def __init__(
        self, theme: Theme, first: int, last: int, locale: QLocale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._locale = theme, locale
        self._first, self._last = first, last
        self._painter = AxisPainter(theme, locale)
        self._view = LineView(theme, first, last, self)
        self._view.moved.connect(self.update)
        self._view.changed.connect(self.view_changed)
        self._day: int | None = None
        self._grain = Grain.DAY
        self._hover: int | None = None
        self._flags: tuple[Flag, ...] | None = None
        self._bands: tuple[Band, ...] = ()
        self._hold, self._offset, self._mouse_x = Hold.NOTHING, 0.0, 0.0
        self._panning = QTimer(self, interval=PAN_MS)
        self._panning.timeout.connect(self._pan_on)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setProperty("ringRadius", RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name()
        theme.changed.connect(self._on_theme)

    @property
    def day(self) -> int | None:
        """The number of the day pointed at, or None."""
        return self._day

    @property
    def grain(self) -> Grain:
        """How finely it was pointed at."""
        return self._grain

    @property
    def scale(self) -> Scale:
        """The part of the line in sight."""
        return self._view.target

    @property
    def stride(self) -> Stride:
        """How far the larger step goes."""
        return stride_of(self._view.days)

    @property
    def can_zoom_in(self) -> bool:
        """Whether days can be drawn any wider."""
        return self._view.can_zoom(ZOOM)

    @property
    def can_zoom_out(self) -> bool:
        """Whether there is more of the line than is in sight."""
        return self._view.is_part

    def set_day(self, day: int, grain: Grain = Grain.DAY) -> None:
        """Point at a day, kept on the line."""
        self._day, self._grain = min(max(day, self._first), self._last), grain
        self._name()
        self._keep_in_sight()
        self.update()

    def step(self, by: int, stride: Stride | None = None) -> None:
        """Go so many days on, or strides; from nowhere, to the middle of the line."""
        if self._day is None:
            self._point(int(self._view.now.middle), Grain.DAY)
        elif stride is None:
            self._point(self._day + by, Grain.DAY)
        else:
            grain = min(self._grain, Grain(max(Grain.DAY, stride)))
            grain = Grain.DAY if stride is Stride.WEEK else grain
            self._point(strode(self._day, stride, by), grain)
        announce(self, self.value_words)

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Draw the line larger or smaller about the marker, or about pixel `at`."""
        if at is None:
            at = self.scale.width / 2
            if self._day is not None and 0 <= self.scale.x(self._day + 0.5) <= self.scale.width:
                at = self.scale.x(self._day + 0.5)
        self._view.zoom(factor, at)

    def show_whole(self) -> None:
        """Draw the whole line."""
        self._view.show_whole()

    def show_outcome(self, flags: Sequence[Flag], bands: Sequence[Band]) -> None:
        """Show flags and bands instead of the marker; nothing can be changed any more."""
        self._flags, self._bands = tuple(flags), tuple(bands)
        self._hold, self._hover = Hold.NOTHING, None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._name()
        self.updateGeometry()
        self._fit_outcome()

    @property
    def value_words(self) -> str:
        """What is pointed at, in words as fine as it was pointed at."""
        if self._flags is not None:
            return ". ".join(flag.words for flag in self._flags)
        if self._day is None:
            return self.tr("No day chosen yet")
        return day_words(self._day, self._grain, self._locale)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._painter.height(self._rows()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._view.resize(max(1, self.width() - 2 * INSET))
        if self._flags is not None:
            self._fit_outcome()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._act(event):
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned.y():
            self.zoom(ZOOM ** (turned.y() / WHEEL_STEP), event.position().x() - INSET)
        elif turned.x() and self.can_zoom_out:
            self._view.pan(-turned.x() / 2)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        x = event.position().x() - INSET
        if self._is_on_strip(event):
            self._hold = Hold.STRIP
            self._pan_to(event.position().x())
        elif self._flags is None:
            self._hold, self._offset = Hold.MARKER, 0.0
            if self._day is not None and abs(self._view.now.x(self._day + 0.5) - x) <= REACH:
                self._offset = self._view.now.x(self._day + 0.5) - x
            else:
                self._point_at(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse_x = event.position().x() - INSET
        match self._hold:
            case Hold.MARKER:
                self._point_at(self._mouse_x + self._offset)
                self._panning.start()
            case Hold.STRIP:
                self._pan_to(event.position().x())
            case Hold.NOTHING:
                inside = self._flags is None and not self._is_on_strip(event)
                self._set_hover(self._snapped_at(self._mouse_x) if inside else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hold = Hold.NOTHING
        self._panning.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        picture = Picture(
            scale=self._view.now,
            rows=self._rows(),
            flags=self._flags_now(),
            bands=self._bands,
            shown=self._view.shown,
        )
        painter = QPainter(self)
        self._painter.paint(painter, QRectF(self.rect()), picture)
        painter.end()

    def _act(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in ZOOMS and not held & ~Qt.KeyboardModifier.ShiftModifier:
            self.zoom(ZOOMS[key])
        elif self._flags is not None:
            return False
        elif key in STEPS and held in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        ):
            larger = bool(held & Qt.KeyboardModifier.ShiftModifier)
            self.step(STEPS[key], self.stride if larger else None)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not held:
            self._point(self._first if key == Qt.Key.Key_Home else self._last, Grain.DAY)
            announce(self, self.value_words)
        else:
            return False
        return True

    def _point(self, day: int, grain: Grain) -> None:
        before = (self._day, self._grain)
        self.set_day(day, grain)
        if (self._day, self._grain) != before:
            self.changed.emit()

    def _point_at(self, x: float) -> None:
        self._hover = None
        self._point(self._snapped_at(x), grain_of(self._view.now))

    def _snapped_at(self, x: float) -> int:
        day = min(max(self._view.now.day_at(x), self._first), self._last)
        return min(max(snapped(day, grain_of(self._view.now)), self._first), self._last)

    def _set_hover(self, day: int | None) -> None:
        if day != self._hover:
            self._hover = day
            self.update()

    def _pan_on(self) -> None:
        """Go on while the marker is held at an edge."""
        by = -PAN if self._mouse_x < EDGE else PAN if self._mouse_x > self.scale.width - EDGE else 0
        if by and self.can_zoom_out:
            self._view.pan(by)
            self._point_at(self._mouse_x + self._offset)

    def _pan_to(self, x: float) -> None:
        strip = self._painter.strip(self.width(), self._rows())
        share = (x - strip.left()) / strip.width()
        self._view.centre(self._first + share * self._view.days, at_once=True)

    def _is_on_strip(self, event: QMouseEvent) -> bool:
        strip = self._painter.strip(self.width(), self._rows())
        return self.can_zoom_out and event.position().y() >= strip.top() - REACH / 2

    def _keep_in_sight(self) -> None:
        if self._day is None or self._hold is Hold.MARKER:
            return
        if not self.scale.left <= self._day < self.scale.right:
            self._view.centre(self._day)

    def _fit_outcome(self) -> None:
        """Show the whole, or so much that what differs can be told apart."""
        if all(_is_in(flag.day, self._bands) for flag in self._flags or ()):
            self._view.show_whole(at_once=True)
            return
        days = [flag.day for flag in self._flags or ()]
        days += [float(day) for band in self._bands for day in (band.first, band.last + 1)]
        self._view.show_closely(min(days), max(days), least=APART)

    def _rows(self) -> int:
        return 1 + max((flag.row for flag in self._flags or ()), default=0)

    def _flags_now(self) -> tuple[Flag, ...]:
        if self._flags is not None:
            return self._flags
        flags = []
        if self._hover is not None and self._hover != self._day:
            words = ""
            if self._day is None:
                words = day_words(self._hover, grain_of(self._view.now), self._locale)
            flags.append(_hover_flag(self._hover, words))
        if self._day is not None:
            flags.append(Flag(day=self._day + 0.5, words=self.value_words))
        return tuple(flags)

    def _name(self) -> None:
        ends = (day_words(day, Grain.DAY, self._locale) for day in (self._first, self._last))
        words = self.tr("Timeline from {first} to {last}: {value}")
        first, last = ends
        self.setAccessibleName(words.format(first=first, last=last, value=self.value_words))

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()


def _hover_flag(day: int, words: str) -> Flag:
    return Flag(
        day=day + 0.5,
        words=words,
        line="border",
        fill="raised",
        edge="border",
        ink="text2",
        knob=False,
    )


def _is_in(day: float, bands: Sequence[Band]) -> bool:
    return any(band.first <= day <= band.last + 1 for band in bands)
