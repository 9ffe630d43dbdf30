"""What of the article is selected, as a passage of whole words."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from studyapp.core.knowledge.article import Article
from studyapp.core.knowledge.passage import Passage


def selected_passage(cursor: QTextCursor, article: Article) -> Passage | None:
    """Give the selected words of an article's view, grown to whole words.

    None where nothing but blanks is selected. Raises `QuoteProblem` where the selection runs
    over a paragraph.
    """
    start = _offset(cursor, cursor.selectionStart(), article)
    end = _offset(cursor, cursor.selectionEnd(), article)
    start, end = whole_words(article.text, start, end)
    return article.passage(start, end) if start < end else None


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Grow a span over the words it cuts, and leave out the blanks at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return start, end
    while start > 0 and _inside(text, start):
        start -= 1
    while end < len(text) and _inside(text, end):
        end += 1
    return start, end


def _inside(text: str, at: int) -> bool:
    """Tell whether a word goes on over a place."""
    return text[at - 1].isalnum() and text[at].isalnum()


def _offset(cursor: QTextCursor, position: int, article: Article) -> int:
    """Give the code point of the article at a position of Qt's, which counts in UTF-16."""
    there = cursor.document().findBlock(position)
    block = article.blocks[min(there.blockNumber(), len(article.blocks) - 1)]
    units = there.text().encode("utf-16-le")[: 2 * (position - there.position())]
    return block.start + len(units.decode("utf-16-le", errors="ignore"))
