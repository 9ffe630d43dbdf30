"""Open the workspace; where that fails, let the user choose what is done about it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from studyapp.app.profile_lock import ProfileLock
from studyapp.core.errors import ImportFailed, LibraryUnavailable
from studyapp.paths import seed_dir
from studyapp.services.recovery import copies_of, set_aside, use_latest_copy
from studyapp.services.workspace import Workspace
from studyapp.ui.dialogs.library_trouble import LibraryChoice, LibraryTrouble
from studyapp.ui.problems import words_for


def open_workspace(
    folder: Path, *, now: Callable[[], datetime], lock: ProfileLock | None = None
) -> Workspace | None:
    """Give the workspace of a data folder, or None where the user quits instead.

    With a `lock` the folder is taken for this window first.

    A library that cannot be opened is left untouched until the user has chosen; one that is
    set aside keeps its content under another name.
    """
    while True:
        try:
            if lock is not None:
                lock.take()
            return Workspace.open(folder, seeds=seed_dir(), now=now)
        except ImportFailed as trouble:
            sys.stderr.write(f"{words_for(trouble).sentence}\n")
            return None
        except LibraryUnavailable as trouble:
            choice = LibraryTrouble.ask(trouble, copies=len(copies_of(folder)))
            if choice is LibraryChoice.QUIT:
                return None
            if choice is LibraryChoice.START_FRESH:
                set_aside(folder, now())
            if choice is LibraryChoice.USE_COPY:
                use_latest_copy(folder, now())
