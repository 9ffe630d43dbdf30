"""What is shown with the answer: why it is so, and the sentence it stands in."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studyapp.core.knowledge.context import quotable_context
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.rules.breach import keys_of
from studyapp.ui.fact_words import attribution
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.quote import Quote

GAP = 10


class AnswerNote(QWidget):
    """A reason in one sentence, and the marked words with who says them."""

    def __init__(self, theme: Theme, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pack = pack
        self.reason = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self.reason.setObjectName("reason")
        self.quote = Quote(theme, style=TextStyle.QUOTE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(GAP))
        layout.addWidget(self.reason)
        layout.addWidget(self.quote)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_question(self, question: Question) -> None:
        """Show why a question's answer is the article's."""
        words = question.explanation or " ".join(one.reason for one in keys_of(question))
        self.reason.setText(words)
        self.reason.setVisible(bool(words.strip()))
        passage = question.passages[0]
        told = self._pack.find_fact(question.fact)
        if told is not None and passage not in told.passages:
            told = None
        before, after = quotable_context(passage, self._pack)
        line, glyph, tone = attribution(passage, self._pack, fact=told)
        self.quote.set_quote(before, passage.exact, after, line, glyph, tone)
