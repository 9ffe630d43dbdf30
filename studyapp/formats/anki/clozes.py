"""Texts with hidden words: each hidden place is a gap to fill by typing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARKS = re.compile(r"(\{\{c\d{1,3}::|\}\})", re.IGNORECASE)
_OPENS = re.compile(r"\{\{c(\d{1,3})::", re.IGNORECASE)
HINT = "::"
HIDDEN_AGAIN = "…"


@dataclass(frozen=True, slots=True)
class Hidden:
    """Words hidden under a number, and the text around them."""

    number: int
    before: str
    words: str
    after: str


def has_cloze(text: str) -> bool:
    """Tell whether a text hides words."""
    return _OPENS.search(text) is not None


def hidden_in(text: str) -> Iterator[Hidden]:
    """Give what each number hides; other numbers are shown, later places only hinted at."""
    parts = _parts(text)
    for number in sorted({one for one, _ in parts if one}):
        at = next(place for place, (one, _) in enumerate(parts) if one == number)
        before = "".join(words for _, words in parts[:at])
        rest = ((HIDDEN_AGAIN if one == number else words) for one, words in parts[at + 1 :])
        yield Hidden(number, before, parts[at][1], "".join(rest))


def _parts(text: str) -> list[tuple[int, str]]:
    """Cut a text into words that are hidden under a number, and others, under 0.

    What is nested in a hidden place belongs to it.
    """
    found: list[tuple[int, str]] = []
    numbers: list[int] = []
    for piece in _MARKS.split(text):
        opened = _OPENS.fullmatch(piece)
        if opened:
            numbers.append(int(opened[1]))
            if len(numbers) == 1:
                found.append((numbers[0], ""))
        elif piece == "}}" and numbers:
            numbers.pop()
        elif numbers:
            found[-1] = (numbers[0], found[-1][1] + piece.partition(HINT)[0])
        else:
            found.append((0, piece))
    return found
