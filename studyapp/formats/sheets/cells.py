"""What stands in a cell: lists as lines, choices as words, and all of it plain text."""

from __future__ import annotations

import re
from enum import Enum
from typing import TypeVar

Member = TypeVar("Member", bound=Enum)

YES, NO = "yes", "no"
YES_WORDS = frozenset(("yes", "y", "x", "true", "right", "correct", "1", "✓", "✔", "*", "+"))
NO_WORDS = frozenset(("", "no", "n", "false", "wrong", "incorrect", "0", "-", "✗", "✘"))
EMPTY_LINE = "\\"
"""An empty text in a list; a line that is simply blank is nothing."""
_ESCAPED = re.compile(r"\\(\\|n|,)")
_LABELS = re.compile(r"(?:\\.|\\$|[^,\\])+")
_INTEGER = re.compile(r"-?\d{1,9}", re.ASCII)


class CellTrouble(ValueError):
    """What a cell says cannot be understood; the first argument is a sentence, then a hint."""


def lines_text(texts: tuple[str, ...], *, labels: bool = False) -> str:
    """Write texts one a line; line breaks and back slashes in them are written out."""
    return "\n".join(_line(text, labels=labels) for text in texts)


def read_lines(cell: str) -> tuple[str, ...]:
    """Read what `lines_text` writes, or lines a person typed."""
    return tuple(_unescaped(line) for line in cell.split("\n") if line.strip())


def read_labels(cell: str) -> tuple[str, ...]:
    """Read labels, one a line or behind commas."""
    found: list[str] = []
    for line in cell.split("\n"):
        parts = _LABELS.findall(line)
        if len(parts) > 1:
            parts = [part.strip() for part in parts]
        found += [_unescaped(part) for part in parts if part.strip()]
    return tuple(found)


def member_words(member: Enum) -> str:
    """Give a member of an enum in words."""
    return str(member.value).replace("_", " ")


def read_member(cell: str, kind: type[Member]) -> Member:
    """Read a member of an enum; raise `CellTrouble` naming the choices."""
    plain = " ".join(re.sub(r"[_/-]", " ", cell).split()).casefold()
    for member in kind:
        if member_words(member) == plain:
            return member
    choices = ", ".join(member_words(member) for member in kind)
    raise CellTrouble(f"“{cell[:40]}” is not known here.", f"It can be one of: {choices}.")


def read_yes(cell: str) -> bool:
    """Read whether something is so; raise `CellTrouble`."""
    plain = cell.strip().casefold()
    if plain in YES_WORDS or plain in NO_WORDS:
        return plain in YES_WORDS
    hint = "Write “yes”, or leave the cell empty."
    raise CellTrouble(f"“{cell[:40]}” is neither yes nor no.", hint)


def is_integer(cell: str) -> bool:
    """Tell whether a cell holds a whole number."""
    return _INTEGER.fullmatch(cell.strip()) is not None


def read_integer(cell: str) -> int:
    """Read a whole number; raise `CellTrouble`."""
    if not is_integer(cell):
        raise CellTrouble(f"“{cell[:40]}” is no whole number.")
    return int(cell)


def _line(text: str, *, labels: bool) -> str:
    if not text:
        return EMPTY_LINE
    plain = text.replace("\\", "\\\\").replace("\n", "\\n")
    plain = plain.replace(",", "\\,") if labels else plain
    # Blanks alone would be taken for nothing.
    return plain if plain.strip() else plain + EMPTY_LINE


def _unescaped(line: str) -> str:
    if line.endswith(EMPTY_LINE) and not line[:-1].strip():
        return line[:-1]
    return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], line)
