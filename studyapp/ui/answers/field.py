"""What every answer widget offers to the page that asks, whatever kind of answer it takes."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from studyapp.core.quiz.answer import Answer
from studyapp.core.quiz.mark import Mark


class AnswerField(QWidget):
    """Takes one answer, and afterwards shows the article's beside it."""

    changed = Signal()
    """The answer given so far has changed."""
    confirmed = Signal()
    """The learner is done, by Enter inside a text field."""

    takes_text = False
    """Whether letters typed belong to the field, so that single-letter shortcuts rest."""

    @property
    @abstractmethod
    def answer(self) -> Answer | None:
        """The answer given so far, or None while it is incomplete."""

    @abstractmethod
    def focus_first(self) -> None:
        """Give the keyboard to where answering begins."""

    @abstractmethod
    def reveal(self, answer: Answer | None, mark: Mark | None, *, only_involved: bool) -> None:
        """Show the article's answer beside the learner's; nothing can be changed any more.

        `only_involved` hides what neither of them touches, where there is little room.
        """

    @abstractmethod
    def restore(self, answer: Answer) -> None:
        """Show an answer given before; it can still be changed."""

    def choose(self, number: int) -> bool:
        """Take a digit or letter key, 1 to 9; tell whether the field made use of it."""
        return False
