"""Questions as an Anki package, out and in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from studyapp.core.bank.anki_note import AnkiNote
from studyapp.core.errors import ImportFailed, Problem
from studyapp.formats.anki.apkg_writing import package
from studyapp.formats.anki.envelope import carried_item, losses_of
from studyapp.formats.anki.note_reading import read_notes
from studyapp.formats.exchange import Found, Item, Sheet, Written
from studyapp.formats.zip_members import ZipMembers

NEWEST, NEWER, OLDEST = "collection.anki21b", "collection.anki21", "collection.anki2"
UNDATED = 1_577_836_800.0
"""When notes say they were changed if nobody knows the time: the first day of 2020."""

ReadCollection = Callable[[bytes], tuple[AnkiNote, ...]]


class AnkiFormat:
    """An Anki package: a zip that holds a collection.

    `read_collection` reads the notes of a collection's bytes and raises `ImportFailed`; without
    it packages are only written.
    """

    name = "anki"
    suffixes: tuple[str, ...] = (".apkg",)

    def __init__(self, read_collection: ReadCollection | None = None) -> None:
        self._read_collection = read_collection

    def carried(self, item: Item) -> Item | None:
        """Give what comes back of a question: all but what no file can hold."""
        return carried_item(item)

    def write(self, sheet: Sheet) -> Written:
        """Give the package: a deck of the pack's name, a note with one card a question.

        Anki takes a note that it has already only if it says that it was changed later.
        """
        items = [carried_item(one) for one in sheet.items]
        losses = tuple(loss for item in sheet.items for loss in losses_of(item))
        timestamp = UNDATED if sheet.at is None else sheet.at.timestamp()
        data = package(items, sheet.pack, timestamp=timestamp)
        return Written(data=data, losses=losses)

    def read(self, data: bytes, file: str) -> Found:
        """Read a package; raise `ImportFailed`."""
        members = ZipMembers(data, file)
        if NEWEST in members.names:
            told = "This package is in the newest layout of Anki, which is not read here."
            hint = "In Anki choose Export, tick “Support older Anki versions”, and take that file."
            raise _failed(file, told, hint)
        name = next((one for one in (NEWER, OLDEST) if one in members.names), None)
        if name is None:
            raise _failed(file, "This is no Anki package: it holds no collection.", "")
        return read_notes(self._notes(members.read(name), file), file)

    def _notes(self, collection: bytes, file: str) -> tuple[AnkiNote, ...]:
        if self._read_collection is None:
            raise _failed(file, "Anki packages cannot be read here.", "")
        try:
            return self._read_collection(collection)
        except ImportFailed as failed:
            told = tuple(replace(one, file=file) for one in failed.problems)
            raise ImportFailed(told) from failed


def _failed(file: str, message: str, hint: str) -> ImportFailed:
    return ImportFailed((Problem(file=file, entry="", field="", message=message, hint=hint),))
