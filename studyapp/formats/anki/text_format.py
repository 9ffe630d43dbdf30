"""Questions as Anki's text, out and in."""

from __future__ import annotations

import csv
from itertools import islice

from studyapp.core.errors import ImportFailed, Problem
from studyapp.formats.anki.envelope import carried_item, losses_of
from studyapp.formats.anki.note_reading import read_notes
from studyapp.formats.anki.text_reading import notes_in
from studyapp.formats.anki.text_writing import text_file
from studyapp.formats.exchange import Found, Item, Sheet, Written

MIB = 1024 * 1024
MOST_BYTES = 100 * MIB
MOST_NOTES = 50_000


class AnkiTextFormat:
    """Notes as lines of text."""

    name = "anki-text"
    suffixes: tuple[str, ...] = (".txt",)

    def carried(self, item: Item) -> Item | None:
        """Give what comes back of a question: all but what no file can hold."""
        return carried_item(item)

    def write(self, sheet: Sheet) -> Written:
        """Give the file, a line a question."""
        items = [carried_item(one) for one in sheet.items]
        losses = tuple(loss for item in sheet.items for loss in losses_of(item))
        return Written(data=text_file(items, sheet.pack), losses=losses)

    def read(self, data: bytes, file: str) -> Found:
        """Read a file; raise `ImportFailed`."""
        if len(data) > MOST_BYTES:
            raise _failed(file, "It is larger than 100 MB.", "")
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            told = f"Line {line} is not readable as UTF-8."
            raise _failed(file, told, "Save the file as UTF-8.") from error
        try:
            return read_notes(islice(notes_in(text), MOST_NOTES), file)
        except csv.Error as error:
            told = "The file is no table: a field is far too long."
            hint = "Look for a quotation mark that is opened and not closed."
            raise _failed(file, told, hint) from error


def _failed(file: str, message: str, hint: str) -> ImportFailed:
    return ImportFailed((Problem(file=file, entry="", field="", message=message, hint=hint),))
