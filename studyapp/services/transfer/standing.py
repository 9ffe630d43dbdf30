"""What the library holds of the things in some files: what an import is compared with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from studyapp.core.bank.entry import Entry
from studyapp.core.errors import NotFound
from studyapp.core.knowledge.pack import Pack
from studyapp.services.transfer.reading_files import FilesRead
from studyapp.storage.bank_store import BankStore
from studyapp.storage.database import Library
from studyapp.storage.pack_store import PackStore


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPack:
    """A pack as the library has it, None where it has none, and the questions in question."""

    pack: Pack | None
    entries: Mapping[str, Entry] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The pack in use, and every pack that the files bring or name, by id."""

    pack: Pack
    packs: Mapping[str, StoredPack]


def standing(library: Library, pack: Pack, read: FilesRead) -> Standing:
    """Look up what the files speak of; reads only."""
    wanted: dict[str, set[str]] = {pack.id: set()}
    for reading in read.readings:
        found = reading.found
        target = found.bundle.pack.id if found.bundle else found.pack_id or pack.id
        ids = wanted.setdefault(target, set())
        ids |= {item.form.id for item in found.items}
        if found.bundle:
            ids |= {one.question.id for one in found.bundle.written}
    packs = {
        pack_id: StoredPack(
            pack=pack if pack_id == pack.id else _stored(library, pack_id),
            entries=BankStore(library, pack_id).forms(ids),
        )
        for pack_id, ids in wanted.items()
    }
    return Standing(pack=pack, packs=packs)


def _stored(library: Library, pack_id: str) -> Pack | None:
    try:
        return PackStore(library).load(pack_id)
    except NotFound:
        return None
