"""One window a profile: a lock beside the library, held while the window is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile

from studyapp.core.errors import LibraryReason, LibraryUnavailable

NAME = "library.lock"


class ProfileLock:
    """Takes a data folder for this process; a lock left by a process that died is taken over."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file = QLockFile(str(folder / NAME))
        # Qt: by default a lock older than 30 s counts as stale, which lets a second computer
        # steal a live one on a share. 0 leaves only the test whether the process still runs.
        self._file.setStaleLockTime(0)

    def take(self) -> None:
        """Take the lock; raise `LibraryUnavailable` where another window has it."""
        if self._file.tryLock(0):
            return
        reasons = {QLockFile.LockError.LockFailedError: LibraryReason.LOCKED}
        reason = reasons.get(self._file.error(), LibraryReason.READ_ONLY)
        raise LibraryUnavailable(reason=reason, path=self._file.fileName())

    def give_back(self) -> None:
        """Let the folder go."""
        self._file.unlock()
