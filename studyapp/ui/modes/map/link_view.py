"""One link in the pane beside the map: a sentence, and the article's own words for it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.modes.map.words import fact_sentence, when_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind, IconButton
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.source_words import SourceWords

GAP = 4


class LinkView(QWidget):
    """Tells `pressed` by its button; open, it marks the words and leads on."""

    pressed = Signal(str)
    source_wanted = Signal(str)
    item_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        fact: Fact,
        pack: Pack,
        *,
        locale: QLocale,
        bold: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show a fact; the names in `bold` are set apart in its sentence."""
        super().__init__(parent)
        self._theme, self.fact = theme, fact
        self._said = fact_sentence(fact.id, pack)
        self._sentence = PlainLabel(theme, self._said, TextStyle.SMALL, token="text2")
        self._sentence.set_bold(_spans(self._said, bold))
        self._words = SourceWords(theme, fact.passages[0], pack, fact=fact)
        self.button = IconButton(theme, "quote", "")
        self.button.setCheckable(True)
        self.button.clicked.connect(self._on_pressed)
        self._more = self._make_more()
        self._lay_out(when_words(fact, locale))
        self.setAccessibleName(self._said)
        self._name_button()

    @property
    def is_open(self) -> bool:
        """Whether the words are marked in their sentence."""
        return self._words.is_open

    def set_open(self, *, on: bool) -> None:
        """Mark the words in their sentence, or show them alone."""
        self._words.set_open(on=on)
        self._more.setVisible(on)
        self.button.setChecked(on)
        self._name_button()

    def _name_button(self) -> None:
        shown = self.tr("Hide the sentence of: {link}")
        hidden = self.tr("Show the sentence of: {link}")
        self.button.set_name((shown if self.is_open else hidden).format(link=self._said))

    def _on_pressed(self) -> None:
        self.pressed.emit(self.fact.id)

    def _make_more(self) -> QWidget:
        more = QWidget()
        across = QHBoxLayout(more)
        across.setContentsMargins(0, 2, 0, 2)
        across.setSpacing(self._theme.px(16))
        read = Button(self._theme, self.tr("Read in context"), kind=ButtonKind.LINK)
        open_it = Button(self._theme, self.tr("Open in Browse"), kind=ButtonKind.LINK)
        read.clicked.connect(self._on_read)
        open_it.clicked.connect(self._on_open)
        across.addWidget(read)
        across.addWidget(open_it)
        across.addStretch(1)
        more.hide()
        return more

    def _on_read(self) -> None:
        self.source_wanted.emit(self.fact.id)

    def _on_open(self) -> None:
        self.item_wanted.emit(self.fact.id)

    def _lay_out(self, when: str) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(theme.px(GAP))
        head.addWidget(self._sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(8), 0, theme.px(10))
        layout.setSpacing(theme.px(GAP))
        layout.addLayout(head)
        layout.addWidget(self._words)
        layout.addWidget(self._more)
        if when:
            layout.addWidget(PlainLabel(theme, when, TextStyle.CAPTION, token="text2"))


def _spans(sentence: str, names: tuple[str, ...]) -> list[tuple[int, int]]:
    """Give where names stand in a sentence, whichever way their first letter is written."""
    found = ((sentence.casefold().find(name.casefold()), len(name)) for name in names)
    return [(start, length) for start, length in found if start >= 0]
