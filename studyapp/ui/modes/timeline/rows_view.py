"""A list of events: arrows choose, Enter opens, P practises, S shows the sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from studyapp.ui.models.timeline_rows import Index, TimelineRow, TimelineRows
from studyapp.ui.modes.timeline.row_delegate import RowDelegate
from studyapp.ui.theme import Theme

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowsView(QListView):
    """Shows rows; tells which is chosen and what is wanted of it."""

    event_chosen = Signal(str)
    event_opened = Signal(str)
    event_practised = Signal(str)
    sentence_wanted = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = TimelineRows(parent=self)
        self.setModel(self._rows)
        self.setItemDelegate(RowDelegate(theme))
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def set_rows(self, rows: Sequence[TimelineRow]) -> None:
        """Show other rows."""
        self._rows.set_rows(rows)

    def set_ids(self, ids: Sequence[str], make: Callable[[str], TimelineRow]) -> None:
        """Show the events of these ids, whose rows are made as they come into sight."""
        self._rows.set_ids(ids, make)

    def choose(self, event_id: str) -> None:
        """Make an event's row the current one, if it is here."""
        index = self._rows.find(event_id)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def focus_first(self) -> None:
        """Take the keyboard, with a row chosen."""
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = self._rows.row_at(current)
        if row is not None:
            self.event_chosen.emit(row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._rows.row_at(self.currentIndex())
        wanted = {Qt.Key.Key_P: self.event_practised, Qt.Key.Key_S: self.sentence_wanted}
        wanted |= dict.fromkeys(ENTER, self.event_opened)
        signal = wanted.get(Qt.Key(event.key()))
        if row is None or signal is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            signal.emit(row.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._rows.row_at(self.indexAt(event.position().toPoint()))
        if row is not None:
            self.event_opened.emit(row.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
