"""Put items in order of time; items of one date may share a place."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.quiz.answer import Answer, Ordered
from studyapp.core.quiz.body import Ordering
from studyapp.core.quiz.mark import Mark
from studyapp.ui.answers.field import AnswerField
from studyapp.ui.answers.key_hints import KeyHint, KeyHints
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.order_list import OrderList

GAP = 14


class OrderingField(AnswerField):
    """The items in a list; the order they stand in is the answer, from the start."""

    def __init__(self, theme: Theme, body: Ordering, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = body
        self._list = OrderList(theme, tuple(item.text for item in body.items), self)
        self._list.changed.connect(self.changed)
        self._hints = KeyHints(theme, self._hints_of())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._list)
        layout.addWidget(self._hints)

    @property
    def answer(self) -> Answer | None:
        """The order as it stands."""
        return Ordered(indexes=self._list.order, tied=self._list.tied)

    def focus_first(self) -> None:
        """Give the first row the keyboard."""
        self._list.focus_first()

    def restore(self, answer: Answer) -> None:
        """Put the items as they were put before."""
        if isinstance(answer, Ordered):
            self._list.set_order(answer.indexes, answer.tied)

    def reveal(self, answer: Answer | None, mark: Mark | None, *, only_involved: bool) -> None:
        """Show each item's place; without an answer, the article's order itself."""
        given = answer if isinstance(answer, Ordered) else right_order(self._body)
        self._list.set_order(given.indexes, given.tied)
        slots = sorted(item.slot for item in self._body.items)
        outcomes = {}
        for position, index in enumerate(given.indexes):
            slot = self._body.items[index].slot
            in_place = slots[position] == slot
            words = self._place_words(slots, slot)
            shown = isinstance(answer, Ordered)
            note = self.tr("In its place") if in_place and shown else words
            outcomes[index] = (in_place, note)
        self._hints.hide()
        self._list.show_outcome(outcomes)

    def _place_words(self, slots: list[int], slot: int) -> str:
        place = slots.index(slot) + 1
        if slots.count(slot) > 1:
            return self.tr("Article: place {place}, shared").format(place=place)
        return self.tr("Article: place {place}").format(place=place)

    def _hints_of(self) -> tuple[KeyHint, ...]:
        return (
            KeyHint(keys=("Alt", "↑", "↓"), words=self.tr("move, or drag")),
            KeyHint(keys=(self.tr("T"),), words=self.tr("same date as the one above")),
        )


def right_order(body: Ordering) -> Ordered:
    """Give the article's order, with its ties."""
    slots = [item.slot for item in body.items]
    ranked = tuple(sorted(range(len(slots)), key=lambda index: slots[index]))
    places = range(2, len(slots) + 1)
    tied = tuple(one for one in places if slots[ranked[one - 1]] == slots[ranked[one - 2]])
    return Ordered(indexes=ranked, tied=tied)
