"""The middle and the right of the question bank: header, remarks, form, preview."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studyapp.core.bank.entry import Entry
from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.bank.unfinished import Unfinished
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.modes.bank.header import EditorHeader
from studyapp.ui.modes.bank.remarks import Remark
from studyapp.ui.modes.bank.source import FormPart, PreviewPart
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.empty_state import EmptyState

MakeForm = Callable[[Pack], FormPart]
MakePreview = Callable[[Pack], PreviewPart]


class EditorPane(QWidget):
    """Shows one question to be edited; the preview stands beside it or behind a tab."""

    typed = Signal(object, str)
    """A new `QuestionForm`, and the name of what was typed in."""
    looked_at = Signal()
    try_again = Signal()
    save_elsewhere = Signal()

    def __init__(
        self,
        theme: Theme,
        pack: Pack,
        *,
        make_form: MakeForm,
        make_preview: MakePreview,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._make_form, self._make_preview = theme, make_form, make_preview
        self._form: QuestionForm | None = None
        self._status = QuestionStatus.DRAFT
        self._narrow = False
        self.header = EditorHeader(theme)
        self.unsaved = Remark(
            theme, "triangle-alert", (self.tr("Save elsewhere"), self.tr("Try again"))
        )
        self.unsaved.setObjectName("unsaved")
        self.look_again = Remark(theme, "triangle-alert", (self.tr("It is fine as it is"),))
        self.look_again.setObjectName("look-again")
        self.nothing = EmptyState(theme, icon="pencil-line", title=self.tr("Choose a question"))
        self.stack = QStackedWidget()
        self.beside = QWidget()
        self._beside = QVBoxLayout(self.beside)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        self.set_pack(pack)
        self._connect()
        self.show_nothing()

    @property
    def form_widget(self) -> QWidget:
        """The form, as a widget."""
        return cast("QWidget", self.form)

    @property
    def preview_widget(self) -> QWidget:
        """The preview, as a widget."""
        return cast("QWidget", self.preview)

    def set_pack(self, pack: Pack) -> None:
        """Edit questions of another pack, or of the same one after its facts have changed."""
        for old in (getattr(self, "form", None), getattr(self, "preview", None)):
            if isinstance(old, QWidget):
                old.setParent(None)
                old.deleteLater()
        self.form: FormPart = self._make_form(pack)
        self.preview: PreviewPart = self._make_preview(pack)
        self.stack.insertWidget(0, self.form_widget)
        self._place_preview()
        self.form.changed.connect(self._on_typed)
        self.preview.mend_wanted.connect(self._on_mend)
        self.preview.field_wanted.connect(self.show_field)
        if self._form is not None:
            self._show_parts()

    def show_entry(self, entry: Entry, form: QuestionForm) -> None:
        """Show a question; `form` holds what was typed last."""
        self._form, self._status = form, entry.status
        self.header.show_status(entry.status)
        self.look_again.say(self._look_again_words(entry))
        self._show_parts()
        self._show_tab()

    def show_nothing(self) -> None:
        """Show that no question is open."""
        self._form = None
        self.header.show_nothing()
        for remark in (self.unsaved, self.look_again):
            remark.say("")
        self.stack.setCurrentWidget(self.nothing)
        self.preview_widget.setVisible(False)

    def show_status(self, status: QuestionStatus) -> None:
        """Show how far the open question is now."""
        self._status = status
        self.header.show_status(status)
        self._show_preview()

    def show_lacks(self, lacks: tuple[Unfinished, ...]) -> None:
        """Show in the form what is missing."""
        self.form.show_lacks(lacks)

    def show_first_of(self, lacks: tuple[Unfinished, ...]) -> None:
        """Put the keyboard into the first field that lacks something."""
        first = self.form.first_of(lacks)
        self.show_field(first.field, first.number)

    def show_field(self, field: str, number: int | None = None) -> None:
        """Put the keyboard into a field of the form."""
        self.show_tab(0)
        self.form.show_field(field, number)

    def show_tab(self, index: int) -> None:
        """Show the form (0) or, where it is narrow, the preview (1)."""
        self.header.tabs.set_current(index)
        self._show_tab()

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the preview behind a tab, or beside the form again."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.header.set_narrow(narrow=narrow)
            self._place_preview()
            self._show_tab()

    def next_preview(self) -> None:
        """Show the preview of the next kind."""
        if self._form is not None:
            self.show_tab(1 if self._narrow else 0)
            self.preview.next_kind()

    def focus_first(self) -> None:
        """Put the keyboard into the form."""
        if self._form is not None:
            self.show_field("stem")

    def _on_typed(self, form: QuestionForm, burst: str) -> None:
        self._form = form
        self._show_preview()
        self.typed.emit(form, burst)

    def _on_mend(self, form: QuestionForm) -> None:
        self.form.show_form(form, status=self._status)
        self._form = form
        self._show_preview()
        self.typed.emit(form, "")

    def _show_parts(self) -> None:
        if self._form is not None:
            self.form.show_form(self._form, status=self._status)
            self._show_preview()

    def _show_preview(self) -> None:
        if self._form is not None:
            self.preview.show_form(self._form, status=self._status)

    def _show_tab(self) -> None:
        if self._form is None:
            self.stack.setCurrentWidget(self.nothing)
            return
        preview = self._narrow and self.header.tabs.current == 1
        self.stack.setCurrentWidget(self.preview_widget if preview else self.form_widget)
        if not self._narrow:
            self.preview_widget.setVisible(True)

    def _place_preview(self) -> None:
        widget = self.preview_widget
        if self._narrow:
            self._beside.removeWidget(widget)
            self.stack.addWidget(widget)
        else:
            self.stack.removeWidget(widget)
            self._beside.addWidget(widget)
            widget.setVisible(self._form is not None)

    def _look_again_words(self, entry: Entry) -> str:
        if not entry.look_again:
            return ""
        if entry.origin is Origin.WRITTEN:
            return self.tr("A sentence this question rests on has changed since you looked at it.")
        return self.tr("A fact this question rests on has changed since you looked at it.")

    def _lay_out(self) -> None:
        self.stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(Divider(self._theme))
        column.addWidget(self.unsaved)
        column.addWidget(self.look_again)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.header.tab_picked.connect(self.show_tab)
        self.unsaved.picked.connect(self._on_unsaved)
        self.look_again.picked.connect(lambda _: self.looked_at.emit())

    def _on_unsaved(self, at: int) -> None:
        (self.save_elsewhere, self.try_again)[at].emit()
