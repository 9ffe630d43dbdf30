"""The rows of the palette as a model: headings that cannot be chosen, and entries."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studyapp.ui.palette.entry import Entry, group_words

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
NO_PARENT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class PaletteRows(QAbstractListModel):
    """Each group stands under its heading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str | Entry] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._rows = []
        last = None
        for entry in entries:
            if entry.group is not last:
                self._rows.append(group_words(entry.group))
                last = entry.group
            self._rows.append(entry)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == ENTRY_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row if isinstance(row, str) else ", ".join(filter(None, (row.title, row.detail)))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def entry(self, row: int) -> Entry | None:
        """Give the entry of a row, or None for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Entry) else None

    def step(self, row: int, by: int) -> int:
        """Give the next row that is an entry, going round at the ends; -1 where there is none."""
        count = len(self._rows)
        for steps in range(1, count + 1):
            at = (row + by * steps) % count
            if self.entry(at) is not None:
                return at
        return -1
