"""The names of the file formats, known without loading any of them."""

from __future__ import annotations

WRITTEN = (
    "studypack",
    "json",
    "csv",
    "xlsx",
    "gift",
    "moodle",
    "qti",
    "anki",
    "anki-text",
    "timelinejs",
)
READ = tuple(name for name in WRITTEN if name != "timelinejs")
