"""The left pane of the question bank: filter, list, and what is done with several at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from studyapp.core.bank.filter import EVERYTHING, BankFilter, BankIndex, Facet, Finding
from studyapp.core.bank.row import Row
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.modes.bank.list.bank_list import BankList
from studyapp.ui.modes.bank.list.bulk_bar import BulkBar
from studyapp.ui.modes.bank.list.filter_card import BankFilterCard
from studyapp.ui.modes.bank.list.look_again_row import LookAgainRow
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import IconButton
from studyapp.ui.widgets.empty_state import EmptyState
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.search_field import SearchField

LOOK_AGAIN = EVERYTHING.with_chosen(Facet.FINDING, (Finding.LOOK_AGAIN,))


class BankListPane(QWidget):
    """Shows the questions that the filter keeps; the rows are given from outside."""

    new_wanted = Signal()
    checks_wanted = Signal()
    """The filter by what the checks say is about to be seen."""

    def __init__(
        self, theme: Theme, pack: Callable[[], Pack], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._index = BankIndex(())
        self._open = ""
        self._remarked: frozenset[str] = frozenset()
        self.title = PlainLabel(theme, self.tr("Question bank"), TextStyle.PAGE, wrap=False)
        self.filter_button = IconButton(theme, "sliders-horizontal", self.tr("Filter"))
        self.filter_button.setCheckable(True)
        self.more = IconButton(theme, "ellipsis", self.tr("More"))
        self.more.setObjectName("bank-more")
        self.add = IconButton(theme, "plus", self.tr("New question"), key="Ctrl N")
        self.add.setObjectName("new-question")
        self.field = SearchField(theme, "")
        self.look_again = LookAgainRow(theme)
        self.list = BankList(theme)
        self.empty = EmptyState(theme, icon="search", title="")
        self.bulk = BulkBar(theme)
        self.card = BankFilterCard(theme, pack, self)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.set_rows(())

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, those that the filter leaves out among them."""
        return self._index.rows

    @property
    def wanted(self) -> BankFilter:
        """The filter as it is now, with its text."""
        return replace(self.card.chosen, text=self.field.text())

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other questions."""
        told = (replace(row, remarked=True) if row.id in self._remarked else row for row in rows)
        self._index = BankIndex(tuple(told), before=self._index)
        self._show_names()
        self.filter()

    def set_remarked(self, ids: frozenset[str]) -> None:
        """Tell of which questions the checks advise something."""
        self._remarked = ids
        self.set_rows([replace(row, remarked=False) for row in self._index.rows])
        if self.card.isVisible():
            self.card.open_below(self.filter_button, self._index, self.field.text())

    def replace_row(self, row: Row) -> None:
        """Show other words for a question that is there already."""
        after = [row if one.id == row.id else one for one in self._index.rows]
        self._index = BankIndex(after, before=self._index)
        self._show_look_again()
        self.filter(keeping=row.id)

    def row(self, row_id: str) -> Row | None:
        """Give the row of a question, also where the filter leaves it out; None if unknown."""
        return next((one for one in self._index.rows if one.id == row_id), None)

    def choose(self, row_id: str) -> None:
        """Move to a question without telling; a filter that leaves it out is dropped."""
        self._open = row_id
        if not self.list.choose(row_id) and self.row(row_id) is not None:
            self._drop_filter()
            self.list.choose(row_id)

    def show_look_again(self) -> None:
        """Show just the questions to be looked at again."""
        self._clear_text()
        self.card.choose(LOOK_AGAIN)

    def show_filter(self, wanted: BankFilter) -> None:
        """Show just what a filter keeps."""
        self._clear_text()
        self.card.choose(wanted)

    def focus_search(self) -> None:
        """Put the keyboard into the filter."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def focus_first(self) -> None:
        """Put the keyboard into the list."""
        if self.list.rows:
            self.list.focus_first()
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def filter(self, *, keeping: str = "") -> None:
        """Show what the filter keeps; the row `keeping` stays in its place for now.

        A question does not vanish from under the hands of whoever is changing it.
        """
        kept = self._index.kept(self.wanted)
        if keeping and self.list.current == keeping and all(one.id != keeping for one in kept):
            shown = {one.id for one in kept} | {keeping}
            kept = tuple(one for one in self._index.rows if one.id in shown)
        self.list.set_rows(kept)
        if not self.list.chosen_ids and self._open in {row.id for row in kept}:
            self.list.choose(self._open)
        self._stack.setCurrentWidget(self.list if kept else self.empty)
        if not kept:
            self._show_empty()

    def _on_moved(self, row_id: str) -> None:
        self._open = row_id

    def _show_names(self) -> None:
        count = len(self._index.rows)
        words = self.tr("Filter 1 question") if count == 1 else self.tr("Filter {count} questions")
        self.field.setPlaceholderText(words.format(count=self.locale().toString(count)))
        self.field.setAccessibleName(self.tr("Filter questions"))
        self._show_look_again()

    def _show_look_again(self) -> None:
        self.look_again.show_count(sum(row.look_again for row in self._index.rows))

    def _show_empty(self) -> None:
        words = self.field.text().strip()
        if not self._index.rows:
            self.empty.set_icon("pencil-line")
            line = self.tr("Start from a sentence in the article, or import a file.")
            self.empty.set_words(self.tr("No questions yet"), line, self.tr("New question"))
        elif words:
            self.empty.set_icon("search")
            title = self.tr("Nothing matches “{words}”").format(words=words)
            line = self.tr("Filters are on.") if self.card.chosen.count else ""
            self.empty.set_words(title, line, self.tr("Clear the filter"))
        else:
            self.empty.set_icon("sliders-horizontal")
            title = self.tr("No questions for these filters")
            self.empty.set_words(title, "", self.tr("Clear filters"))

    def _on_empty_action(self) -> None:
        if self._index.rows:
            self._drop_filter()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.new_wanted.emit()

    def _drop_filter(self) -> None:
        self._clear_text()
        self.card.clear_all()

    def _clear_text(self) -> None:
        self.field.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.field.clear()
        self.field.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def _on_filter(self) -> None:
        count = self.card.chosen.count
        self.filter_button.setChecked(bool(count))
        name = self.tr("Filter, {count} on").format(count=count) if count else self.tr("Filter")
        self.filter_button.set_name(name)
        self.filter()
        self.list.scrollToTop()

    def _open_filter(self) -> None:
        self.filter_button.setChecked(bool(self.card.chosen.count))
        self.card.open_below(self.filter_button, self._index, self.field.text())
        self.checks_wanted.emit()

    def _on_typed(self) -> None:
        self.filter()
        self.list.scrollToTop()

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        for widget in (self.list, self.empty):
            self._stack.addWidget(widget)
        head = QHBoxLayout()
        # Margins stay where they are when the layout is mirrored; spacing moves.
        head.setContentsMargins(8, 0, 8, 0)
        head.setSpacing(0)
        head.addSpacing(13)
        head.addWidget(self.title, 1)
        for button in (self.filter_button, self.more, self.add):
            head.addWidget(button)
        inner = QVBoxLayout()
        inner.setContentsMargins(17, 0, 17, 0)
        inner.setSpacing(8)
        inner.addWidget(self.field)
        inner.addWidget(self.look_again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 11, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(inner)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.bulk)

    def _connect(self) -> None:
        self.field.searched.connect(self._on_typed)
        self.field.down_pressed.connect(self.list.focus_first)
        self.field.returnPressed.connect(self.list.focus_first)
        self.filter_button.clicked.connect(self._open_filter)
        self.card.changed.connect(self._on_filter)
        self.add.clicked.connect(self.new_wanted)
        self.empty.action_chosen.connect(self._on_empty_action)
        self.look_again.wanted.connect(self.show_look_again)
        self.list.moved.connect(self._on_moved)
        self.list.chosen.connect(lambda ids: self.bulk.show_count(len(ids)))
        self.bulk.closed.connect(self.list.clear_choice)
        self.bulk.show_count(0)
