"""Known trouble put into words: what happened, what is safe, what to do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from studyapp.core.bank.errors import EditedSince
from studyapp.core.errors import (
    ImportFailed,
    InvalidDate,
    InvalidInput,
    LibraryReason,
    LibraryUnavailable,
    NotFound,
    StudyError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemWords:
    """A title, and a line of one or two sentences below it."""

    title: str
    line: str

    @property
    def sentence(self) -> str:
        """Both as running text, for a line at the bottom of the window."""
        return f"{self.title}. {self.line}"


def words_for(error: StudyError) -> ProblemWords:  # noqa: PLR0911 - a case a kind of trouble
    """Give the words for an error; one that has none of its own gets a general line."""
    match error:
        case LibraryUnavailable():
            return _unavailable(error)
        case ImportFailed():
            return _import_failed(error)
        case NotFound():
            return _words(
                _tr("This is no longer there"),
                _tr("It may have been removed or renamed. Nothing else has changed."),
            )
        case EditedSince(pack=pack):
            words = _tr("“{title}” was edited since. Undo those edits first; nothing was changed.")
            return _words(_tr("Not undone"), words.format(title=pack))
        case InvalidDate():
            return _words(
                _tr("“{text}” is not a date").format(text=error.text),
                _tr("Write it like 2020-09-27, 2020-09 or 2020. Nothing was saved."),
            )
        case InvalidInput():
            return _words(
                _tr("“{value}” does not fit here").format(value=error.value),
                _tr("Nothing was saved. Change it and try again."),
            )
        case _:
            return _words(
                _tr("This did not work"),
                _tr("Nothing was changed, and everything saved so far is safe."),
            )


def _import_failed(error: ImportFailed) -> ProblemWords:
    first = error.problems[0] if error.problems else None
    if first is None:
        line = _tr("Nothing of it was stored.")
    elif len(error.problems) == 1:
        line = _tr("{file}: {message} Nothing of it was stored.")
    else:
        line = _tr("{file}: {message} There are {more} more problems. Nothing of it was stored.")
    if first is not None:
        line = line.format(
            file=first.file, message=_stopped(first.message), more=len(error.problems) - 1
        )
    return _words(_tr("This could not be taken in"), line)


def _unavailable(error: LibraryUnavailable) -> ProblemWords:
    match error.reason:
        case LibraryReason.LOCKED:
            return _words(
                _tr("Not saved"),
                _tr("Another studyapp is using the library. Close that one and try again."),
            )
        case LibraryReason.FULL:
            return _words(
                _tr("Not saved"),
                _tr("The disk is full. What was saved before is safe; free some space."),
            )
        case LibraryReason.READ_ONLY:
            return _words(
                _tr("Not saved"),
                _tr("The library may only be read. What was saved before is safe."),
            )
        case LibraryReason.TOO_NEW:
            return _words(
                _tr("The library was made by a newer studyapp"),
                _tr("It has not been changed. Install the newer version to open it."),
            )
        case LibraryReason.FOREIGN:
            return _words(
                _tr("This file is not a studyapp library"),
                _tr("It has not been changed. Choose another folder for your library."),
            )
        case LibraryReason.CORRUPT:
            return _words(
                _tr("The library could not be read"),
                _tr("It has not been changed. Close studyapp and start it again to choose a copy."),
            )


def _words(title: str, line: str) -> ProblemWords:
    return ProblemWords(title=title, line=line)


def _stopped(message: str) -> str:
    return message if message.endswith((".", "?", "!")) else f"{message}."


def _tr(text: str) -> str:
    return QCoreApplication.translate("Problems", text)
