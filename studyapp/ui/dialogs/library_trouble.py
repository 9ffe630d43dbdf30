"""The library cannot be opened: what happened, what is safe, and the choices."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from studyapp.core.errors import LibraryReason, LibraryUnavailable


class LibraryChoice(Enum):
    """What the user wants done about it."""

    TRY_AGAIN = "try again"
    USE_COPY = "use copy"
    START_FRESH = "start fresh"
    QUIT = "quit"


class LibraryTrouble:
    """Asks once; nothing is changed before the user has chosen."""

    @classmethod
    def ask(cls, trouble: LibraryUnavailable, *, copies: int) -> LibraryChoice:
        """Show the trouble and give the choice; closing the dialog means quitting."""
        box = QMessageBox()
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle("studyapp")
        title, line = words_of(trouble)
        box.setText(title)
        box.setInformativeText(line)
        offered: dict[QPushButton, LibraryChoice] = {}
        for choice in choices_for(trouble.reason, copies=copies):
            role = (
                QMessageBox.ButtonRole.RejectRole
                if choice is LibraryChoice.QUIT
                else QMessageBox.ButtonRole.ActionRole
            )
            offered[box.addButton(_label(choice), role)] = choice
        box.exec()
        clicked = box.clickedButton()
        chosen = (choice for button, choice in offered.items() if button is clicked)
        return next(chosen, LibraryChoice.QUIT)


def choices_for(reason: LibraryReason, *, copies: int) -> tuple[LibraryChoice, ...]:
    """Give the choices that can help with a reason."""
    if reason in (LibraryReason.LOCKED, LibraryReason.FULL, LibraryReason.READ_ONLY):
        return (LibraryChoice.TRY_AGAIN, LibraryChoice.QUIT)
    if reason is LibraryReason.CORRUPT and copies:
        return (LibraryChoice.USE_COPY, LibraryChoice.START_FRESH, LibraryChoice.QUIT)
    return (LibraryChoice.START_FRESH, LibraryChoice.QUIT)


def words_of(trouble: LibraryUnavailable) -> tuple[str, str]:
    """Give a title and a line: what happened, what is safe, what to do."""
    match trouble.reason:
        case LibraryReason.LOCKED:
            return (
                _tr("Your library is in use"),
                _tr("Another studyapp has it open. Close that one and try again."),
            )
        case LibraryReason.FULL:
            return (
                _tr("The disk is full"),
                _tr("Everything saved so far is safe. Free some space and try again."),
            )
        case LibraryReason.READ_ONLY:
            return (
                _tr("Your library cannot be written"),
                _tr(
                    "Everything saved so far is safe. Check that you may write to the folder "
                    "and try again: {path}"
                ).format(path=trouble.path),
            )
        case LibraryReason.TOO_NEW:
            return (
                _tr("Your library was made by a newer studyapp"),
                _tr(
                    "The file has not been changed. Install the newer studyapp, or start with "
                    "a fresh library beside it: {path}"
                ).format(path=trouble.path),
            )
        case LibraryReason.FOREIGN:
            return (
                _tr("This file is not a studyapp library"),
                _tr(
                    "The file has not been changed. You can start with a fresh library; the "
                    "file stays beside it: {path}"
                ).format(path=trouble.path),
            )
        case LibraryReason.CORRUPT:
            return (
                _tr("Your library could not be read"),
                _tr(
                    "The file has not been changed. Use the latest copy, or start fresh; the "
                    "damaged file stays beside it: {path}"
                ).format(path=trouble.path),
            )


def _label(choice: LibraryChoice) -> str:
    words = {
        LibraryChoice.TRY_AGAIN: _tr("Try again"),
        LibraryChoice.USE_COPY: _tr("Use the latest copy"),
        LibraryChoice.START_FRESH: _tr("Start fresh"),
        LibraryChoice.QUIT: _tr("Quit"),
    }
    return words[choice]


def _tr(text: str) -> str:
    return QCoreApplication.translate("LibraryTrouble", text)
