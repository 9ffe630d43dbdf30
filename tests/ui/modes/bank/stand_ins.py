"""A form and a preview with just what the page needs of them."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.bank.unfinished import Unfinished
from studyapp.core.knowledge.pack import Pack


class StandInForm(QWidget):
    """Writes the question's wording and tags."""

    changed = Signal(object, str)

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self.pack = pack
        self.form: QuestionForm | None = None
        self.status = QuestionStatus.DRAFT
        self.lacks: tuple[Unfinished, ...] = ()
        self.fields: list[tuple[str, int | None]] = []
        self.stem = QLineEdit()
        self.stem.setAccessibleName("Question")
        layout = QVBoxLayout(self)
        layout.addWidget(self.stem)
        layout.addStretch(1)
        self.stem.textEdited.connect(self.type)

    def show_form(self, form: QuestionForm, *, status: QuestionStatus) -> None:
        self.form, self.status = form, status
        self.stem.setText(form.stem)

    def show_lacks(self, lacks: tuple[Unfinished, ...]) -> None:
        self.lacks = lacks

    def first_of(self, lacks: Sequence[Unfinished]) -> Unfinished:
        return lacks[0]

    def show_field(self, field: str, number: int | None = None) -> None:
        self.fields.append((field, number))
        self.stem.setFocus()

    def type(self, words: str) -> None:
        """Type another wording."""
        assert self.form is not None
        self.form = replace(self.form, stem=words)
        self.changed.emit(self.form, "stem")

    def tag(self, *tags: str) -> None:
        """Give other tags."""
        assert self.form is not None
        self.form = replace(self.form, tags=tags)
        self.changed.emit(self.form, "tags")


class StandInPreview(QWidget):
    """Remembers what it shows."""

    mend_wanted = Signal(object)
    field_wanted = Signal(str, object)

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self.pack = pack
        self.form: QuestionForm | None = None
        self.status = QuestionStatus.DRAFT
        self.turns = 0

    def show_form(self, form: QuestionForm, *, status: QuestionStatus) -> None:
        self.form, self.status = form, status

    def next_kind(self) -> None:
        self.turns += 1
