"""Fill the gap in a sentence of the article, by choosing or by typing."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.quiz.answer import Answer, Chosen, Typed
from studyapp.core.quiz.body import Gap, OneOf
from studyapp.core.quiz.body_text import answer_text
from studyapp.core.quiz.mark import Mark
from studyapp.ui.answers.choice import ChoiceField
from studyapp.ui.answers.field import AnswerField
from studyapp.ui.answers.gap_sentence import GapSentence
from studyapp.ui.answers.typed import TypedField
from studyapp.ui.theme import Theme

GAP = 18


class GapField(AnswerField):
    """The sentence, and below it the options or a line to type in."""

    def __init__(self, theme: Theme, body: Gap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = body
        self._sentence = GapSentence(theme, body.before, body.after)
        self._filler: ChoiceField | TypedField = (
            ChoiceField(theme, body.filler)
            if isinstance(body.filler, OneOf)
            else TypedField(theme, body.filler)
        )
        self.takes_text = self._filler.takes_text
        self._filler.changed.connect(self._on_changed)
        self._filler.confirmed.connect(self.confirmed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(GAP))
        layout.addWidget(self._sentence)
        layout.addWidget(self._filler)

    @property
    def answer(self) -> Answer | None:
        """What fills the gap, or None."""
        return self._filler.answer

    def focus_first(self) -> None:
        """Give the options or the line the keyboard."""
        self._filler.focus_first()

    def choose(self, number: int) -> bool:
        """Choose an option by its number, where there are options."""
        return self._filler.choose(number)

    def restore(self, answer: Answer) -> None:
        """Show what filled the gap before."""
        self._filler.restore(answer)
        self._fill(self._filler.answer)

    def reveal(self, answer: Answer | None, mark: Mark | None, *, only_involved: bool) -> None:
        """Fill the gap with the article's own word."""
        self._filler.reveal(answer, mark, only_involved=only_involved)
        self._sentence.fill(answer_text(self._body) or "", "ok")

    def _on_changed(self) -> None:
        self._fill(self._filler.answer)
        self.changed.emit()

    def _fill(self, answer: Answer | None) -> None:
        match answer, self._body.filler:
            case Typed(text=text), _:
                self._sentence.fill(text)
            case Chosen(index=index), OneOf(options=options):
                self._sentence.fill(options[index].text)
            case _:
                self._sentence.fill("")
