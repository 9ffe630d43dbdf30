"""Run the window: application, workspace, pages, and how they meet on the bus."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer

from studyapp.app.finding import Finding
from studyapp.app.first_frame import FirstFrame
from studyapp.app.importing import Importing
from studyapp.app.opening import open_workspace
from studyapp.app.pages import Desk, page_specs
from studyapp.app.printing import Printing
from studyapp.app.profile_lock import ProfileLock
from studyapp.app.settling import Settling
from studyapp.app.studying import Studying
from studyapp.app.wiring import TEACHING_PAGES, Wiring
from studyapp.core.errors import StudyError
from studyapp.logs import logger, start_logging
from studyapp.paths import default_data_dir
from studyapp.services.recovery import keep_daily_copy
from studyapp.services.workspace import Workspace
from studyapp.ui.accessible.install import install_interfaces
from studyapp.ui.application import install_excepthook, make_application
from studyapp.ui.bus import Bus
from studyapp.ui.dropping import FileOpening
from studyapp.ui.main_window import MainWindow
from studyapp.ui.theme import Theme
from studyapp.ui.window_state import WindowState

NO_LIBRARY = 1
FIRST_PAGE = "today"
LOG = logger("app")


def run_desk(
    argv: list[str],
    *,
    data_dir: Path | None,
    now: Callable[[], datetime],
    probing: bool,
    files: tuple[Path, ...] = (),
) -> int:
    """Open the window, stay until it closes, give the exit status."""
    folder = data_dir or default_data_dir()
    application = make_application(argv)
    theme = Theme(application)
    theme.apply(application)
    install_interfaces()
    lock = ProfileLock(folder)
    workspace = open_workspace(folder, now=now, lock=lock)
    if workspace is None:
        return NO_LIBRARY
    logs = start_logging(folder / "logs")
    window = make_window(theme, workspace, folder=folder, now=now)
    errors = install_excepthook(window.report_bug, window)
    frame = FirstFrame(window) if probing else None
    window.show_page(window.first_page)
    window.show()
    opening = FileOpening(application)
    opening.opened.connect(window.import_files)
    if files:
        QTimer.singleShot(0, lambda: window.import_files(files))
    status = int(application.exec())
    del frame
    errors.uninstall()
    workspace.close()
    _keep_copy(folder, now())
    lock.give_back()
    logs.close()
    return status


def _keep_copy(folder: Path, now: datetime) -> None:
    try:
        keep_daily_copy(folder, now)
    except (StudyError, OSError):
        LOG.exception("no copy of the library was kept")


class StudyWindow(MainWindow):
    """The window with its wiring, which lives as long as it does."""

    def __init__(self, desk: Desk, *, folder: Path) -> None:
        super().__init__(
            desk.theme,
            desk.bus,
            page_specs(desk),
            state=WindowState(folder),
            preferences=desk.workspace.preferences,
        )
        self.desk = desk
        self._left_at = WindowState(folder).last_page
        self._wiring = Wiring(self, desk)
        self._importing = Importing(self, desk)
        self._printing = Printing(self, desk)
        self._finding = Finding(self, desk)
        self._studying = Studying(self, desk)
        self._settling = Settling(desk.bus, self)

    @property
    def first_page(self) -> str:
        """The page the window was left at, or Today where it was left at none that is known."""
        known = {spec.id for spec in page_specs(self.desk)} - {"settings"}
        if not self.desk.workspace.teaching.on:
            known -= set(TEACHING_PAGES)
        return self._left_at if self._left_at in known else FIRST_PAGE

    def import_files(self, files: tuple[Path, ...]) -> None:
        """Show what importing files does."""
        self._importing.show(files)

    def report_bug(self, summary: str) -> None:
        """Tell of a bug without losing anything."""
        words = self.tr(
            "Something went wrong inside studyapp ({summary}). What was saved is safe; the log "
            "tells more."
        )
        self.desk.bus.toast_requested.emit(words.format(summary=summary), None)


def make_window(
    theme: Theme, workspace: Workspace, *, folder: Path, now: Callable[[], datetime]
) -> StudyWindow:
    """Build the window over a workspace; its pages are made when they are first shown."""
    desk = Desk(theme=theme, bus=Bus(), workspace=workspace, locale=QLocale(), now=now)
    return StudyWindow(desk, folder=folder)
