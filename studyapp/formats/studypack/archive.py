"""The zip of a .studypack: the same bytes for the same files, and nothing in it but those."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

from studyapp.core.errors import ImportFailed, Problem
from studyapp.formats.blocks import ARTICLE_FILE, PACK_FILE
from studyapp.formats.pack_folder import ENTRY_FILES
from studyapp.formats.studypack.manifest import MANIFEST
from studyapp.formats.zip_members import ZipCaps, ZipMembers

MIB = 1024 * 1024
MEMBER = 20 * MIB
CAPS = ZipCaps(member=MEMBER)
NAMES = frozenset({ARTICLE_FILE, PACK_FILE, MANIFEST, *ENTRY_FILES.values()})
BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip can say; a file has no date of its own."""
PLAIN_FILE = (stat.S_IFREG | 0o644) << 16
UNIX = 3
DENSEST = 100
"""A file that shrinks more than this is stored as it is, lest it look like a trap."""


def archived(files: Mapping[str, bytes]) -> bytes:
    """Zip files, sorted by name."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, BEGINNING)
            info.create_system, info.external_attr = UNIX, PLAIN_FILE
            info.compress_type = _method(files[name])
            packed.writestr(info, files[name])
    return stream.getvalue()


def unarchived(data: bytes, file: str) -> dict[str, bytes]:
    """Give the files of a zip by name; raise `ImportFailed` for any other than a pack has."""
    members = ZipMembers(data, file, CAPS)
    seen: set[str] = set()
    for info in members.infos:
        name = info.orig_filename
        if name not in NAMES or info.filename != name:
            raise _refused(file, name, "This is not a file of a pack.")
        if name in seen:
            raise _refused(file, name, "It stands in the file twice.")
        if stat.S_ISLNK(info.external_attr >> 16):
            raise _refused(file, name, "This is no ordinary file.")
        seen.add(name)
    return {name: members.read(name) for name in sorted(seen)}


def _method(data: bytes) -> int:
    dense = len(data) > MIB and len(zlib.compress(data)) * DENSEST < len(data)
    return zipfile.ZIP_STORED if dense else zipfile.ZIP_DEFLATED


def _refused(file: str, name: str, message: str) -> ImportFailed:
    return ImportFailed((Problem(file=file, entry=name[:80], field="", message=message),))
