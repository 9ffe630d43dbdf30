"""Sort items into groups; a group may take any number of them."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.quiz.answer import Answer, Assigned
from studyapp.core.quiz.body import Sorting
from studyapp.core.quiz.mark import Mark
from studyapp.ui.answers.field import AnswerField
from studyapp.ui.answers.key_hints import KeyHint, KeyHints
from studyapp.ui.answers.sort_board import SortBoard
from studyapp.ui.theme import Theme

GAP = 14


class SortingField(AnswerField):
    """Cards and groups in the order they are given; groups all look alike."""

    def __init__(self, theme: Theme, body: Sorting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = body
        self._board = SortBoard(theme, tuple(item.text for item in body.items), body.groups)
        self._board.changed.connect(self.changed)
        self._hints = KeyHints(theme, self._hints_of())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._board)
        layout.addWidget(self._hints)

    @property
    def answer(self) -> Answer | None:
        """The groups given so far; None as long as no card is in one."""
        groups = self._board.groups
        return None if all(group is None for group in groups) else Assigned(targets=groups)

    def focus_first(self) -> None:
        """Give the keyboard to the first card that is not sorted."""
        self._board.focus_first()

    def choose(self, number: int) -> bool:
        """Put the card at hand into a group by its number."""
        return self._board.put_current(number - 1)

    def restore(self, answer: Answer) -> None:
        """Put the cards where they were put before."""
        if isinstance(answer, Assigned):
            self._board.set_groups(answer.targets)

    def reveal(self, answer: Answer | None, mark: Mark | None, *, only_involved: bool) -> None:
        """Show the article's group of each card that is in another."""
        right = tuple(item.target for item in self._body.items)
        given = answer.targets if isinstance(answer, Assigned) else right
        self._board.set_groups(given)
        self._hints.hide()
        outcomes = {}
        for index, (own, target) in enumerate(zip(given, right, strict=True)):
            note = self.tr("Article: {group}").format(group=self._body.groups[target])
            outcomes[index] = (own == target, "" if own == target else note)
        self._board.show_outcome(outcomes)

    def _hints_of(self) -> tuple[KeyHint, ...]:
        digits = ("1", "–", str(len(self._body.groups)))
        return (
            KeyHint(keys=digits, words=self.tr("put into a group, or drag")),
            KeyHint(keys=("←", "→"), words=self.tr("move on")),
            KeyHint(keys=(self.tr("Del"),), words=self.tr("take back")),
        )
