"""The question bank: list, form and preview, as many side by side as there is room for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QLocale, QRect, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QStyle, QWidget

from studyapp.core.bank.checks.remarked import remarked
from studyapp.core.bank.edited_row import edited_row
from studyapp.core.bank.form import QuestionForm
from studyapp.core.changes import Changes
from studyapp.core.errors import StudyError
from studyapp.ui.bus import Bus
from studyapp.ui.modes.bank.commands import Commands, Parts
from studyapp.ui.modes.bank.dialogs.not_saved import Choice, NotSaved
from studyapp.ui.modes.bank.editing import Editing
from studyapp.ui.modes.bank.editor_pane import EditorPane, MakeForm, MakePreview
from studyapp.ui.modes.bank.list.pane import BankListPane
from studyapp.ui.modes.bank.menus import bank_menu, question_menu
from studyapp.ui.modes.bank.panes import BankPanes, pane_widths
from studyapp.ui.modes.bank.source import Source
from studyapp.ui.modes.bank.tools import Tools
from studyapp.ui.modes.bank.words import clock_words
from studyapp.ui.modes.bank.writing import Writing
from studyapp.ui.problems import words_for
from studyapp.ui.tasks import Task, run
from studyapp.ui.theme import Theme


class BankPage(QWidget):
    """Edits questions; everything typed is stored soon, and every edit can be undone."""

    place_changed = Signal()
    import_wanted = Signal()
    export_wanted = Signal(object)
    """The ids of the questions to export, or None for all."""

    def __init__(
        self,
        theme: Theme,
        bus: Bus,
        workspace: Source,
        *,
        make_form: MakeForm,
        make_preview: MakePreview,
        locale: QLocale,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bank-page")
        self._theme, self._bus, self._workspace = theme, bus, workspace
        self._locale, self._now = locale, now
        self._pack = workspace.pack
        self._telling = self._stale = False
        self._trouble: StudyError | None = None
        self._checking: Task | None = None
        self._widths = BankPanes(list=0, preview=0)
        self.editing = Editing(workspace.bank, lambda: workspace.pack.article, self)
        self.writing = Writing(bus, workspace, self)
        self.tools = Tools(theme, bus, workspace, self.writing, locale=locale, host=self)
        self.list = BankListPane(theme, lambda: workspace.pack, self)
        self.editor = EditorPane(
            theme, self._pack, make_form=make_form, make_preview=make_preview, parent=self
        )
        self.beside = self.editor.beside
        self.beside.setParent(self)
        self.commands = Commands(
            Parts(
                bus=bus,
                workspace=workspace,
                list=self.list,
                editor=self.editor,
                editing=self.editing,
                writing=self.writing,
                tools=self.tools,
            ),
            self,
        )
        self._connect()
        self._bind()
        self._recover()
        self.refresh()

    # What the window asks

    def place(self) -> str:
        """Give which question is open."""
        return self.editing.id

    def go_to(self, place: object) -> None:
        """Go back to a question."""
        if isinstance(place, str) and place:
            self.open(place)

    def panes(self) -> tuple[QWidget, ...]:
        """Give the panes that F6 goes through."""
        shown = (self.list, self.editor, self.beside)
        return tuple(pane for pane in shown if pane.isVisible())

    def focus_first(self) -> None:
        """Put the keyboard into the list."""
        self.list.focus_first()

    def focus_search(self) -> None:
        """Put the keyboard into the filter."""
        self.list.focus_search()

    def leave(self) -> None:
        """Store what was typed last; ask what to do where that fails."""
        while not self.editing.leave() and self._trouble is not None:
            match NotSaved.ask(self._theme, self._trouble, self):
                case Choice.GIVE_UP:
                    return
                case Choice.ELSEWHERE if self._save_elsewhere():
                    return
                case _:
                    continue

    def open(self, question_id: str) -> None:
        """Open a question and choose it in the list; one that is gone shows nothing."""
        if question_id == self.editing.id or self._turn_to(question_id):
            self.list.choose(self.editing.id)

    def begin(self, form: QuestionForm | None = None) -> None:
        """Add a draft, open it and put the keyboard into it."""
        self.commands.new(form)

    def refresh(self) -> None:
        """Show how things stand in the library."""
        self._stale = False
        if self._workspace.pack is not self._pack:
            self._pack = self._workspace.pack
            self.editor.set_pack(self._pack)
        self.list.set_rows(self._workspace.bank.rows())
        self._show_steps()
        if self.editing.dirty:
            return
        if not (self.editing.id and self.editing.reload(self.editing.id)):
            self.editing.close()
        self._show_open()

    # What Qt tells

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        if self._stale:
            self.refresh()
        if not self.editing.id and self.list.list.rows:
            self.open(self.list.list.rows[0].id)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self.editing.leave() and self._trouble is not None:
            self._bus.problem.emit(self._trouble)

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
        if self._widths.preview:
            wide = self._widths.preview
            right = self._visual(QRect(self.width() - wide, 0, wide, self.height()))
            painter.fillRect(right, self._theme.colour("paper"))
        for left in self._widths.edges(self.width()):
            box = self._visual(QRect(left, 0, 1, self.height()))
            painter.fillRect(box, self._theme.colour("line"))
        painter.end()

    # Editing

    def _turn_to(self, question_id: str) -> bool:
        """Show another question, unless the open one cannot be stored: it stays in front."""
        before = self.editing.id
        if not self.editing.open(question_id) and self.editing.dirty:
            self.list.choose(before)
            # Qt: a click selects the row under it after the list has told of moving there.
            QTimer.singleShot(0, self, lambda: self.list.choose(self.editing.id))
            return False
        self._show_open()
        self.place_changed.emit()
        return True

    def _on_moved(self, question_id: str) -> None:
        """Follow the list, which chooses by itself."""
        if question_id != self.editing.id:
            self._turn_to(question_id)

    def _on_typed(self, form: QuestionForm, burst: str) -> None:
        self.editing.edit(form, burst)
        if not burst:
            self.editing.save()
        if self.commands.lacks_shown:
            self.editor.show_lacks(self.editing.lacks)

    def _on_saved(self) -> None:
        self._trouble = None
        self.editor.unsaved.say("")
        self.editor.look_again.say("")
        words = self.tr("Saved {time}").format(time=clock_words(self._now(), self._locale))
        self.editor.header.show_saved(words)
        row, form = self.list.row(self.editing.id), self.editing.form
        if row is not None and form is not None:
            self.list.replace_row(edited_row(row, form, finished=not self.editing.lacks))

    def _on_unsaved(self, error: StudyError) -> None:
        self._trouble = error
        self.editor.header.show_saved(self.tr("Not saved"))
        reason = words_for(error).line
        words = self.tr("Not saved. Your last edits are still in this window. {reason}")
        self.editor.unsaved.say(words.format(reason=reason))

    def _on_wrote(self, changes: Changes) -> None:
        """Tell others of a write of the open question; the list knows already."""
        self._tell(changes)
        self._show_steps()

    def _after(self, changes: Changes) -> None:
        """Tell others of a write, and show what it did."""
        self._tell(changes)
        self.refresh()

    def _tell(self, changes: Changes) -> None:
        self._telling = True
        self._bus.changed.emit(changes)
        self._telling = False

    def _on_changed(self, changes: object) -> None:
        """Follow what others have written, now or when the page is shown again."""
        if self._telling or not isinstance(changes, Changes):
            return
        if changes.questions or changes.packs:
            self._stale = True
            if self.isVisible():
                self.refresh()

    def _save_elsewhere(self) -> bool:
        from studyapp.ui.modes.bank.rescue import save_elsewhere  # noqa: PLC0415 - rarely needed

        form = self.editing.form
        transfer = self._workspace.transfer
        return form is not None and save_elsewhere(transfer, form, self._bus, self)

    # Showing

    def _recover(self) -> None:
        """Keep the versions that a crash has left out."""
        try:
            changes = self._workspace.bank.checkpoint_all()
        except StudyError as error:
            self._bus.problem.emit(error)
            return
        if changes != Changes():
            self._tell(changes)

    def _show_open(self) -> None:
        entry, form = self.editing.entry, self.editing.form
        if entry is None or form is None:
            self.editor.show_nothing()
            return
        self.editor.header.show_saved("")
        if entry.changed_at is not None:
            words = self.tr("Saved {time}")
            time = clock_words(entry.changed_at, self._locale)
            self.editor.header.show_saved(words.format(time=time))
        self.editor.show_entry(entry, form)
        self.editor.show_lacks(self.editing.lacks if self.commands.lacks_shown else ())

    def _show_steps(self) -> None:
        undo = self._workspace.undo
        self.editor.header.show_steps(undo.next_undo, undo.next_redo)

    def _arrange(self) -> None:
        scale = self._theme.scale
        width, height = self.width(), self.height()
        self._widths = pane_widths(width, self.window().width() / scale, scale)
        left, right = self._widths.list + 1, width - self._widths.preview
        self.editor.set_narrow(narrow=not self._widths.preview)
        self.list.setGeometry(self._visual(QRect(0, 0, self._widths.list, height)))
        end = right - (1 if self._widths.preview else 0)
        self.editor.setGeometry(self._visual(QRect(left, 0, end - left, height)))
        self.beside.setVisible(bool(self._widths.preview))
        self.beside.setGeometry(self._visual(QRect(right, 0, self._widths.preview, height)))
        self.update()

    def _visual(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    # Building

    def _connect(self) -> None:
        editing, commands = self.editing, self.commands
        self._theme.changed.connect(self._arrange)
        self._bus.changed.connect(self._on_changed)
        editing.saved.connect(self._on_saved)
        editing.unsaved.connect(self._on_unsaved)
        editing.failed.connect(self._bus.problem)
        editing.wrote.connect(self._on_wrote)
        self.writing.wrote.connect(self._after)
        self.writing.undo_wanted.connect(commands.undo_just)
        self.tools.open_wanted.connect(self.open)
        commands.open_wanted.connect(self.open)
        commands.import_wanted.connect(self.import_wanted)
        commands.export_wanted.connect(self.export_wanted)
        self._connect_list()
        self._connect_editor()

    def _check_all(self) -> None:
        """Ask the checks about every question, off the window's thread."""
        if self._checking is None:
            forms = [one.form for one in self._workspace.bank.entries().values()]
            pack = self._workspace.pack
            self._checking = run(lambda: remarked(forms, pack), done=self._on_checked)

    def _on_checked(self, ids: frozenset[str]) -> None:
        self._checking = None
        self.list.set_remarked(ids)

    def _connect_list(self) -> None:
        self.list.checks_wanted.connect(self._check_all)
        rows, bulk, commands = self.list.list, self.list.bulk, self.commands
        self.list.new_wanted.connect(commands.new)
        self.list.more.clicked.connect(
            lambda: bank_menu(self._theme, commands, self).open_below(self.list.more)
        )
        rows.moved.connect(self._on_moved)
        rows.edit_wanted.connect(self.editor.focus_first)
        rows.discard_wanted.connect(commands.discard_chosen)
        bulk.status_wanted.connect(commands.bulk_status)
        bulk.difficulty_wanted.connect(commands.bulk_difficulty)
        bulk.tags_wanted.connect(commands.bulk_tags)
        bulk.replace_wanted.connect(commands.bulk_replace)
        bulk.retire_wanted.connect(commands.discard_chosen)

    def _connect_editor(self) -> None:
        editor, header, commands = self.editor, self.editor.header, self.commands
        editor.typed.connect(self._on_typed)
        editor.try_again.connect(self.editing.save)
        editor.save_elsewhere.connect(self._save_elsewhere)
        editor.looked_at.connect(commands.looked_at)
        header.status_wanted.connect(commands.set_status)
        header.undo.clicked.connect(commands.undo)
        header.redo.clicked.connect(commands.redo)
        header.more.clicked.connect(
            lambda: question_menu(self._theme, commands, self).open_below(header.more)
        )

    def _bind(self) -> None:
        commands = self.commands
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+N", commands.new),
            ("Ctrl+D", commands.duplicate),
            ("Ctrl+P", commands.print),
            ("Ctrl+Return", commands.ready_and_next),
            ("Ctrl+Enter", commands.ready_and_next),
            ("Ctrl+Shift+P", self.editor.next_preview),
            ("Ctrl+Z", commands.undo),
            ("Ctrl+Shift+Z", commands.redo),
            ("Ctrl+Y", commands.redo),
        )
        for key, do in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(do)
