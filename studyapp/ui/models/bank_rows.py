"""The questions of the bank as rows of a list; ten thousand of them come and go at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from studyapp.core.bank.row import Row

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole


class BankRows(QStringListModel):
    """Rows in the order they are given; `spoken` says what a screen reader tells of one.

    Qt: a view asks for the number of rows once for each of them. Of a list of strings it is
    told without a detour, so that a list of ten thousand is laid out in a frame; the strings
    themselves are never looked at.
    """

    def __init__(self, spoken: Callable[[Row], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._rows: tuple[Row, ...] = ()
        self._places: dict[str, int] | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> bool:
        """Show other rows; tell whether others came or went, or only their words changed."""
        after = tuple(rows)
        if after == self._rows:
            return False
        if len(after) == len(self._rows) and all(map(_same_question, after, self._rows)):
            self._show_words(after)
            return False
        self._rows, self._places = after, None
        self.setStringList([""] * len(after))
        return True

    def row_at(self, index: Index) -> Row | None:
        """Give the row behind an index, or None."""
        return self._rows[index.row()] if index.isValid() else None

    def find(self, row_id: str) -> QModelIndex:
        """Give the index of a question's row, or an invalid one."""
        if self._places is None:
            self._places = {row.id: number for number, row in enumerate(self._rows)}
        number = self._places.get(row_id)
        return QModelIndex() if number is None else self.index(number)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

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


def _same_question(one: Row, other: Row) -> bool:
    return one.id == other.id
