"""The HTML of strangers' fields as plain text; it takes time in proportion to its length."""

from __future__ import annotations

import html
import re

MOST_CHARACTERS = 200_000
HIDDEN = tuple(
    (re.compile(start, re.IGNORECASE), re.compile(end, re.IGNORECASE))
    for start, end in (
        ("<!--", "-->"),
        ("<style", "</style[^>]*>?"),
        ("<script", "</script[^>]*>?"),
    )
)
_BLOCK = re.compile(
    "address|article|blockquote|br|d[dlt]|div|footer|h[1-6r]|header|li|ol|p|pre|section"
    "|table|t[dhr]|ul",
)
_TAGS = re.compile(r"(<[^<>]*>)")
_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_MEDIA = re.compile(r"<(?:img|audio|video|object|embed|iframe)\b|\[sound:", re.IGNORECASE)
_SOUND = re.compile(r"\[(?:sound|anki):[^\[\]]*\]", re.IGNORECASE)
_LONG_CODE = re.compile(r"&#x?[0-9a-fA-F]{8,};?")
_BLANKS = re.compile(r"[ \t\r\f\v\xa0]+")
_GAPS = re.compile(r"\n{3,}")


def has_media(field: str) -> bool:
    """Tell whether a field shows a picture or plays something."""
    return _MEDIA.search(field) is not None


def plain_text(field: str) -> str:
    """Give the words of a field; blocks become lines, items of numbered lists keep numbers."""
    told = _SOUND.sub("", _visible(field[:MOST_CHARACTERS]))
    counters: list[int] = []
    parts = [
        _of_tag(part, counters) if part.startswith("<") else _of_text(part)
        for part in _TAGS.split(told)
    ]
    lines = (line.strip() for line in _BLANKS.sub(" ", "".join(parts)).split("\n"))
    return _GAPS.sub("\n\n", "\n".join(lines)).strip()


def _visible(field: str) -> str:
    """Leave out what is never shown; what is not closed ends the text."""
    for start, end in HIDDEN:
        parts: list[str] = []
        at = 0
        while begun := start.search(field, at):
            parts.append(field[at : begun.start()])
            closed = end.search(field, begun.end())
            at = len(field) if closed is None else closed.end()
        field = "".join((*parts, field[at:]))
    return field


def _of_tag(tag: str, counters: list[int]) -> str:
    """Give what a tag means for the text.

    `counters` are those of the lists it stands in, -1 where they have no numbers.
    """
    found = _NAME.match(tag)
    if found is None:
        return "" if tag.startswith(("<!", "<?")) else _of_text(tag)
    closes, name = bool(found[1]), found[2].lower()
    if name in ("ol", "ul") and not closes:
        counters.append(0 if name == "ol" else -1)
    elif name in ("ol", "ul") and counters:
        counters.pop()
    if name == "li" and not closes and counters and counters[-1] >= 0:
        counters[-1] += 1
        return f"\n{counters[-1]}) "
    return "\n" if _BLOCK.fullmatch(name) else ""


def _of_text(text: str) -> str:
    return html.unescape(_LONG_CODE.sub("", text.replace("\n", " ")))
