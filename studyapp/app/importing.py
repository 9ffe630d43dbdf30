"""Files that come to the window, dropped on it or opened with it, go to the import."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from studyapp.app.pages import Desk
from studyapp.ui.dropping import FileDrop

PACK = ".studypack"


class Importing:
    """Opens the import dialog over the window, one at a time; lives as long as the window."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        self._window, self._desk = window, desk
        self._open = False
        self._drop = FileDrop(window)
        self._drop.dropped.connect(self.show)
        desk.bus.import_requested.connect(self.ask)

    def ask(self) -> None:
        """Ask for files and show what importing them does."""
        from studyapp.ui.dialogs.import_questions import choose_files  # noqa: PLC0415 - as below

        files = choose_files(self._window)
        if files:
            self.show(files)

    def show(self, files: tuple[Path, ...]) -> None:
        """Show what importing files does; questions are only for those who teach."""
        if self._open:
            return
        taken = files if self._desk.workspace.teaching.on else _packs(files)
        if not taken:
            self._desk.bus.toast_requested.emit(
                _tr("Switch on the teaching tools in Settings to import questions."), None
            )
            return
        # Loaded when needed: most runs import nothing.
        from studyapp.ui.dialogs.import_questions import (  # noqa: PLC0415
            ImportDesk,
            ImportQuestions,
        )

        desk = ImportDesk(
            theme=self._desk.theme, bus=self._desk.bus, workspace=self._desk.workspace
        )
        self._open = True
        try:
            ImportQuestions.ask(desk, taken, self._window)
        finally:
            self._open = False


def _packs(files: tuple[Path, ...]) -> tuple[Path, ...]:
    return tuple(file for file in files if file.suffix.casefold() == PACK)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Importing", text)
