"""Choose all options that apply."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.quiz.answer import Answer, Several
from studyapp.core.quiz.body import SeveralOf
from studyapp.core.quiz.mark import Mark
from studyapp.ui.answers.field import AnswerField
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.check_option import CheckOption
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.option import OptionState

GAP = 8
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SeveralField(AnswerField):
    """Options with a box each; a digit or a click ticks one or takes the tick off."""

    def __init__(self, theme: Theme, body: SeveralOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys, self._ticked = frozenset(body.keys), set[int]()
        self._revealed = False
        self._hint = PlainLabel(
            theme, self.tr("Choose all that apply"), TextStyle.SMALL, token="text2"
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._hint)
        self._options = [
            self._option(theme, index, option.text) for index, option in enumerate(body.options)
        ]
        for option in self._options:
            layout.addWidget(option)

    @property
    def answer(self) -> Answer | None:
        """The options ticked, or None while there is none."""
        return Several(indexes=tuple(sorted(self._ticked))) if self._ticked else None

    def focus_first(self) -> None:
        """Give the first option the keyboard."""
        self._options[0].setFocus()

    def choose(self, number: int) -> bool:
        """Tick an option by its number, from 1, or take the tick off."""
        index = number - 1
        if self._revealed or not 0 <= index < len(self._options):
            return False
        self._ticked ^= {index}
        self._show_ticks()
        self._options[index].setFocus()
        self.changed.emit()
        return True

    def restore(self, answer: Answer) -> None:
        """Show the options ticked before."""
        if isinstance(answer, Several):
            self._ticked = {index for index in answer.indexes if index < len(self._options)}
            self._show_ticks()

    def reveal(self, answer: Answer | None, mark: Mark | None, *, only_involved: bool) -> None:
        """Tell of each option whether it is the article's answer, the learner's, or both."""
        given = set(answer.indexes) if isinstance(answer, Several) else set[int]()
        self._hint.setVisible(False)
        self._revealed = True
        for index, option in enumerate(self._options):
            option.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            option.set_state(_outcome(right=index in self._keys, chosen=index in given))
            involved = index in self._keys or index in given
            option.setVisible(involved or not only_involved)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()), 0)
        if not step or self._revealed:
            super().keyPressEvent(event)
            return
        at = next((n for n, one in enumerate(self._options) if one.hasFocus()), -step)
        self._options[(at + step) % len(self._options)].setFocus()

    def _option(self, theme: Theme, index: int, text: str) -> CheckOption:
        option = CheckOption(theme, index + 1, text, self)
        option.setObjectName(f"option-{index + 1}")
        option.clicked.connect(lambda _=False: self.choose(index + 1))
        return option

    def _show_ticks(self) -> None:
        for index, option in enumerate(self._options):
            ticked = index in self._ticked
            option.set_state(OptionState.SELECTED if ticked else OptionState.REST)


def _outcome(*, right: bool, chosen: bool) -> OptionState:
    if right:
        return OptionState.ANSWER if chosen else OptionState.MISSED
    return OptionState.YOURS if chosen else OptionState.DIM
