"""Write questions as Anki's text: a line a note of the type Basic, which every Anki has."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from studyapp.core.knowledge.pack import Pack
from studyapp.formats.anki.card import Card, card_of
from studyapp.formats.anki.envelope import envelope_text
from studyapp.formats.anki.markup import block
from studyapp.formats.anki.note_type import deck_name, guid
from studyapp.formats.anki.tags import anki_tags
from studyapp.formats.exchange import Item

NOTE_TYPE = "Basic"
HEADERS = (
    "#separator:tab",
    "#html:true",
    "#guid column:1",
    "#notetype column:2",
    "#deck column:3",
    "#tags column:6",
)


def text_file(items: Iterable[Item], pack: Pack) -> bytes:
    """Give the file: UTF-8, LF, every field in quotation marks."""
    text = io.StringIO(newline="")
    text.writelines(f"{header}\n" for header in HEADERS)
    # A line that began with a bare number sign would be a remark.
    writer = csv.writer(text, delimiter="\t", quoting=csv.QUOTE_ALL, lineterminator="\n")
    for item in items:
        writer.writerow(_line(item, pack))
    return text.getvalue().encode()


def _line(item: Item, pack: Pack) -> tuple[str, ...]:
    card = card_of(item.form, pack)
    hidden = f"<!-- {envelope_text(item, pack.id)} -->"
    names = (guid(pack, item.form.id), NOTE_TYPE, deck_name(pack))
    return (*names, _front(card), _back(card) + hidden, " ".join(anki_tags(item.form.tags)))


def _front(card: Card) -> str:
    note = f"<small>{card.note}</small>" if card.note else ""
    return block(note) + block(card.question) + card.options


def _back(card: Card) -> str:
    sentence = f"<blockquote>{card.sentence}</blockquote>" if card.sentence else ""
    return block(card.answer) + card.reason + sentence + f"<small>{card.source}</small>"
