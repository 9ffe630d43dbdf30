"""The items of a pack as rows of a list, under headings, with what each row shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.speaker import Speaker

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """A row: an item, a sentence (with its passage), or a heading, which cannot be chosen."""

    id: str
    title: str
    caption: str = ""
    speakers: tuple[Speaker, ...] = ()
    spoken: str = ""
    is_heading: bool = False
    passage: Passage | None = None


class FactRows(QAbstractListModel):
    """Rows in the order they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[FactRow, ...] = ()

    @property
    def rows(self) -> tuple[FactRow, ...]:
        """All rows, headings among them."""
        return self._rows

    def set_rows(self, rows: Sequence[FactRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, index: Index) -> FactRow | None:
        """Give the row behind an index, or None."""
        return self._rows[index.row()] if index.isValid() else None

    def find(self, row_id: str) -> QModelIndex:
        """Give the index of an item's row, or an invalid one."""
        for number, row in enumerate(self._rows):
            if row.id == row_id and not row.is_heading:
                return self.index(number)
        return QModelIndex()

    def first(self) -> QModelIndex:
        """Give the index of the first row that can be chosen, or an invalid one."""
        return self._nearest(range(len(self._rows)))

    def last(self) -> QModelIndex:
        """Give the index of the last row that can be chosen, or an invalid one."""
        return self._nearest(reversed(range(len(self._rows))))

    def _nearest(self, numbers: Iterable[int]) -> QModelIndex:
        for number in numbers:
            if not self._rows[number].is_heading:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None or row.is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken or row.title
            case _ if role == ROW_ROLE:
                return row
            case _:
                return None
