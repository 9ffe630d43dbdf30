"""Small parts of the detail pane: icon with words, section headings, a sentence as quote."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from studyapp.core.knowledge.context import quotable_context
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.ui.fact_words import attribution
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.icon_label import IconLabel
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.quote import Quote


def icon_words(theme: Theme, icon: str, words: str) -> QWidget:
    """Give an icon with words beside it."""
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(theme.px(7))
    across.addWidget(IconLabel(theme, icon, size=16))
    label = PlainLabel(theme, words, TextStyle.SMALL, token="text2")
    across.addWidget(label, 1)
    row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return row


def section_head(theme: Theme, words: str) -> PlainLabel:
    """Give the heading over a group of links."""
    return PlainLabel(theme, words, TextStyle.CAPTION, token="text2", weight=600)


def sentence_quote(
    theme: Theme, passage: Passage, pack: Pack, *, fact: Fact | None = None
) -> Quote:
    """Give a passage marked inside the sentences it touches, with who says it, or the fact."""
    quote = Quote(theme)
    before, after = quotable_context(passage, pack)
    words, glyph, tone = attribution(passage, pack, fact=fact)
    quote.set_quote(before, passage.exact, after, words, glyph, tone)
    return quote
