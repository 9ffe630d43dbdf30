"""Cut an article's text into blocks and sentences, by what pack.toml says of its lines."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from studyapp.core.knowledge.article import Article, Block, BlockKind, Sentence
from studyapp.formats.pack_schema import ArticleTable
from studyapp.formats.problem_list import ProblemList
from studyapp.formats.sentences import sentence_starts

PACK_FILE = "pack.toml"
ARTICLE_FILE = "article.txt"
LONGEST_BLOCK = 20_000
NEAR = 60


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def read_article(
    text: str, table: ArticleTable, language: str, problems: ProblemList
) -> Article | None:
    """Give the article, or None after noting why there is none."""
    lines = _lines(text)
    if not lines:
        problems.add(ARTICLE_FILE, "", "", "The article is empty.")
        return None
    for line in lines:
        if len(line.text) > LONGEST_BLOCK:
            where = f"The paragraph that begins “{line.text[:40]}…”"
            problems.add(ARTICLE_FILE, "", "", f"{where} is longer than 20,000 characters.")
            return None
    blocks = _blocks(lines, table, problems)
    starts = _starts(lines, table.sentence_starts, language, problems)
    return Article(text=text, blocks=blocks, sentences=_sentences(text, blocks, starts))


def _lines(text: str) -> tuple[_Line, ...]:
    found: list[_Line] = []
    at = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            found.append(_Line(at + line.index(words), words))
        at += len(line) + 1
    return tuple(found)


def _blocks(
    lines: tuple[_Line, ...], table: ArticleTable, problems: ProblemList
) -> tuple[Block, ...]:
    kinds = _kinds(lines, table, problems)
    blocks: list[Block] = []
    paragraph = 0
    for line in lines:
        kind = kinds.get(line.text, BlockKind.BODY)
        paragraph += kind is BlockKind.BODY
        blocks.append(Block(start=line.start, end=line.end, kind=kind, paragraph=paragraph))
    return tuple(blocks)


def _kinds(
    lines: tuple[_Line, ...], table: ArticleTable, problems: ProblemList
) -> dict[str, BlockKind]:
    wanted = [("dateline", table.dateline, BlockKind.DATELINE)]
    wanted += [("title", table.title, BlockKind.TITLE)]
    wanted += [("headings", words, BlockKind.HEADING) for words in table.headings]
    wanted += [("captions", words, BlockKind.CAPTION) for words in table.captions]
    known = {line.text for line in lines}
    kinds: dict[str, BlockKind] = {}
    for field, words, kind in wanted:
        if not words:
            continue
        if words not in known:
            message = f"No line of the article reads “{words}”."
            problems.add(PACK_FILE, "article", field, message, _nearest_line(words, known))
        elif words in kinds:
            problems.add(PACK_FILE, "article", field, f"“{words}” is listed twice.")
        kinds[words] = kind
    return kinds


def _nearest_line(words: str, known: set[str]) -> str:
    found = process.extractOne(words, sorted(known), scorer=fuzz.ratio, score_cutoff=NEAR)
    return f"The nearest line is “{found[0]}”." if found else ""


def _starts(
    lines: tuple[_Line, ...], frozen: list[int], language: str, problems: ProblemList
) -> tuple[int, ...]:
    if frozen:
        wrong = _wrong_start(lines, frozen)
        if wrong is None:
            return tuple(frozen)
        problems.add(
            PACK_FILE,
            "article",
            "sentence_starts",
            f"No sentence of the article can begin at {wrong}.",
            "Leave the list out and let `studyapp check --sentence-starts` compute it.",
        )
    starts: list[int] = []
    for line in lines:
        starts += [line.start + start for start in sentence_starts(line.text, language)]
    return tuple(starts)


def _wrong_start(lines: tuple[_Line, ...], frozen: list[int]) -> int | None:
    """Give the first start that is out of order, no place to begin, or missing; else None."""
    starts = [line.start for line in lines]
    last = -1
    for start in frozen:
        line = lines[max(0, bisect_right(starts, start) - 1)]
        if start <= last or not _can_begin(line, start):
            return start
        last = start
    return next(iter(sorted(set(starts) - set(frozen))), None)


def _can_begin(line: _Line, start: int) -> bool:
    at = start - line.start
    if not 0 <= at < len(line.text) or line.text[at].isspace():
        return False
    return at == 0 or not line.text[at - 1].isalnum()


def _sentences(
    text: str, blocks: tuple[Block, ...], starts: tuple[int, ...]
) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    at = 0
    for block in blocks:
        inside = []
        while at < len(starts) and starts[at] < block.end:
            inside.append(starts[at])
            at += 1
        for start, end in zip(inside, [*inside[1:], block.end], strict=True):
            found.append(
                Sentence(
                    index=len(found),
                    start=start,
                    end=start + len(text[start:end].rstrip()),
                    kind=block.kind,
                    paragraph=block.paragraph,
                )
            )
    return tuple(found)
