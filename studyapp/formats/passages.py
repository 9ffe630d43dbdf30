"""Find the quotations of a pack in its article; what is not there exactly is a problem.

Nothing is guessed: two mirrored accusations look alike. For a person to decide, the problem
names the nearest passage.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import assert_never

from rapidfuzz import fuzz, process

from studyapp.core.knowledge.article import Article
from studyapp.core.knowledge.layout import Slip
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.quote_problem import QuoteProblem, QuoteProblemKind
from studyapp.formats.pack_schema import Quotation
from studyapp.formats.problem_list import ProblemList

NEAR = 60
MOST_HINTS = 200
LONGEST_SEARCHED = 1_000_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a pack something stands: the file, the entry's id and the field."""

    file: str
    entry: str
    field: str


class Quotes:
    """Finds quotations in one article and notes those that have no single place."""

    def __init__(self, article: Article, problems: ProblemList) -> None:
        self._article = article
        self._problems = problems
        self._hints = 0
        self._unquotable: tuple[Slip, ...] = ()

    def keep_unquoted(self, slips: tuple[Slip, ...]) -> None:
        """Mark every passage found from now on that touches an unquotable slip as the slip is."""
        self._unquotable = tuple(slip for slip in slips if not slip.passage.quotable)

    def find(self, wanted: Quotation, place: Place) -> Passage | None:
        """Give the passage, or None after noting why there is none."""
        try:
            found = self._article.locate(
                wanted.exact,
                occurrence=wanted.occurrence,
                prefix=wanted.prefix,
                quotable=wanted.quotable,
                note=wanted.note,
            )
        except QuoteProblem as trouble:
            self._note(trouble.kind, wanted, place)
            return None
        return self._guarded(found)

    def find_all(self, wanted: list[Quotation], place: Place) -> tuple[Passage, ...]:
        """Give the passages that were found; the others are noted."""
        fields = [f"{place.field}[{number}]" for number in range(1, len(wanted) + 1)]
        places = [Place(place.file, place.entry, field) for field in fields]
        found = [self.find(one, at) for one, at in zip(wanted, places, strict=True)]
        return tuple(passage for passage in found if passage is not None)

    def require_words(self, words: str, place: Place) -> None:
        """Note words that the article does not print."""
        if words and words not in self._article.text:
            message = f"The article does not print “{words}”."
            self._problems.add(place.file, place.entry, place.field, message, self._hint(words))

    def _guarded(self, passage: Passage) -> Passage:
        for slip in self._unquotable:
            if passage.overlaps(slip.passage):
                return replace(passage, quotable=False, note=passage.note or slip.note)
        return passage

    def _note(self, kind: QuoteProblemKind, wanted: Quotation, place: Place) -> None:
        message, hint = self._words_for(kind, wanted)
        self._problems.add(place.file, place.entry, place.field, message, hint)

    def _words_for(self, kind: QuoteProblemKind, wanted: Quotation) -> tuple[str, str]:
        times = self._article.text.count(wanted.exact)
        match kind:
            case QuoteProblemKind.AMBIGUOUS:
                message = f"“{wanted.exact}” stands in the article {times} times."
                return message, "Say which with occurrence or prefix, or quote more words."
            case QuoteProblemKind.CROSSES_BLOCK:
                message = f"“{wanted.exact}” runs over the end of a paragraph."
                return message, "Quote each paragraph by itself."
            case QuoteProblemKind.MISSING if times:
                message = f"“{wanted.exact}” stands in the article {times} times"
                return f"{message}, but not so.", "Correct occurrence or prefix."
            case QuoteProblemKind.MISSING:
                message = f"“{wanted.exact}” is not in the article."
                return message, self._hint(wanted.exact)
            case _:
                assert_never(kind)

    def _hint(self, words: str) -> str:
        self._hints += 1
        if self._hints > MOST_HINTS or len(self._article.text) > LONGEST_SEARCHED:
            return ""
        near = nearest_words(self._article, words)
        if near is None:
            return ""
        same = _letters(near.exact) == _letters(words)
        only = " It differs only in spaces, marks or capitals." if same else ""
        return f"The nearest words, paragraph {near.paragraph}: “{near.exact}”.{only}"


def nearest_words(article: Article, words: str) -> Passage | None:
    """Give the whole words of one block that are most like the given ones, if any are."""
    blocks = [article.text[block.start : block.end] for block in article.blocks]
    best = process.extractOne(words, blocks, scorer=fuzz.partial_ratio, score_cutoff=NEAR)
    if best is None or (found := fuzz.partial_ratio_alignment(words, best[0])) is None:
        return None
    block = article.blocks[best[2]]
    start, end = _whole_words(best[0], found.dest_start, found.dest_end)
    return article.passage(block.start + start, block.start + end)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()
