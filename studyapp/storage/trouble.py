"""SQLite's errors, told as the trouble they are."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from studyapp.core.errors import LibraryReason, LibraryUnavailable

PRIMARY = 0xFF
"""The low byte of an extended result code is the primary one."""

REASONS = {
    sqlite3.SQLITE_BUSY: LibraryReason.LOCKED,
    sqlite3.SQLITE_LOCKED: LibraryReason.LOCKED,
    sqlite3.SQLITE_FULL: LibraryReason.FULL,
    sqlite3.SQLITE_READONLY: LibraryReason.READ_ONLY,
    sqlite3.SQLITE_PERM: LibraryReason.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: LibraryReason.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: LibraryReason.CORRUPT,
    sqlite3.SQLITE_NOTADB: LibraryReason.CORRUPT,
    sqlite3.SQLITE_IOERR: LibraryReason.CORRUPT,
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn SQLite's and the system's errors into `LibraryUnavailable` for a file.

    A violated constraint is a bug and passes through.
    """
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", None)
        reason = REASONS.get(code & PRIMARY) if isinstance(code, int) else None
        if reason is None:
            raise
        raise LibraryUnavailable(reason=reason, path=str(path)) from error
    except PermissionError as error:
        raise LibraryUnavailable(reason=LibraryReason.READ_ONLY, path=str(path)) from error
