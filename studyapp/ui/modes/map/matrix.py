"""The matrix at work: a row and a column for every actor, and in each cell the lines between two.

A cell tells what leads from its row's actor to its column's. Beyond some twenty actors it is
read with fewer mistakes than a diagram. Only the cells in sight are painted.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui.modes.map.board import Shown
from studyapp.ui.modes.map.matrix_view import Cell, MatrixView
from studyapp.ui.modes.map.selection import Selection
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.announce import announce

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class Matrix(MatrixView):
    """One stop for Tab; arrows go from cell to cell, a name chooses its actor."""

    selected = Signal(object)
    """The `Selection` that is made here."""
    opened = Signal(str)
    active_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        say: Callable[[Selection], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._say = say
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Matrix of links"))

    def show_board(self, shown: Shown) -> None:
        super().show_board(shown)
        self._cell = self._cell_of(self._selection) or self._clamped(self._cell)

    def select(self, selection: Selection) -> None:
        """Show as chosen what was chosen elsewhere."""
        self._selection = selection
        found = self._cell_of(selection)
        if found is not None and not self._stands_for(self._cell, selection):
            self._cell = found
            self._bring_into_sight()
        self._repaint()
        self.active_changed.emit()

    def items_in_view(self) -> tuple[tuple[str, str, QRect], ...]:
        """Give the cells in sight that hold lines, with what is said of them."""
        shown, plan = self._shown, self._plan
        if shown is None or plan is None:
            return ()
        return tuple(
            (self._id((row, column)), self._words((row, column)),
             self._cell_rect(row, column).toAlignedRect())
            for row in self._rows_seen()
            for column in self._columns_seen()
            if self._links((row, column))
        )  # fmt: skip

    def active_item(self) -> str | None:
        """Give the cell one is in, or None while nothing is chosen."""
        return self._id(self._cell) if self._selection and self._shown is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._shown is None or not self._shown.graph.actors or held:
            super().keyPressEvent(event)
        elif key in STEPS:
            self._step(key)
        elif key == Qt.Key.Key_Home:
            self._go((self._cell[0], 0))
        elif key == Qt.Key.Key_End:
            self._go((self._cell[0], len(self._shown.graph.actors) - 1))
        elif key in ENTER:
            self.opened.emit(self._shown.graph.actors[self._cell[0]])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._shown is None:
            return
        row, column = self._numbers_at(event.position())
        if row is not None and column is not None:
            self._go((row, column))
        elif row is not None or column is not None:
            number = row if row is not None else column
            assert number is not None  # noqa: S101 - one of the two is
            self._choose(Selection(actor=self._shown.graph.actors[number]))

    def _step(self, key: Qt.Key) -> None:
        down, across = STEPS[key]
        if self._mirrored:
            across = -across
        if self._selection:
            self._go(self._clamped((self._cell[0] + down, self._cell[1] + across)))
        else:
            self._go(self._cell)

    def _go(self, cell: Cell) -> None:
        self._cell = cell
        self._bring_into_sight()
        shown = self._shown
        assert shown is not None  # noqa: S101 - only reached with something shown
        row, column = (shown.graph.actors[number] for number in cell)
        bundle = shown.graph.between(row, column) if row != column else None
        line = bundle.ends if bundle is not None else None
        self._choose(Selection(actor=row, line=line))

    def _choose(self, selection: Selection) -> None:
        self._selection = selection
        self._repaint()
        self.selected.emit(selection)
        self.active_changed.emit()
        announce(self, self._words(self._cell) if selection.line else self._say(selection))

    def _clamped(self, cell: Cell) -> Cell:
        last = max(0, len(self._shown.graph.actors) - 1) if self._shown is not None else 0
        return (min(last, max(0, cell[0])), min(last, max(0, cell[1])))

    def _cell_of(self, selection: Selection) -> Cell | None:
        if self._shown is None:
            return None
        actors = self._shown.graph.actors
        if selection.line is not None:
            one, other = selection.line
            if one in actors and other in actors:
                first = (actors.index(one), actors.index(other))
                turned = (first[1], first[0])
                leads = selection.actor == other or not self._links(first)
                return turned if leads and self._links(turned) else first
        if selection.actor in actors:
            number = actors.index(selection.actor)
            return (number, number)
        return None

    def _stands_for(self, cell: Cell, selection: Selection) -> bool:
        if self._shown is None or selection.line is None:
            return False
        actors = self._shown.graph.actors
        return {actors[cell[0]], actors[cell[1]]} == set(selection.line)

    def _words(self, cell: Cell) -> str:
        shown = self._shown
        if shown is None:
            return ""
        row, column = (shown.graph.actors[number] for number in cell)
        bundle = self._bundle(row, column)
        if bundle is None:
            empty = self.tr("{row} and {column}: the article names no link.")
            names = {"row": shown.looks[row].name, "column": shown.looks[column].name}
            return empty.format(**names) if row != column else self._say(Selection(actor=row))
        return self._say(Selection(actor=row, line=bundle.ends))

    def _id(self, cell: Cell) -> str:
        assert self._shown is not None  # noqa: S101 - asked of what is shown only
        return " ".join(self._shown.graph.actors[number] for number in cell)
