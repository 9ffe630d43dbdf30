"""The middle pane: everything known of one item, with ways to what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.relationship import Relationship
from studyapp.ui.item_words import Item, kind_words
from studyapp.ui.modes.browse.item_content import ItemContent
from studyapp.ui.modes.browse.source import Source
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, IconButton
from studyapp.ui.widgets.column import Column
from studyapp.ui.widgets.empty_state import EmptyState
from studyapp.ui.widgets.label import PlainLabel

READING = 680
STRIP = 32
SIDE = 24
TOP, BOTTOM = 6, 32


class DetailPane(QWidget):
    """Shows an item, a sentence, or nothing; tells what is wanted of it."""

    item_wanted = Signal(str)
    passage_wanted = Signal(object)
    practice_wanted = Signal(str)
    accounts_wanted = Signal(str)
    timeline_wanted = Signal(str)
    map_wanted = Signal(str)
    set_wanted = Signal(str, object)
    """The id of the item to put into a study set, and the button to ask under."""
    source_wanted = Signal()
    edit_wanted = Signal(str)

    def __init__(
        self, theme: Theme, source: Source, *, locale: QLocale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._source, self._locale = theme, source, locale
        self._item: Item | None = None
        self._sentence: tuple[Passage, tuple[Item, ...]] | None = None
        self._with_quote = False
        self._content = QWidget()
        self.overline = PlainLabel(theme, "", TextStyle.CAPTION, token="text2", weight=600)
        self.source_button = Button(theme, self.tr("Source"), icon="quote")
        self.timeline_button = IconButton(
            theme, "chart-no-axes-gantt", self.tr("Show on the timeline")
        )
        self.set_button = IconButton(theme, "bookmark", self.tr("Put into a study set"), key="B")
        self.map_button = IconButton(theme, "waypoints", self.tr("Show on the map"))
        self.edit_button = IconButton(theme, "pencil-line", self.tr("Edit this fact"))
        self.edit_button.setObjectName("edit-fact")
        self._editing = False
        self.edit_button.hide()
        self.column = DetailColumn(theme, width=READING)
        self.column.setAccessibleName(self.tr("Details"))
        title = self.tr("Nothing chosen")
        line = self.tr("Choose an item in the list.")
        self.empty = EmptyState(theme, icon="library", title=title, line=line)
        self._stack = QStackedWidget()
        self._lay_out()
        self.source_button.clicked.connect(self.source_wanted)
        self.timeline_button.clicked.connect(self._on_timeline)
        self.map_button.clicked.connect(self._on_map)
        self.set_button.clicked.connect(self.ask_for_set)
        self.edit_button.clicked.connect(self._on_edit)
        theme.changed.connect(self._on_theme)
        self.show_nothing()

    @property
    def content(self) -> QWidget:
        """What is shown of the item now."""
        return self._content

    def offer_editing(self, *, offering: bool) -> None:
        """Offer to edit the item that is shown, or do not."""
        self._editing = offering
        self.edit_button.setVisible(offering and self._item is not None)

    def _on_edit(self) -> None:
        if self._item is not None:
            self.edit_wanted.emit(self._item.id)

    def show_nothing(self) -> None:
        """Show that no item is chosen."""
        self._item = self._sentence = None
        self._stack.setCurrentWidget(self.empty)
        self._show_head("")

    def show_item(self, item: Item) -> None:
        """Show an item from its beginning."""
        self._item, self._sentence = item, None
        self._rebuild()
        self.column.verticalScrollBar().setValue(0)

    def show_sentence(self, passage: Passage, items: Sequence[Item]) -> None:
        """Show a sentence and the items it tells."""
        self._item, self._sentence = None, (passage, tuple(items))
        self._rebuild()
        self.column.verticalScrollBar().setValue(0)

    def set_article_beside(self, *, beside: bool) -> None:
        """Show the sentence here, and a way to the article, where that is not beside this."""
        if self._with_quote == beside:
            self._with_quote = not beside
            self._rebuild()
        self.source_button.setVisible(not beside and self._has_any)

    def refresh(self) -> None:
        """Show what is shown anew, where the reader has scrolled to."""
        at = self.column.verticalScrollBar().value()
        self._rebuild()
        self.column.verticalScrollBar().setValue(at)

    def focus_first(self) -> None:
        """Take the keyboard."""
        content = self._content.nextInFocusChain()
        while content is not None and not _takes_tab(content):
            content = content.nextInFocusChain()
            if content is self._content:
                return
        if content is not None:
            content.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _has_any(self) -> bool:
        return self._item is not None or self._sentence is not None

    def _rebuild(self) -> None:
        if not self._has_any:
            return
        content = ItemContent(self._theme, self._source, self._locale)
        if self._item is not None:
            content.add_item(self._item, with_quote=self._with_quote)
            self._show_head(kind_words(self._item))
        elif self._sentence is not None:
            passage, items = self._sentence
            content.add_sentence(passage, items, with_quote=self._with_quote)
            self._show_head(self.tr("Sentence"))
        content.item_wanted.connect(self.item_wanted)
        content.passage_wanted.connect(self.passage_wanted)
        content.practice_wanted.connect(self._on_practice)
        content.accounts_wanted.connect(self.accounts_wanted)
        self._replace(content)
        self._stack.setCurrentWidget(self.column)

    def _on_theme(self) -> None:
        self._strip.setFixedHeight(self._theme.px(STRIP))
        self._rebuild()

    def _replace(self, content: QWidget) -> None:
        self.column.body.removeWidget(self._content)
        self._content.hide()
        self._content.deleteLater()
        self._content = content
        self.column.body.addWidget(content)

    def _show_head(self, overline: str) -> None:
        dated = isinstance(self._item, Event) and self._item.date is not None
        self.overline.setText(overline)
        self.timeline_button.setVisible(dated)
        self.map_button.setVisible(isinstance(self._item, Actor | Relationship))
        self.set_button.setVisible(self._item is not None)
        self.edit_button.setVisible(self._editing and self._item is not None)
        self.source_button.setVisible(self._with_quote and self._has_any)

    def _on_timeline(self) -> None:
        if self._item is not None:
            self.timeline_wanted.emit(self._item.id)

    def _on_map(self) -> None:
        if self._item is not None:
            self.map_wanted.emit(self._item.id)

    def ask_for_set(self) -> None:
        """Ask which study set the item is to be put into."""
        if self._item is not None:
            self.set_wanted.emit(self._item.id, self.set_button)

    def _on_practice(self) -> None:
        if self._item is not None:
            self.practice_wanted.emit(self._item.id)

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        for widget in (self.column, self.empty):
            self._stack.addWidget(widget)
        head = QHBoxLayout()
        head.setContentsMargins(SIDE - 8, 0, SIDE - 8, 0)
        head.setSpacing(4)
        head.addSpacing(8)
        head.addWidget(self.overline, 1)
        head.addWidget(self.source_button)
        head.addWidget(self.set_button)
        head.addWidget(self.timeline_button)
        head.addWidget(self.map_button)
        head.addWidget(self.edit_button)
        strip = QWidget()
        strip.setFixedHeight(self._theme.px(STRIP))
        strip.setLayout(head)
        self._strip = strip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 11, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(strip)
        layout.addWidget(self._stack, 1)


class DetailColumn(Column):
    """Lines up with the strip above it: the scroll bar lies in the margin at the end."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._line_up()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._line_up()

    def _line_up(self) -> None:
        page = self.widget()
        layout = None if page is None else page.layout()
        if layout is None:
            return
        ends = (SIDE, SIDE - (self.width() - self.viewport().width()))
        left, right = ends[::-1] if self.isRightToLeft() else ends
        layout.setContentsMargins(left, TOP, right, BOTTOM)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible()
