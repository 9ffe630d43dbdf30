"""A list to put in order, by dragging, by keys, or by screen reader."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.order_row import OrderRow, RowState

GAP = 8


class OrderList(QWidget):
    """Rows in the learner's order; `order` holds indexes of the texts as given."""

    changed = Signal()

    def __init__(self, theme: Theme, texts: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = [OrderRow(theme, text, self) for text in texts]
        self._order = list(range(len(texts)))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)
        for index, row in enumerate(self._rows):
            row.setObjectName(f"order-{index}")
            row.moved.connect(lambda step, at=index: self._move(at, step))
            row.focus_moved.connect(lambda step, at=index: self._focus(at, step))
            row.dragged.connect(lambda point, at=index: self._drag(at, point))
        self._arrange()

    @property
    def order(self) -> tuple[int, ...]:
        """Indexes of the items, first to last, as the learner has put them."""
        return tuple(self._order)

    def focus_first(self) -> None:
        """Give the first row the keyboard."""
        self._rows[self._order[0]].setFocus()

    def show_outcome(self, outcomes: dict[int, tuple[bool, str]]) -> None:
        """Show for each item whether its place is the article's, and a note."""
        for index, (in_place, note) in outcomes.items():
            state = RowState.IN_PLACE if in_place else RowState.ELSEWHERE
            self._rows[index].set_outcome(state, note)

    def _move(self, item: int, step: int) -> None:
        at = self._order.index(item)
        self._place(item, at + step)

    def _place(self, item: int, to: int) -> None:
        at = self._order.index(item)
        to = max(0, min(len(self._order) - 1, to))
        if to == at:
            return
        self._order.insert(to, self._order.pop(at))
        self._arrange()
        self._rows[item].setFocus()
        self.changed.emit()

    def _drag(self, item: int, point: QPoint) -> None:
        above = sum(
            1
            for other in self._order
            if other != item and self._rows[other].geometry().center().y() < point.y()
        )
        self._place(item, above)

    def _focus(self, item: int, step: int) -> None:
        at = self._order.index(item) + step
        if 0 <= at < len(self._order):
            self._rows[self._order[at]].setFocus()

    def _arrange(self) -> None:
        for place, item in enumerate(self._order):
            row = self._rows[item]
            self._layout.removeWidget(row)
            self._layout.insertWidget(place, row)
            row.set_place(place + 1, len(self._order))
        for before, after in zip(self._order, self._order[1:], strict=False):
            QWidget.setTabOrder(self._rows[before], self._rows[after])
