"""Fold a typed name to what it says, whatever its spelling.

Two keys are compared. The plain one has no case, accents, punctuation, spaces, leading
article or foreign letters. The loose one also drops what romanisations of one name differ
in: "Pašinjan", "Pashinian" and "Pashinyan" are one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from studyapp.core.search.folding import fold
from studyapp.core.search.romanisation import romanised

SCHWAS = str.maketrans({"ə": "a", "Ə": "a", "ә": "a", "Ә": "a"})
"""The schwa is an a in English spellings of names: "Əliyev" is Aliyev."""
_ARTICLE = re.compile(r"(?:the|an|a)\s+(?=\S)")
_NO_BREAK = re.compile(r"['’‘`.\u00b4\u02b9\u02bb\u02bc]")
"""Apostrophes, soft signs and points, which part no word."""
_LOOSE = (
    (re.compile(r"shch"), "sc"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"([cgszt])h"), r"\1"),
    (re.compile(r"[jy]"), "i"),
    (re.compile(r"ts|tz"), "c"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=4096)
def plain_key(text: str) -> str:
    """Give the key of a text that only case, accents, signs and script may vary in."""
    written = _NO_BREAK.sub("", unicodedata.normalize("NFKC", text).translate(SCHWAS))
    words = "".join(_kept(sign) for sign in fold(romanised(written.replace("&", " and "))))
    return "".join(_ARTICLE.sub("", " ".join(words.split()), count=1).split())


@lru_cache(maxsize=4096)
def loose_key(text: str) -> str:
    """Give the key in which the romanisations of one name agree."""
    key = plain_key(text)
    for pattern, one in _LOOSE:
        key = pattern.sub(one, key)
    return key


def _kept(sign: str) -> str:
    return sign if sign.isalnum() or unicodedata.category(sign).startswith("M") else " "
