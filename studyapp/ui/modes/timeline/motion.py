"""A calm way from one scale to another: zoom and pan together, eased, and stoppable."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from studyapp.core.timeline.scale import Scale

LIKE = 1e-3
"""Relative difference below which two spans count as equal."""


class Motion(QObject):
    """Emits the scales on the way; the last is exactly the target."""

    moved = Signal(object)
    arrived = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._from: Scale | None = None
        self._to: Scale | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_step)
        self._animation.finished.connect(self._on_end)

    @property
    def target(self) -> Scale | None:
        """Where the movement leads, or None at rest."""
        return self._to

    def start(self, now: Scale, to: Scale, milliseconds: int) -> None:
        """Move from one scale to another; at once where the time is 0."""
        self.stop()
        self._from, self._to = now, to
        if milliseconds <= 0:
            self._on_end()
            return
        self._animation.setDuration(milliseconds)
        self._animation.start()

    def stop(self) -> None:
        """Stay where it is."""
        self._from = self._to = None
        self._animation.stop()

    def _on_step(self, progress: float) -> None:
        if self._from is not None and self._to is not None and progress < 1.0:
            self.moved.emit(between(self._from, self._to, progress))

    def _on_end(self) -> None:
        target = self._to
        self._from = self._to = None
        if target is not None:
            self.arrived.emit(target)


def between(now: Scale, to: Scale, progress: float) -> Scale:
    """Give the scale part of the way: spans grow evenly by ratio, edges go along."""
    span, share = now.span, progress
    if abs(now.span / to.span - 1) >= LIKE:
        span = now.span * (to.span / now.span) ** progress
        share = (now.span - span) / (now.span - to.span)
    moved = now.moved(to.days_from(now) * share)
    return replace(moved, days_per_pixel=span / to.width, width=to.width)
