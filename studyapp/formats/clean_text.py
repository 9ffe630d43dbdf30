"""Make text from strangers plain: NFC, no byte order marks, no characters that hide or command.

Directional overrides and embeddings are dropped, because they make text read otherwise than
it is stored; control characters other than TAB and LF are refused.
"""

from __future__ import annotations

import re
import unicodedata

_HIDDEN = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def clean(text: str) -> str:
    """Give the text in NFC without hidden direction marks and with LF line ends."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _HIDDEN.sub("", plain))


def find_control(text: str) -> str | None:
    """Give the code of the first control character in a text, such as `U+0000`, or None."""
    found = _CONTROL.search(text)
    return None if found is None else f"U+{ord(found[0]):04X}"


def line_of(text: str, offset: int) -> int:
    """Give the number of the line that holds an offset, from 1."""
    return text.count("\n", 0, offset) + 1


def control_line(text: str) -> int:
    """Give the line of the first control character, from 1; 1 where there is none."""
    found = _CONTROL.search(text)
    return line_of(text, found.start()) if found else 1
