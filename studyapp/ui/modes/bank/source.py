"""What the question bank's page needs of the rest of the app."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.bank.unfinished import Unfinished
from studyapp.core.knowledge.pack import Pack

if TYPE_CHECKING:
    from studyapp.services.bank import Bank
    from studyapp.services.question_bank import QuestionBank
    from studyapp.services.suggestions import Suggestions
    from studyapp.services.transfer.transfer import Transfer
    from studyapp.services.undo import Undo


class Source(Protocol):
    """What the page needs of the workspace."""

    @property
    def pack(self) -> Pack: ...
    @property
    def bank(self) -> Bank: ...
    @property
    def undo(self) -> Undo: ...
    @property
    def suggestions(self) -> Suggestions: ...
    @property
    def transfer(self) -> Transfer: ...
    @property
    def questions(self) -> QuestionBank: ...


class FormPart(Protocol):
    """The widget that a question is written in."""

    @property
    def changed(self) -> SignalInstance: ...
    @property
    def form(self) -> QuestionForm | None: ...
    def show_form(self, form: QuestionForm, *, status: QuestionStatus) -> None: ...
    def show_lacks(self, lacks: tuple[Unfinished, ...]) -> None: ...
    def first_of(self, lacks: Sequence[Unfinished]) -> Unfinished: ...
    def show_field(self, field: str, number: int | None) -> None: ...


class PreviewPart(Protocol):
    """The widget that shows a question as pupils get it, and what the checks say.

    It is told of every keystroke, and draws as often as it can.
    """

    @property
    def mend_wanted(self) -> SignalInstance: ...
    @property
    def field_wanted(self) -> SignalInstance: ...
    def show_form(self, form: QuestionForm, *, status: QuestionStatus) -> None: ...
    def next_kind(self) -> None: ...
