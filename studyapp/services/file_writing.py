"""Save a file whole or not at all, for whatever the window has made."""

from __future__ import annotations

from pathlib import Path

from studyapp.formats.atomic_file import write_atomically


def save_file(file: Path, data: bytes) -> None:
    """Write the file in place of what is there; raise OSError and leave that as it was."""
    write_atomically(file, data)
