"""Formats with what they need to read: an Anki package holds a collection of another's making."""

from __future__ import annotations

from studyapp.formats.exchange import QuestionFormat
from studyapp.formats.registry import format_named

ANKI = "anki"


def reader_named(name: str) -> QuestionFormat:
    """Give a format that reads, by its name; raise `InvalidInput`."""
    if name != ANKI:
        return format_named(name)
    # Loaded only for the one format that needs it.
    from studyapp.formats.anki import AnkiFormat  # noqa: PLC0415
    from studyapp.storage.anki_collection import read_collection  # noqa: PLC0415

    return AnkiFormat(read_collection)
