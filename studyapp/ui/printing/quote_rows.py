"""A sentence of the article on paper: the words meant underlined, and who says them."""

from __future__ import annotations

from PySide6.QtGui import QFont

from studyapp.core.handout.evidence import Evidence
from studyapp.ui.fact_words import attribution, place_words
from studyapp.ui.fonts import TextStyle
from studyapp.ui.printing.column import SPACE, Cell, gap_after
from studyapp.ui.printing.inks import Row, Shape
from studyapp.ui.printing.stationery import Stationery
from studyapp.ui.printing.words import BETWEEN, not_quoted_words
from studyapp.ui.widgets.text_block import Run

GLYPH, GLYPH_GAP = 8, 7
SMALL_LEADING = 18


def quote_rows(
    stationery: Stationery, evidence: Evidence, *, left: int, more: str = ""
) -> list[Row]:
    """Set a sentence with its attribution; one that is not to be quoted is only named."""
    return [*_sentence(stationery, evidence, left), *_told(stationery, evidence, left, more)]


def _sentence(stationery: Stationery, evidence: Evidence, left: int) -> list[Row]:
    column = stationery.column
    if not evidence.quotable:
        place = place_words(evidence.passage, stationery.pack)
        words = not_quoted_words(place, evidence.note)
        return column.text(words, column.font(TextStyle.SMALL, 400), left=left)
    font = column.font(TextStyle.QUOTE)
    underlined = QFont(font)
    underlined.setUnderline(True)
    run = Run(start=len(evidence.before), length=len(evidence.exact), font=underlined)
    whole = f"{evidence.before}{evidence.exact}{evidence.after}"
    return column.text(whole, font, left=left, runs=(run,))


def _told(stationery: Stationery, evidence: Evidence, left: int, more: str) -> list[Row]:
    """Give who says it, by shape and name, where it stands, and what else belongs there."""
    column = stationery.column
    words, glyph, _ = attribution(evidence.passage, stationery.pack, fact=evidence.fact)
    side, leading = column.px(GLYPH), column.px(SMALL_LEADING)
    shape = Shape(box=column.place(left, (leading - side) // 2, side, side), glyph=glyph)
    cell = Cell(
        text=f"{words}{BETWEEN}{more}" if more else words,
        font=column.font(TextStyle.CAPTION, 500),
        left=left + side + column.px(GLYPH_GAP),
        right=column.width,
    )
    rows = column.beside([cell], marks=[shape], line=leading)
    return gap_after(rows, column.px(2 * SPACE))
