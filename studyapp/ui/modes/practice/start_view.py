"""Before a session: how many questions, what to leave out, and what was left open."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.scope import EVERYTHING, Traits, traits_of
from studyapp.core.quiz.session import Session
from studyapp.services.workspace import Workspace
from studyapp.ui.modes.practice.choices import (
    COUNTS,
    PREFERENCE,
    SENSITIVE,
    Choices,
    choices_from_text,
)
from studyapp.ui.modes.practice.scope_card import ScopeCard
from studyapp.ui.modes.practice.seed_field import SeedField
from studyapp.ui.modes.practice.start_row import StartRow
from studyapp.ui.study_sets.row import StudySetRow
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.check_box import CheckBox
from studyapp.ui.widgets.column import PAGE_WIDTH, SIDE, Column
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.note import Note
from studyapp.ui.widgets.segmented import Segmented


class StartView(QWidget):
    """Offers a session; emits what was chosen."""

    started = Signal(object)
    resumed = Signal()

    def __init__(self, theme: Theme, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self._cram = CheckBox(theme, self.tr("Cram: leave what is planned as it is"))
        self._cram.setObjectName("cram")
        self._set = StudySetRow(theme, workspace)
        self._scope = ScopeCard(theme, workspace.pack)
        self._seed = SeedField(theme)
        self._row = StartRow(theme)
        self._notice = Note(theme, "info")
        self._lay_out()
        self._row.started.connect(self._on_start)
        self._row.cleared.connect(self._on_cleared)
        self._scope.changed.connect(self._update_start)
        self._scope.folded.connect(self._place_row)
        self._leave_out.clicked.connect(self._on_narrowed)
        self._set.changed.connect(self._on_narrowed)
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
        self._show_last()

    def focus_first(self) -> None:
        """Give the keyboard to the most likely next step."""
        (self._resume if self._resume_row.isVisibleTo(self) else self._row.start).setFocus()

    @property
    def choices(self) -> Choices:
        """What is chosen now."""
        return Choices(
            count=COUNTS[max(0, self._count.current)],
            seed=self._seed.seed,
            leave_out=SENSITIVE if self._leave_out.isChecked() else frozenset(),
            cram=self._cram.isChecked(),
            scope=self._scope.scope,
            study_set=self._set.chosen,
        )

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts of the study set that is chosen; none where the whole article is."""
        return self._set.facts or ()

    def _show_last(self) -> None:
        """Start from what was chosen last."""
        last = choices_from_text(self._workspace.preferences.find(PREFERENCE))
        self._count.set_current(COUNTS.index(last.count))
        self._leave_out.setChecked(bool(last.leave_out))
        self._set.refresh(last.study_set)
        self._offer()
        self._scope.choose(last.scope)
        self._update_start()

    def _offer(self) -> None:
        left_out, facts = self.choices.leave_out, self._set.facts
        traits = (
            traits
            for note, fact, traits in self._traits
            if note not in left_out and (facts is None or fact in facts)
        )
        self._scope.offer(tuple(traits))

    @cached_property
    def _traits(self) -> tuple[tuple[ContentNote, str, Traits], ...]:
        """Of every question its content note, its fact, and what a scope looks at."""
        pack = self._workspace.pack
        return tuple(
            (one.content_note, one.fact, traits_of(one, pack))
            for one in self._workspace.questions.all()
        )

    def _on_narrowed(self) -> None:
        chosen = self._scope.scope
        self._offer()
        self._scope.choose(chosen)
        self._update_start()

    def _update_start(self) -> None:
        narrowed = not self._scope.scope.open or self._set.facts is not None
        self._row.show_total(self._scope.total, narrowed=narrowed)

    def _on_cleared(self) -> None:
        self._set.refresh("")
        self._offer()
        self._scope.choose(EVERYTHING)
        self._update_start()
        self._row.start.setFocus()

    def _place_row(self) -> None:
        """Keep the start in sight: under the page while the card above it is unfolded."""
        unfolded = self._scope.unfolded
        (self._bar if unfolded else self._place).addWidget(self._row)
        self._foot.setVisible(unfolded)

    def _on_start(self) -> None:
        self.started.emit(self.choices)

    def _lay_out(self) -> None:
        self._resume_row = QWidget()
        row = QHBoxLayout(self._resume_row)
        row.setContentsMargins(0, 0, 0, 24)
        row.setSpacing(12)
        row.addWidget(self._resume_note, 1)
        row.addWidget(self._resume)
        self._place = QVBoxLayout()
        self._lay_out_foot()
        layout = QVBoxLayout()
        layout.setSpacing(8)
        layout.addWidget(self._resume_row)
        layout.addWidget(self._title)
        layout.addWidget(self._intro)
        layout.addSpacing(12)
        layout.addWidget(self._set)
        layout.addWidget(self._scope)
        layout.addSpacing(12)
        layout.addWidget(self._count, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addSpacing(8)
        layout.addWidget(self._leave_out)
        layout.addWidget(self._cram)
        layout.addWidget(self._seed)
        layout.addSpacing(16)
        layout.addLayout(self._place)
        layout.addSpacing(24)
        layout.addWidget(self._notice)
        layout.addStretch(1)
        page = Column(self._theme)
        page.body.addLayout(layout)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(page, 1)
        whole.addWidget(self._foot)
        self._place_row()

    def _lay_out_foot(self) -> None:
        self._foot = QWidget()
        inner = QWidget()
        inner.setMaximumWidth(self._theme.px(PAGE_WIDTH))
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._bar = QHBoxLayout(inner)
        self._bar.setContentsMargins(0, 0, 0, 0)
        across = QHBoxLayout()
        across.setContentsMargins(SIDE, self._theme.px(12), SIDE, self._theme.px(12))
        across.addStretch(1)
        across.addWidget(inner, 10_000)
        across.addStretch(1)
        layout = QVBoxLayout(self._foot)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Divider(self._theme))
        layout.addLayout(across)
