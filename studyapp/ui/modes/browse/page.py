"""The Browse page: list, details and article side by side, as many as there is room for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from studyapp.core.changes import Changes
from studyapp.core.errors import NotFound
from studyapp.core.knowledge.passage import Passage
from studyapp.ui.bus import Bus
from studyapp.ui.item_words import Item, find_item
from studyapp.ui.models.fact_rows import FactRow
from studyapp.ui.models.row_maker import Section
from studyapp.ui.models.sentence_facts import facts_told_in
from studyapp.ui.models.shared_filter import shared_filter
from studyapp.ui.modes.browse.article_pane import ArticlePane
from studyapp.ui.modes.browse.detail_pane import DetailPane
from studyapp.ui.modes.browse.list_pane import ListPane
from studyapp.ui.modes.browse.panes import Panes, overlay_width, pane_widths
from studyapp.ui.modes.browse.source import Source
from studyapp.ui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class BrowsePlace:
    """Where in Browse the reader is, for back and forward."""

    section: Section
    item: str = ""
    passage: Passage | None = None


class BrowsePage(QWidget):
    """Reads the pack: every item with its sentence, one press away from each other."""

    place_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        bus: Bus,
        workspace: Source,
        *,
        locale: QLocale,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("browse-page")
        self._theme, self._bus, self._pack = theme, bus, workspace.pack
        self._questions = workspace.questions
        self._item: Item | None = None
        self._passage: Passage | None = None
        self._opened = False
        shared = shared_filter(bus)
        self.list = ListPane(theme, workspace, shared, locale=locale, parent=self)
        self.detail = DetailPane(theme, workspace, locale=locale, parent=self)
        self.article = ArticlePane(theme, workspace.pack, locale=locale, parent=self)
        self._widths = Panes(list=0, article=0)
        self._connect()
        theme.changed.connect(self._arrange)

    def set_teaching(self, *, on: bool) -> None:
        """Offer what whoever teaches can do from here, or do not."""
        self.article.offer_questions(offering=on)
        self.detail.offer_editing(offering=on)

    # What the window asks

    def place(self) -> BrowsePlace:
        """Give where the reader is."""
        item = self._item.id if self._item is not None else ""
        return BrowsePlace(section=self.list.section, item=item, passage=self._passage)

    def go_to(self, place: object) -> None:
        """Go back to where the reader was."""
        if not isinstance(place, BrowsePlace):
            return
        self.list.open_section(place.section)
        item = find_item(place.item, self._pack)
        if item is not None:
            self._show(item)
            self._mark(place.passage or item.passages[0])
        elif place.passage is not None:
            self._show_sentence(place.passage)
        else:
            self._item = self._passage = None
            self.detail.show_nothing()
            self.article.view.mark(None)

    def show_item(self, item_id: str) -> None:
        """Open a fact or an actor; the problem is told where there is none of this id."""
        item = find_item(item_id, self._pack)
        if item is None:
            self._bus.problem.emit(NotFound(kind="fact", id=item_id))
            return
        self.place_changed.emit()
        self._show(item)
        self.place_changed.emit()

    def show_passage(self, passage: Passage) -> None:
        """Show a passage in the article, with the item that stands on it."""
        self.place_changed.emit()
        item = next((one for one in self._pack.facts if passage in one.passages), None)
        if item is not None:
            self._show(item)
            self._mark(passage)
        else:
            self._show_sentence(passage)
        self._open_source()
        self.place_changed.emit()

    def search(self, text: str) -> None:
        """Search items and sentences."""
        self.list.search(text)

    def focus_search(self) -> None:
        """Put the keyboard in the search field."""
        self.list.search(self.list.field.text())

    def focus_first(self) -> None:
        """Give the keyboard to the list."""
        self.list.list.focus_first()

    def panes(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 goes through."""
        shown = (self.list.list, self.detail, self.article)
        return tuple(pane for pane in shown if not self._is_covered(pane))

    # What Qt tells

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape and self.article.is_overlay and self._opened:
            self._close_source()
        elif event.key() == Qt.Key.Key_P and not held and self._item is not None:
            self._practise(self._item.id)
        elif event.key() == Qt.Key.Key_B and not held and self._item is not None:
            self.detail.ask_for_set()
        elif event.key() == Qt.Key.Key_S and not held and self._passage is not None:
            self._show_source()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        if self._item is None and self._passage is None:
            self.list.choose_first()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        line = self._theme.colour("line")
        for left in self._widths.edges(self.width()):
            painter.fillRect(self._visual(QRect(left, 0, 1, self.height())), line)
        painter.end()

    # What the parts tell

    def _on_row(self, row: FactRow) -> None:
        """Show what the reader has moved to; moving through a list is not a new place."""
        if row.passage is not None:
            self._show_sentence(row.passage)
            return
        item = find_item(row.id, self._pack)
        if item is not None:
            self._show_beside(item)

    def _on_opened(self, row: FactRow) -> None:
        self._on_row(row)
        self.place_changed.emit()
        self.detail.focus_first()

    def _on_row_set(self, row: FactRow) -> None:
        """Ask for a study set under the item that the row shows beside the list."""
        del row
        self.detail.ask_for_set()

    def _on_row_practised(self, row: FactRow) -> None:
        if find_item(row.id, self._pack) is not None:
            self._practise(row.id)

    def _practise(self, item_id: str) -> None:
        if self._questions.count(item_id):
            self._bus.practice_requested.emit((item_id,))
        else:
            self._bus.toast_requested.emit(self.tr("No question asks about this."), None)

    def _on_changed(self, changes: Changes) -> None:
        if changes.questions and self.isVisible():
            self.detail.refresh()

    def _on_passage(self, passage: Passage) -> None:
        """Mark another passage of the item shown."""
        self.place_changed.emit()
        self._mark(passage)
        self._open_source()
        self.place_changed.emit()

    def _mark(self, passage: Passage) -> None:
        self._passage = passage
        self.article.view.mark(passage, self._item.id if self._item is not None else "")

    def _show(self, item: Item) -> None:
        self.list.open_item(item)
        self._show_beside(item)

    def _show_beside(self, item: Item) -> None:
        self._item = item
        self.detail.show_item(item)
        self._mark(item.passages[0])

    def _show_sentence(self, passage: Passage) -> None:
        self._item, self._passage = None, passage
        self.detail.show_sentence(passage, facts_told_in(passage, self._pack))
        self.article.view.mark(passage)

    def _show_source(self) -> None:
        if self._passage is not None:
            self._mark(self._passage)
        self._open_source()
        self.article.focus_first()

    def _open_source(self) -> None:
        self._opened = True
        self._arrange()

    def _close_source(self) -> None:
        self._opened = False
        self._arrange()
        self.list.list.focus_first()

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """Take the article away from over what the keyboard goes to."""
        if now is not None and self._is_covered(now):
            self._opened = False
            self._arrange()

    def _is_covered(self, widget: QWidget) -> bool:
        """Tell whether the article lies over a part of the page."""
        over = self.article
        if not (over.is_overlay and over.isVisible() and self.isAncestorOf(widget)):
            return False
        if widget is over or over.isAncestorOf(widget):
            return False
        place = QRect(widget.mapTo(self, QPoint(0, 0)), widget.size())
        return over.geometry().intersects(place)

    def _on_article_item(self, item_id: str) -> None:
        self._opened = False
        self._arrange()
        self._bus.fact_requested.emit(item_id)

    # Showing

    def _arrange(self) -> None:
        scale = self._theme.scale
        window = self.window().width() / scale
        width, height = self.width(), self.height()
        self._widths = pane_widths(width, window, scale)
        beside = self._widths.article > 0
        left = self._widths.list + 1
        right = width - self._widths.article - (1 if beside else 0)
        self.list.setGeometry(self._visual(QRect(0, 0, self._widths.list, height)))
        self.detail.setGeometry(self._visual(QRect(left, 0, right - left, height)))
        self.detail.set_article_beside(beside=beside)
        wide = self._widths.article or overlay_width(width, self._widths, scale)
        self.article.set_overlay(overlay=not beside)
        self.article.setGeometry(self._visual(QRect(width - wide, 0, wide, height)))
        self.article.setVisible(beside or self._opened)
        self.article.raise_()
        self.update()

    def _visual(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def _connect(self) -> None:
        rows, detail = self.list.list, self.detail
        rows.row_chosen.connect(self._on_row)
        rows.row_clicked.connect(lambda _row: self.place_changed.emit())
        rows.row_opened.connect(self._on_opened)
        rows.practised.connect(self._on_row_practised)
        rows.set_wanted.connect(self._on_row_set)
        rows.sentence_wanted.connect(lambda _row: self._show_source())
        self.list.section_picked.connect(self._on_section)
        detail.item_wanted.connect(self._bus.fact_requested)
        detail.passage_wanted.connect(self._on_passage)
        detail.practice_wanted.connect(self._practise)
        detail.accounts_wanted.connect(self._bus.dispute_requested)
        detail.timeline_wanted.connect(self._bus.event_on_timeline_requested)
        detail.set_wanted.connect(self._bus.study_set_menu_requested)
        detail.map_wanted.connect(self._bus.item_on_map_requested)
        detail.source_wanted.connect(self._show_source)
        self.article.item_wanted.connect(self._on_article_item)
        self.article.closed.connect(self._close_source)
        self.article.question_wanted.connect(self._bus.question_requested)
        detail.edit_wanted.connect(self._bus.fact_edit_requested)
        self._bus.changed.connect(self._on_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _on_section(self, section: Section) -> None:
        del section
        self.list.choose_first()
        self.place_changed.emit()
