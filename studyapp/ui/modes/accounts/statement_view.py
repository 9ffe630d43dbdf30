"""One statement in an account: who, what, the exact words, how it was said and when."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.accounts.statement import Statement
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.item_words import capitalised
from studyapp.ui.modes.accounts.words import (
    manner_words,
    said_words,
    teller_words,
    when_words,
)
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind, IconButton
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.source_words import SourceWords

GAP = 6


class StatementView(QWidget):
    """Tells `pressed` by its button, and by its links where to read on."""

    pressed = Signal()
    source_wanted = Signal()
    item_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        statement: Statement,
        pack: Pack,
        *,
        locale: QLocale,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show a statement; `key` is the key that opens its sentence."""
        super().__init__(parent)
        self._theme, self.statement = theme, statement
        self._teller = teller_words(statement, pack)
        said, when = said_words(statement, pack), when_words(statement.date, locale)
        manner = manner_words(statement, pack)
        words = statement.passage.exact
        self.setAccessibleName(f"{self._teller}\n{said}\n{words}\n{manner}\n{when}")
        fact = pack.fact(statement.facts[0])
        self._words = SourceWords(theme, statement.passage, pack, fact=fact)
        self.button = IconButton(theme, "quote", "", key=key)
        self.button.setCheckable(True)
        self.button.clicked.connect(self.pressed)
        self._more = self._make_more()
        self._lay_out(said, (*self._notes(), manner, when))
        self._name_button()

    @property
    def is_open(self) -> bool:
        """Whether the sentence is shown with its mark."""
        return self._words.is_open

    def set_open(self, *, on: bool) -> None:
        """Show the sentence and the ways on from it, or the exact words alone."""
        self._words.set_open(on=on)
        self._more.setVisible(on)
        self.button.setChecked(on)
        self._name_button()

    def _name_button(self) -> None:
        shown = self.tr("Hide the sentence of {name}")
        hidden = self.tr("Show the sentence of {name}")
        self.button.set_name((shown if self.is_open else hidden).format(name=self._teller))

    def _notes(self) -> tuple[str, ...]:
        """Give the note on the words, as a sentence."""
        note = self.statement.passage.note
        return (f"{capitalised(note).rstrip('.')}.",) if note else ()

    def _make_more(self) -> QWidget:
        more = QWidget()
        across = QHBoxLayout(more)
        across.setContentsMargins(0, 2, 0, 2)
        across.setSpacing(self._theme.px(16))
        read = Button(self._theme, self.tr("Read in context"), kind=ButtonKind.LINK)
        fact = Button(self._theme, self.tr("Open in Browse"), kind=ButtonKind.LINK)
        read.clicked.connect(self.source_wanted)
        fact.clicked.connect(self._on_fact)
        across.addWidget(read)
        across.addWidget(fact)
        across.addStretch(1)
        more.hide()
        return more

    def _on_fact(self) -> None:
        self.item_wanted.emit(self.statement.facts[0])

    def _lay_out(self, said: str, lines: tuple[str, ...]) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(theme.px(GAP))
        name = PlainLabel(theme, self._teller, TextStyle.SMALL, weight=600)
        name.setContentsMargins(0, 0, 0, 0)
        head.addWidget(name, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(GAP))
        layout.addLayout(head)
        layout.addWidget(PlainLabel(theme, said, TextStyle.SMALL, token="text2"))
        layout.addWidget(self._words)
        layout.addWidget(self._more)
        for line in lines:
            layout.addWidget(PlainLabel(theme, line, TextStyle.CAPTION, token="text2", weight=400))
