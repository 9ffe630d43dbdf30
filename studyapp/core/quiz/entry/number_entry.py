"""Read a number as people type it: in digits, grouped or not, or in English words."""

from __future__ import annotations

import math
import re
import unicodedata

LONGEST = 100
_SIGNS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2019": "'", "\u066b": ".", "\u066c": ","})
_GROUPED = re.compile(r"\d{1,3}(?:([ ,'_])\d{3}(?:\1\d{3})*)(?:\.\d+)?")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?|\.\d+")
_AHEAD = re.compile(r"^(?:about|around|approximately|roughly|nearly|almost|some|~)\s*")
_TYPED = re.compile(r"([+-]?)\s*([\d.][\d ,.'_]*?)\s*(%|[^\W\d]+(?:\s+[^\W\d]+)*)?")
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
DOZEN = 12
SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
WORDS = {
    **{word: number for number, word in enumerate(SMALL.split())},
    **{word: 10 * number for number, word in enumerate(TENS.split(), start=2)},
    "a": 1,
    "an": 1,
}


def read_number(text: str) -> float | None:
    """Read a typed number; None where it cannot be read.

    A comma or space before three digits groups them, a point or another comma begins the
    decimals: "1,500" is fifteen hundred, "1.5" and "1,5" are one and a half. A unit may
    follow: "16 people".
    """
    if len(text) > LONGEST:
        return None
    plain = " ".join(unicodedata.normalize("NFKC", text.casefold()).translate(_SIGNS).split())
    bare = _AHEAD.sub("", plain.strip())
    found = _in_digits(bare)
    return _in_words(bare) if found is None else found


def _in_digits(text: str) -> float | None:
    found = _TYPED.fullmatch(text)
    if found is None:
        return None
    sign, digits, behind = found.groups()
    number = _value(digits)
    if number is None or not math.isfinite(number):
        return None
    scale = SCALES.get((behind or "").split(" ")[0], 1)
    return -number * scale if sign == "-" else number * scale


def _value(digits: str) -> float | None:
    if _GROUPED.fullmatch(digits):
        return float(re.sub(r"[ ,'_]", "", digits))
    return float(digits.replace(",", ".")) if _PLAIN.fullmatch(digits) else None


def _in_words(text: str) -> float | None:
    """Read "sixteen", "forty-two", "two dozen", "three hundred and five"."""
    words = [word for word in text.replace("-", " ").split() if word != "and"]
    known = next((at for at, word in enumerate(words) if not _counts(word)), len(words))
    if not known or (known == 1 and words[0] in ("a", "an")):
        return None
    total, group = 0, 0
    for word in words[:known]:
        if word == "hundred" or word.startswith("dozen"):
            group = max(group, 1) * (DOZEN if word.startswith("dozen") else SCALES[word])
        elif word in SCALES:
            total, group = total + max(group, 1) * SCALES[word], 0
        else:
            group += WORDS[word]
    return float(total + group)


def _counts(word: str) -> bool:
    return word in WORDS or word in SCALES or word in ("dozen", "dozens")
