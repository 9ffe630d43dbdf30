"""What a file says of itself in its first hundred bytes, read without SQLite."""

from __future__ import annotations

from pathlib import Path

from studyapp.core.errors import LibraryReason, LibraryUnavailable

MAGIC = b"SQLite format 3\x00"
HEADER_BYTES = 100
USER_VERSION_AT = 60
APPLICATION_ID_AT = 68

APPLICATION_ID = 0x53545544
"""“STUD”: how a library of this app is told from any other database."""


def require_own(path: Path, *, newest: int) -> int:
    """Give the schema version of a library; raise `LibraryUnavailable`, touch nothing.

    An empty file passes every check of SQLite itself, so it is refused here.
    """
    if not path.is_file():
        raise LibraryUnavailable(reason=LibraryReason.FOREIGN, path=str(path))
    with path.open("rb") as file:
        header = file.read(HEADER_BYTES)
    if len(header) < HEADER_BYTES:
        reason = LibraryReason.FOREIGN if header else LibraryReason.CORRUPT
        raise LibraryUnavailable(reason=reason, path=str(path))
    if not header.startswith(MAGIC) or _number(header, APPLICATION_ID_AT) != APPLICATION_ID:
        raise LibraryUnavailable(reason=LibraryReason.FOREIGN, path=str(path))
    version = _number(header, USER_VERSION_AT)
    if version > newest:
        raise LibraryUnavailable(reason=LibraryReason.TOO_NEW, path=str(path))
    return version


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")
