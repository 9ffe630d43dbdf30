"""Long work of the window's own thread, done a little at a time between its events.

Laid-out words belong to the thread they were laid out in: Qt keeps its font engines by thread,
and painting words that another thread has set crashes. So pages are not made in `ui/tasks`.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from shiboken6 import isValid

SLICE = 12
"""Milliseconds of work between two looks at the window's events."""


class Slices(QObject):
    """Runs a generator to its end; `finished` brings what it returns.

    The work ends with its owner: a window that is taken down in the middle of a step hears no more.
    """

    finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Generator[None, None, Any] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def start(self, work: Generator[None, None, Any]) -> None:
        """Begin a piece of work; one that is under way is dropped."""
        self._work = work
        self._timer.start()

    def stop(self) -> None:
        """Drop the work under way."""
        self._timer.stop()
        self._work = None

    def _go_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        work = self._work
        while work is not None and isValid(self) and clock.elapsed() < SLICE:
            try:
                next(work)
            except StopIteration as end:
                if isValid(self):
                    self.stop()
                    self.finished.emit(end.value)
                return
