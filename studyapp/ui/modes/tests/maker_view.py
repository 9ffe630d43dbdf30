"""Make a test: title, blueprint, seed and rules, with what comes of it told as one goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.paper.blueprint import Blueprint
from studyapp.core.quiz.paper.compose import Paper
from studyapp.core.quiz.paper.definition import LONGEST_TITLE
from studyapp.core.quiz.paper.rules import OnTimeUp, ReviewRule, Rules
from studyapp.services.workspace import Workspace
from studyapp.ui.modes.tests.blueprint_rows import BlueprintRows
from studyapp.ui.modes.tests.subjects import Subject, subjects
from studyapp.ui.modes.tests.words import day_words, paper_words, shortfall_words
from studyapp.ui.study_sets.row import StudySetRow
from studyapp.ui.tasks import Task, run
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.check_box import CheckBox
from studyapp.ui.widgets.column import Column
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.note import Note
from studyapp.ui.widgets.seed_line import SeedLine
from studyapp.ui.widgets.segmented import Segmented
from studyapp.ui.widgets.stepper import Stepper

SENSITIVE = frozenset({ContentNote.CASUALTIES, ContentNote.ATROCITY})
FIRST_COUNTS = (6, 6, 4)
LIMITS = range(5, 181, 5)
USUAL_LIMIT = 20
DAYS = range(1, 61)
USUAL_DAYS = 7
SEED_WIDTH = 110
PREVIEW_MS = 150
"""A paper takes a while to draw; it is drawn when the hand rests."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was put together for a new test."""

    title: str
    blueprint: Blueprint
    seed: int
    rules: Rules
    leave_out: frozenset[ContentNote]
    facts: frozenset[str] = frozenset()


