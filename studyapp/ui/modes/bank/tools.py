"""The dialogs that the question bank opens over itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from studyapp.core.bank.bulk import SetDifficulty
from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.row import Row
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.errors import StudyError
from studyapp.ui.bus import Bus
from studyapp.ui.dialogs.modal import show_modal
from studyapp.ui.modes.bank.source import Source
from studyapp.ui.modes.bank.writing import Writing
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.ui.modes.bank.dialogs.bank_suggestions import BankSuggestions
    from studyapp.ui.modes.bank.dialogs.duplicate_questions import DuplicateQuestions

# Each dialog is loaded when it is first opened: the page is up before.


class Tools(QObject):
    """Opens dialogs and does what they are told; `open_wanted` names a question to show."""

    open_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        bus: Bus,
        workspace: Source,
        writing: Writing,
        *,
        locale: QLocale,
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._theme, self._bus, self._workspace = theme, bus, workspace
        self._writing, self._locale, self._host = writing, locale, host

    def show_history(self, question_id: str) -> None:
        """Show the versions of a question, and restore the one that is chosen."""
        from studyapp.ui.modes.bank.dialogs.question_history import QuestionHistory  # noqa: PLC0415

        bank = self._workspace.bank
        try:
            versions, entry = bank.history(question_id), bank.entry(question_id)
        except StudyError as error:
            self._bus.problem.emit(error)
            return
        number = QuestionHistory.ask(
            self._theme, versions, entry.form, locale=self._locale, parent=self._host
        )
        if number is not None:
            self._writing.restore(question_id, number)

    def find_and_replace(self, ids: Sequence[str]) -> None:
        """Replace words in these questions."""
        from studyapp.ui.modes.bank.dialogs.find_replace import FindReplace  # noqa: PLC0415

        found = FindReplace.ask(self._theme, self._forms(ids), self._host)
        if found is not None:
            self._writing.edit_many(*found)

    def edit_tags(self, ids: Sequence[str], known: Sequence[str]) -> None:
        """Put tags on these questions, or take some off."""
        from studyapp.ui.modes.bank.dialogs.bulk_tags import BulkTags  # noqa: PLC0415

        forms = self._forms(ids)
        edit = BulkTags.ask(self._theme, forms, known, self._host)
        if edit is not None:
            self._writing.edit_many(edit, forms)

    def set_difficulty(self, ids: Sequence[str], level: int) -> None:
        """Give these questions the same difficulty."""
        self._writing.edit_many(SetDifficulty(level=level), self._forms(ids))

    def show_duplicates(self) -> None:
        """Show the questions that ask the same."""
        from studyapp.ui.modes.bank.dialogs.duplicate_questions import DuplicateQuestions  # noqa: PLC0415

        dialog = DuplicateQuestions(self._theme, self._workspace.bank.entries(), self._host)
        dialog.open_wanted.connect(lambda one: self._open_from(dialog, one))
        dialog.retire_wanted.connect(lambda one: self._retire_from(dialog, one))
        show_modal(dialog)

    def show_suggestions(self) -> None:
        """Show what learners hold to be right."""
        from studyapp.ui.modes.bank.dialogs.bank_suggestions import BankSuggestions  # noqa: PLC0415

        suggestions = self._workspace.suggestions
        dialog = BankSuggestions(
            self._theme, suggestions.open(), locale=self._locale, parent=self._host
        )
        writing = self._writing
        dialog.accepted_one.connect(writing.accept)
        dialog.declined_one.connect(writing.decline)
        for signal in (dialog.accepted_one, dialog.declined_one):
            signal.connect(lambda _: dialog.show_suggestions(suggestions.open()))
        dialog.open_wanted.connect(lambda one: self._open_from(dialog, one))
        show_modal(dialog)

    def show_from_facts(self, facts: Sequence[str] = ()) -> None:
        """Show the questions made from facts that nobody has touched."""
        from studyapp.ui.modes.bank.dialogs.from_facts import FromFacts  # noqa: PLC0415

        bank = self._workspace.bank
        dialog = FromFacts(self._theme, self._workspace.pack, bank.rows(), self._host)
        dialog.choose_facts(facts)
        writing = self._writing
        retired = QuestionStatus.RETIRED
        dialog.adopt_wanted.connect(writing.adopt)
        dialog.retire_wanted.connect(lambda ids: writing.set_status(self._rows(ids), retired))
        for signal in (dialog.adopt_wanted, dialog.retire_wanted):
            signal.connect(lambda _: dialog.set_rows(bank.rows()))
        show_modal(dialog)

    def _open_from(self, dialog: DuplicateQuestions | BankSuggestions, question_id: str) -> None:
        dialog.accept()
        self.open_wanted.emit(question_id)

    def _retire_from(self, dialog: DuplicateQuestions, question_id: str) -> None:
        if self._writing.set_status(self._rows((question_id,)), QuestionStatus.RETIRED):
            dialog.set_retired(question_id)

    def _rows(self, ids: Sequence[str]) -> list[Row]:
        wanted = frozenset(ids)
        return [row for row in self._workspace.bank.rows() if row.id in wanted]

    def _forms(self, ids: Sequence[str]) -> list[QuestionForm]:
        entries = self._workspace.bank.entries(ids)
        return [entries[one].form for one in ids if one in entries]
