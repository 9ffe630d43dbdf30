"""Texts between the signs of GIFT: what is escaped, and which markup a text says it is in."""

from __future__ import annotations

import re

from studyapp.formats.html_text import has_markup, html_of, plain_of
from studyapp.formats.quizzes.carried import GAP
from studyapp.formats.sayable import sayable

_ESCAPED = re.compile(r"\\([~=#{}:n\\])")
_MEANT = re.compile(r"[~=#{}:\\\n]")
_MARKER = re.compile(r"\s*\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_HTML = "[html]"
_ARROW = "->"


def escaped(text: str) -> str:
    """Give a text without a bare sign of GIFT, on one line."""
    return _MEANT.sub(_escape, text)


def formatted(text: str, *, line: bool = False) -> str:
    """Give a text that programs show as HTML; as HTML itself where it would be taken for that.

    `line` tells that it stands at the beginning of a line, where two strokes are a comment.
    """
    comment = line and text.startswith("//")
    if "<" in text or "&" in text or comment or _MARKER.match(text):
        return escaped(_HTML + html_of(text))
    return escaped(text)


def formatted_pair(before: str, after: str) -> tuple[str, str]:
    """Give the texts around the answers, which are in the same markup."""
    plain = not any(sign in text for text in (before, after) for sign in "<&")
    if plain and not _MARKER.match(before):
        return escaped(before), escaped(after)
    return escaped(_HTML + html_of(before)), escaped(html_of(after))


def typed(text: str) -> str:
    """Give a text that programs compare as it is."""
    if _ARROW in text or _MARKER.match(text):
        return escaped(_HTML + html_of(text))
    return escaped(text)


def paired(text: str) -> str:
    """Give a text that is matched with another."""
    return formatted(text) if _ARROW not in text else typed(text)


def markup(text: str) -> str:
    """Give HTML as the text of a question."""
    return escaped(_HTML + text)


def unescaped(text: str) -> str:
    """Give what escaped signs stand for."""
    return sayable(_ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], text))


def read_formatted(text: str) -> str:
    """Give the words of a text that others show as HTML."""
    return plain_of(as_html(text)) if _is_html(text, guessed=True) else _bare(text)


def read_pair(before: str, after: str) -> tuple[str, str]:
    """Give the words around a gap; the markup that the first text names counts for both."""
    found = _MARKER.match(before)
    if not _is_html(before, guessed=True) and (found or not has_markup(after)):
        bare = before[found.end() :] if found else before
        return unescaped(bare), unescaped(after)
    behind = unescaped(after) if says_html(before) else unescaped(after).replace("\n", "<br>")
    joined = plain_of(f"{as_html(before)}{GAP}{behind}")
    words, _, rest = joined.rpartition(GAP)
    return words, rest


def read_typed(text: str) -> str:
    """Give the words of a text that others compare as it is."""
    return plain_of(as_html(text)) if _is_html(text, guessed=False) else _bare(text)


def as_html(text: str) -> str:
    """Give the HTML of a text; lines of one that does not say that it is HTML stay lines."""
    found = _MARKER.match(text)
    plain = unescaped(text[found.end() :] if found else text)
    return plain if found and found[1].lower() == "html" else plain.replace("\n", "<br>")


def says_html(text: str) -> bool:
    """Tell whether a text says that it is HTML."""
    found = _MARKER.match(text)
    return found is not None and found[1].lower() == "html"


def _is_html(text: str, *, guessed: bool) -> bool:
    found = _MARKER.match(text)
    if found is None:
        return guessed and has_markup(text)
    name = found[1].lower()
    return name == "html" or (name == "moodle" and has_markup(text))


def _bare(text: str) -> str:
    found = _MARKER.match(text)
    return unescaped(text[found.end() :].lstrip(" \t") if found else text)


def _escape(found: re.Match[str]) -> str:
    return r"\n" if found[0] == "\n" else f"\\{found[0]}"
