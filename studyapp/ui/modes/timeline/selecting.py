"""Days that are selected on the canvas: counted, listed, zoomed to and practised."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from studyapp.core.timeline.index import TimelineIndex
from studyapp.ui.modes.timeline.canvas import TimelineCanvas
from studyapp.ui.modes.timeline.selection_bar import SelectionBar
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.announce import announce

MOST = 1_000
"""Events that may be practised or listed at once."""


class Selecting(QObject):
    """Keeps the bar in step with the canvas."""

    practised = Signal(object)
    listed = Signal(object)
    """Ids of events in order of time."""

    def __init__(
        self, theme: Theme, canvas: TimelineCanvas, *, locale: QLocale, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._index: TimelineIndex | None = None
        self._room = QRect()
        self.bar = SelectionBar(theme, locale, parent)
        canvas.selection_changed.connect(self._on_selection)
        self.bar.practised.connect(self._on_practise)
        self.bar.listed.connect(self._on_list)
        self.bar.zoomed.connect(self._on_zoom)
        self.bar.dropped.connect(self._on_drop)

    def set_index(self, index: TimelineIndex) -> None:
        """Count in other marks."""
        self._index = index
        self._on_selection(self._canvas.selected)

    def place_in(self, room: QRect) -> None:
        """Keep the bar at the foot of the lanes; hide it where there are none to be seen."""
        self._room = room
        self.bar.place_in(room)

    @property
    def ids(self) -> tuple[str, ...]:
        """The selected events, in order of time."""
        days = self._canvas.selected
        if days is None or self._index is None:
            return ()
        return self._index.ids_touching(*days, range(len(self._index.lanes)))

    def _on_selection(self, days: tuple[int, int] | None) -> None:
        if days is None or self._index is None:
            self.bar.hide()
            return
        count = self._index.count_touching(*days)
        if count <= MOST:
            count = len(self.ids)
        self.bar.show_days(days, count, MOST)
        self.bar.place_in(self._room)
        announce(self._canvas, self.bar.words.text())

    def _on_practise(self) -> None:
        self.practised.emit(self.ids)

    def _on_list(self) -> None:
        self.listed.emit(self.ids)

    def _on_zoom(self) -> None:
        if self._canvas.selected is not None:
            self._canvas.show_days(*self._canvas.selected)

    def _on_drop(self) -> None:
        self._canvas.select_days(None)
        self._canvas.setFocus()
