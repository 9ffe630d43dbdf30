"""What the window remembers from one run to the next: size, panes, the last page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QSettings, QSize
from PySide6.QtWidgets import QWidget

FILE = "window.ini"
USUAL = QSize(1280, 800)
SMALLEST = QSize(480, 360)
WIDTH, HEIGHT, MAXIMIZED, PAGE, SIDEBAR = (
    "window/width",
    "window/height",
    "window/maximized",
    "window/page",
    "window/sidebar",
)


class WindowState:
    """Numbers and names in an INI file of a folder; unreadable values count as missing."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / FILE), QSettings.Format.IniFormat)

    def restore(self, window: QWidget) -> None:
        """Give a window its last size, never larger than the screen has room for."""
        wanted = QSize(self._number(WIDTH) or USUAL.width(), self._number(HEIGHT) or USUAL.height())
        screen = window.screen()
        room = screen.availableGeometry() if screen is not None else QRect(0, 0, 1280, 800)
        window.resize(wanted.expandedTo(SMALLEST).boundedTo(room.size()))
        if self._settings.value(MAXIMIZED) == "true":
            window.showMaximized()

    def save(self, window: QWidget) -> None:
        """Remember a window's size; of a maximized one, that it was."""
        self._settings.setValue(MAXIMIZED, "true" if window.isMaximized() else "false")
        if not (window.isMaximized() or window.isFullScreen()):
            self._settings.setValue(WIDTH, window.width())
            self._settings.setValue(HEIGHT, window.height())
        self._settings.sync()

    @property
    def last_page(self) -> str:
        """The id of the page that was open last, or nothing."""
        return str(self._settings.value(PAGE) or "")

    def save_page(self, page: str) -> None:
        """Remember the page that is open."""
        self._settings.setValue(PAGE, page)

    @property
    def sidebar_shown(self) -> bool:
        """Whether the sidebar was left visible."""
        return str(self._settings.value(SIDEBAR)) != "hidden"

    def save_sidebar(self, *, shown: bool) -> None:
        """Remember whether the sidebar is visible."""
        self._settings.setValue(SIDEBAR, "shown" if shown else "hidden")

    def pane(self, name: str) -> int | None:
        """Give the remembered width of a pane, in pixels, or None."""
        return self._number(f"panes/{name}")

    def save_pane(self, name: str, width: int) -> None:
        """Remember the width of a pane."""
        self._settings.setValue(f"panes/{name}", width)

    def _number(self, key: str) -> int | None:
        text = str(self._settings.value(key) or "")
        return int(text) if text.isdecimal() else None
