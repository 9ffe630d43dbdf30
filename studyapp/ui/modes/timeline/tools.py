"""What the header's tools do: filter, lanes, and the date to go to."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.ui.lists.filter_card import FilterCard
from studyapp.ui.models.item_filter import ItemFilter
from studyapp.ui.models.shared_filter import SharedFilter
from studyapp.ui.modes.timeline.board import Board, Shown
from studyapp.ui.modes.timeline.canvas import TimelineCanvas
from studyapp.ui.modes.timeline.go_to_card import GoToCard
from studyapp.ui.modes.timeline.header import Header
from studyapp.ui.modes.timeline.lanes_card import LanesCard
from studyapp.ui.theme import Theme


class Tools(QObject):
    """Joins the cards of the header to the board, the canvas and the shared filter."""

    filtered = Signal(object)

    def __init__(
        self,
        theme: Theme,
        pack: Pack,
        shared: SharedFilter,
        board: Board,
        *,
        canvas: TimelineCanvas,
        header: Header,
        locale: QLocale,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._header, self._canvas, self._board = header, canvas, board
        self.filter_card = FilterCard(theme, pack, shared, parent)
        self.lanes_card = LanesCard(theme, parent)
        self.date_card = GoToCard(theme, locale, parent)
        self.filter_card.changed.connect(shared.set)
        shared.changed.connect(self._on_filter)
        header.filter_wanted.connect(self._open_filter)
        header.lanes_wanted.connect(self.open_lanes)
        header.date_wanted.connect(self.open_date)
        self.lanes_card.by_chosen.connect(board.cut_by)
        self.lanes_card.folded.connect(self._on_folded)
        self.lanes_card.moved.connect(board.move)
        canvas.lane_folded.connect(self._on_folded)
        canvas.lane_moved.connect(board.move)
        self.date_card.days_wanted.connect(self._on_days)
        self._show_filter(shared.value)

    def show_board(self, shown: Shown) -> None:
        """Show the lanes and the limits as they are now."""
        self.lanes_card.show_lanes(shown)
        self.date_card.limits = shown.limits

    def open_lanes(self) -> None:
        """Open the card with the lanes."""
        self.lanes_card.open_below(self._header.anchor(self._header.lanes))

    def open_date(self) -> None:
        """Open the card with the date to go to."""
        self.date_card.open_below(self._header.anchor(self._header.date))

    def _open_filter(self) -> None:
        self._header.set_filtered(self.filter_card.chosen.count)
        self.filter_card.open_below(self._header.filter)

    def _on_filter(self, kept: ItemFilter) -> None:
        self._show_filter(kept)
        self.filtered.emit(kept)

    def _show_filter(self, kept: ItemFilter) -> None:
        self.filter_card.show_chosen(kept)
        self._header.set_filtered(kept.count)

    def _on_folded(self, lane: int, folded: bool) -> None:  # noqa: FBT001 - a signal's value
        self._board.fold(lane, folded=folded)

    def _on_days(self, days: tuple[int, int]) -> None:
        self._canvas.go_to_days(*days)
