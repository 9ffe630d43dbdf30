"""The place where a question is answered: the field for its kind, made anew for each."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.quiz.answer import Answer
from studyapp.core.quiz.body import (
    Body,
    DateEntry,
    Gap,
    Matching,
    NumberEntry,
    OneOf,
    OpenAnswer,
    Ordering,
    Placement,
    SeveralOf,
    Sorting,
    TrueFalse,
    TypedText,
)
from studyapp.core.quiz.mark import Mark
from studyapp.core.quiz.question import Question
from studyapp.ui.answers.choice import ChoiceField
from studyapp.ui.answers.date import DateField
from studyapp.ui.answers.field import AnswerField
from studyapp.ui.answers.gap import GapField
from studyapp.ui.answers.matching import MatchingField
from studyapp.ui.answers.number import NumberField
from studyapp.ui.answers.open import OpenField
from studyapp.ui.answers.ordering import OrderingField
from studyapp.ui.answers.placement import PlacementField
from studyapp.ui.answers.several import SeveralField
from studyapp.ui.answers.sorting import SortingField
from studyapp.ui.answers.typed import TypedField
from studyapp.ui.theme import Theme


class AnswerArea(QWidget):
    """Shows one question's answers; the same whether it is practice or a test."""

    changed = Signal()
    """The answer given so far has changed."""
    confirmed = Signal()
    """The learner is done, by Enter inside a text field."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, locale: QLocale | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._locale = theme, locale or QLocale()
        self._field: AnswerField | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def show_question(self, question: Question) -> None:
        """Offer a question's answers anew."""
        if self._field is not None:
            self._layout.removeWidget(self._field)
            self._field.hide()
            self._field.deleteLater()
        self._field = field_for(question.body, self._theme, self._locale)
        self._field.changed.connect(self.changed)
        self._field.confirmed.connect(self.confirmed)
        self._layout.addWidget(self._field)
        # Qt: a layout shows what is added to it later, and what is not shown takes no focus.
        self._field.show()

    @property
    def answer(self) -> Answer | None:
        """The answer given so far, or None."""
        return None if self._field is None else self._field.answer

    @property
    def takes_text(self) -> bool:
        """Whether letters typed belong to the answer."""
        return self._field is not None and self._field.takes_text

    def choose(self, number: int) -> bool:
        """Take a digit key, 1 to 9; tell whether it was of use."""
        return self._field is not None and self._field.choose(number)

    def focus_first(self) -> None:
        """Give the answers the keyboard."""
        if self._field is not None:
            self._field.focus_first()

    def restore(self, answer: Answer) -> None:
        """Show an answer given before; it can still be changed."""
        if self._field is not None:
            self._field.restore(answer)

    def reveal(
        self, answer: Answer | None, mark: Mark | None, *, only_involved: bool = False
    ) -> None:
        """Show the article's answer beside the learner's; nothing can be changed any more."""
        if self._field is not None:
            self._field.reveal(answer, mark, only_involved=only_involved)


def field_for(body: Body, theme: Theme, locale: QLocale) -> AnswerField:  # noqa: C901, PLR0911 - a case a kind
    """Give the field for a kind of answer."""
    match body:
        case OneOf() | TrueFalse():
            return ChoiceField(theme, body)
        case SeveralOf():
            return SeveralField(theme, body)
        case TypedText():
            return TypedField(theme, body)
        case DateEntry():
            return DateField(theme, body, locale=locale)
        case NumberEntry():
            return NumberField(theme, body, locale=locale)
        case Ordering():
            return OrderingField(theme, body)
        case Matching():
            return MatchingField(theme, body)
        case Sorting():
            return SortingField(theme, body)
        case Placement():
            return PlacementField(theme, body, locale=locale)
        case Gap():
            return GapField(theme, body)
        case OpenAnswer():
            return OpenField(theme, body)
        case _:
            assert_never(body)
