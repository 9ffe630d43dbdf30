"""Make the application object, and catch what nobody else has caught."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from studyapp.logs import logger
from studyapp.paths import resource_dir
from studyapp.ui.fonts import register_fonts

NAME = "studyapp"
LOG = logger("ui")


def make_application(argv: Sequence[str], *, name: str = NAME) -> QApplication:
    """Give the application object with the bundled fonts registered.

    `Theme.apply` gives it its style, palette and style sheet.
    """
    app = QApplication(list(argv))
    app.setApplicationName(name)
    app.setApplicationDisplayName(name)
    app.setOrganizationName(name)
    app.setDesktopFileName(name)
    register_fonts(resource_dir() / "fonts")
    return app


class UncaughtErrors(QObject):
    """Stands in for `sys.excepthook`: logs a bug and lets the window report it.

    The hook runs in whatever thread the bug was in, so it only emits; the report is made
    in the window's thread. The app stays open: what was saved is safe, what is typed is
    still there.
    """

    caught = Signal(str)

    def __init__(self, report: Callable[[str], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = sys.excepthook
        self.caught.connect(report, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Begin to catch."""
        sys.excepthook = self._hook

    def uninstall(self) -> None:
        """Give the hook back."""
        sys.excepthook = self._before

    def _hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        LOG.critical("a bug", exc_info=(kind, error, trace))
        self.caught.emit(f"{kind.__name__}: {error}")


def install_excepthook(
    report: Callable[[str], object], parent: QObject | None = None
) -> UncaughtErrors:
    """Log every exception nobody caught and hand its one-line summary to `report`."""
    errors = UncaughtErrors(report, parent)
    errors.install()
    return errors
