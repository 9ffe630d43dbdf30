"""Find and replace in several questions: every change is shown before any is made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studyapp.core.bank.bulk import Change, Place, Replace, changes_of
from studyapp.core.bank.differences import differences
from studyapp.core.bank.form import QuestionForm
from studyapp.ui.dialogs.modal import show_modal
from studyapp.ui.modes.bank.difference_view import DifferenceView
from studyapp.ui.modes.bank.sheet import Rows, Sheet
from studyapp.ui.modes.bank.words import count_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.check_box import CheckBox
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.wrap_row import WrapRow

SIZE = QSize(680, 600)
SHOWN = 30
"""How many questions are shown in full; more are counted."""
PAUSE_MS = 150
TITLE = 90


class FindReplace(Sheet):
    """Works out what would change as the words are typed; Replace takes it over."""

    def __init__(
        self, theme: Theme, forms: Sequence[QuestionForm], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", size=SIZE, parent=parent)
        self.setObjectName("find-replace")
        self.setWindowTitle(self.tr("Find and replace"))
        self.title.setText(self.tr("Find and replace"))
        self._forms = tuple(forms)
        self._changes: tuple[Change, ...] = ()
        self.words = self._field(self.tr("Find"))
        self.replacement = self._field(self.tr("Replace with"))
        self.words.setObjectName("find-words")
        self.replacement.setObjectName("replace-words")
        self.places = {place: CheckBox(theme, self._place_words(place)) for place in Place}
        self.whole = CheckBox(theme, self.tr("Whole words"))
        self.case = CheckBox(theme, self.tr("Match case"))
        self.rows = Rows(theme, self.tr("What would change"))
        self.cancel = self.add_button(self.tr("Cancel"), "cancel-replace")
        self.apply = self.add_button(self.tr("Replace"), "apply-replace", primary=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._lay_out()
        self._connect()
        self.preview()
        self.words.setFocus()

    @classmethod
    def ask(
        cls, theme: Theme, forms: Sequence[QuestionForm], parent: QWidget | None
    ) -> tuple[Replace, tuple[QuestionForm, ...]] | None:
        """Ask what to replace; give the edit and the forms it makes, or None."""
        dialog = cls(theme, forms, parent)
        return (dialog.edit, dialog.made) if show_modal(dialog) else None

    @property
    def edit(self) -> Replace:
        """The edit as it is described now."""
        return Replace(
            find=self.words.text(),
            replacement=self.replacement.text(),
            places=frozenset(place for place, box in self.places.items() if box.isChecked()),
            whole_words=self.whole.isChecked(),
            match_case=self.case.isChecked(),
        )

    @property
    def made(self) -> tuple[QuestionForm, ...]:
        """The forms that the edit changes, as it leaves them."""
        return tuple(change.after for change in self._changes)

    def preview(self) -> None:
        """Work out and show what would change."""
        self._timer.stop()
        self._changes = changes_of(self.edit, self._forms)
        count = len(self._changes)
        self.apply.setEnabled(count > 0)
        self.apply.setText(
            self.tr("Replace in {questions}").format(questions=count_words(count))
            if count
            else self.tr("Replace")
        )
        self.say(self._summary(count))
        shown = [self._row(change) for change in self._changes[:SHOWN]]
        if count > SHOWN:
            more = self.tr("{questions} more change in the same way.")
            words = more.format(questions=count_words(count - SHOWN))
            shown.append(PlainLabel(self._theme, words, TextStyle.SMALL, token="text2"))
        self.rows.show_widgets(shown)

    def _summary(self, count: int) -> str:
        among = count_words(len(self._forms))
        if not self.words.text():
            return self.tr("In {questions}. Sentences of the article stay as they are.").format(
                questions=among
            )
        if not count:
            return self.tr("Nothing to replace in {questions}.").format(questions=among)
        words = self.tr("{changed} of {questions} would change.")
        return words.format(changed=count, questions=among)

    def _row(self, change: Change) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(6))
        stem = change.before.stem
        title = stem if len(stem) <= TITLE else f"{stem[:TITLE].rstrip()}…"
        column.addWidget(PlainLabel(self._theme, title, TextStyle.SMALL, weight=600))
        column.addWidget(DifferenceView(self._theme, differences(change.before, change.after)))
        column.addSpacing(self._theme.px(4))
        column.addWidget(Divider(self._theme))
        return row

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        return field

    def _place_words(self, place: Place) -> str:
        words = {
            Place.STEM: self.tr("Question"),
            Place.ANSWERS: self.tr("Answers"),
            Place.REASONS: self.tr("Reasons"),
            Place.EXPLANATION: self.tr("Explanation"),
            Place.TAGS: self.tr("Tags"),
        }
        return words[place]

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(self._theme.px(8))
        named = ((self.tr("Find"), self.words), (self.tr("Replace with"), self.replacement))
        for row, (words, field) in enumerate(named):
            label = PlainLabel(self._theme, words, TextStyle.SMALL, weight=600, wrap=False)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(1, 1)
        where = WrapRow()
        where.set_widgets(list(self.places.values()))
        how = QHBoxLayout()
        how.setSpacing(self._theme.px(16))
        how.addWidget(self.whole)
        how.addWidget(self.case)
        how.addStretch(1)
        self.body.addLayout(grid)
        self.body.addWidget(where)
        self.body.addLayout(how)
        self.body.addWidget(Divider(self._theme))
        self.body.addWidget(self.rows, 1)

    def _connect(self) -> None:
        for place, box in self.places.items():
            box.setChecked(place is not Place.TAGS)
        for box in (*self.places.values(), self.whole, self.case):
            box.toggled.connect(self.preview)
        for field in (self.words, self.replacement):
            field.textChanged.connect(lambda _: self._timer.start())
        self._timer.timeout.connect(self.preview)
        self.apply.clicked.connect(self._accept)
        self.cancel.clicked.connect(self.reject)

    def _accept(self) -> None:
        self.preview()
        if self._changes:
            self.accept()
