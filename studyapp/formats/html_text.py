"""Plain text as HTML and back, and the words of strangers' HTML.

Reading takes time in proportion to the length, whatever stands there: tags are told apart by
one pattern that never looks back, nothing nests, and what is no known block only goes.
Blanks count as HTML counts them: written out they collapse, as character references they stay.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from studyapp.formats.sayable import sayable

MOST_CHARACTERS = 1_000_000
KIND_PREFIX = "studyapp-"
EDGES = " \t\n"
_RUN = re.compile("[ \t\n]{2,}|[\t\n]")
_RUN_SIGNS = str.maketrans({" ": "&#32;", "\t": "&#9;", "\n": "<br>"})
_HIDDEN = tuple(
    (re.compile(start, re.IGNORECASE), re.compile(end, re.IGNORECASE))
    for start, end in (
        ("<!--", "-->"),
        (r"<style\b", r"</style[^<>]*>?"),
        (r"<script\b", r"</script[^<>]*>?"),
    )
)
_TAG = re.compile(r"(</?[a-zA-Z][^<>]*>|<[!?][^<>]*>)")
_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_KIND = re.compile(rf'\bclass="{KIND_PREFIX}([a-z]+)"')
_REFERENCE = re.compile(r"(&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});?)")
_BLANKS = re.compile(r"([ \t\n\r\f]+)")
_ODD_BLANKS = re.compile(r"^[ \t\n\r\f]|[\t\n\r\f]|  | $")
_BLOCK = re.compile(
    "address|article|aside|blockquote|d[dlt]|div|figure|footer|h[1-6r]|header|li|ol|p|pre"
    "|section|table|tr|ul"
)
_CELL = re.compile("t[dh]")
_MEDIA = re.compile(r"<(?:img|audio|video|object|embed|iframe|svg|math)\b", re.IGNORECASE)
_MARKED_UP = re.compile(r"</?[a-zA-Z][^<>]*>|<!--|&(?:#[0-9xX]|[a-zA-Z]{2,30};)")
_HARD_BLANK = "\xa0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of text; `kind` is the name that `fragment` gave it, or empty."""

    kind: str
    text: str


def html_of(text: str) -> str:
    """Give a text as HTML whose words, lines and blanks `plain_of` gives back."""
    return _RUN.sub(lambda run: run[0].translate(_RUN_SIGNS), html.escape(text, quote=False))


def fragment(tag: str, kind: str, text: str) -> str:
    """Give a text as an element that `segments_of` knows by its kind."""
    return f'<{tag} class="{KIND_PREFIX}{kind}">{html_of(text)}</{tag}>'


def plain_of(markup: str) -> str:
    """Give the words of HTML; blocks become lines."""
    return "\n".join(one.text for one in segments_of(markup) if one.text)


def segments_of(markup: str) -> tuple[Segment, ...]:
    """Give the words of HTML, apart where elements have a kind of ours."""
    if "<" not in markup and "&" not in markup:
        words = sayable(_BLANKS.sub(" ", markup[:MOST_CHARACTERS])).strip(EDGES)
        return (Segment(kind="", text=words),) if words else ()
    reading = _Reading()
    for part in _TAG.split(_visible(markup[:MOST_CHARACTERS])):
        if _TAG.fullmatch(part):
            reading.take_tag(part)
        else:
            reading.take_text(part)
    return reading.segments()


def has_media(markup: str) -> bool:
    """Tell whether HTML shows a picture or a formula, or plays something."""
    return _MEDIA.search(markup) is not None


def has_markup(text: str) -> bool:
    """Tell whether a text looks like HTML: it has a tag, a comment or a reference."""
    return _MARKED_UP.search(text) is not None


def _visible(markup: str) -> str:
    """Leave out what is never shown; what is not closed ends the text."""
    for start, end in _HIDDEN:
        parts: list[str] = []
        at = 0
        while begun := start.search(markup, at):
            parts.append(markup[at : begun.start()])
            closed = end.search(markup, begun.end())
            at = len(markup) if closed is None else closed.end()
        markup = "".join((*parts, markup[at:]))
    return markup


class _Line:
    """The words of a segment so far, with the blank or break that is due before the next."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._due = ""
        self._fresh = True

    def words(self, text: str) -> None:
        if text and not _ODD_BLANKS.search(text):
            self.kept(text)
            return
        for part in _BLANKS.split(text):
            if not part:
                continue
            if part[0] in " \t\n\r\f":
                self._due = self._due or ("" if self._fresh else " ")
            else:
                self.kept(part)

    def kept(self, text: str) -> None:
        self._parts += (self._due, text)
        self._due, self._fresh = "", False

    def line_break(self) -> None:
        self._parts += ("\n" if self._due == "\n" else "", "\n")
        self._due, self._fresh = "", True

    def block(self) -> None:
        if not self._fresh:
            self._due = "\n"

    def text(self) -> str:
        return sayable("".join(self._parts)).strip(EDGES)


class _Reading:
    """The segments so far; the kind of the last one, and the tag that ends it."""

    def __init__(self) -> None:
        self._found: list[tuple[str, _Line]] = [("", _Line())]
        self._ends = ""

    def take_tag(self, tag: str) -> None:
        found = _NAME.match(tag)
        if found is None:
            return
        closes, name = bool(found[1]), found[2].lower()
        kind = None if closes or self._ends else _KIND.search(tag)
        if kind is not None:
            self._found.append((kind[1], _Line()))
            self._ends = name
        elif closes and name == self._ends:
            self._found.append(("", _Line()))
            self._ends = ""
        elif name == "br":
            self._found[-1][1].line_break()
        elif _BLOCK.fullmatch(name):
            self._found[-1][1].block()
        elif _CELL.fullmatch(name):
            self._found[-1][1].words(" ")

    def take_text(self, text: str) -> None:
        line = self._found[-1][1]
        for part in _REFERENCE.split(text):
            if _REFERENCE.fullmatch(part):
                sign = html.unescape(part)
                line.kept(" " if sign == _HARD_BLANK else sign)
            else:
                line.words(part)

    def segments(self) -> tuple[Segment, ...]:
        told = (Segment(kind=kind, text=line.text()) for kind, line in self._found)
        return tuple(one for one in told if one.kind or one.text)
