"""GIFT text in blocks: questions with their comments, and the categories between them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_LABEL = re.compile(r"\[(id|tag):")
_CATEGORY = "$CATEGORY:"
_COMMENT = "//"
_BLANKS = " \t\ufeff"


@dataclass(slots=True)
class Block:
    """A question's text, the line it begins in, and what the comments on it say."""

    line: int = 0
    lines: list[str] = field(default_factory=list)
    id: str = ""
    tags: list[str] = field(default_factory=list)
    category: str = ""

    @property
    def text(self) -> str:
        """The text, without comments."""
        return "\n".join(self.lines)


def blocks_in(text: str) -> Iterator[Block]:
    """Give the blocks of a file whose lines end with LF; blank lines are between them."""
    category, block = "", Block()
    for number, ended in enumerate(io.StringIO(text), start=1):
        line = ended.rstrip("\n")
        plain = line.strip(_BLANKS)
        if plain.startswith(_COMMENT):
            _take_comment(block, plain)
        elif plain.upper().startswith(_CATEGORY):
            category = plain[len(_CATEGORY) :].strip(_BLANKS)
        elif plain:
            block.line = block.line or number
            block.lines.append(line)
        elif block.lines or block.tags or block.id:
            block.category = category
            yield block
            block = Block()
    block.category = category
    yield block


def _take_comment(block: Block, line: str) -> None:
    for name, text in _labels(line):
        if name == "tag" and text:
            block.tags.append(text)
        elif name == "id" and not block.id:
            block.id = text


def _labels(line: str) -> Iterator[tuple[str, str]]:
    """Give what stands in brackets; the first that is not closed ends it."""
    at = 0
    while begun := _LABEL.search(line, at):
        end = line.find("]", begun.end())
        while end > 0 and line[end - 1] == "\\":
            end = line.find("]", end + 1)
        if end < 0:
            return
        yield begun[1], line[begun.end() : end].replace("\\]", "]").strip(_BLANKS)
        at = end + 1
