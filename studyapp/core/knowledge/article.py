"""The article: its text, blocks and sentences, and where a quotation stands in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import Enum

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.quote_problem import QuoteProblem, QuoteProblemKind

CONTEXT = 32
"""Code points of `prefix` and `suffix` kept beside a passage."""


class BlockKind(Enum):
    """What a block of the article is for."""

    DATELINE = "dateline"
    TITLE = "title"
    HEADING = "heading"
    CAPTION = "caption"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A line of the article; `paragraph` counts body blocks, others carry the last count."""

    start: int
    end: int
    kind: BlockKind
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence inside one block; `index` counts from 0 through the whole article."""

    index: int
    start: int
    end: int
    kind: BlockKind
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The NFC-normalised text with its blocks and sentences, both in reading order."""

    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    _block_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _sentence_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        _require_order(self.blocks, len(self.text))
        _require_order(self.sentences, len(self.text))
        object.__setattr__(self, "_block_starts", tuple(block.start for block in self.blocks))
        starts = tuple(sentence.start for sentence in self.sentences)
        object.__setattr__(self, "_sentence_starts", starts)

    def block_at(self, offset: int) -> Block:
        """Give the block that holds, or last began before, the code point at `offset`."""
        return self.blocks[max(0, bisect_right(self._block_starts, offset) - 1)]

    def sentence_at(self, offset: int) -> Sentence:
        """Give the sentence that holds, or last began before, the code point at `offset`."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)]

    def sentence_text(self, sentence: Sentence) -> str:
        """Give a sentence's words."""
        return self.text[sentence.start : sentence.end]

    def sentences_of(self, passage: Passage) -> tuple[Sentence, ...]:
        """Give the sentences that a passage touches, in reading order."""
        first = self.sentence_at(passage.start).index
        last = self.sentence_at(passage.end - 1).index
        return self.sentences[first : last + 1]

    def around(self, passage: Passage) -> tuple[str, str]:
        """Give the words before and after a passage inside the sentences it touches."""
        touched = self.sentences_of(passage)
        start = min(touched[0].start, passage.start)
        end = max(touched[-1].end, passage.end)
        return self.text[start : passage.start], self.text[passage.end : end]

    def locate(
        self,
        exact: str,
        *,
        occurrence: int = 0,
        prefix: str = "",
        quotable: bool = True,
        note: str = "",
    ) -> Passage:
        """Find a quotation; exact and unambiguous matches only.

        `occurrence` counts from 1; 0 demands that the words occur once. Raises
        `QuoteProblem` where the words are missing, ambiguous or cross a block.
        """
        places = _places(self.text, exact, prefix)
        if not places:
            raise QuoteProblem(kind=QuoteProblemKind.MISSING, exact=exact)
        if occurrence > len(places) or occurrence < 0:
            raise QuoteProblem(kind=QuoteProblemKind.MISSING, exact=exact)
        if occurrence == 0 and len(places) > 1:
            raise QuoteProblem(kind=QuoteProblemKind.AMBIGUOUS, exact=exact)
        start = places[max(0, occurrence - 1)]
        return self.passage(start, start + len(exact), quotable=quotable, note=note)

    def passage(self, start: int, end: int, *, quotable: bool = True, note: str = "") -> Passage:
        """Give the passage between two offsets; raise `QuoteProblem` where it leaves its block."""
        exact = self.text[start:end]
        block = self.block_at(start)
        if not (block.start <= start and end <= block.end):
            raise QuoteProblem(kind=QuoteProblemKind.CROSSES_BLOCK, exact=exact)
        return Passage(
            start=start,
            end=end,
            exact=exact,
            prefix=self.text[max(0, start - CONTEXT) : start],
            suffix=self.text[end : end + CONTEXT],
            sentence=self.sentence_at(start).index,
            paragraph=block.paragraph,
            quotable=quotable,
            note=note,
        )


def _places(text: str, exact: str, prefix: str) -> list[int]:
    places: list[int] = []
    if not exact:
        return places
    at = text.find(exact)
    while at != -1:
        if text.endswith(prefix, 0, at):
            places.append(at)
        at = text.find(exact, at + 1)
    return places


def _require_order(spans: tuple[Block, ...] | tuple[Sentence, ...], length: int) -> None:
    at = 0
    for span in spans:
        if not at <= span.start < span.end <= length:
            raise InvalidInput(field="article", value=f"{span.start}-{span.end}")
        at = span.end
