"""What the keys, buttons and menus of the question bank do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from studyapp.core.bank.edit_label import Step
from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.row import Row
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.handout.wish import PrintWish
from studyapp.ui.bus import Bus
from studyapp.ui.modes.bank.editing import Editing
from studyapp.ui.modes.bank.editor_pane import EditorPane
from studyapp.ui.modes.bank.list.pane import BankListPane
from studyapp.ui.modes.bank.source import Source
from studyapp.ui.modes.bank.tools import Tools
from studyapp.ui.modes.bank.writing import Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts of the page that commands work on."""

    bus: Bus
    workspace: Source
    list: BankListPane
    editor: EditorPane
    editing: Editing
    writing: Writing
    tools: Tools


class Commands(QObject):
    """Every command first stores what was typed; where that fails, nothing else is done."""

    open_wanted = Signal(str)
    import_wanted = Signal()
    export_wanted = Signal(object)

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._list, self._editor = parts.list, parts.editor
        self._editing, self._writing, self._tools = parts.editing, parts.writing, parts.tools
        self._asked_ready = ""

    @property
    def lacks_shown(self) -> bool:
        """Whether the form shows what is missing: once it is, or should have been, ready."""
        entry = self._editing.entry
        ready = entry is not None and entry.status is QuestionStatus.READY
        return ready or (bool(self._editing.id) and self._asked_ready == self._editing.id)

    @property
    def row(self) -> Row | None:
        """The row of the open question, or None."""
        return self._list.row(self._editing.id)

    @property
    def suggested(self) -> int:
        """How many suggestions wait for a decision."""
        return len(self._parts.workspace.suggestions.open())

    @property
    def any_to_look_at(self) -> bool:
        """Whether any question is to be looked at again."""
        return any(row.look_again for row in self._list.rows)

    def new(self, form: QuestionForm | None = None) -> None:
        """Add a draft, open it and put the keyboard into it."""
        if self._editing.leave():
            self._begin(self._writing.new(form))

    def duplicate(self) -> None:
        """Add a draft like the open question."""
        if self._editing.id and self._editing.leave():
            self._begin(self._writing.duplicate(self._editing.id))

    def set_status(self, status: QuestionStatus) -> bool:
        """Say how far the open question is; one that lacks something shows what.

        Gives whether the question now has the status.
        """
        lacks = self._editing.lacks
        if status is QuestionStatus.READY and lacks:
            self._asked_ready = self._editing.id
            self._editor.show_lacks(lacks)
            self._editor.show_first_of(lacks)
            words = self.tr("This question is not finished yet.")
            self._parts.bus.toast_requested.emit(words, None)
            return False
        row = self.row
        if row is None or not self._editing.leave():
            return False
        return row.status is status or self._writing.set_status([row], status)

    def ready_and_next(self) -> None:
        """Mark the open question ready and go on to the next draft."""
        if not self._editing.id or not self.set_status(QuestionStatus.READY):
            return
        draft = self._next_draft()
        if draft:
            self._begin(draft)

    def discard_chosen(self) -> None:
        """Delete or retire the questions that are chosen."""
        self._discard(self._chosen())

    def discard_open(self) -> None:
        """Delete or retire the open question."""
        if self.row is not None:
            self._discard([self.row])

    def adopt_open(self) -> None:
        """Take the open question into the bank as it is."""
        self._writing.adopt((self._editing.id,))

    def show_fact(self) -> None:
        """Show the fact of the open question in Browse."""
        facts = self.facts
        if facts:
            self._parts.bus.fact_requested.emit(facts[0])

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of the facts that the open question touches."""
        row = self.row
        return () if row is None else tuple(one for one in row.facts if one != row.id)

    def looked_at(self) -> None:
        """Take the open question off the list of those to be looked at again."""
        self._writing.seen((self._editing.id,))

    def undo(self) -> None:
        """Take the newest edit back and show what it was about."""
        if self._editing.save() and self._parts.workspace.undo.next_undo is not None:
            self._turned(done=self._writing.undo())

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._editing.save() and self._parts.workspace.undo.next_redo is not None:
            self._turned(done=self._writing.redo())

    def undo_just(self, step: Step | None) -> None:
        """Take back an edit, unless others came after it."""
        if self._editing.save():
            self._turned(done=self._writing.undo_just(step))

    # With several questions

    def bulk_status(self, status: QuestionStatus) -> None:
        """Say how far the chosen questions are."""
        self._after_leaving(lambda: self._writing.set_status(self._chosen(), status))

    def bulk_difficulty(self, level: int) -> None:
        """Give the chosen questions the same difficulty."""
        self._after_leaving(lambda: self._tools.set_difficulty(self._ids(), level))

    def bulk_tags(self) -> None:
        """Change tags of the chosen questions."""
        known = sorted({tag for row in self._list.rows for tag in row.tags})
        self._after_leaving(lambda: self._tools.edit_tags(self._ids(), known))

    def bulk_replace(self) -> None:
        """Find and replace in the chosen questions."""
        self._after_leaving(lambda: self._tools.find_and_replace(self._ids()))

    def replace_in_shown(self) -> None:
        """Find and replace in every question that the list shows."""
        shown = [row.id for row in self._list.list.rows]
        self._after_leaving(lambda: self._tools.find_and_replace(shown))

    def export(self) -> None:
        """Export what is chosen where that is several questions, else what the list shows."""
        self._after_leaving(lambda: self.export_wanted.emit(self._meant()))

    def print(self) -> None:
        """Print the ready ones of what is chosen, or of what the list shows."""
        self._after_leaving(self._print)

    def _print(self) -> None:
        ids = self._meant()
        rows = self._list.list.rows if ids is None else self._rows(ids)
        ready = [row.id for row in rows if row.status is QuestionStatus.READY]
        if not ready:
            words = self.tr("None of these questions is ready. Only ready ones are printed.")
            self._parts.bus.toast_requested.emit(words, None)
            return
        known = {one.id: one for one in self._parts.workspace.questions.all()}
        wish = PrintWish(questions=tuple(known[one] for one in ready if one in known))
        self._parts.bus.print_requested.emit(wish)

    # Over all of them

    def show_history(self) -> None:
        """Show the versions of the open question."""
        self._after_leaving(lambda: self._tools.show_history(self._editing.id))

    def show_from_facts(self) -> None:
        """Show the questions made from facts."""
        self._after_leaving(self._tools.show_from_facts)

    def show_duplicates(self) -> None:
        """Show the questions that ask the same."""
        self._after_leaving(self._tools.show_duplicates)

    def show_suggestions(self) -> None:
        """Show what learners hold to be right."""
        self._after_leaving(self._tools.show_suggestions)

    def show_look_again(self) -> None:
        """Show just the questions to be looked at again."""
        self._list.show_look_again()

    def _begin(self, question_id: str) -> None:
        if question_id:
            self.open_wanted.emit(question_id)
            self._editor.focus_first()

    def _discard(self, rows: list[Row]) -> None:
        if not self._editing.save():
            return
        after = self._list.list.step(1) or self._list.list.step(-1)
        if self._writing.discard(rows) and not self._editing.id and after:
            self.open_wanted.emit(after)

    def _next_draft(self) -> str:
        rows = self._list.list.rows
        ids = [row.id for row in rows]
        at = ids.index(self._editing.id) + 1 if self._editing.id in ids else 0
        drafts = (row.id for row in (*rows[at:], *rows[:at]) if row.status is QuestionStatus.DRAFT)
        return next(drafts, "")

    def _turned(self, *, done: bool) -> None:
        """Show the question that a step back or forward has changed."""
        touched = self._parts.workspace.undo.touched if done else ()
        if self._editing.id in touched:
            return
        known = next((one for one in touched if self._list.row(one) is not None), "")
        if known:
            self.open_wanted.emit(known)

    def _ids(self) -> tuple[str, ...]:
        return self._list.list.chosen_ids

    def _chosen(self) -> list[Row]:
        return self._rows(self._ids())

    def _rows(self, ids: tuple[str, ...]) -> list[Row]:
        wanted = set(ids)
        return [row for row in self._list.list.rows if row.id in wanted]

    def _meant(self) -> tuple[str, ...] | None:
        """Give the ids that are chosen, or that a filter has left; None stands for all."""
        if len(self._ids()) > 1:
            return self._ids()
        if self._list.wanted.open:
            return None
        return tuple(row.id for row in self._list.list.rows)

    def _after_leaving(self, do: Callable[[], object]) -> None:
        if self._editing.leave():
            do()
