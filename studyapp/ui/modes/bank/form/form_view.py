"""The form of a question: every field of its kind, each told what it lacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.core.bank.form import AnswerKind, QuestionForm, Quote
from studyapp.core.bank.starting import with_kind
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.bank.unfinished import Unfinished
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.modes.bank.facts.field import Field
from studyapp.ui.modes.bank.facts.quotes_field import QuotesField
from studyapp.ui.modes.bank.form.choices_field import ChoicesField
from studyapp.ui.modes.bank.form.fields_of import FormFields
from studyapp.ui.modes.bank.form.lack_sentences import lack_sentence
from studyapp.ui.modes.bank.pick.picker import Picker
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.column import Column
from studyapp.ui.widgets.renewed import Renewed

BETWEEN = 16
WIDTH = 620
Shape = tuple[AnswerKind, bool]
"""What decides which fields there are: the kind, and whether a gap is typed."""
BESIDE = ("kind", "difficulty")
"""Fields that stand in one row with the one before."""
LACKS = {"right": "choices"}
"""Where what is lacking is shown, if no field bears its name."""


class FormView(Column):
    """Shows a form; `changed` tells the new one and what was typed in, at every keystroke."""

    changed = Signal(object, str)

    def __init__(
        self, theme: Theme, pack: Pack, *, locale: QLocale, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent, width=WIDTH)
        self._theme, self._pack = theme, pack
        self._maker = FormFields(theme, pack, locale)
        self._fields: dict[str, Field] = {}
        self._form: QuestionForm | None = None
        self._shape: Shape | None = None
        self._holder = Renewed()
        self.body.addWidget(self._holder)

    @property
    def form(self) -> QuestionForm | None:
        """The form as it stands, or None before the first."""
        return self._form

    def show_form(self, form: QuestionForm, *, status: QuestionStatus) -> None:
        """Show a form; fields that show its values already are left alone."""
        del status
        same = self._form is not None and self._form.id == form.id
        self._form = form
        if _shape(form) != self._shape:
            self._make(form)
        self._fill(form)
        if not same:
            self.verticalScrollBar().setValue(0)

    def show_lacks(self, lacks: tuple[Unfinished, ...]) -> None:
        """Say under each field what it lacks."""
        found: dict[str, list[str]] = {}
        for lack in lacks:
            found.setdefault(LACKS.get(lack.field, lack.field), []).append(lack_sentence(lack))
        for name, field in self._fields.items():
            field.show_lack(" ".join(dict.fromkeys(found.get(name, []))))

    def first_of(self, lacks: Sequence[Unfinished]) -> Unfinished:
        """Give the lack whose field stands first in the form."""
        names = list(self._fields)

        def place(lack: Unfinished) -> int:
            name = LACKS.get(lack.field, lack.field)
            return names.index(name) if name in names else len(names)

        return min(lacks, key=place)

    def show_field(self, field: str, number: int | None) -> None:
        """Put the keyboard into a field, and into a line of it."""
        shown = self._fields.get(LACKS.get(field, field))
        if shown is None:
            return
        self.ensureWidgetVisible(shown)
        if isinstance(shown, ChoicesField) and number is not None:
            shown.focus_row(number)
            return
        control = next(
            (
                one
                for one in shown.findChildren(QWidget)
                if one.focusPolicy() & Qt.FocusPolicy.TabFocus
            ),
            None,
        )
        if control is not None:
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    def insert_quote(self, quote: Quote) -> None:
        """Rest on these words as well."""
        field = self._fields.get("quotes")
        if isinstance(field, QuotesField):
            field.add(quote)

    def _make(self, form: QuestionForm) -> None:
        self._shape = _shape(form)
        column = self._holder.anew()
        self._fields = {}
        beside: QHBoxLayout | None = None
        for field in self._maker.of(form):
            name = field.objectName().removeprefix("field-")
            self._fields[name] = field
            if name in BESIDE and beside is not None:
                beside.addWidget(field, 1)
                beside = None
            else:
                beside = QHBoxLayout()
                beside.setSpacing(self._theme.px(12))
                beside.addWidget(field, 1)
                column.addLayout(beside)
                column.addSpacing(self._theme.px(BETWEEN))
            field.edited.connect(lambda value, name=name: self._on_edited(name, value))
            if isinstance(field, QuotesField):
                field.pick_wanted.connect(self._on_pick)
            if isinstance(field, ChoicesField):
                field.pick_wanted.connect(self._on_pick_for)
        column.addStretch(1)

    def _fill(self, form: QuestionForm) -> None:
        choices = self._fields.get("choices")
        if isinstance(choices, ChoicesField) and "targets" in self._fields:
            choices.set_places(form.targets)
        for name, field in self._fields.items():
            field.show_value(getattr(form, name))

    def _on_edited(self, name: str, value: object) -> None:
        if self._form is None:
            return
        if name == "kind" and isinstance(value, AnswerKind):
            self._form = with_kind(self._form, value)
        else:
            self._form = replace(self._form, **{name: value})  # type: ignore[arg-type] # by name
        if name == "facts" and self._form.fact not in self._form.facts:
            self._form = replace(self._form, fact=next(iter(self._form.facts), ""))
        if _shape(self._form) != self._shape:
            self._make(self._form)
            self._fill(self._form)
        elif name == "targets":
            self._fill(self._form)
        self.changed.emit(self._form, name)

    def _on_pick(self) -> None:
        picked = Picker.ask(self._theme, self._pack, self.window())
        if picked is not None:
            self.insert_quote(picked)

    def _on_pick_for(self, number: int) -> None:
        picked = Picker.ask(self._theme, self._pack, self.window())
        field = self._fields.get("choices")
        if picked is not None and isinstance(field, ChoicesField):
            field.set_quote(number, picked)


def _shape(form: QuestionForm) -> Shape:
    return (form.kind, form.typed_gap)
