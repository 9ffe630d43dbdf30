"""The questions of the bank as rows of a list; ten thousand of them come and go at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studyapp.core.bank.row import Row

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ROW_ROLE = Qt.ItemDataRole.UserRole


class BankRows(QAbstractListModel):
    """Rows in the order they are given; `spoken` says what a screen reader tells of one."""

    def __init__(self, spoken: Callable[[Row], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._rows: tuple[Row, ...] = ()
        self._places: dict[str, int] = {}

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> bool:
        """Show other rows; tell whether others came or went, or only their words changed."""
        after = tuple(rows)
        if after == self._rows:
            return False
        same = [one.id for one in after] == [one.id for one in self._rows]
        if same:
            self._show_words(after)
            return False
        self.beginResetModel()
        self._rows = after
        self._places = {row.id: number for number, row in enumerate(after)}
        self.endResetModel()
        return True

    def row_at(self, index: Index) -> Row | None:
        """Give the row behind an index, or None."""
        return self._rows[index.row()] if index.isValid() else None

    def find(self, row_id: str) -> QModelIndex:
        """Give the index of a question's row, or an invalid one."""
        number = self._places.get(row_id)
        return QModelIndex() if number is None else self.index(number)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.stem
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case _ if role == ROW_ROLE:
                return row
            case _:
                return None

    def _show_words(self, after: tuple[Row, ...]) -> None:
        changed = [
            number
            for number, (one, other) in enumerate(zip(self._rows, after, strict=True))
            if one != other
        ]
        self._rows = after
        for number in changed:
            self.dataChanged.emit(self.index(number), self.index(number))
