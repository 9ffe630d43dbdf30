"""Questions for Anki: packages and text files."""

from studyapp.formats.anki.apkg_format import AnkiFormat
from studyapp.formats.anki.text_format import AnkiTextFormat

__all__ = ["AnkiFormat", "AnkiTextFormat"]
