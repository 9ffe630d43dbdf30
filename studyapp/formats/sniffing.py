"""Tell from the first bytes of a file what it is, where its name does not."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

HEAD = 8_192
MEMBERS = {
    "collection.anki2": "anki",
    "collection.anki21": "anki",
    "collection.anki21b": "anki",
    "imsmanifest.xml": "qti",
    "xl/workbook.xml": "xlsx",
    "pack.toml": "studypack",
}
"""What a zip holds by which it is known."""
_ROOT = re.compile(r"<(?![?!])(?:[\w.-]+:)?([\w.-]+)")
_ANKI_HEADER = re.compile(
    r"#(separator|html|guid column|notetype|deck|tags|columns|if matches|match scope)[ :\w]*:",
    re.IGNORECASE,
)
_GIFT = re.compile(r"^\s*(::|\$CATEGORY:|//)|\{[^{}]*\}", re.MULTILINE)


def sniffed(data: bytes) -> str:
    """Give the name of the format that the bytes look like, or an empty text."""
    if data.startswith(b"PK"):
        return _of_zip(data)
    text = data[:HEAD].decode("utf-8-sig", errors="replace").lstrip()
    if text.startswith("<"):
        return _of_xml(text)
    if text.startswith(("{\n", '{"', "{ ", "[{", "[\n", "{}", "[]")):
        return "json"
    if _ANKI_HEADER.match(text):
        return "anki-text"
    if _GIFT.search(text):
        return "gift"
    return "anki-text" if "\t" in text.partition("\n")[0] else ""


def _of_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            names = [
                name.rpartition("/")[2] if "xl/" not in name else name for name in packed.namelist()
            ]
    except (zipfile.BadZipFile, ValueError, RuntimeError, EOFError, OSError):
        return ""
    return next((MEMBERS[name] for name in names if name in MEMBERS), "")


def _of_xml(text: str) -> str:
    root = _ROOT.search(text)
    name = root[1].casefold() if root else ""
    if name == "quiz":
        return "moodle"
    # Its reader knows the older QTI too, and says so.
    known = name == "questestinterop" or name.removeprefix("qti-").startswith("assessment")
    return "qti" if known else ""
