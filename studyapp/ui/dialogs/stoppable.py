"""Work of an import or export that another thread does and this one may stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from studyapp.services.steps import Step, Stopped
from studyapp.services.transfer.reading_files import FilesRead, read_files

Made = TypeVar("Made")
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


class Stoppable(QObject):
    """Counts the steps of what another thread does; `stepped` tells how many were taken."""

    stepped = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = 0
        self._wanted: object = None
        self.under_way = False

    def start(self, work: Callable[[Step], Made]) -> Callable[[], Made]:
        """Give the work to be done in another thread; it raises `Stopped` once it is stopped.

        What was started before is stopped.
        """
        self._steps, self.under_way = 0, True
        mine = self._wanted = object()
        return lambda: work(lambda: self._step(mine))

    def stop(self) -> None:
        """Have the work stopped before its next step."""
        self._wanted = None

    def end(self) -> None:
        """Note that the work is over, one way or the other."""
        self.under_way = False

    def _step(self, mine: object) -> None:
        if self._wanted is not mine:
            raise Stopped
        self._steps += 1
        if self._steps % TOLD_EVERY == 0:
            self.stepped.emit(self._steps)
