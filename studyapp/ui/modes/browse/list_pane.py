"""The left pane: search, the four sections, filter and order, and the list itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from studyapp.core.knowledge.passage import Passage
from studyapp.services.search import Hit
from studyapp.ui.item_words import Item, find_item
from studyapp.ui.lists.fact_list import FactList
from studyapp.ui.lists.filter_card import FilterCard
from studyapp.ui.lists.filter_chips import FilterChips
from studyapp.ui.models.fact_rows import FactRow
from studyapp.ui.models.item_filter import ItemFilter
from studyapp.ui.models.row_maker import Order, RowMaker, Section, heading, section_of
from studyapp.ui.models.sentence_facts import facts_told_in
from studyapp.ui.models.shared_filter import SharedFilter
from studyapp.ui.modes.browse.source import Source
from studyapp.ui.query_words import said_of
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import IconButton
from studyapp.ui.widgets.empty_state import EmptyState
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.search_field import SearchField
from studyapp.ui.widgets.segmented import Segmented

MOST_HITS = 80
SECTIONS = tuple(Section)


class ListPane(QWidget):
    """Shows a section of the pack, or what a search finds in all of them."""

    section_picked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        source: Source,
        shared: SharedFilter,
        *,
        locale: QLocale,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._source, self._shared = theme, source, shared
        shared.fit(source.pack)
        self._maker = RowMaker(source.pack, locale)
        self._section, self._order, self._filter = Section.EVENTS, Order.USUAL, shared.value
        self._suggestion = ""
        self.title = PlainLabel(theme, self.tr("Browse"), TextStyle.PAGE, wrap=False)
        self.filter_button = IconButton(theme, "sliders-horizontal", self.tr("Filter"))
        self.filter_button.setCheckable(True)
        self.order_button = IconButton(theme, "arrow-up-down", self.tr("Sort"))
        self.field = SearchField(theme, self.tr("Search the article and its items"))
        names = (self.tr("Events"), self.tr("Actors"), self.tr("Positions"), self.tr("Links"))
        self.sections = Segmented(theme, names)
        self.list = FactList(theme)
        self.said = PlainLabel(theme, "", TextStyle.CAPTION, token="text2")
        self.said.setObjectName("browse-said")
        self.empty = EmptyState(theme, icon="search", title="")
        self.filter_card = FilterCard(theme, source.pack, shared, self)
        self.filter_card.show_chosen(shared.value)
        self.chips = FilterChips(theme, source.pack, shared)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._on_filter(shared.value)

    @property
    def section(self) -> Section:
        """The section that is open."""
        return self._section

    @property
    def maker(self) -> RowMaker:
        """What makes the rows, for their words elsewhere."""
        return self._maker

    def open_item(self, item: Item) -> None:
        """Choose an item's row, opening its section and dropping filters that hide it."""
        if self.list.choose(item.id):
            return
        self._section = section_of(item)
        self.sections.set_current(SECTIONS.index(self._section))
        if not self._filter.keeps(item, self._source.pack):
            self._shared.clear()
        self._drop_search()
        self.list.choose(item.id)

    def open_section(self, section: Section) -> None:
        """Show a section; a search ends with it."""
        self._section = section
        self.sections.set_current(SECTIONS.index(section))
        self._drop_search()

    def choose_first(self) -> None:
        """Move to the first row, telling so."""
        self.list.choose_first()

    def search(self, text: str) -> None:
        """Search for words and put the keyboard there."""
        self.field.setText(text)
        self.field.setFocus()
        self.field.selectAll()

    def refresh(self) -> None:
        """Make the rows anew."""
        words = self.field.text().strip()
        self.said.setText("")
        rows = self._found(words) if words else self._rows()
        self.said.setVisible(bool(self.said.text()))
        self.list.set_rows(rows)
        if words:
            self.sections.clear()
        else:
            self.sections.set_current(SECTIONS.index(self._section))
        self.list.setAccessibleName(self._list_name(words))
        self._show_empty(words, empty=not rows)

    def _rows(self) -> list[FactRow]:
        return self._maker.rows(self._section, self._filter, self._order)

    def _found(self, words: str) -> list[FactRow]:
        # Questions are for the bank: they would give answers away.
        results = self._source.search.query(f"{words} -kind:question", limit=MOST_HITS)
        hits = results.hits
        self.said.setText(said_of(results))
        rows: list[FactRow] = []
        for kind, name in self._kinds():
            found = [row for hit in hits if hit.kind == kind and (row := self._hit_row(hit))]
            rows += [heading(name), *found] if found else []
        return rows

    def _kinds(self) -> Sequence[tuple[str, str]]:
        return (
            ("event", self.tr("Events")),
            ("actor", self.tr("Actors")),
            ("position", self.tr("Positions")),
            ("relationship", self.tr("Links")),
            ("sentence", self.tr("Sentences")),
        )

    def _hit_row(self, hit: Hit) -> FactRow | None:
        if hit.kind == "sentence":
            return None if hit.passage is None else self._sentence_row(hit.passage)
        item = find_item(hit.id, self._source.pack)
        if item is None or not self._filter.keeps(item, self._source.pack):
            return None
        return self._maker.row(item)

    def _sentence_row(self, passage: Passage) -> FactRow | None:
        pack = self._source.pack
        if self._filter.count == 0 or self._filter.keeps_sentence(
            facts_told_in(passage, pack), pack
        ):
            return self._maker.sentence_row(passage)
        return None

    def _list_name(self, words: str) -> str:
        if words:
            return self.tr("Found for “{words}”").format(words=words)
        return self._kinds()[SECTIONS.index(self._section)][1]

    def _show_empty(self, words: str, *, empty: bool) -> None:
        self._stack.setCurrentWidget(self.empty if empty else self.list)
        if not empty:
            return
        if words:
            self._show_no_hits(words)
        elif self._filter.count:
            self.empty.set_icon("sliders-horizontal")
            title = {
                Section.EVENTS: self.tr("No events for these filters"),
                Section.ACTORS: self.tr("No actors for these filters"),
                Section.POSITIONS: self.tr("No positions for these filters"),
                Section.LINKS: self.tr("No links for these filters"),
            }[self._section]
            self.empty.set_words(title, "", self.tr("Clear filters"))
        else:
            self.empty.set_icon("circle")
            self.empty.set_words(self.tr("Nothing here yet"), "")

    def _show_no_hits(self, words: str) -> None:
        suggestion = self._source.search.suggestion(words)
        self._suggestion = suggestion or ""
        self.empty.set_icon("search")
        title = self.tr("Nothing matches “{words}”").format(words=words)
        if suggestion:
            line = self.tr("The article writes it {name}.").format(name=suggestion)
            action = self.tr("Search for {name}").format(name=suggestion)
            self.empty.set_words(title, line, action)
        elif self._filter.count:
            self.empty.set_words(title, self.tr("Filters are on."), self.tr("Clear filters"))
        else:
            self.empty.set_words(title, "", self.tr("Clear the search"))

    def _on_empty_action(self) -> None:
        if self.field.text().strip() and self._suggestion:
            self.search(self._suggestion)
        elif self._filter.count:
            self._shared.clear()
        else:
            self.field.clear()

    def _on_searched(self) -> None:
        self._suggestion = ""
        self.refresh()
        self.list.scrollToTop()

    def _on_filter(self, kept: ItemFilter) -> None:
        self._filter = kept
        self.filter_card.show_chosen(kept)
        self.filter_button.setChecked(bool(kept.count))
        name = self.tr("Filter, %n on", "", kept.count) if kept.count else self.tr("Filter")
        self.filter_button.set_name(name)
        self.refresh()

    def _on_picked(self, index: int) -> None:
        self.open_section(SECTIONS[index])
        self.section_picked.emit(SECTIONS[index])

    def _open_filter(self) -> None:
        self.filter_button.setChecked(bool(self._filter.count))
        self.filter_card.open_below(self.filter_button)

    def _open_order(self) -> None:
        menu = self.make_order_menu()
        button = self.order_button
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def make_order_menu(self) -> QMenu:
        """Build the menu that chooses the order."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        usual = self.tr("By date") if self._section is Section.EVENTS else self.tr("In groups")
        for words, order in ((usual, Order.USUAL), (self.tr("By name"), Order.NAME)):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(order is self._order)
            action.triggered.connect(lambda _=False, to=order: self.set_order(to))
            group.addAction(action)
        return menu

    def set_order(self, order: Order) -> None:
        """Sort the list."""
        self._order = order
        self.refresh()

    def _drop_search(self) -> None:
        self.field.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.field.clear()
        self.field.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self.refresh()

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
        head.addWidget(self.filter_button)
        head.addWidget(self.order_button)
        inner = QVBoxLayout()
        inner.setContentsMargins(17, 0, 17, 6)
        inner.setSpacing(10)
        inner.addWidget(self.field)
        inner.addWidget(self.said)
        self.sections.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        inner.addWidget(self.sections)
        inner.addWidget(self.chips)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 11, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(inner)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.field.searched.connect(self._on_searched)
        self.field.down_pressed.connect(self.list.focus_first)
        self.field.returnPressed.connect(self.list.focus_first)
        self.sections.picked.connect(self._on_picked)
        self.filter_button.clicked.connect(self._open_filter)
        self.order_button.clicked.connect(self._open_order)
        self.filter_card.changed.connect(self._shared.set)
        self._shared.changed.connect(self._on_filter)
        self.empty.action_chosen.connect(self._on_empty_action)
