"""Writes of the question bank that are one step each, told and taken back from one place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from studyapp.core.bank.bulk import BulkEdit, changes_of, label_of, status_plan
from studyapp.core.bank.edit_label import EditLabel, Step
from studyapp.core.bank.errors import NotReady
from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.row import Row
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.changes import Changes
from studyapp.core.errors import StudyError
from studyapp.services.suggestions import Suggestion
from studyapp.ui.bus import Bus
from studyapp.ui.modes.bank.list.words import status_words
from studyapp.ui.modes.bank.source import Source
from studyapp.ui.modes.bank.words import count_words, step_words

WRITTEN = Changes(questions=True)


class Writing(QObject):
    """Does what is wanted of questions; `wrote` comes after each commit.

    Trouble is told on the bus. What was done is told with a line that can undo it, as long as
    nothing else has been done since.
    """

    wrote = Signal(object)
    undo_wanted = Signal(object)
    """The `Step` that is to be taken back, by the line that tells of it."""

    def __init__(self, bus: Bus, workspace: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus, self._workspace = bus, workspace

    def new(self, form: QuestionForm | None = None) -> str:
        """Add a draft; give its id, or nothing where that fails."""
        return self._added(lambda: self._workspace.bank.new(form).form.id)

    def duplicate(self, question_id: str) -> str:
        """Add a draft like a question; give its id, or nothing where that fails."""
        return self._added(lambda: self._workspace.bank.duplicate(question_id).form.id)

    def set_status(self, rows: Sequence[Row], status: QuestionStatus) -> bool:
        """Say how far questions are, as far as they can be; tell whether anything changed."""
        plan = status_plan(rows, status)
        held = len(plan.held_back)
        if not plan.changed:
            self._say(self._held_words(held) if held else self.tr("Nothing to change."))
            return False
        bank, ids = self._workspace.bank, plan.changed
        words = self.tr("{questions}: {status}").format(
            questions=count_words(len(ids)), status=status_words(status)
        )
        if held:
            words = f"{words}. {self._held_words(held)}"
        return self._do(lambda: bank.set_status(ids, status), words)

    def discard(self, rows: Sequence[Row]) -> bool:
        """Delete drafts of one's own and retire everything else; it can be undone."""
        ids = [row.id for row in rows if row.status is not QuestionStatus.RETIRED]
        if not ids:
            return False
        words = self.tr("{questions} deleted or retired").format(questions=count_words(len(ids)))
        return self._do(lambda: self._workspace.bank.discard(ids), words)

    def adopt(self, ids: Sequence[str]) -> bool:
        """Take generated questions into the bank."""
        words = self.tr("{questions} adopted").format(questions=count_words(len(ids)))
        return bool(ids) and self._do(lambda: self._workspace.bank.adopt(ids), words)

    def seen(self, ids: Sequence[str]) -> bool:
        """Take questions off the list of those to be looked at again."""
        return self._do(lambda: self._workspace.bank.seen(ids), self.tr("Looked at"))

    def restore(self, question_id: str, number: int) -> bool:
        """Make a question again what it was in an earlier version."""
        words = self.tr("Version {number} restored").format(number=number)
        return self._do(lambda: self._workspace.bank.restore(question_id, number), words)

    def edit_many(self, edit: BulkEdit, forms: Sequence[QuestionForm]) -> bool:
        """Do one edit on many questions."""
        made = [change.after for change in changes_of(edit, forms)]
        if not made:
            self._say(self.tr("Nothing to change."))
            return False
        words = self.tr("{questions} changed").format(questions=count_words(len(made)))
        bank, label = self._workspace.bank, label_of(edit)
        return self._do(lambda: bank.apply(made, label=label), words)

    def accept(self, suggestion: Suggestion) -> bool:
        """Take up what a learner typed: from now on it counts as right."""
        return self._do(lambda: self._accepted(suggestion), self.tr("The answer is accepted now"))

    def decline(self, suggestion: Suggestion) -> bool:
        """Leave a suggestion out."""
        suggestions = self._workspace.suggestions
        return self._done(lambda: suggestions.decline(suggestion.attempt))

    def undo(self) -> bool:
        """Take the newest edit back."""
        return self._done(self._workspace.undo.undo)

    def undo_just(self, step: Step | None) -> bool:
        """Take an edit back, unless others came after it; then say what would go first."""
        newest = self._workspace.undo.next_undo
        if step is not None and newest == step:
            return self.undo()
        if newest is not None:
            words = self.tr("Something else was done since. Undo now takes back: {edit}.")
            self._say(words.format(edit=step_words(newest)))
        return False

    def redo(self) -> bool:
        """Do again the edit that was taken back last."""
        return self._done(self._workspace.undo.redo)

    def _accepted(self, suggestion: Suggestion) -> Changes:
        bank = self._workspace.bank
        form = bank.entry(suggestion.question.id).form
        changes = Changes()
        if suggestion.typed not in form.accepted:
            after = replace(form, accepted=(*form.accepted, suggestion.typed))
            about = str(suggestion.attempt)
            changes = bank.apply([after], label=EditLabel.SUGGESTION, about=about)
        return changes | self._workspace.suggestions.accept(suggestion.attempt)

    def _added(self, add: Callable[[], str]) -> str:
        try:
            question_id = add()
        except StudyError as error:
            self._bus.problem.emit(error)
            return ""
        self.wrote.emit(WRITTEN)
        return question_id

    def _do(self, write: Callable[[], Changes], words: str) -> bool:
        if not self._done(write):
            return False
        step = self._workspace.undo.next_undo
        self._bus.toast_requested.emit(words, lambda: self.undo_wanted.emit(step))
        return True

    def _done(self, write: Callable[[], Changes]) -> bool:
        try:
            changes = write()
        except NotReady as error:
            self._say(self._held_words(len(error.ids)))
            return False
        except StudyError as error:
            self._bus.problem.emit(error)
            return False
        self.wrote.emit(changes)
        return True

    def _held_words(self, held: int) -> str:
        if held == 1:
            return self.tr("1 question is not finished and stays as it is.")
        return self.tr("{count} questions are not finished and stay as they are.").format(
            count=held
        )

    def _say(self, words: str) -> None:
        self._bus.toast_requested.emit(words, None)
