"""Every format there is, by name and by suffix; a format is loaded when it is first used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import cast

from studyapp.core.errors import ImportFailed, InvalidInput, Problem
from studyapp.formats.exchange import QuestionFormat
from studyapp.formats.sniffing import sniffed


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatPlace:
    """Where a format stands; `suffixes` are those of its files, `reads` whether it is read."""

    name: str
    suffixes: tuple[str, ...]
    module: str
    maker: str
    reads: bool = True


def _place(name: str, suffixes: str, module: str, maker: str, *, reads: bool = True) -> FormatPlace:
    return FormatPlace(
        name=name,
        suffixes=tuple(suffixes.split()),
        module=f"studyapp.formats.{module}",
        maker=maker,
        reads=reads,
    )


FORMATS = (
    _place("studypack", ".studypack", "studypack", "StudyPackFormat"),
    _place("json", ".json", "questions_json", "QuestionsJsonFormat"),
    _place("csv", ".csv", "sheets", "CsvFormat"),
    _place("xlsx", ".xlsx", "sheets", "XlsxFormat"),
    _place("gift", ".gift .txt", "gift", "GiftFormat"),
    _place("moodle", ".xml", "moodle", "MoodleXmlFormat"),
    _place("qti", ".zip .xml", "qti", "QtiFormat"),
    _place("anki", ".apkg", "anki", "AnkiFormat"),
    _place("anki-text", ".txt", "anki", "AnkiTextFormat"),
    _place("timelinejs", ".json", "timelinejs", "TimelineJs", reads=False),
)
NAMES = tuple(place.name for place in FORMATS)
READ = tuple(place.name for place in FORMATS if place.reads)
USUAL = {".json": "json", ".xml": "moodle"}
"""What a file is written as where its suffix has more than one meaning."""
_made: dict[str, QuestionFormat] = {}


def format_named(name: str) -> QuestionFormat:
    """Give a format by its name; raise `InvalidInput`."""
    if name not in _made:
        place = next((one for one in FORMATS if one.name == name), None)
        if place is None:
            raise InvalidInput(field="format", value=name)
        maker = getattr(import_module(place.module), place.maker)
        _made[name] = cast("QuestionFormat", maker())
    return _made[name]


def writable_as(file: str) -> tuple[str, ...]:
    """Give the formats a file of this name is written in: one where that is clear."""
    suffix = PurePath(file).suffix.casefold()
    if suffix in USUAL:
        return (USUAL[suffix],)
    return tuple(place.name for place in FORMATS if suffix in place.suffixes)


def detect(file: str, data: bytes) -> str:
    """Give the format a file is in, by its suffix and, where that leaves open more, its content.

    Raises `ImportFailed` with a problem that names the choices.
    """
    suffix = PurePath(file).suffix.casefold()
    names = [place.name for place in FORMATS if place.reads and suffix in place.suffixes]
    if len(names) == 1:
        return names[0]
    found = sniffed(data)
    if found in (names or READ):
        return found
    raise ImportFailed((_unknown(file, names),))


def _unknown(file: str, names: Iterable[str]) -> Problem:
    """Tell that a file looks like none of the formats that have its suffix, or of all."""
    choices = ", ".join(names)
    message = "It cannot be told what this file is."
    hint = f"Give its name the ending of its format: {' '.join(_endings())}."
    if choices:
        message = f"It looks like none of the formats with this ending: {choices}."
        hint = "Export it again; on the command line, --format says what it is."
    return Problem(file=file, entry="", field="", message=message, hint=hint)


def _endings() -> tuple[str, ...]:
    read = (place.suffixes for place in FORMATS if place.reads)
    return tuple(dict.fromkeys(suffix for suffixes in read for suffix in suffixes))
