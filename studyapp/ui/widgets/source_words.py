"""Exact words of the article; opened, the whole sentence with the words marked in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.knowledge.context import quotable_context
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.ui.fact_words import attribution, passage_place
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.quote import Quote


class SourceWords(QWidget):
    """Shows words as printed; marks them only while open, for one mark a screen is enough."""

    def __init__(
        self,
        theme: Theme,
        passage: Passage,
        pack: Pack,
        *,
        fact: Fact | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._passage, self._pack, self._fact = theme, passage, pack, fact
        self._words = PlainLabel(theme, passage.exact, TextStyle.QUOTE)
        # The article keeps its direction in a window that runs the other way.
        self._words.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._quote: Quote | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._words)

    @property
    def is_open(self) -> bool:
        """Whether the sentence is shown with its mark."""
        return self._quote is not None and not self._quote.isHidden()

    def set_open(self, *, on: bool) -> None:
        """Show the sentence around the words, or the words alone."""
        if on and self._quote is None:
            self._quote = self._make_quote()
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self._quote)
        self._words.setVisible(not on)
        if self._quote is not None:
            self._quote.setVisible(on)

    def _make_quote(self) -> Quote:
        quote = Quote(self._theme, style=TextStyle.QUOTE)
        before, after = quotable_context(self._passage, self._pack)
        words, glyph, tone = self._attribution()
        quote.set_quote(before, self._passage.exact, after, words, glyph, tone)
        return quote

    def _attribution(self) -> tuple[str, Glyph, Tone]:
        """Give who tells the fact; without one the words stand here as the article's own."""
        if self._fact is not None:
            return attribution(self._passage, self._pack, fact=self._fact)
        speaker = self._pack.article_speaker
        return passage_place(self._passage, self._pack), speaker.glyph, speaker.tone
