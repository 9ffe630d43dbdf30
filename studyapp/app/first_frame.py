"""Tell when the first frame is painted; for measuring the start and for a check of a build."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

WORDS = "first frame\n"


class FirstFrame(QObject):
    """Writes a line on standard output after the first paint, then closes the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._seen = False
        # PySide6 6.11: a filter on the application would make it set up every widget class.
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002 - Qt's name
        """Wait for the window's first paint event; what lies in it is painted along."""
        if event.type() is QEvent.Type.Paint and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._report)
        return False

    def _report(self) -> None:
        sys.stdout.write(WORDS)
        sys.stdout.flush()
        self._window.close()
