"""A note of an Anki collection, as plain values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AnkiNote:
    """What a note says: `fields` are names with HTML, in order.

    `guid` is the same in every collection that the note was copied to; `cloze` tells that its
    cards hide words of a text.
    """

    guid: str = ""
    note_type: str = ""
    cloze: bool = False
    fields: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()
