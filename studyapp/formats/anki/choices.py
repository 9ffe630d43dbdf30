"""Options in a stranger's note: numbered or lettered lines, and which of them is right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.core.bank.form import Choice

LEAST = 2
LETTERS = "abcdefghijklmnopqrstuvwxyz"
_OPTION = re.compile(r"\(?([A-Za-z]|\d{1,2})[).:]\s*(\S.*)", re.DOTALL)
_LABEL = re.compile(r"\(?([A-Za-z]|\d{1,2})(?:[).:]+(?:\s.*)?)?", re.DOTALL)
_BETWEEN = re.compile(r"\s*(?:[,;/&+]|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class Offered:
    """The words before the options, and the options, none of them marked yet."""

    stem: str
    texts: tuple[str, ...]


def offered_in(text: str) -> Offered | None:
    """Find options in the lines of a text: A to …, or 1 to …, with words before them."""
    lines = [line for line in text.split("\n") if line.strip()]
    for at in range(1, len(lines) - 1):
        texts = _run(lines[at:])
        if len(texts) >= LEAST:
            return Offered("\n".join(lines[:at]), tuple(texts))
    return None


def marked(texts: Sequence[str], told: str) -> tuple[Choice, ...]:
    """Give options, right those that a text names by label or by their words."""
    right = _named(texts, told)
    return tuple(Choice(text=text, right=at in right) for at, text in enumerate(texts))


def _run(lines: list[str]) -> list[str]:
    """Give the options that lines begin with; they must be labelled in order."""
    texts: list[str] = []
    for line in lines:
        found = _OPTION.fullmatch(line.strip())
        if found is None or _index(found[1]) != len(texts):
            break
        texts.append(found[2])
    return texts


def _index(label: str) -> int:
    return LETTERS.index(label.lower()) if label.isalpha() else int(label) - 1


def _named(texts: Sequence[str], told: str) -> set[int]:
    plain = told.strip().casefold()
    for at, text in enumerate(texts):
        if text.strip().casefold() == plain:
            return {at}
    bits = plain.split()
    if len(bits) == len(texts) and set(bits) <= {"0", "1"}:
        return {at for at, bit in enumerate(bits) if bit == "1"}
    labels = [_LABEL.fullmatch(part.strip()) for part in _parts(plain)]
    found = {_index(label[1]) for label in labels if label is not None}
    return found if all(labels) and found <= set(range(len(texts))) else set()


def _parts(told: str) -> list[str]:
    """Give the labels that a text lists; a label with words behind it stands alone."""
    first = told.split("\n", 1)[0]
    return [first] if _OPTION.fullmatch(first) else _BETWEEN.split(first)
