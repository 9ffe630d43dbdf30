"""The form of one entry: its fields, each told what it lacks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from studyapp.core.bank.fact_form import EntryKind, FactForm
from studyapp.core.bank.form import Quote
from studyapp.core.bank.unfinished import Unfinished
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.modes.bank.facts.field import Field
from studyapp.ui.modes.bank.facts.fields_of import Fields
from studyapp.ui.modes.bank.facts.quotes_field import QuotesField
from studyapp.ui.modes.bank.facts.words import lack_words
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.column import Column
from studyapp.ui.widgets.renewed import Renewed

BETWEEN = 16
WIDTH = 620


class FactFormView(Column):
    """Shows a form; `changed` tells the new one and the field, at every keystroke."""

    changed = Signal(object, str)
    pick_wanted = Signal()

    def __init__(
        self, theme: Theme, pack: Pack, *, locale: QLocale, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent, width=WIDTH)
        self._theme, self._locale = theme, locale
        self._fields: dict[str, Field] = {}
        self._form: FactForm | None = None
        self._kind: EntryKind | None = None
        self._maker = Fields(theme, pack, locale)
        self._holder = Renewed()
        self.body.addWidget(self._holder)

    @property
    def form(self) -> FactForm | None:
        """The form as it stands, or None before the first."""
        return self._form

    def set_pack(self, pack: Pack) -> None:
        """Offer the actors, topics and facts of a pack that has changed."""
        self._maker = Fields(self._theme, pack, self._locale)
        self._kind = None
        if self._form is not None:
            self.show_form(self._form)

    def show_form(self, form: FactForm) -> None:
        """Show a form; fields that show its values already are left alone."""
        same = self._form is not None and self._form.id == form.id
        self._form = form
        if form.kind is not self._kind:
            self._make(form.kind)
        for name, field in self._fields.items():
            field.show_value(getattr(form, name))
            field.show_lack("")
        if not same:
            self.verticalScrollBar().setValue(0)

    def show_lacks(self, lacks: Iterable[Unfinished]) -> None:
        """Say under each field what it lacks."""
        found: dict[str, list[str]] = {}
        for lack in lacks:
            found.setdefault(lack.field, []).append(lack_words(lack))
        for name, field in self._fields.items():
            field.show_lack(" ".join(dict.fromkeys(found.get(name, []))))

    def add_quote(self, quote: Quote) -> None:
        """Rest on these words as well."""
        field = self._fields.get("quotes")
        if isinstance(field, QuotesField):
            field.add(quote)

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        first = next(iter(self._fields.values()), None)
        control = None if first is None else first.nextInFocusChain()
        if control is not None:
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, kind: EntryKind) -> None:
        self._kind = kind
        column = self._holder.anew()
        self._fields = {}
        for field in self._maker.of(kind):
            name = field.objectName().removeprefix("field-")
            self._fields[name] = field
            column.addWidget(field)
            column.addSpacing(self._theme.px(BETWEEN))
            field.edited.connect(lambda value, name=name: self._on_edited(name, value))
            if isinstance(field, QuotesField):
                field.pick_wanted.connect(self.pick_wanted)
        column.addStretch(1)

    def _on_edited(self, name: str, value: object) -> None:
        if self._form is None:
            return
        self._form = replace(self._form, **{name: value})  # type: ignore[arg-type] # named by field
        self.changed.emit(self._form, name)
