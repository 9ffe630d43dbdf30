"""Questions that ask the same, side by side, to keep one and retire the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.bank.duplicates import Duplicates, Likeness, duplicates, key_of
from studyapp.core.bank.entry import Entry
from studyapp.ui.modes.bank.list.words import status_words
from studyapp.ui.modes.bank.sheet import Rows, Sheet
from studyapp.ui.tasks import Task, run
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.empty_state import EmptyState
from studyapp.ui.widgets.label import PlainLabel

SIZE = QSize(680, 560)
MOST = 60
"""How many groups are shown at once."""


class DuplicateQuestions(Sheet):
    """Looks for duplicates off the window's thread; tells which question to open or retire."""

    open_wanted = Signal(str)
    retire_wanted = Signal(str)

    def __init__(
        self, theme: Theme, entries: Mapping[str, Entry], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", size=SIZE, parent=parent)
        self.setObjectName("duplicate-questions")
        self.setWindowTitle(self.tr("Duplicates"))
        self.title.setText(self.tr("Duplicates"))
        self._entries = dict(entries)
        self._groups: tuple[Duplicates, ...] = ()
        self._retired: set[str] = set()
        self.rows = Rows(theme, self.tr("Duplicates"))
        self.nothing = EmptyState(theme, icon="copy", title=self.tr("No duplicates"))
        self.nothing.hide()
        self.body.addWidget(self.rows, 1)
        self.body.addWidget(self.nothing, 1)
        self.add_button(self.tr("Close"), "close-duplicates").clicked.connect(self.reject)
        self.say(self.tr("Looking for questions that ask the same"))
        kept = tuple(self._entries.values())
        self._task: Task = run(lambda: duplicates(kept), done=self.show_groups)

    def done(self, result: int) -> None:
        """Close; what is still being looked for is let go."""
        self._task.forget()
        super().done(result)

    def show_groups(self, groups: Sequence[Duplicates]) -> None:
        """Show what was found."""
        self._groups = tuple(groups)
        self._show()

    def set_retired(self, question_id: str) -> None:
        """Show that a question is retired now."""
        self._retired.add(question_id)
        self._show()

    def _show(self) -> None:
        groups = [
            (one, ids)
            for one in self._groups
            if len(ids := [name for name in one.ids if name not in self._retired]) > 1
        ]
        self.nothing.setVisible(not groups)
        self.rows.setVisible(bool(groups))
        line = self.tr("Keep one of each group; a retired question is no longer asked.")
        self.say(line if groups else "")
        self.rows.show_widgets([self._group(one, ids) for one, ids in groups[:MOST]])

    def _group(self, group: Duplicates, ids: Sequence[str]) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(8))
        by_wording = group.likeness is Likeness.WORDING
        words = self.tr("Alike in wording") if by_wording else self.tr("Same fact, same answer")
        column.addWidget(
            PlainLabel(self._theme, words, TextStyle.CAPTION, token="text2", weight=600)
        )
        for one in ids:
            column.addLayout(self._row(self._entries[one]))
        column.addWidget(Divider(self._theme))
        return box

    def _row(self, entry: Entry) -> QHBoxLayout:
        form = entry.form
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(self._theme, form.stem, TextStyle.BODY, weight=500))
        answer = ", ".join(part for part in key_of(form) if part)
        detail = self.tr("{status} · {answer}").format(
            status=status_words(entry.status), answer=answer
        )
        words.addWidget(PlainLabel(self._theme, detail, TextStyle.SMALL, token="text2"))
        row.addLayout(words, 1)
        named = (
            (self.tr("Open"), self.tr("Open: {question}"), self.open_wanted),
            (self.tr("Retire"), self.tr("Retire: {question}"), self.retire_wanted),
        )
        for label, name, signal in named:
            button = Button(self._theme, label, kind=ButtonKind.GHOST)
            button.setAccessibleName(name.format(question=form.stem))
            button.clicked.connect(lambda _=False, to=signal: to.emit(form.id))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row
