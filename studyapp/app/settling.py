"""Once the window stands, what it stands on is no longer searched for garbage.

Modules, classes and the article live as long as the window. Python's full collection looks
at all of them each time, some 70,000 objects and 40 to 60 ms with the first article, and so
drops frames in the middle of a scroll or a word. Frozen objects are passed over; whatever is
made later is collected as before.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from studyapp.core.changes import Changes
from studyapp.ui.bus import Bus

PAUSE = 1_500
"""Milliseconds after the start, or after another article, until everything is loaded."""


class Settling(QObject):
    """Freezes what is loaded a while after the start and after each change of the article."""

    def __init__(self, bus: Bus, parent: QObject) -> None:
        super().__init__(parent)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(PAUSE)
        self.timer.timeout.connect(gc.freeze)
        self.timer.start()
        bus.changed.connect(self._on_changed)

    def _on_changed(self, changes: object) -> None:
        if isinstance(changes, Changes) and changes.packs:
            self.timer.start()
