"""Before a session: how many questions, what to leave out, and what was left open."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.session import Session
from studyapp.services.workspace import Workspace
from studyapp.ui.modes.practice.seed_field import SeedField
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.check_box import CheckBox
from studyapp.ui.widgets.column import Column
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.note import Note
from studyapp.ui.widgets.segmented import Segmented

COUNTS = (5, 10, 20)
SENSITIVE = frozenset({ContentNote.CASUALTIES, ContentNote.ATROCITY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the learner has chosen for a session."""

    count: int
    seed: int | None
    leave_out: frozenset[ContentNote]


class StartView(Column):
    """Offers a session; emits what was chosen."""

    started = Signal(object)
    resumed = Signal()

    def __init__(self, theme: Theme, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme, self._workspace = theme, workspace
        self._resume_note = Note(theme, "bookmark")
        self._resume = Button(theme, self.tr("Continue"), kind=ButtonKind.PRIMARY, icon="play")
        self._resume.setObjectName("resume")
        self._title = PlainLabel(theme, self.tr("Practise"), TextStyle.HERO, token="text")
        self._intro = PlainLabel(
            theme,
            self.tr("You can stop at any time; nothing is lost."),
            TextStyle.BODY,
            token="text2",
        )
        labels = [self.tr("{n} questions").format(n=count) for count in COUNTS]
        self._count = Segmented(theme, labels)
        self._count.setAccessibleName(self.tr("Number of questions"))
        self._count.setObjectName("count")
        self._leave_out = CheckBox(
            theme, self.tr("Leave out questions that mention deaths or injuries")
        )
        self._leave_out.setObjectName("leave-out")
        self._seed = SeedField(theme)
        self._start = Button(
            theme, self.tr("Start practising"), kind=ButtonKind.PRIMARY, icon="play"
        )
        self._start.setObjectName("start")
        self._notice = Note(theme, "info")
        self._lay_out()
        self._start.clicked.connect(self._on_start)
        self._resume.clicked.connect(self.resumed)

    def refresh(self, unfinished: Session | None) -> None:
        """Show whether a session was left open, and what the questions are about."""
        self._resume_row.setVisible(unfinished is not None)
        if unfinished is not None:
            self._resume_note.set_text(
                self.tr("Question {at} of {total} is where you left it.").format(
                    at=unfinished.index + 1, total=len(unfinished.items)
                )
            )
        sensitive = self._workspace.questions.mentions(SENSITIVE)
        self._notice.setVisible(sensitive)
        self._notice.set_text(
            self.tr("Some questions mention deaths. You can skip any question without cost.")
        )
        self._leave_out.setVisible(sensitive)

    def focus_first(self) -> None:
        """Give the keyboard to the most likely next step."""
        (self._resume if self._resume_row.isVisibleTo(self) else self._start).setFocus()

    def _on_start(self) -> None:
        leave_out = SENSITIVE if self._leave_out.isChecked() else frozenset()
        count = COUNTS[max(0, self._count.current)]
        self.started.emit(Choices(count=count, seed=self._seed.seed, leave_out=leave_out))

    def _lay_out(self) -> None:
        self._resume_row = QWidget()
        row = QHBoxLayout(self._resume_row)
        row.setContentsMargins(0, 0, 0, 24)
        row.setSpacing(12)
        row.addWidget(self._resume_note, 1)
        row.addWidget(self._resume)
        layout = QVBoxLayout()
        layout.setSpacing(8)
        layout.addWidget(self._resume_row)
        layout.addWidget(self._title)
        layout.addWidget(self._intro)
        layout.addSpacing(16)
        layout.addWidget(self._count, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addSpacing(8)
        layout.addWidget(self._leave_out)
        layout.addWidget(self._seed)
        layout.addSpacing(16)
        layout.addWidget(self._start, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addSpacing(24)
        layout.addWidget(self._notice)
        layout.addStretch(1)
        self.body.addLayout(layout)
