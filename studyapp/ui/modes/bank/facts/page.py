"""The Facts page: what was drawn from the article, edited beside the article itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studyapp.core.bank.errors import NotWhole, StillNeeded
from studyapp.core.bank.fact_form import EntryKind, FactForm
from studyapp.core.bank.form import Quote
from studyapp.core.changes import Changes
from studyapp.core.errors import NotFound, StudyError
from studyapp.core.knowledge.pack import Pack
from studyapp.services.facts import Facts
from studyapp.services.undo import Undo
from studyapp.ui.bus import Bus
from studyapp.ui.modes.bank.facts.dependents import Dependents
from studyapp.ui.modes.bank.facts.form_view import FactFormView
from studyapp.ui.modes.bank.facts.header import FactHeader
from studyapp.ui.modes.bank.facts.list_pane import FactListPane
from studyapp.ui.modes.bank.facts.words import breach_words, kind_words
from studyapp.ui.modes.bank.pick.picker import Picker
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.empty_state import EmptyState
from studyapp.ui.widgets.note import Note

LIST = 272
SAVE_MS = 400


class Source(Protocol):
    """What the page needs of the workspace."""

    @property
    def pack(self) -> Pack: ...
    @property
    def facts(self) -> Facts: ...
    @property
    def undo(self) -> Undo: ...


class FactsPage(QWidget):
    """List, form and article; what is typed is kept, and joins the pack when it is whole."""

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
        self.setObjectName("facts-page")
        self._theme, self._bus, self._workspace = theme, bus, workspace
        self._locale = locale
        self._id = ""
        self._burst = ""
        self.list = FactListPane(theme)
        self.header = FactHeader(theme)
        self.note = Note(theme, "triangle-alert")
        self.note.setObjectName("fact-note")
        self.note.hide()
        self.form = FactFormView(theme, workspace.pack, locale=locale)
        self.nothing = EmptyState(
            theme,
            icon="highlighter",
            title=self.tr("Choose a fact"),
            line=self.tr("Or begin a new one from words of the article."),
            action=self.tr("New fact"),
        )
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_MS)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.refresh()

    # What the window asks

    def place(self) -> str:
        """Give which fact is open."""
        return self._id

    def go_to(self, place: object) -> None:
        """Go back to a fact."""
        if isinstance(place, str):
            self.open(place)

    def panes(self) -> list[QWidget]:
        """Give the panes that F6 goes through."""
        return [self.list, self.form]

    def focus_first(self) -> None:
        """Put the keyboard into the list."""
        self.list.view.setFocus()

    def focus_search(self) -> None:
        """Put the keyboard into the filter."""
        self.list.focus_search()

    def leave(self) -> None:
        """Store what was typed last."""
        self._save()

    def open(self, entry_id: str) -> None:
        """Open an entry; one that is gone shows nothing."""
        self._save()
        try:
            form = self._workspace.facts.form(entry_id)
        except NotFound:
            self._id = ""
            self._show_nothing()
            return
        self._id = entry_id
        self.list.choose(entry_id)
        self._show(form)
        self.place_changed.emit()

    def begin(self, kind: EntryKind, quotes: tuple[Quote, ...] = ()) -> None:
        """Begin a new entry resting on these words."""
        self._save()
        form = self._workspace.facts.new(kind, quotes)
        self._bus.changed.emit(Changes(questions=True))
        self.refresh()
        self.open(form.id)
        self.form.focus_first()

    def refresh(self) -> None:
        """Show how things stand."""
        self.list.set_rows(self._workspace.facts.rows())
        self._show_steps()
        if self._id:
            self.open(self._id)
        else:
            self._show_nothing()

    # Showing

    def _show(self, form: FactForm) -> None:
        self._stack.setCurrentWidget(self.form)
        self.form.show_form(form)
        self._show_state()

    def _show_nothing(self) -> None:
        self._stack.setCurrentWidget(self.nothing)
        self.header.show_state(self.tr("Facts"), "", unfinished=False, shown=False)
        self.note.hide()

    def _show_state(self, trouble: NotWhole | None = None) -> None:
        row = next((one for one in self._workspace.facts.rows() if one.id == self._id), None)
        form = self.form.form
        if row is None or form is None:
            return
        unfinished = row.unfinished
        state = self.tr("Kept, not yet in the pack") if unfinished else self.tr("In the pack")
        self.header.show_state(kind_words(form.kind), state, unfinished=unfinished, shown=True)
        words = "" if trouble is None else " ".join(map(breach_words, trouble.breaches))
        self.note.set_text(words)
        self.note.setVisible(bool(words))
        self.form.show_lacks(() if trouble is None else trouble.lacks)

    def _show_steps(self) -> None:
        undo = self._workspace.undo
        self.header.show_steps(undo=undo.next_undo is not None, redo=undo.next_redo is not None)

    # Writing

    def _on_changed_form(self, form: FactForm, field: str) -> None:
        del form
        self._burst = field
        self._timer.start()

    def _save(self) -> None:
        self._timer.stop()
        form = self.form.form
        if form is None or not self._burst or form.id != self._id:
            return
        burst, self._burst = self._burst, ""
        if self._tried(lambda: self._workspace.facts.save(form, burst=burst)):
            self.list.set_rows(self._workspace.facts.rows())
            self._show_state()
            self._show_steps()

    def _on_pick(self) -> None:
        picked = Picker.ask(self._theme, self._workspace.pack, self.window())
        if picked is not None:
            self.form.add_quote(picked)

    def _apply(self) -> None:
        self._save()
        try:
            changes = self._workspace.facts.apply(self._id)
        except NotWhole as trouble:
            self._show_state(trouble)
            return
        except StudyError as trouble:
            self._bus.problem.emit(trouble)
            return
        self._after(changes)
        self._bus.toast_requested.emit(self.tr("Taken into the pack"), self._undo)

    def _drop(self) -> None:
        self._save()
        self._tried(lambda: self._workspace.facts.drop(self._id))
        self.refresh()

    def _delete(self) -> None:
        self._save()
        facts, entry_id = self._workspace.facts, self._id
        questions = facts.questions_on(entry_id)
        dependents = facts.dependents(entry_id)
        if (questions or dependents) and not Dependents.ask(
            self._theme, self._workspace.pack, dependents, len(questions), self.window()
        ):
            return
        try:
            changes = facts.delete(entry_id)
        except StillNeeded:
            return
        except StudyError as trouble:
            self._bus.problem.emit(trouble)
            return
        self._id = ""
        self._after(changes)
        self._bus.toast_requested.emit(self.tr("Deleted"), self._undo)

    def _undo(self) -> None:
        self._save()
        self._turn(self._workspace.undo.undo)

    def _redo(self) -> None:
        self._save()
        self._turn(self._workspace.undo.redo)

    def _turn(self, turn: Callable[[], Changes]) -> None:
        if self._workspace_tried(turn):
            self.refresh()

    def _after(self, changes: Changes) -> None:
        self._bus.changed.emit(changes)
        self.form.set_pack(self._workspace.pack)
        self.refresh()

    def _tried(self, write: Callable[[], Changes]) -> bool:
        try:
            changes = write()
        except StudyError as trouble:
            self._bus.problem.emit(trouble)
            return False
        self._bus.changed.emit(changes)
        return True

    def _workspace_tried(self, write: Callable[[], Changes]) -> bool:
        before = self._workspace.pack
        done = self._tried(write)
        if done and self._workspace.pack is not before:
            self.form.set_pack(self._workspace.pack)
        return done

    # Building

    def _lay_out(self) -> None:
        for widget in (self.form, self.nothing):
            self._stack.addWidget(widget)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(Divider(self._theme))
        column.addWidget(self.note)
        column.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(Divider(self._theme, Qt.Orientation.Vertical))
        layout.addWidget(middle, 1)
        self._set_width()

    def _set_width(self) -> None:
        self.list.setFixedWidth(self._theme.px(LIST))

    def _connect(self) -> None:
        self._theme.changed.connect(self._set_width)
        self.list.chosen.connect(self.open)
        self.list.new_wanted.connect(self.begin)
        self.nothing.action_chosen.connect(self.list.open_menu)
        self.form.changed.connect(self._on_changed_form)
        self._timer.timeout.connect(self._save)
        self.form.pick_wanted.connect(self._on_pick)
        self.header.apply_wanted.connect(self._apply)
        self.header.drop_wanted.connect(self._drop)
        self.header.delete_wanted.connect(self._delete)
        self.header.undo_wanted.connect(self._undo)
        self.header.redo_wanted.connect(self._redo)
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+N", self.list.open_menu),
            ("Ctrl+Return", self._apply),
            ("Ctrl+Z", self._undo),
            ("Ctrl+Shift+Z", self._redo),
            ("Ctrl+Y", self._redo),
        )
        for key, do in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(do)
