"""The Accounts page: what the article leaves open, and all who answer it, side by side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QStyle, QWidget

from studyapp.core.accounts.related import disputes_among
from studyapp.core.changes import Changes
from studyapp.core.errors import NotFound
from studyapp.core.knowledge.dispute import Dispute
from studyapp.ui.bus import Bus
from studyapp.ui.models.fact_rows import FactRow
from studyapp.ui.models.shared_filter import shared_filter
from studyapp.ui.modes.accounts.dispute_view import DisputeView
from studyapp.ui.modes.accounts.list_pane import ListPane
from studyapp.ui.modes.accounts.source import Source, facts_to_practise
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.column import Column
from studyapp.ui.widgets.renewed import Renewed

LIST, LIST_SHARE = 296, 0.36
WIDEST = 900


class AccountsPage(QWidget):
    """A list of disputes, and the one that is chosen."""

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
        self.setObjectName("accounts-page")
        self._theme, self._bus, self._workspace, self._locale = theme, bus, workspace, locale
        self._shared = shared_filter(bus)
        self._shared.fit(workspace.pack)
        self._dispute: Dispute | None = None
        self.view: DisputeView | None = None
        self.list = ListPane(theme, workspace.pack, self._shared, self)
        self.column = Column(theme, self, width=WIDEST)
        self.column.setAccessibleName(self.tr("The accounts"))
        self.column.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._place_for_view = Renewed()
        self.column.body.addWidget(self._place_for_view)
        self._connect()
        self.refresh()

    # What the window asks

    def place(self) -> str:
        """Give which dispute is open."""
        return "" if self._dispute is None else self._dispute.id

    def go_to(self, place: object) -> None:
        """Go back to a dispute."""
        found = self._find(place) if isinstance(place, str) else None
        if found is not None:
            self._show(found)

    def show_dispute(self, dispute_id: str) -> None:
        """Open a dispute; the problem is told where there is none of this id."""
        found = self._find(dispute_id)
        if found is None:
            self._bus.problem.emit(NotFound(kind="dispute", id=dispute_id))
            return
        self.place_changed.emit()
        self._show(found)
        self.place_changed.emit()

    def refresh(self) -> None:
        """Show how things stand in the pack: the disputes that touch what the filter keeps."""
        pack, wanted = self._workspace.pack, self._shared.value
        facts = frozenset(one.id for one in pack.facts if wanted.keeps(one, pack))
        disputes = disputes_among(pack, facts if wanted.count else None)
        self.list.show_disputes(disputes, pack, scoped=wanted.count > 0)
        kept = [one for one in disputes if one.id == self.place()]
        self._show_or_nothing(next(iter((*kept, *disputes)), None))

    def focus_first(self) -> None:
        """Give the keyboard to the list."""
        self.list.list.focus_first()

    def panes(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 goes through."""
        return (self.list.list, self.column)

    # What Qt tells

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        number = event.key() - Qt.Key.Key_1
        if held or event.isAutoRepeat() or self.view is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_P:
            self._practise()
        elif event.key() == Qt.Key.Key_S:
            self._show_source()
        elif 0 <= number < len(self.view.statements):
            self.view.toggle(number)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        edge = QRect(self._list_width(), 0, 1, self.height())
        painter.fillRect(self._visual(edge), self._theme.colour("line"))
        painter.end()

    # What the parts tell

    def _on_row(self, row: FactRow) -> None:
        found = self._find(row.id)
        if found is not None:
            self._show_beside(found)

    def _on_opened(self, row: FactRow) -> None:
        self._on_row(row)
        self.place_changed.emit()
        if self.view is not None:
            self.view.statements[0].button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_filter(self) -> None:
        self.refresh()

    def _on_changed(self, changes: Changes) -> None:
        if changes.packs:
            self.refresh()
        elif changes.questions and self.view is not None:
            self.view.refresh()

    def _on_theme(self) -> None:
        self._show_or_nothing(self._dispute)
        self._arrange()

    def _practise(self) -> None:
        if self._dispute is None:
            return
        facts = facts_to_practise(self._dispute, self._workspace)
        if facts:
            self._bus.practice_requested.emit(facts)
        else:
            words = self.tr("No question asks about these statements.")
            self._bus.toast_requested.emit(words, None)

    def _show_source(self) -> None:
        if self.view is not None:
            self._bus.passage_requested.emit(self.view.passage_at(QApplication.focusWidget()))

    # Showing

    def _find(self, dispute_id: str) -> Dispute | None:
        disputes = self._workspace.pack.disputes
        return next((one for one in disputes if one.id == dispute_id), None)

    def _show(self, dispute: Dispute) -> None:
        if not self.list.list.choose(dispute.id):
            self._shared.clear()
            self.list.list.choose(dispute.id)
        self._show_beside(dispute)

    def _show_or_nothing(self, dispute: Dispute | None) -> None:
        if dispute is not None:
            self.list.list.choose(dispute.id)
            self._show_beside(dispute)
            return
        self._dispute = self.view = None
        self._place_for_view.anew()

    def _show_beside(self, dispute: Dispute) -> None:
        again = self._dispute is not None and self._dispute.id == dispute.id
        self._dispute = dispute
        view = DisputeView(self._theme, self._workspace, dispute, locale=self._locale)
        view.item_wanted.connect(self._bus.fact_requested)
        view.passage_wanted.connect(self._bus.passage_requested)
        view.dispute_wanted.connect(self.show_dispute)
        view.practice_wanted.connect(self._practise)
        self.view = view
        self._place_for_view.anew().addWidget(view)
        if not again:
            self.column.verticalScrollBar().setValue(0)

    def _list_width(self) -> int:
        return min(self._theme.px(LIST), round(self.width() * LIST_SHARE))

    def _arrange(self) -> None:
        left, height = self._list_width(), self.height()
        self.list.setGeometry(self._visual(QRect(0, 0, left, height)))
        beside = QRect(left + 1, 0, self.width() - left - 1, height)
        self.column.setGeometry(self._visual(beside))
        self.update()

    def _visual(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def _connect(self) -> None:
        rows = self.list.list
        rows.row_chosen.connect(self._on_row)
        rows.row_clicked.connect(self._on_clicked)
        rows.row_opened.connect(self._on_opened)
        rows.practised.connect(self._on_practised)
        rows.sentence_wanted.connect(self._on_sentence)
        self._shared.changed.connect(self._on_filter)
        self.list.empty.action_chosen.connect(self._shared.clear)
        self._bus.changed.connect(self._on_changed)
        self._theme.changed.connect(self._on_theme)

    def _on_clicked(self, row: FactRow) -> None:
        del row
        self.place_changed.emit()

    def _on_practised(self, row: FactRow) -> None:
        del row
        self._practise()

    def _on_sentence(self, row: FactRow) -> None:
        del row
        self._show_source()
