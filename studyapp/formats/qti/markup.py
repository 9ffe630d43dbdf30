"""Plain text as the markup of QTI and back, and the words of strangers' markup."""

from __future__ import annotations

import re
from collections.abc import Collection
from xml.etree.ElementTree import Element

from studyapp.formats.qti.xml_tree import add
from studyapp.formats.sayable import sayable

BREAK = "br"
BLOCKS = frozenset(
    {
        "address", "article", "blockquote", "caption", "dd", "div", "dl", "dt", "figure",
        "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "ol", "p", "pre",
        "prompt", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
MEDIA = frozenset({"audio", "embed", "img", "math", "object", "svg", "video"})
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
_LINES = re.compile(r" ?\n ?")


def put(parent: Element, tag: str, text: str, **attributes: str) -> Element:
    """Append an element with a text, its lines apart by `br`; `exact_in` gives the text again."""
    child = add(parent, tag, **attributes)
    head, *lines = text.split("\n")
    child.text = head or None
    for line in lines:
        add(child, BREAK).tail = line or None
    return child


def exact_in(element: Element | None) -> str:
    """Give the text of an element just as it stands, breaks as line ends."""
    if element is None:
        return ""
    parts = [element.text or ""]
    for child in element:
        parts.append("\n" if child.tag == BREAK else exact_in(child))
        parts.append(child.tail or "")
    return "".join(parts)


def words_in(element: Element | None, without: Collection[str] = ()) -> str:
    """Give the words of an element as a reader sees them; blocks become lines.

    Elements named in `without` are passed over.
    """
    if element is None:
        return ""
    parts: list[str] = []
    _gather(element, without, parts)
    text = sayable("".join(parts))
    lines = [line.strip(" ") for line in _LINES.sub("\n", text).split("\n")]
    return "\n".join(line for line in lines if line)


def _gather(element: Element, without: Collection[str], parts: list[str]) -> None:
    is_block = element.tag in BLOCKS
    if is_block:
        parts.append("\n")
    parts.append(_one_line(element.text))
    for child in element:
        if child.tag == BREAK:
            parts.append("\n")
        elif isinstance(child.tag, str) and child.tag not in without:
            _gather(child, without, parts)
        parts.append(_one_line(child.tail))
    if is_block:
        parts.append("\n")


def _one_line(text: str | None) -> str:
    return _BLANKS.sub(" ", text or "")
