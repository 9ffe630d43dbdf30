"""Before a test: what was left open, the tests there are, and the ones sat before."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.core.quiz.paper.definition import Definition
from studyapp.core.quiz.paper.sitting import Sitting
from studyapp.services.sittings import SittingOutline
from studyapp.services.workspace import Workspace
from studyapp.ui.modes.tests.words import blueprint_line, definition_line, outline_line
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind, IconButton
from studyapp.ui.widgets.column import Column
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.link_row import LinkRow
from studyapp.ui.widgets.note import Note


class DefinitionRow(QWidget):
    """A test of the list: its title and what it is, start and delete."""

    started = Signal(str)
    printed = Signal(str)
    deleted = Signal(str)

    def __init__(
        self, theme: Theme, test: Definition, locale: QLocale, *, teaching: bool = False
    ) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(theme, test.title, TextStyle.BODY, weight=600))
        for line in (blueprint_line(test.blueprint), definition_line(test, locale)):
            words.addWidget(PlainLabel(theme, line, TextStyle.SMALL, token="text2"))
        self.start = Button(theme, self.tr("Start"), icon="play")
        self.start.setObjectName(f"start-{test.id}")
        self.start.setAccessibleName(self.tr("Start {title}").format(title=test.title))
        delete = IconButton(theme, "x", self.tr("Delete {title}").format(title=test.title))
        delete.setObjectName(f"delete-{test.id}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 10)
        layout.setSpacing(12)
        layout.addLayout(words, 1)
        layout.addWidget(self.start, 0, Qt.AlignmentFlag.AlignVCenter)
        if teaching:
            paper = IconButton(theme, "printer", self.tr("Print {title}").format(title=test.title))
            paper.setObjectName(f"print-{test.id}")
            paper.clicked.connect(lambda: self.printed.emit(test.id))
            layout.addWidget(paper, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(delete, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.start.clicked.connect(lambda: self.started.emit(test.id))
        delete.clicked.connect(lambda: self.deleted.emit(test.id))


class StartView(Column):
    """The front of the tests page."""

    make_requested = Signal()
    started = Signal(str)
    printed = Signal(str)
    deleted = Signal(str)
    resumed = Signal(str)
    opened = Signal(str)

    def __init__(
        self, theme: Theme, workspace: Workspace, locale: QLocale, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._theme, self._workspace, self._locale = theme, workspace, locale
        self._unfinished: Sitting | None = None
        self._resume_note = Note(theme, "bookmark")
        self._resume = Button(theme, self.tr("Continue"), kind=ButtonKind.PRIMARY, icon="play")
        self._resume.setObjectName("resume-test")
        self._make = Button(theme, self.tr("Make a test"), icon="plus")
        self._make.setObjectName("make-test")
        self._none = PlainLabel(
            theme, self.tr("There is no test yet."), TextStyle.BODY, token="text2"
        )
        self._tests = QVBoxLayout()
        self._history_heading = PlainLabel(theme, self.tr("Tests you have sat"), TextStyle.HEADING)
        self._history = QVBoxLayout()
        self._lay_out()
        self._make.clicked.connect(self.make_requested)
        self._resume.clicked.connect(self._on_resume)

    def refresh(self) -> None:
        """Show what there is now."""
        service = self._workspace.tests
        tests, history = service.tests(), service.history()
        self._unfinished = service.unfinished()
        self._show_unfinished(self._unfinished)
        _clear(self._tests)
        for test in tests:
            self._add_test(test)
        self._none.setVisible(not tests)
        self._make.set_kind(ButtonKind.NORMAL if tests else ButtonKind.PRIMARY)
        _clear(self._history)
        self._history_heading.setVisible(bool(history))
        for outline in history:
            self._add_sitting(outline)

    def focus_first(self) -> None:
        """Give the keyboard to the most likely next step."""
        if self._unfinished is not None:
            self._resume.setFocus()
            return
        first = self.findChild(DefinitionRow)
        (self._make if first is None else first.start).setFocus()

    def _show_unfinished(self, sitting: Sitting | None) -> None:
        self._resume_row.setVisible(sitting is not None)
        if sitting is None:
            return
        words = self.tr("{title}: question {at} of {total} is where you left it.")
        self._resume_note.set_text(
            words.format(title=sitting.title, at=sitting.index + 1, total=len(sitting.entries))
        )

    def _on_resume(self) -> None:
        if self._unfinished is not None:
            self.resumed.emit(self._unfinished.id)

    def _add_test(self, test: Definition) -> None:
        teaching = self._workspace.teaching.on
        row = DefinitionRow(self._theme, test, self._locale, teaching=teaching)
        row.started.connect(self.started)
        row.printed.connect(self.printed)
        row.deleted.connect(self.deleted)
        if self._tests.count():
            self._tests.addWidget(Divider(self._theme))
        self._tests.addWidget(row)

    def _add_sitting(self, outline: SittingOutline) -> None:
        row = LinkRow(self._theme, outline.title, outline_line(outline, self._locale))
        row.setObjectName(f"sitting-{outline.id}")
        handed_in = outline.handed_in_at is not None
        told = self.opened if handed_in else self.resumed
        row.clicked.connect(lambda _=False, one=outline.id: told.emit(one))
        self._history.addWidget(row)

    def _lay_out(self) -> None:
        theme = self._theme
        self._resume_row = QWidget()
        row = QHBoxLayout(self._resume_row)
        row.setContentsMargins(0, 0, 0, 24)
        row.setSpacing(12)
        row.addWidget(self._resume_note, 1)
        row.addWidget(self._resume)
        intro = self.tr(
            "A test is marked when you hand it in. Until then you can change every answer, and "
            "nothing is lost when you stop."
        )
        layout = QVBoxLayout()
        layout.setSpacing(8)
        layout.addWidget(self._resume_row)
        layout.addWidget(PlainLabel(theme, self.tr("Tests"), TextStyle.HERO))
        layout.addWidget(PlainLabel(theme, intro, TextStyle.BODY, token="text2"))
        layout.addSpacing(12)
        layout.addWidget(self._none)
        layout.addLayout(self._tests)
        layout.addWidget(self._make, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addSpacing(24)
        layout.addWidget(self._history_heading)
        layout.addLayout(self._history)
        layout.addStretch(1)
        self.body.addLayout(layout)


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
