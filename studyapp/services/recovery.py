"""What can be done about a library that does not open; each only when the user chose it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from studyapp.services.workspace import LIBRARY_FILE
from studyapp.storage import backup


def copies_of(data_dir: Path) -> tuple[Path, ...]:
    """Give the copies of a data folder's library, newest first."""
    return backup.copies_of(data_dir / LIBRARY_FILE)


def set_aside(data_dir: Path, now: datetime) -> Path | None:
    """Give the library another name, so that a fresh one can be made; nothing is deleted."""
    return backup.set_aside(data_dir / LIBRARY_FILE, now)


def use_latest_copy(data_dir: Path, now: datetime) -> None:
    """Set the library aside and put its newest copy in its place."""
    newest = copies_of(data_dir)[0]
    set_aside(data_dir, now)
    backup.bring_back(newest, data_dir / LIBRARY_FILE)


def keep_daily_copy(data_dir: Path, now: datetime) -> Path | None:
    """Copy the library once a day; give the new copy, or None where today has one already.

    Raises `LibraryUnavailable` where the library cannot be copied whole.
    """
    library = data_dir / LIBRARY_FILE
    today = f"{library.stem}-{now:%Y%m%d}"
    if any(copy.stem.startswith(today) for copy in backup.copies_of(library)):
        return None
    return backup.make_copy(library, now)
