"""Read Anki's text files: headers that begin with a number sign, then a line a note."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Iterator
from dataclasses import dataclass, field

from studyapp.core.bank.anki_note import AnkiNote

SEPARATORS = {
    "tab": "\t",
    "comma": ",",
    "semicolon": ";",
    "space": " ",
    "pipe": "|",
    "colon": ":",
}
GUESSED = "\t|;,"
MOST_COLUMNS = 100
USUAL_NAMES = ("Front", "Back")
CLOZE = "cloze"


@dataclass(slots=True)
class Layout:
    """What the headers of a file say; columns count from 0."""

    separator: str = ""
    html: bool | None = None
    columns: tuple[str, ...] = ()
    meant: dict[str, int] = field(default_factory=dict)
    note_type: str = ""
    tags: tuple[str, ...] = ()

    def take(self, line: str) -> None:
        """Note what a header says; one that says nothing here is left out."""
        name, _, value = line.removeprefix("#").partition(":")
        name, value = " ".join(name.split()).casefold(), value.strip("\r\n")
        match name:
            case "separator":
                self.separator = SEPARATORS.get(value.strip().casefold(), value[:1])
            case "html":
                self.html = value.strip().casefold() == "true"
            case "columns":
                self.columns = tuple(value.split(self.separator or "\t"))
            case "notetype":
                self.note_type = value.strip()
            case "tags":
                self.tags = tuple(value.split())
            case _ if name.endswith(" column") and value.strip().isdecimal():
                self._mean(name.removesuffix(" column"), value.strip())

    def _mean(self, name: str, number: str) -> None:
        if len(number) <= len(str(MOST_COLUMNS)) and int(number) > 0:
            self.meant[name] = int(number) - 1


def notes_in(text: str) -> Iterator[AnkiNote]:
    """Give the notes of a file; raise `csv.Error` where it is no table."""
    layout, lines = Layout(), io.StringIO(text, newline="")
    first = ""
    for line in lines:
        if not line.startswith("#"):
            first = line
            break
        layout.take(line)
    separator = _separator(layout, first)
    for row in csv.reader(_from(first, lines), delimiter=separator):
        if any(cell.strip() for cell in row):
            yield _note(row[:MOST_COLUMNS], layout)


def _from(first: str, lines: io.StringIO) -> Iterator[str]:
    yield first
    yield from lines


def _separator(layout: Layout, first: str) -> str:
    if layout.separator and layout.separator not in '"\r\n':
        return layout.separator
    return next((one for one in GUESSED if one in first), "\t")


def _note(row: list[str], layout: Layout) -> AnkiNote:
    given = {name: row[at] for name, at in layout.meant.items() if at < len(row)}
    note_type = given.get("notetype", layout.note_type)
    meant = layout.meant.values()
    shown = [(_name(at, layout), cell) for at, cell in enumerate(row) if at not in meant]
    return AnkiNote(
        guid=given.get("guid", ""),
        note_type=note_type,
        cloze=CLOZE in note_type.casefold(),
        fields=tuple((name, _as_html(cell, layout)) for name, cell in shown),
        tags=(*layout.tags, *given.get("tags", "").split()),
    )


def _name(at: int, layout: Layout) -> str:
    if at < len(layout.columns):
        return layout.columns[at]
    place = at - sum(one < at for one in layout.meant.values())
    return USUAL_NAMES[place] if place < len(USUAL_NAMES) else f"Field {place + 1}"


def _as_html(cell: str, layout: Layout) -> str:
    if layout.html is False:
        return html.escape(cell, quote=False).replace("\n", "<br>")
    return cell
