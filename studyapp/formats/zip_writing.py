"""Write a zip: the same bytes for the same files, whenever and wherever it is written."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

MIB = 1024 * 1024
BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip can say; a file has no date of its own."""
PLAIN_FILE = (stat.S_IFREG | 0o644) << 16
UNIX = 3
DENSEST = 100
"""A file that shrinks more than this is stored as it is, lest it look like a trap."""


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Zip files by name, in the order of their names."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, BEGINNING)
            info.create_system, info.external_attr = UNIX, PLAIN_FILE
            info.compress_type = _method(files[name])
            packed.writestr(info, files[name])
    return stream.getvalue()


def _method(data: bytes) -> int:
    dense = len(data) > MIB and len(zlib.compress(data)) * DENSEST < len(data)
    return zipfile.ZIP_STORED if dense else zipfile.ZIP_DEFLATED
