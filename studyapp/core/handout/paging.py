"""Break rows into pages so that what belongs together stays together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Rows that stay on one page if a page can hold them, given by their heights.

    `space` is left above the block, except at the top of a page. `with_next` keeps a heading
    on the page of the block after it.
    """

    rows: tuple[int, ...]
    space: int = 0
    with_next: bool = False

    @property
    def height(self) -> int:
        """The height of all rows."""
        return sum(self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Row `row` of block `block` at `top` of its page."""

    block: int
    row: int
    top: int


def paginate(blocks: Sequence[Block], room: int) -> tuple[tuple[Placed, ...], ...]:
    """Give the pages of blocks, top to bottom; `room` is the height of a page.

    A block that no page can hold goes on overleaf between two of its rows; a row that is
    higher than a page gets one of its own.
    """
    pages = _Pages(room)
    for number, block in enumerate(blocks):
        pages.add(number, block, needed=_needed(blocks, number, room))
    return tuple(tuple(page) for page in pages.pages if page)


def _needed(blocks: Sequence[Block], number: int, room: int) -> int:
    """Give the height that has to be free for a block, with what must follow it."""
    height = blocks[number].height
    at = number
    while blocks[at].with_next and at + 1 < len(blocks):
        at += 1
        following = blocks[at]
        more = height + following.space + following.height
        if more > room:
            return height + following.space + (following.rows[0] if following.rows else 0)
        height = more
    return height


class _Pages:
    """The pages so far and how much of the last is taken."""

    def __init__(self, room: int) -> None:
        self._room = room
        self.pages: list[list[Placed]] = [[]]
        self._taken = 0

    def add(self, number: int, block: Block, *, needed: int) -> None:
        space = block.space if self._taken else 0
        if self._taken + space + needed > self._room and needed <= self._room:
            self._turn()
            space = 0
        self._taken += space
        for at, height in enumerate(block.rows):
            if self._taken and self._taken + height > self._room:
                self._turn()
            self.pages[-1].append(Placed(block=number, row=at, top=self._taken))
            self._taken += height

    def _turn(self) -> None:
        if self._taken:
            self.pages.append([])
            self._taken = 0
