"""The words of the article that an entry rests on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from studyapp.core.bank.form import Quote
from studyapp.core.bank.quotes import passage_of
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.quote_problem import QuoteProblem
from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.ui.fact_words import passage_place
from studyapp.ui.modes.bank.facts.field import Field
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind, IconButton
from studyapp.ui.widgets.quote import Quote as QuoteView
from studyapp.ui.widgets.renewed import Renewed


class QuotesField(Field):
    """Shows the words in their sentences; `pick_wanted` asks for more of them."""

    pick_wanted = Signal()

    def __init__(self, theme: Theme, name: str, label: str, pack: Pack) -> None:
        super().__init__(theme, name, label)
        self._pack = pack
        self._quotes: tuple[Quote, ...] = ()
        self._holder = Renewed(8)
        self.pick = Button(theme, self.tr("Pick in article…"), kind=ButtonKind.GHOST,
                           icon="highlighter")  # fmt: skip
        self.pick.setObjectName("pick-words")
        self.body.addWidget(self._holder)
        self.body.addWidget(self.pick, 0, Qt.AlignmentFlag.AlignLeading)
        self.pick.clicked.connect(self.pick_wanted)

    def show_value(self, value: object) -> None:
        quotes = value if isinstance(value, tuple) else ()
        if quotes == self._quotes:
            return
        self._quotes = quotes
        column = self._holder.anew()
        for number, quote in enumerate(quotes):
            column.addWidget(self._card(number, quote))

    def add(self, quote: Quote) -> None:
        """Rest on these words as well."""
        if quote not in self._quotes:
            self._set((*self._quotes, quote))

    def _set(self, quotes: tuple[Quote, ...]) -> None:
        self.show_value(quotes)
        self.edited.emit(quotes)

    def _card(self, number: int, quote: Quote) -> QWidget:
        card = QFrame()
        card.setObjectName("quote-card")
        view = QuoteView(self.theme, style=TextStyle.QUOTE)
        try:
            passage = passage_of(quote, self._pack.article)
        except QuoteProblem:
            view.set_quote("", quote.exact, "", "", Glyph.RING, Tone.ARTICLE)
        else:
            before, after = self._pack.article.around(passage)
            place = passage_place(passage, self._pack)
            view.set_quote(before, quote.exact, after, place, Glyph.RING, Tone.ARTICLE)
        remove = IconButton(self.theme, "x", self.tr("Remove these words"))
        remove.clicked.connect(
            lambda: self._set((*self._quotes[:number], *self._quotes[number + 1 :]))
        )
        layout = QHBoxLayout(card)
        layout.setContentsMargins(12, 10, 6, 10)
        layout.addWidget(view, 1)
        layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return card
