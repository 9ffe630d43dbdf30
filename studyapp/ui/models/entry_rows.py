"""The entries of a pack as rows of a list, under the heading of their kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ENTRY_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """A row: its kind as a caption, its title, and whether somebody is at work on it."""

    id: str
    caption: str
    title: str
    unfinished: bool
    spoken: str


class EntryRows(QAbstractListModel):
    """Rows in the order they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[EntryRow, ...] = ()

    @property
    def rows(self) -> tuple[EntryRow, ...]:
        """All rows."""
        return self._rows

    def set_rows(self, rows: Sequence[EntryRow]) -> None:
        """Show other rows; rows that only changed their words stay where they are."""
        same = [one.id for one in rows] == [one.id for one in self._rows]
        if not same:
            self.beginResetModel()
        self._rows = tuple(rows)
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def find(self, row_id: str) -> QModelIndex:
        """Give the index of a row, or an invalid one."""
        for number, row in enumerate(self._rows):
            if row.id == row_id:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _ if role == ENTRY_ROLE:
                return row
            case _:
                return None
