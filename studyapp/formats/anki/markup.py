"""Plain text as HTML in which Anki finds only text: nothing to play, fetch or typeset."""

from __future__ import annotations

import html
from collections.abc import Iterable

from studyapp.formats.sayable import sayable

_SIGNS = str.maketrans({"[": "&#91;", "]": "&#93;", "{": "&#123;", "}": "&#125;", "\t": "&#9;"})


def escaped(text: str) -> str:
    """Give a text as HTML; each of its lines stays a line."""
    return html.escape(sayable(text)).translate(_SIGNS).replace("\n", "<br>")


def items(texts: Iterable[str], kind: str = "ul") -> str:
    """Give HTML fragments as a list; `kind` is the tag, with its attributes."""
    lines = "".join(f'<li dir="auto">{text}</li>' for text in texts)
    return f"<{kind}>{lines}</{kind.partition(' ')[0]}>" if lines else ""


def block(text: str, kind: str = "") -> str:
    """Give an HTML fragment as a block of its own, or nothing where there is none."""
    named = f' class="{kind}"' if kind else ""
    return f'<div{named} dir="auto">{text}</div>' if text else ""
