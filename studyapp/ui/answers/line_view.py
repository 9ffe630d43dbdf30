"""The part of a line of days that is in sight, and calm ways from one part to another."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from studyapp.core.timeline.scale import Scale, scale_between
from studyapp.ui.answers.day_steps import bounded, whole_scale
from studyapp.ui.theme import Theme

ZOOM_MS = 120
FOLLOWING = 4
"""How many times as much as they span is shown with days that are looked at closely."""


class LineView(QObject):
    """Never shows anything but the line from `first` to `last`, both included.

    `target` is where the view is going, `now` what is drawn on the way.
    """

    moved = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, first: int, last: int, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._first, self._last = theme, first, last
        self._before = self._now = self._target = whole_scale(first, last, 1)
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._on_motion)

    @property
    def now(self) -> Scale:
        """What is drawn."""
        return self._now

    @property
    def target(self) -> Scale:
        """What will be drawn once nothing moves."""
        return self._target

    @property
    def days(self) -> int:
        """How many days the whole line has."""
        return self._last + 1 - self._first

    @property
    def shown(self) -> tuple[float, float]:
        """Which shares of the line the edges stand at, from 0 to 1."""
        ends = (self._now.left - self._first, self._now.right - self._first)
        if self._now.span >= self.days * (1 - 1e-9):
            return 0.0, 1.0
        return max(0.0, ends[0] / self.days), min(1.0, ends[1] / self.days)

    @property
    def is_part(self) -> bool:
        """Whether there is more of the line than is in sight."""
        return self._target.span < self.days

    def can_zoom(self, factor: float) -> bool:
        """Tell whether days can be drawn any wider, by a factor."""
        return self._bounded(self._target.zoomed(factor, at=0)).span < self._target.span

    def resize(self, width: int) -> None:
        """Draw the same days into another width."""
        self.show(self._target.resized(width), at_once=True)

    def zoom(self, factor: float, at: float) -> None:
        """Draw days wider by a factor; the day at pixel `at` stays there."""
        self.show(self._target.zoomed(factor, at=at))

    def pan(self, pixels: float) -> None:
        """Go so many pixels to the right, at once."""
        self.show(self._target.panned(pixels), at_once=True)

    def centre(self, day: float, *, at_once: bool = False) -> None:
        """Put a day into the middle."""
        self.show(self._target.centred(day), at_once=at_once)

    def show_whole(self, *, at_once: bool = False) -> None:
        """Draw the whole line."""
        self.show(whole_scale(self._first, self._last, self._target.width), at_once=at_once)

    def show_closely(self, first: float, last: float, *, least: float) -> None:
        """Draw some days larger, where on the whole line they would be under `least` pixels."""
        width = self._target.width
        if not 0 < (last - first) * width / self.days < least:
            self.show_whole(at_once=True)
            return
        middle, span = (first + last) / 2, FOLLOWING * (last - first)
        self.show(scale_between(middle - span / 2, middle + span / 2, width), at_once=True)

    def show(self, scale: Scale, *, at_once: bool = False) -> None:
        """Go to the nearest scale that shows nothing but the line."""
        self._motion.stop()
        self._before, self._target = self._now, self._bounded(scale)
        milliseconds = self._theme.duration(ZOOM_MS)
        if at_once or not milliseconds:
            self._now = self._target
        else:
            self._motion.setDuration(milliseconds)
            self._motion.start()
        self.changed.emit()
        self.moved.emit()

    def _on_motion(self, share: float) -> None:
        before, target = self._before, self._target
        left = before.left + (target.left - before.left) * share
        right = before.right + (target.right - before.right) * share
        self._now = scale_between(left, right, target.width) if share < 1 else target
        self.moved.emit()

    def _bounded(self, scale: Scale) -> Scale:
        return bounded(scale, self._first, self._last)
