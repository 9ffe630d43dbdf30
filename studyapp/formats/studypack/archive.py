"""Unpack the zip of a .studypack: the files of a pack, and nothing else."""

from __future__ import annotations

import stat

from studyapp.core.errors import ImportFailed, Problem
from studyapp.formats.blocks import ARTICLE_FILE, PACK_FILE
from studyapp.formats.pack_folder import ENTRY_FILES
from studyapp.formats.studypack.manifest import MANIFEST
from studyapp.formats.zip_members import ZipCaps, ZipMembers

MIB = 1024 * 1024
MEMBER = 20 * MIB
CAPS = ZipCaps(member=MEMBER)
NAMES = frozenset({ARTICLE_FILE, PACK_FILE, MANIFEST, *ENTRY_FILES.values()})


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


def _refused(file: str, name: str, message: str) -> ImportFailed:
    return ImportFailed((Problem(file=file, entry=name[:80], field="", message=message),))
