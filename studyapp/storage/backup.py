"""Copies of the library, made and brought back through SQLite's own backup."""

from __future__ import annotations

import os
import sqlite3
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from studyapp.core.errors import LibraryReason, LibraryUnavailable
from studyapp.storage.trouble import told

FOLDER = "copies"
KEPT = 12


def copies_of(path: Path) -> tuple[Path, ...]:
    """Give the copies of a library, newest first."""
    return tuple(sorted((path.parent / FOLDER).glob(f"{path.stem}-*.db"), reverse=True))


def make_copy(path: Path, now: datetime) -> Path:
    """Copy a library as it is now; the oldest copies beyond `KEPT` go."""
    target = path.parent / FOLDER / f"{path.stem}-{now:%Y%m%d-%H%M%S}.db"
    target.parent.mkdir(exist_ok=True)
    with told(path):
        _copy(path, target)
    for old in copies_of(path)[KEPT:]:
        old.unlink(missing_ok=True)
    return target


def set_aside(path: Path, now: datetime) -> Path | None:
    """Give an unreadable library another name, with its journal; its content stays."""
    if not path.exists():
        return None
    kept = path.with_name(f"{path.stem}-set-aside-{now:%Y%m%d-%H%M%S}{path.suffix}")
    path.rename(kept)
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists():
        journal.rename(kept.with_name(f"{kept.name}-journal"))
    return kept


def bring_back(copy: Path, path: Path) -> None:
    """Put a copy in the library's place; the library must have been set aside before."""
    with told(copy):
        _copy(copy, path)


def _copy(source: Path, target: Path) -> None:
    growing = target.with_name(f"{target.name}.{os.getpid()}.new")
    growing.unlink(missing_ok=True)
    # A connection of its own: backing up from one with an open write never ends.
    reader = sqlite3.connect(f"file:{quote(str(source))}?mode=ro", uri=True, timeout=5)
    writer = sqlite3.connect(growing)
    try:
        reader.backup(writer)
        sound = writer.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    finally:
        writer.close()
        reader.close()
    if not sound:
        growing.unlink()
        raise LibraryUnavailable(reason=LibraryReason.CORRUPT, path=str(source))
    _settle(growing)
    growing.replace(target)
    _settle(target.parent)


def _settle(path: Path) -> None:
    """Have the system write a file or folder to the disk."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
