"""Tags of several questions: some put on, some taken off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from studyapp.core.bank.bulk import EditTags, changes_of, tags_in
from studyapp.core.bank.form import QuestionForm
from studyapp.ui.dialogs.modal import show_modal
from studyapp.ui.modes.bank.sheet import Sheet
from studyapp.ui.modes.bank.words import count_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.choice_chip import ChoiceChip
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.wrap_row import WrapRow

SIZE = QSize(440, 300)


class BulkTags(Sheet):
    """Asks which tags to add and which to remove, and tells how many questions change."""

    def __init__(
        self,
        theme: Theme,
        forms: Sequence[QuestionForm],
        known: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", size=SIZE, parent=parent)
        self.setObjectName("bulk-tags")
        words = self.tr("Tags of {questions}").format(questions=count_words(len(forms)))
        self.setWindowTitle(words)
        self.title.setText(words)
        self._forms = tuple(forms)
        self.add = QLineEdit()
        self.add.setObjectName("add-tags")
        self.add.setAccessibleName(self.tr("Tags to add"))
        self.add.setPlaceholderText(self.tr("Separated by commas"))
        completer = QCompleter(list(known), self.add)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.add.setCompleter(completer)
        self.remove = self._chips()
        self.cancel = self.add_button(self.tr("Cancel"), "cancel-tags")
        self.apply = self.add_button(self.tr("Change tags"), "apply-tags", primary=True)
        self._lay_out()
        self.add.textChanged.connect(self._show)
        for chip in self.remove.values():
            chip.toggled.connect(self._show)
        self.apply.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self._show()
        self.add.setFocus()

    @classmethod
    def ask(
        cls,
        theme: Theme,
        forms: Sequence[QuestionForm],
        known: Sequence[str],
        parent: QWidget | None,
    ) -> EditTags | None:
        """Ask what to do with the tags; give it, or None."""
        dialog = cls(theme, forms, known, parent)
        return dialog.edit if show_modal(dialog) else None

    @property
    def edit(self) -> EditTags:
        """The edit as it is described now."""
        gone = (tag for tag, chip in self.remove.items() if chip.isChecked())
        return EditTags(add=tags_in(self.add.text()), remove=tuple(gone))

    def _show(self) -> None:
        count = len(changes_of(self.edit, self._forms))
        self.apply.setEnabled(count > 0)
        words = self.tr("{questions} would change.")
        self.say(words.format(questions=count_words(count)) if count else "")

    def _chips(self) -> dict[str, ChoiceChip]:
        counts = Counter(tag for form in self._forms for tag in form.tags)
        chips = {}
        for tag, count in sorted(counts.items()):
            chip = ChoiceChip(self._theme, tag)
            words = self.tr("Remove {tag}, on {count}")
            chip.set_count(count, words.format(tag=tag, count=count))
            chips[tag] = chip
        return chips

    def _lay_out(self) -> None:
        self.body.addWidget(self._label(self.tr("Add")))
        self.body.addWidget(self.add)
        if self.remove:
            self.body.addSpacing(self._theme.px(8))
            self.body.addWidget(self._label(self.tr("Remove")))
            row = WrapRow()
            row.set_widgets(list(self.remove.values()))
            self.body.addWidget(row)
        self.body.addStretch(1)

    def _label(self, words: str) -> QWidget:
        return PlainLabel(self._theme, words, TextStyle.SMALL, weight=600)
