"""Write questions as an Anki package of the oldest layout, which every Anki reads."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

import genanki  # type: ignore[import-untyped]  # it carries no types

from studyapp.core.knowledge.pack import Pack
from studyapp.formats.anki.card import Card, card_of
from studyapp.formats.anki.envelope import envelope_text
from studyapp.formats.anki.note_type import deck_id, deck_name, guid, note_type
from studyapp.formats.anki.tags import anki_tags
from studyapp.formats.exchange import Item

ZIP_DAY = (1980, 1, 1, 0, 0, 0)


def package(items: Iterable[Item], pack: Pack, *, timestamp: float) -> bytes:
    """Give the package; `timestamp`, in seconds, is when its notes say they were changed."""
    model, deck = note_type(), genanki.Deck(deck_id(pack), deck_name(pack))
    deck.add_model(model)
    for item in items:
        deck.add_note(
            genanki.Note(
                model=model,
                fields=_fields(card_of(item.form, pack), envelope_text(item, pack.id)),
                guid=guid(pack, item.form.id),
                tags=anki_tags(item.form.tags),
            )
        )
    stream = BytesIO()
    written = _Package(deck)
    try:
        written.write_to_file(stream, timestamp=timestamp)
    finally:
        written.tidy_up()
    return _repacked(stream.getvalue())


class _Package(genanki.Package):  # type: ignore[misc]  # it carries no types
    """A package that leaves no copy of the questions in the folder for temporary files."""

    _working: str = ""

    def write_to_db(self, cursor: Any, timestamp: float, id_gen: Any) -> None:
        self._working = str(cursor.execute("PRAGMA database_list").fetchone()[2])
        super().write_to_db(cursor, timestamp, id_gen)

    def tidy_up(self) -> None:
        """Remove the file that the collection was made in."""
        if self._working:
            Path(self._working).unlink(missing_ok=True)


def _fields(card: Card, data: str) -> list[str]:
    """Give the fields of a note, in the order of `note_type.FIELDS`."""
    shown = (card.question, card.options, card.answer, card.reason)
    return [*shown, card.sentence, card.source, card.note, data]


def _repacked(data: bytes) -> bytes:
    """Give the same zip, packed, without the moment at which it was made."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, ZIP_DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return stream.getvalue()
