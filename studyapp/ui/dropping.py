"""Files that are dropped on the window, or opened with the app by the system."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QWidget

MACOS = "darwin"


class FileDrop(QObject):
    """Takes files that are dropped on a window; `dropped` brings their paths as a tuple."""

    dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            if files_in(event.mimeData()):
                event.acceptProposedAction()
                return True
        elif isinstance(event, QDropEvent):
            files = files_in(event.mimeData())
            if files:
                event.acceptProposedAction()
                self.dropped.emit(files)
                return True
        return False


class FileOpening(QObject):
    """Takes files that the system asks the app to open, as macOS does on a double click."""

    opened = Signal(object)

    def __init__(self, app: QObject, *, system: str = sys.platform) -> None:
        super().__init__(app)
        # PySide6 6.11: a filter on the application makes it set up every widget class, so
        # there is none where the system names the file on the command line.
        if system == MACOS:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            if event.file():
                self.opened.emit((Path(event.file()),))
            return True
        return False


def files_in(data: QMimeData) -> tuple[Path, ...]:
    """Give the files on this computer that something dragged stands for."""
    urls = data.urls() if data.hasUrls() else []
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
