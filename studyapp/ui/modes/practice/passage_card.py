"""A card with one marked sentence and who says it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.knowledge.context import quotable_context
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.ui.fact_words import attribution
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.quote import Quote

RADIUS = 12


class PassageCard(QWidget):
    """A raised card around a quotation with its context."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._quote = Quote(theme, self)
        self._attribution = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.addWidget(self._quote)
        theme.changed.connect(self.update)

    @property
    def attribution(self) -> str:
        """The line under the quotation: who says it, and where."""
        return self._attribution

    def show_passage(self, passage: Passage, pack: Pack, *, fact: str | None = None) -> None:
        """Show a passage inside the sentences it touches, named by who tells the fact asked."""
        told = None if fact is None else pack.find_fact(fact)
        if told is not None and passage not in told.passages:
            told = None
        before, after = quotable_context(passage, pack)
        words, glyph, tone = attribution(passage, pack, fact=told)
        self._attribution = words
        self._quote.set_quote(before, passage.exact, after, words, glyph, tone)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()
