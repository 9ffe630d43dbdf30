"""Write a file whole or not at all: a temporary neighbour first, then a rename."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def write_atomically(file: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old or the new one, never a part; raise OSError."""
    target = file.resolve()
    temporary = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        with temporary.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
