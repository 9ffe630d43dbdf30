"""The study sets: a list of them, and of the chosen one its name, its search and its facts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studyapp.core.errors import StudyError
from studyapp.core.knowledge.pack import Pack
from studyapp.core.study_set.study_set import LONGEST_NAME, StudySet
from studyapp.ui.bus import Bus
from studyapp.ui.lists.fact_list import FactList
from studyapp.ui.models.fact_rows import FactRow
from studyapp.ui.models.row_maker import RowMaker
from studyapp.ui.study_sets.source import Sets
from studyapp.ui.study_sets.words import facts_words, made_of, usual_name
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.empty_state import EmptyState
from studyapp.ui.widgets.label import PlainLabel

WIDTH, HEIGHT, SIDE = 860, 560, 240
PAUSE = 250
"""Milliseconds without another letter before what is typed is stored."""


class StudySetsDialog(QDialog):
    """What is typed is stored while it is typed; what is deleted can be brought back."""

    def __init__(
        self,
        theme: Theme,
        bus: Bus,
        sets: Sets,
        pack: Pack,
        *,
        locale: QLocale,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._bus, self._sets, self._pack = theme, bus, sets, pack
        self._rows = RowMaker(pack, locale)
        self._current: StudySet | None = None
        self.setObjectName("study-sets")
        self.setWindowTitle(self.tr("Study sets"))
        self.names = FactList(theme)
        self.names.setObjectName("study-set-names")
        self.names.setAccessibleName(self.tr("Study sets"))
        self.new = Button(theme, self.tr("New study set"), icon="plus")
        self.name, self.query = QLineEdit(), QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.line = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self.facts = FactList(theme)
        self.facts.setAccessibleName(self.tr("Facts in the set"))
        self.practise = Button(theme, self.tr("Practise"), kind=ButtonKind.PRIMARY, icon="play")
        self.browse = Button(theme, self.tr("Show in Browse"))
        self.take_out = Button(theme, self.tr("Take out"), kind=ButtonKind.LINK, key="Del")
        self.delete = Button(theme, self.tr("Delete the set"), kind=ButtonKind.LINK)
        self._empty = EmptyState(
            theme,
            icon="bookmark",
            title=self.tr("No study sets yet"),
            line=self.tr("Keep a search, or facts put together by hand."),
            action=self.tr("New study set"),
        )
        self._stack = QStackedWidget()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def current(self) -> StudySet | None:
        """The set that is chosen, or None."""
        return self._current

    def begin(self, query: str = "", facts: tuple[str, ...] = ()) -> None:
        """Make a set and choose it."""
        self._store()
        name = usual_name(query, {one.name for one in self._sets.all()})
        try:
            made, changes = self._sets.make(name, query=query, facts=facts)
        except StudyError as trouble:
            self._bus.problem.emit(trouble)
            return
        self._bus.changed.emit(changes)
        self._current = made
        self.refresh()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def refresh(self) -> None:
        """Show the sets as they are stored, the same one chosen if it is still there."""
        found = self._sets.all()
        kept = self._current.id if self._current is not None else ""
        self.names.set_rows([self._name_row(one) for one in found])
        chosen = next((one for one in found if one.id == kept), next(iter(found), None))
        self.names.choose(chosen.id if chosen is not None else "")
        self._stack.setCurrentIndex(1 if found else 0)
        self._show(chosen)

    def done(self, result: int) -> None:
        """Store what was typed last, then close."""
        self._store()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.facts.hasFocus():
            self._on_taken_out()
        else:
            super().keyPressEvent(event)

    def _name_row(self, study_set: StudySet) -> FactRow:
        count = facts_words(len(self._sets.members(study_set)))
        return FactRow(id=study_set.id, title=study_set.name, caption=count)

    def _show(self, study_set: StudySet | None) -> None:
        self._current = study_set
        if self._current is not None:
            for field, text in ((self.name, self._current.name), (self.query, self._current.query)):
                if field.text().strip() != text:
                    field.setText(text)
            self._pause.stop()
            self._show_facts()

    def _show_facts(self) -> None:
        current = self._current
        if current is None:
            return
        members = self._sets.members(current)
        self.line.setText(made_of(current, members))
        self.facts.set_rows([self._rows.row(self._pack.fact(one)) for one in members])
        self.practise.setEnabled(bool(members))
        self.take_out.setEnabled(bool(members))

    def _store(self) -> None:
        """Store the name and the search as they are typed; an empty name keeps the old one."""
        self._pause.stop()
        current = self._current
        if current is None:
            return
        name = self.name.text().strip() or current.name
        changed = replace(current, name=name, query=self.query.text().strip())
        if changed != current:
            self._save(changed)

    def _save(self, changed: StudySet) -> None:
        try:
            changes = self._sets.save(changed)
        except StudyError as trouble:
            self._bus.problem.emit(trouble)
            return
        self._current = changed
        self._bus.changed.emit(changes)
        self.refresh()

    def _on_taken_out(self) -> None:
        row, current = self.facts.current_row, self._current
        if row is None or current is None:
            return
        self._store()
        before = self._current or current
        self._save(before.without((row.id,)))
        words = self.tr("Taken out of “{name}”.").format(name=before.name)
        self._bus.toast_requested.emit(words, lambda: self._bring_back(before))

    def _on_deleted(self) -> None:
        self._store()
        current = self._current
        if current is None:
            return
        try:
            changes = self._sets.delete(current.id)
        except StudyError as trouble:
            self._bus.problem.emit(trouble)
            return
        self._current = None
        self._bus.changed.emit(changes)
        self.refresh()
        words = self.tr("“{name}” was deleted; its facts stay.").format(name=current.name)
        self._bus.toast_requested.emit(words, lambda: self._bring_back(current))

    def _bring_back(self, study_set: StudySet) -> None:
        self._bus.changed.emit(self._sets.save(study_set))

    def _on_practised(self) -> None:
        self._store()
        if self._current is not None:
            members = self._sets.members(self._current)
            self.accept()
            self._bus.practice_requested.emit(members)

    def _on_browsed(self) -> None:
        self._store()
        if self._current is not None:
            chosen = self._current.id
            self.accept()
            self._bus.study_set_requested.emit(chosen)

    def _connect(self) -> None:
        self.names.row_chosen.connect(self._on_row)
        self.new.clicked.connect(self._on_new)
        self._empty.action_chosen.connect(self._on_new)
        for field in (self.name, self.query):
            field.textEdited.connect(self._pause.start)
            field.editingFinished.connect(self._store)
        self._pause.timeout.connect(self._store)
        self.practise.clicked.connect(self._on_practised)
        self.browse.clicked.connect(self._on_browsed)
        self.take_out.clicked.connect(self._on_taken_out)
        self.delete.clicked.connect(self._on_deleted)

    def _on_new(self) -> None:
        self.begin()

    def _on_row(self, row: FactRow) -> None:
        self._store()
        self._current = next((one for one in self._sets.all() if one.id == row.id), None)
        self.refresh()

    def _lay_out(self) -> None:
        px = self._theme.px
        left = QVBoxLayout()
        left.addWidget(self.names, 1)
        left.addWidget(self.new)
        right = QVBoxLayout()
        right.setSpacing(px(6))
        help_line = self.tr("For example: actor:Turkey kind:position standing:disputed")
        for words, field in ((self.tr("Name"), self.name), (self.tr("Search"), self.query)):
            field.setAccessibleName(words)
            right.addWidget(PlainLabel(self._theme, words, TextStyle.SMALL, weight=600))
            right.addWidget(field)
        right.addWidget(PlainLabel(self._theme, help_line, TextStyle.CAPTION, token="text2"))
        right.addSpacing(px(6))
        right.addWidget(self.line)
        right.addWidget(self.facts, 1)
        buttons = QHBoxLayout()
        for button in (self.practise, self.browse, self.take_out):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.delete)
        right.addLayout(buttons)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(20))
        side = QWidget()
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(px(SIDE))
        row.addWidget(side)
        row.addLayout(right, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(whole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(20), px(20), px(20))
        layout.addWidget(self._stack)
        self.resize(px(WIDTH), px(HEIGHT))
