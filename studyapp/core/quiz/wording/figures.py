"""Figures in a text: numbers, in digits or in words, with what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

ONES = "two three four five six seven eight nine"
TEENS = """
    ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
WORDS = {
    **{word: number for number, word in enumerate(ONES.split(), 2)},
    **{word: number for number, word in enumerate(TEENS.split(), 10)},
    **{word: 10 * number for number, word in enumerate(TENS.split(), 2)},
}
IN_WORDS = re.compile(
    rf"\b(?P<first>{'|'.join(WORDS)})(?:-(?P<ones>{'|'.join(ONES.split())}))?"
    rf"(?: (?P<scale>{'|'.join(SCALES)}))?\b",
    re.IGNORECASE,
)
LETTERS = re.compile(r"[a-z]+")
IN_DIGITS = re.compile(r"[0-9]+(?:,[0-9]{3})*")
SMALLEST_IN_WORDS = 10
"""Smaller numbers in words are mostly plain speech: "the two sides"."""
YEARS = range(1000, 2200)
UNIT = re.compile(
    r" (?P<unit>(?:(?!(?:and|or|of|in|on|at|to|for|from|the|by|with|was|were|is|are)\b)[a-z-]+ )"
    r"{0,2}?(?:people|aircraft|women|men|children|troops|(?!(?:is|was|has|says|this|hours|days|weeks|months|years|decades)\b)"
    r"[a-z-]*[a-rt-z]s)(?: and [a-z]+(?=[,;.]|$))?)(?![\w-])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number and what it counts; `start` and `end` are where the number stands."""

    value: float
    words: str
    unit: str
    start: int
    end: int


def figures_in(text: str) -> Iterator[Figure]:
    """Give each number above one that counts something, in reading order; no dates or durations."""
    for start, end, value in sorted(_numbers(text)):
        unit = UNIT.match(text, end)
        if unit is not None and value > 1:
            yield Figure(
                value=value, words=text[start:end], unit=unit["unit"], start=start, end=end
            )


def numbers_in(text: str) -> frozenset[float]:
    """Give every number a text holds, whatever it counts."""
    return frozenset(value for _, _, value in _numbers(text, every=True))


def _numbers(text: str, *, every: bool = False) -> Iterator[tuple[int, int, float]]:
    for found in IN_DIGITS.finditer(text):
        if not _stands_alone(text, found.start(), found.end()):
            continue
        value = int(found.group().replace(",", ""))
        if every or not (value in YEARS and "," not in found.group()):
            yield found.start(), found.end(), float(value)
    if WORDS.keys().isdisjoint(LETTERS.findall(text.casefold())):
        return
    for found in IN_WORDS.finditer(text):
        value = WORDS[found["first"].casefold()] + WORDS.get((found["ones"] or "").casefold(), 0)
        value *= SCALES.get((found["scale"] or "").casefold(), 1)
        if every or value >= SMALLEST_IN_WORDS:
            yield found.start(), found.end(), float(value)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether digits are a number of their own, not a part of a word or of a longer one."""
    before, after = text[start - 1 : start], text[end : end + 2]
    glued = before.isalnum() or before in (".", ",") or after[:1].isalnum()
    return not glued and not (after[:1] in (".", ",") and after[1:].isdigit())
