"""The list of facts: choose a kind, type to filter, pick one, or begin a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studyapp.core.bank.fact_form import EntryKind
from studyapp.core.bank.fact_row import FactRow
from studyapp.core.search.folding import fold
from studyapp.ui.models.entry_rows import EntryRow, EntryRows
from studyapp.ui.modes.bank.facts.row_delegate import EntryDelegate
from studyapp.ui.modes.bank.facts.words import kind_words, kinds_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import IconButton
from studyapp.ui.widgets.combo_box import ComboBox
from studyapp.ui.widgets.empty_state import EmptyState
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.search_field import SearchField


class FactListPane(QWidget):
    """Tells `chosen` with an id, `new_wanted` with a kind."""

    chosen = Signal(str)
    new_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all: tuple[FactRow, ...] = ()
        self.model = EntryRows(self)
        self.add = IconButton(theme, "plus", self.tr("New fact"), key="Ctrl N")
        self.add.setObjectName("new-fact")
        self.kinds = ComboBox(theme)
        self.kinds.setAccessibleName(self.tr("Kind of fact"))
        self.kinds.addItem(self.tr("Everything"), None)
        for kind in EntryKind:
            self.kinds.addItem(kinds_words(kind), kind)
        self.field = SearchField(theme, self.tr("Filter facts"))
        self.view = QListView()
        self.view.setObjectName("fact-list")
        self.view.setModel(self.model)
        self.view.setItemDelegate(EntryDelegate(theme, self.view))
        self.view.setFrameShape(QListView.Shape.NoFrame)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Heights follow the width the list has, which it gets after its rows.
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(self.tr("Facts"))
        self.empty = EmptyState(theme, icon="search", title="")
        self._stack = QStackedWidget()
        self._lay_out()
        self.add.clicked.connect(self.open_menu)
        self.kinds.activated.connect(lambda _: self._filter())
        self.field.searched.connect(lambda _: self._filter())
        self.field.down_pressed.connect(self._focus_list)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.empty.action_chosen.connect(self._clear)

    def set_rows(self, rows: Sequence[FactRow]) -> None:
        """Show these entries; the one that was chosen stays chosen."""
        self._all = tuple(rows)
        self._filter()

    def choose(self, entry_id: str) -> None:
        """Move to an entry, dropping a filter that hides it, without telling."""
        if not self.model.find(entry_id).isValid():
            self.kinds.setCurrentIndex(0)
            self.field.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self.field.clear()
            self.field.blockSignals(False)  # noqa: FBT003 - Qt's signature
            self._filter()
        self._quietly(entry_id)

    def open_menu(self) -> None:
        """Offer the kinds of facts that can be begun."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in EntryKind:
            action = menu.addAction(kind_words(kind))
            action.triggered.connect(lambda _=False, kind=kind: self.new_wanted.emit(kind))
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height() + 4)))

    def focus_search(self) -> None:
        """Put the keyboard into the filter."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _filter(self) -> None:
        kind, words = self.kinds.currentData(), fold(self.field.text()).split()
        kept = [
            row
            for row in self._all
            if (kind is None or row.kind is kind) and all(word in fold(row.title) for word in words)
        ]
        current = self.view.currentIndex()
        before = "" if not current.isValid() else self.model.rows[current.row()].id
        self.view.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.model.set_rows([self._row(row) for row in kept])
        self.view.selectionModel().blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._quietly(before)
        self._stack.setCurrentWidget(self.view if kept else self.empty)
        self.empty.set_words(
            self.tr("Nothing matches"), "", self.tr("Clear the filter") if self._all else ""
        )

    def _row(self, row: FactRow) -> EntryRow:
        title = row.title or self.tr("Without a title yet")
        caption = kind_words(row.kind)
        state = self.tr("not finished") if row.unfinished else ""
        spoken = ", ".join(part for part in (caption, title, state) if part)
        return EntryRow(
            id=row.id, caption=caption, title=title, unfinished=row.unfinished, spoken=spoken
        )

    def _quietly(self, entry_id: str) -> None:
        index = self.model.find(entry_id)
        selection = self.view.selectionModel()
        selection.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.view.setCurrentIndex(index)
        selection.blockSignals(False)  # noqa: FBT003 - Qt's signature
        if index.isValid():
            self.view.scrollTo(index)
        self.view.viewport().update()

    def _on_current(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.model.rows[current.row()].id)

    def _focus_list(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.view.currentIndex().isValid() and self.model.rows:
            self.view.setCurrentIndex(self.model.index(0))

    def _clear(self) -> None:
        self.kinds.setCurrentIndex(0)
        self.field.clear()
        self._filter()

    def _lay_out(self) -> None:
        for widget in (self.view, self.empty):
            self._stack.addWidget(widget)
        head = QHBoxLayout()
        head.setContentsMargins(21, 0, 8, 0)
        title = PlainLabel(self._theme, self.tr("Facts"), TextStyle.PAGE, wrap=False)
        head.addWidget(title, 1)
        head.addWidget(self.add)
        inner = QVBoxLayout()
        inner.setContentsMargins(17, 0, 17, 6)
        inner.setSpacing(8)
        inner.addWidget(self.field)
        inner.addWidget(self.kinds)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 11, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(inner)
        layout.addWidget(self._stack, 1)
