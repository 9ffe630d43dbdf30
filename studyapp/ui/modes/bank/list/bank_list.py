"""The list of questions: arrows choose, Shift and Ctrl choose several, Delete retires."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from studyapp.core.bank.row import Row
from studyapp.ui.models.bank_rows import BankRows, Index
from studyapp.ui.modes.bank.list.row_delegate import BankRowDelegate
from studyapp.ui.modes.bank.list.words import spoken
from studyapp.ui.theme import Theme

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
Flag = QItemSelectionModel.SelectionFlag


class BankList(QListView):
    """Tells which question was moved to, which are chosen, and what keys ask for."""

    moved = Signal(str)
    """The id of the question that the instructor has moved to."""
    chosen = Signal(object)
    """The ids of all questions that are chosen, in the order of the list."""
    edit_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = BankRows(spoken, self)
        self._quiet = False
        self.setObjectName("bank-list")
        self.setModel(self._rows)
        self.setItemDelegate(BankRowDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Questions"))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self._rows.rows

    @property
    def current(self) -> str:
        """The id of the row with the keyboard's mark, or nothing."""
        row = self._rows.row_at(self.currentIndex())
        return "" if row is None else row.id

    @property
    def chosen_ids(self) -> tuple[str, ...]:
        """The ids of all rows that are chosen, in the order of the list."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self._rows.rows[number].id for number in numbers)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; those that are chosen stay so where they are among them."""
        kept, current = self.chosen_ids, self.current
        self._quiet = True
        renewed = self._rows.set_rows(rows)
        if renewed:
            self._choose_again(kept, current)
        self._quiet = False
        if renewed and self.chosen_ids != kept:
            self.chosen.emit(self.chosen_ids)

    def choose(self, row_id: str) -> bool:
        """Make a row the only one chosen, without telling; tell whether it is here."""
        index = self._rows.find(row_id)
        self._quiet = True
        seen = index.isValid() and self.viewport().rect().contains(self.visualRect(index))
        self.selectionModel().setCurrentIndex(index, Flag.ClearAndSelect)
        if index.isValid() and not seen:
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self._quiet = False
        self.chosen.emit(self.chosen_ids)
        return index.isValid()

    def clear_choice(self) -> None:
        """Choose no more than the row with the keyboard's mark."""
        self.selectionModel().setCurrentIndex(self.currentIndex(), Flag.ClearAndSelect)

    def step(self, by: int) -> str:
        """Give the id of a row's neighbour that stays when the chosen rows go, or nothing."""
        numbers = [self._rows.find(one).row() for one in self.chosen_ids]
        at = (max(numbers) if by > 0 else min(numbers)) + by if numbers else 0
        return self.rows[at].id if 0 <= at < len(self.rows) else ""

    def focus_first(self) -> None:
        """Take the keyboard, with a row chosen."""
        if not self.currentIndex().isValid() and self.rows:
            self.setCurrentIndex(self._rows.index(0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = self._rows.row_at(current)
        if row is not None and not self._quiet:
            self.moved.emit(row.id)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._quiet:
            self.chosen.emit(self.chosen_ids)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if key in ENTER and not held and self.currentIndex().isValid():
            self.edit_wanted.emit()
        elif key in DELETE and not held and self.chosen_ids:
            if not event.isAutoRepeat():
                self.discard_wanted.emit()
        elif key is Qt.Key.Key_Escape and len(self.chosen_ids) > 1:
            self.clear_choice()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _choose_again(self, kept: Sequence[str], current: str) -> None:
        selection = QItemSelection()
        for one in kept:
            index = self._rows.find(one)
            if index.isValid():
                selection.select(index, index)
        model = self.selectionModel()
        found: QModelIndex = self._rows.find(current)
        model.setCurrentIndex(found, Flag.NoUpdate)
        model.select(selection, Flag.ClearAndSelect)
        if found.isValid():
            self.scrollTo(found)