class MakerView(Column):
    """The form of a new test; `made` carries a `Draft`, and whether to start it at once."""

    made = Signal(object, bool)
    cancelled = Signal()

    def __init__(
        self,
        theme: Theme,
        workspace: Workspace,
        *,
        locale: QLocale,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._theme, self._workspace, self._locale, self._now = theme, workspace, locale, now
        self._drawing: Task | None = None
        self._rest = QTimer(self, interval=PREVIEW_MS, singleShot=True)
        self._rest.timeout.connect(self._draw)
        self._make_fields(theme)
        self._make_rules(theme)
        self._lay_out(theme)
        self._connect()

    def start_over(self) -> None:
        """Offer an empty title, the usual blueprint and a seed drawn by chance."""
        bank, pack = self._workspace.questions.all(), self._workspace.pack
        offered = [
            one for one in subjects() if any(one.row(1).asks_for(each, pack) for each in bank)
        ]
        topics = sorted(((one.id, one.name) for one in pack.topics), key=lambda one: one[1])
        self.title.clear()
        self.study_set.refresh("")
        self.seed.set_seed(self._workspace.tests.draw_seed())
        self.rows.offer(offered, topics, _first(offered))
        self._leave_out.setVisible(self._workspace.questions.mentions(SENSITIVE))
        self._draw()

    def focus_first(self) -> None:
        """Give the keyboard to the title."""
        self.title.setFocus()

    @property
    def draft(self) -> Draft:
        """The test as it stands; without a title it is named by its day."""
        leave_out = SENSITIVE if self._leave_out.isChecked() else frozenset()
        unnamed = self.tr("Test of {day}").format(day=day_words(self._now(), self._locale))
        return Draft(
            title=self.title.text().strip() or unnamed,
            blueprint=self.rows.blueprint,
            seed=self.seed.seed or 0,
            rules=self._rules(),
            leave_out=leave_out,
            facts=frozenset(self.study_set.facts or ()),
        )

    def _rules(self) -> Rules:
        review = tuple(ReviewRule)[max(0, self._review.current)]
        here = self._now().astimezone()
        closing = here.date() + timedelta(days=self._days.number)
        closes_at = datetime.combine(closing, time()).astimezone()
        return Rules(
            limit_minutes=self._limit.number if self._limited.isChecked() else None,
            on_time_up=tuple(OnTimeUp)[max(0, self._time_up.current)],
            review=review,
            closes_at=closes_at if review is ReviewRule.AFTER_CLOSING else None,
        )

    def _draw(self) -> None:
        """Draw the paper beside the window's thread; only the last one asked for is shown."""
        self._rest.stop()
        if self._drawing is not None:
            self._drawing.forget()
        draft, tests = self.draft, self._workspace.tests
        # Both are loaded here, in the thread that owns the library; drawing is pure.
        self._workspace.questions.all()
        self._drawing = run(
            lambda: tests.preview(
                draft.blueprint, seed=draft.seed, leave_out=draft.leave_out, facts=draft.facts
            ),
            done=self._show_paper,
        )

    def _show_paper(self, paper: Paper) -> None:
        self._drawing = None
        self._outcome.setText(paper_words(len(paper.questions), paper.seed))
        lines = [shortfall_words(one) for one in paper.shortfalls]
        self._short.setVisible(bool(lines))
        self._short.set_text("\n".join(lines))
        for button in (self._save, self._start):
            button.setEnabled(bool(paper.questions))

    def _on_changed(self) -> None:
        self._limit.setEnabled(self._limited.isChecked())
        self._time_up_row.setVisible(self._limited.isChecked())
        waits = tuple(ReviewRule)[max(0, self._review.current)] is ReviewRule.AFTER_CLOSING
        self._days_row.setVisible(waits)
        closes_at = self._rules().closes_at
        if closes_at is not None:
            self._closing.setText(
                self.tr("Opens on {day}.").format(day=day_words(closes_at, self._locale))
            )

    def _make_fields(self, theme: Theme) -> None:
        self.title = QLineEdit()
        self.title.setObjectName("title")
        self.title.setMaxLength(LONGEST_TITLE)
        self.title.setAccessibleName(self.tr("Title"))
        self.title.setPlaceholderText(self.tr("For example: The first week"))
        self.study_set = StudySetRow(theme, self._workspace)
        self.rows = BlueprintRows(theme)
        self.seed = SeedLine("test-seed")
        self.seed.setFixedWidth(theme.px(SEED_WIDTH))
        self._another = Button(theme, self.tr("Draw another"), icon="repeat")
        self._another.setObjectName("draw-seed")
        self._leave_out = CheckBox(
            theme, self.tr("Leave out questions that mention deaths or injuries")
        )
        self._leave_out.setObjectName("leave-out")
        self._outcome = PlainLabel(theme, "", TextStyle.HEADING, token="text")
        self._outcome.setObjectName("outcome")
        self._short = Note(theme, "info")
        self._short.setObjectName("short")
        self._short.hide()

    def _make_rules(self, theme: Theme) -> None:
        self._limited = CheckBox(theme, self.tr("Time limit"))
        self._limited.setObjectName("limited")
        self._limit = Stepper(
            theme,
            numbers=LIMITS,
            less=self.tr("5 minutes less"),
            more=self.tr("5 minutes more"),
            suffix=self.tr(" min"),
        )
        self._limit.set_number(USUAL_LIMIT)
        self._time_up = Segmented(theme, [self.tr("Tell me"), self.tr("Hand in")])
        self._time_up.setAccessibleName(self.tr("When the time is up"))
        self._review = Segmented(
            theme, [self.tr("At once"), self.tr("From a day on"), self.tr("Not at all")]
        )
        self._review.setObjectName("review-rule")
        self._review.setAccessibleName(self.tr("Look through the answers after handing in"))
        self._days = Stepper(
            theme,
            numbers=DAYS,
            less=self.tr("One day less"),
            more=self.tr("One day more"),
        )
        self._days.set_number(USUAL_DAYS)
        self._closing = PlainLabel(theme, "", TextStyle.SMALL, token="text2", wrap=False)
        self._save = Button(theme, self.tr("Save the test"))
        self._save.setObjectName("save-test")
        self._start = Button(theme, self.tr("Save and start"), kind=ButtonKind.PRIMARY, icon="play")
        self._start.setObjectName("save-and-start")
        self._cancel = Button(theme, self.tr("Cancel"), kind=ButtonKind.GHOST)
        self._cancel.setObjectName("cancel")

    def _connect(self) -> None:
        self.rows.changed.connect(self._rest.start)
        self.seed.textChanged.connect(lambda _text: self._rest.start())
        self.study_set.changed.connect(self._draw)
        self._leave_out.toggled.connect(lambda _on: self._draw())
        self._another.clicked.connect(self._on_another)
        self._limited.toggled.connect(lambda _on: self._on_changed())
        self._review.picked.connect(lambda _at: self._on_changed())
        self._days.stepped.connect(lambda _number: self._on_changed())
        self._save.clicked.connect(lambda: self.made.emit(self.draft, False))  # noqa: FBT003 - a signal carries no names
        self._start.clicked.connect(lambda: self.made.emit(self.draft, True))  # noqa: FBT003 - as above
        self._cancel.clicked.connect(self.cancelled)
        self._on_changed()

    def _on_another(self) -> None:
        self.seed.set_seed(self._workspace.tests.draw_seed())

    def _lay_out(self, theme: Theme) -> None:
        self._time_up_row = self._line(self.tr("When the time is up"), self._time_up)
        self._days_row = _row(
            PlainLabel(theme, self.tr("Days from now"), TextStyle.SMALL, token="text2", wrap=False),
            self._days,
            self._closing,
        )
        layout = QVBoxLayout()
        layout.setSpacing(8)
        layout.addWidget(PlainLabel(theme, self.tr("Make a test"), TextStyle.HERO))
        layout.addSpacing(8)
        for words, widget in (
            (self.tr("Title"), self.title),
            (self.tr("Questions"), self.rows),
        ):
            layout.addWidget(self._heading(words))
            layout.addWidget(widget)
            layout.addSpacing(8)
        layout.addWidget(self.study_set)
        layout.addWidget(self._leave_out)
        layout.addWidget(self._heading(self.tr("Seed")))
        layout.addWidget(_row(self.seed, self._another))
        layout.addWidget(
            PlainLabel(
                theme,
                self.tr("The same seed gives the same questions on every computer."),
                TextStyle.CAPTION,
                token="text3",
            )
        )
        layout.addSpacing(8)
        layout.addWidget(self._heading(self.tr("Rules")))
        layout.addWidget(_row(self._limited, self._limit))
        layout.addWidget(self._time_up_row)
        layout.addWidget(self._line(self.tr("Look through the answers"), self._review))
        layout.addWidget(self._days_row)
        layout.addSpacing(16)
        layout.addWidget(self._outcome)
        layout.addWidget(self._short)
        layout.addWidget(_row(self._start, self._save, self._cancel))
        layout.addStretch(1)
        self.body.addLayout(layout)

    def _heading(self, words: str) -> PlainLabel:
        return PlainLabel(self._theme, words, TextStyle.SMALL, token="text", weight=600)

    def _line(self, words: str, control: QWidget) -> QWidget:
        label = PlainLabel(self._theme, words, TextStyle.BODY, token="text", wrap=False)
        return _row(label, control)


def _row(*widgets: QWidget) -> QWidget:
    """Put widgets side by side at the start of the line."""
    row = QWidget()
    row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    for widget in widgets:
        layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    layout.addStretch(1)
    return row


def _first(offered: list[Subject]) -> Blueprint:
    """Give the usual blueprint over the first choices there are."""
    counted = zip(offered, FIRST_COUNTS, strict=False)
    return Blueprint(rows=tuple(subject.row(count) for subject, count in counted))
