"""The place where a question is answered: options to choose from, or items to order."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.quiz.answer import Answer, Chosen, Ordered
from studyapp.core.quiz.body import OneOf, Ordering, TrueFalse
from studyapp.core.quiz.question import Question
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.option import OptionButton, OptionState
from studyapp.ui.widgets.order_list import OrderList

GAP = 8


class AnswerArea(QWidget):
    """Shows one question's answers; emits `changed` when the answer given changes."""

    changed = Signal()
    confirmed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._options: list[OptionButton] = []
        self._order: OrderList | None = None
        self._chosen: int | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)

    def show_question(self, question: Question) -> None:
        """Offer a question's answers anew."""
        self._clear()
        match question.body:
            case OneOf(options=options):
                self._offer(tuple(option.text for option in options))
            case TrueFalse(true=true, false=false):
                self._offer((true.text, false.text))
            case Ordering(items=items):
                self._order = OrderList(self._theme, tuple(item.text for item in items), self)
                self._order.changed.connect(self.changed)
                self._layout.addWidget(self._order)
            case _:
                assert_never(question.body)

    @property
    def answer(self) -> Answer | None:
        """The answer given so far, or None."""
        if self._order is not None:
            return Ordered(indexes=self._order.order)
        return None if self._chosen is None else Chosen(index=self._chosen)

    @property
    def has_options(self) -> bool:
        """Whether there are options to choose from."""
        return bool(self._options)

    def choose(self, index: int) -> None:
        """Choose an option by its place, from 0; others are let go."""
        if not 0 <= index < len(self._options) or not self._options[index].isEnabled():
            return
        self._chosen = index
        for number, option in enumerate(self._options):
            option.set_state(OptionState.SELECTED if number == index else OptionState.REST)
        self._options[index].setFocus()
        self.changed.emit()

    def step(self, by: int) -> None:
        """Choose the next or previous option."""
        if self._options:
            start = -1 if by > 0 else 0
            at = start if self._chosen is None else self._chosen
            self.choose((at + by) % len(self._options))

    def focus_first(self) -> None:
        """Give the answers the keyboard."""
        if self._order is not None:
            self._order.focus_first()
        elif self._options:
            self._options[0].setFocus()

    def reveal(self, question: Question, answer: Answer | None, *, only_involved: bool) -> None:
        """Show the article's answer beside the learner's."""
        match question.body:
            case OneOf(key=key):
                self._reveal_options(key, answer, only_involved=only_involved)
            case TrueFalse(key=key):
                self._reveal_options(0 if key else 1, answer, only_involved=only_involved)
            case Ordering() as ordering:
                self._reveal_order(ordering, answer)
            case _:
                assert_never(question.body)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if step and self._options:
            self.step(step)
        else:
            super().keyPressEvent(event)

    def _offer(self, texts: tuple[str, ...]) -> None:
        for index, text in enumerate(texts):
            option = OptionButton(self._theme, index + 1, text, self)
            option.setObjectName(f"option-{index + 1}")
            option.clicked.connect(lambda _=False, at=index: self.choose(at))
            self._options.append(option)
            self._layout.addWidget(option)

    def _reveal_options(self, key: int, answer: Answer | None, *, only_involved: bool) -> None:
        chosen = answer.index if isinstance(answer, Chosen) else None
        for index, option in enumerate(self._options):
            if index == key:
                option.set_state(OptionState.ANSWER)
            elif index == chosen:
                option.set_state(OptionState.YOURS)
            else:
                option.set_state(OptionState.DIM)
                option.setVisible(not only_involved)
            option.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _reveal_order(self, ordering: Ordering, answer: Answer | None) -> None:
        if self._order is None:
            return
        given = answer.indexes if isinstance(answer, Ordered) else ()
        slots = sorted(item.slot for item in ordering.items)
        outcomes: dict[int, tuple[bool, str]] = {}
        for index, item in enumerate(ordering.items):
            place = given.index(index) if index in given else -1
            in_place = place >= 0 and slots[place] == item.slot
            right = slots.index(item.slot) + 1
            note = self.tr("in its place") if in_place else self.tr("place {n}").format(n=right)
            outcomes[index] = (in_place, note)
        self._order.show_outcome(outcomes)

    def _clear(self) -> None:
        self._chosen = None
        for widget in (*self._options, self._order):
            if widget is not None:
                self._layout.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._options, self._order = [], None
