"""The members of a zip from a stranger, each counted while it is unpacked, none written out."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from studyapp.core.errors import ImportFailed, Problem

MIB = 1024 * 1024
CHUNK = 1 * MIB
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
TROUBLE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    RuntimeError,
    ValueError,
    OverflowError,
    EOFError,
    OSError,
    KeyError,
)
"""Everything that `zipfile` raises for bytes that are not as they should be."""
ENCRYPTED = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ZipCaps:
    """How much a zip may hold; sizes in bytes, unpacked. `ratio` counts from a megabyte on."""

    members: int = 5_000
    member: int = 100 * MIB
    total: int = 200 * MIB
    ratio: int = 200


USUAL = ZipCaps()


class ZipMembers:
    """An open zip; raises `ImportFailed` for whatever is wrong with it."""

    def __init__(self, data: bytes, file: str, caps: ZipCaps = USUAL) -> None:
        self._file, self._caps, self._read = file, caps, 0
        try:
            # It stays in memory and needs no closing.
            self._zip = zipfile.ZipFile(BytesIO(data))
            infos = self._zip.infolist()
        except (*TROUBLE, MemoryError) as error:
            raise self._failed("This is no zip file, or it is damaged.") from error
        if len(infos) > caps.members:
            raise self._failed("It holds too many files.")
        self._infos = {info.filename: info for info in infos}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members, as they stand in the file."""
        return tuple(self._infos)

    @property
    def infos(self) -> tuple[zipfile.ZipInfo, ...]:
        """What the file says of each member, those of the same name too."""
        return tuple(self._zip.infolist())

    def read(self, name: str) -> bytes:
        """Give a member's bytes; it must be there."""
        info = self._infos[name]
        if info.flag_bits & ENCRYPTED:
            raise self._failed("It is locked with a password.")
        if info.compress_type not in METHODS:
            raise self._failed("It is packed in a way that is not read here.")
        try:
            return self._unpacked(info)
        except TROUBLE as error:
            raise self._failed(f"The part “{name[:80]}” is damaged.") from error

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        parts: list[bytes] = []
        size = 0
        with self._zip.open(info) as member:
            while part := member.read(CHUNK):
                parts.append(part)
                size += len(part)
                self._count(info, size, len(part))
        return b"".join(parts)

    def _count(self, info: zipfile.ZipInfo, size: int, more: int) -> None:
        self._read += more
        packed = max(info.compress_size, 1)
        swollen = size > MIB and size > self._caps.ratio * packed
        if swollen or size > self._caps.member or self._read > self._caps.total:
            raise self._failed("It unpacks to more than is read here.")

    def _failed(self, message: str) -> ImportFailed:
        return ImportFailed((Problem(file=self._file, entry="", field="", message=message),))
