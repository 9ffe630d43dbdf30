"""Choose one of several options, or decide between true and false."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.quiz.answer import Answer, Chosen
from studyapp.core.quiz.body import OneOf, TrueFalse
from studyapp.core.quiz.mark import Mark
from studyapp.ui.answers.field import AnswerField
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.option import OptionButton, OptionState

GAP = 8
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ChoiceField(AnswerField):
    """Options in a column; a digit, an arrow or a click chooses, the last choice holds."""

    def __init__(
        self, theme: Theme, body: OneOf | TrueFalse, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key, self._chosen = _key_of(body), -1
        self._revealed = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        self._options = [
            self._option(theme, index, text) for index, text in enumerate(_texts_of(body))
        ]
        for option in self._options:
            layout.addWidget(option)

    @property
    def answer(self) -> Answer | None:
        """The option chosen, or None."""
        return None if self._chosen < 0 else Chosen(index=self._chosen)

    def focus_first(self) -> None:
        """Give the chosen option the keyboard, or the first."""
        self._options[max(0, self._chosen)].setFocus()

    def choose(self, number: int) -> bool:
        """Choose an option by its number, from 1."""
        index = number - 1
        if self._revealed or not 0 <= index < len(self._options):
            return False
        self._select(index)
        self._options[index].setFocus()
        self.changed.emit()
        return True

    def restore(self, answer: Answer) -> None:
        """Show the option chosen before."""
        if isinstance(answer, Chosen) and 0 <= answer.index < len(self._options):
            self._select(answer.index)

    def reveal(self, answer: Answer | None, mark: Mark | None, *, only_involved: bool) -> None:
        """Show the article's answer beside the learner's."""
        self._revealed = True
        chosen = answer.index if isinstance(answer, Chosen) else None
        for index, option in enumerate(self._options):
            option.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            if index == self._key:
                option.set_state(OptionState.ANSWER)
            elif index == chosen:
                option.set_state(OptionState.YOURS)
            else:
                option.set_state(OptionState.DIM)
                option.setVisible(not only_involved)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()), 0)
        if step and not self._revealed:
            start = self._chosen if self._chosen >= 0 else (-1 if step > 0 else 0)
            self.choose((start + step) % len(self._options) + 1)
        else:
            super().keyPressEvent(event)

    def _option(self, theme: Theme, index: int, text: str) -> OptionButton:
        option = OptionButton(theme, index + 1, text, self)
        option.setObjectName(f"option-{index + 1}")
        option.clicked.connect(lambda _=False: self.choose(index + 1))
        return option

    def _select(self, index: int) -> None:
        self._chosen = index
        for at, option in enumerate(self._options):
            option.set_state(OptionState.SELECTED if at == index else OptionState.REST)


def _texts_of(body: OneOf | TrueFalse) -> tuple[str, ...]:
    match body:
        case OneOf(options=options):
            return tuple(option.text for option in options)
        case TrueFalse(true=true, false=false):
            return (true.text, false.text)


def _key_of(body: OneOf | TrueFalse) -> int:
    match body:
        case OneOf(key=index):
            return index
        case TrueFalse(key=truth):
            return 0 if truth else 1
