"""The list of items: arrows choose, Enter opens, letters type ahead, P, S and B act."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from studyapp.ui.lists.row_delegate import FactRowDelegate
from studyapp.ui.models.fact_rows import FactRow, FactRows, Index
from studyapp.ui.theme import Theme

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)


class FactList(QListView):
    """Shows rows; tells which is chosen, opened, and what is to be done with it."""

    row_chosen = Signal(object)
    """The `FactRow` that the reader has moved to."""
    row_clicked = Signal(object)
    row_opened = Signal(object)
    practised = Signal(object)
    sentence_wanted = Signal(object)
    set_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = FactRows(parent=self)
        self._quiet = False
        self._typing = QElapsedTimer()
        self.setModel(self._rows)
        self.setItemDelegate(FactRowDelegate(theme, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def rows(self) -> tuple[FactRow, ...]:
        """The rows shown, headings among them."""
        return self._rows.rows

    @property
    def current_row(self) -> FactRow | None:
        """The row that is chosen, or None."""
        return self._rows.row_at(self.currentIndex())

    def set_rows(self, rows: Sequence[FactRow]) -> None:
        """Show other rows; the row chosen stays so where it is among them, without telling."""
        kept = self.current_row
        self._quiet = True
        self._rows.set_rows(rows)
        self._quiet = False
        if kept is not None:
            self.choose(kept.id)

    def choose(self, row_id: str) -> bool:
        """Make an item's row the current one without telling; tell whether it is here."""
        index = self._rows.find(row_id)
        self._quiet = True
        if index.isValid():
            seen = self.viewport().rect().contains(self.visualRect(index))
            self.setCurrentIndex(index)
            if not seen:
                self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        else:
            self.clearSelection()
            self.setCurrentIndex(index)
        self._quiet = False
        return index.isValid()

    def choose_first(self) -> None:
        """Move to the first row and tell so."""
        if self._rows.first().isValid():
            self.setCurrentIndex(self._rows.first())

    def focus_first(self) -> None:
        """Take the keyboard, with a row chosen."""
        if not self.currentIndex().isValid() and self._rows.first().isValid():
            self.setCurrentIndex(self._rows.first())
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = self._rows.row_at(current)
        if row is not None and not self._quiet:
            self.row_chosen.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row
        wanted = {
            Qt.Key.Key_P: self.practised,
            Qt.Key.Key_S: self.sentence_wanted,
            Qt.Key.Key_B: self.set_wanted,
        }
        wanted = {} if self._is_typing() else wanted
        wanted |= dict.fromkeys(ENTER, self.row_opened)
        signal = wanted.get(Qt.Key(event.key()))
        if event.key() in ENDS and not event.modifiers():
            self._go_to_end(last=event.key() == Qt.Key.Key_End)
        elif (
            row is None or signal is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self._note_typing(event)
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            signal.emit(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row = self._rows.row_at(self.indexAt(event.position().toPoint()))
        if row is not None and not row.is_heading and event.button() is Qt.MouseButton.LeftButton:
            self.row_clicked.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _go_to_end(self, *, last: bool) -> None:
        """Move to the first or last row; Qt's own way stops at a heading."""
        index = self._rows.last() if last else self._rows.first()
        if index.isValid():
            self.setCurrentIndex(index)
        if not last:
            self.scrollToTop()

    def _note_typing(self, event: QKeyEvent) -> None:
        """Remember a typed letter: what follows at once belongs to the same word."""
        if event.text().strip() and event.text().isprintable():
            self._typing.start()

    def _is_typing(self) -> bool:
        pause = QApplication.keyboardInputInterval()
        typing = self._typing.isValid() and self._typing.elapsed() < pause
        if typing:
            self._typing.start()
        return typing
