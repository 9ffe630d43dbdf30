"""The two pieces of work of an import that another thread does and this one may stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studyapp.core.changes import Changes
from studyapp.services.steps import Step, Stopped
from studyapp.services.transfer.reading_files import FilesRead, read_files

TOLD_EVERY = 64
"""Steps between two signals: a signal for each would cost more than the step."""


class Reading(QObject):
    """Reads in whatever thread calls it, and can be told to stop from any other."""

    begun = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stopped = False

    def stop(self) -> None:
        """Have what is being read stopped soon."""
        self._stopped = True

    def read(self, files: Sequence[Path]) -> FilesRead:
        """Read files; raises `Stopped` once it is told to stop."""
        return read_files(files, stopped=lambda: self._stopped, begun=self._begin)

    def _begin(self, number: int) -> None:
        if not self._stopped:
            self.begun.emit(number)


class Applying(QObject):
    """Counts the steps of what is being written; `stepped` tells how many were taken."""

    stepped = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = 0
        self._stopped = False
        self.under_way = False

    def start(self, work: Callable[[Step], Changes]) -> Callable[[], Changes]:
        """Give the work to be done in another thread; it raises `Stopped` once it is stopped."""
        self._steps, self._stopped, self.under_way = 0, False, True
        return lambda: work(self._step)

    def stop(self) -> None:
        """Have the work stopped before its next step."""
        self._stopped = True

    def end(self) -> None:
        """Note that the work is over, one way or the other."""
        self.under_way = False

    def _step(self) -> None:
        if self._stopped:
            raise Stopped
        self._steps += 1
        if self._steps % TOLD_EVERY == 0:
            self.stepped.emit(self._steps)
