"""The question as a pupil sees it in practice."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studyapp.core.quiz.answer import Answer, Several
from studyapp.core.quiz.body import Body, Matching, Ordering, SeveralOf
from studyapp.core.quiz.body_text import shown_texts
from studyapp.core.quiz.question import Question
from studyapp.ui.answers.answer_area import AnswerArea
from studyapp.ui.family_words import family_words
from studyapp.ui.modes.bank.preview.miniature import SHARE, Miniature
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel

STEM_GAP, ANSWER_GAP = 4, 14
SMALLER = 0.7
"""What is dragged about needs more room beside its words."""


class PupilView(QWidget):
    """Family, question and answers; the answers are those of practice, and rest."""

    def __init__(self, theme: Theme, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._locale = theme, locale
        self._shown: tuple[Body, bool, Qt.LayoutDirection] | None = None
        self._family = PlainLabel(theme, "", TextStyle.CAPTION, token="accent_text", weight=600)
        self.stem = PlainLabel(theme, "", TextStyle.STATE)
        self.stem.setObjectName("stem")
        self.answers = Miniature(theme)
        self.answers.setObjectName("answers")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._family)
        layout.addSpacing(theme.px(STEM_GAP))
        layout.addWidget(self.stem)
        layout.addSpacing(theme.px(ANSWER_GAP))
        layout.addWidget(self.answers)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_question(self, question: Question, *, answered: bool) -> None:
        """Show a question, with the article's answer if wanted."""
        self._family.setText(family_words(question.family))
        self.stem.setText(question.stem)
        wanted = (question.body, answered, self.layoutDirection())
        if wanted == self._shown:
            return
        self._shown = wanted
        self.answers.setAccessibleName("\n".join(shown_texts(question.body)))
        area = AnswerArea(self._theme, locale=self._locale)
        area.setLayoutDirection(self.layoutDirection())
        area.show_question(question)
        if answered:
            area.reveal(_right(question.body), None)
        share = SMALLER if isinstance(question.body, Matching | Ordering) else SHARE
        self.answers.show_model(area, share=share)


def _right(body: Body) -> Answer | None:
    """Give the right answer where the field would else say that it was not given."""
    return Several(indexes=body.keys) if isinstance(body, SeveralOf) else None
