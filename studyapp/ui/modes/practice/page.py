"""The practice page: start, question, end; every answer is stored before it is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeGuard

from PySide6.QtCore import QElapsedTimer, QLocale
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from studyapp.core.changes import Changes
from studyapp.core.errors import StudyError
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.answer import Answer, DontKnow, Skipped
from studyapp.core.quiz.hint import hint_of
from studyapp.core.quiz.scope import EVERYTHING, Scope
from studyapp.core.quiz.session import Session, SessionKind, Stage
from studyapp.core.scheduling.memory import Rating
from studyapp.services.workspace import Workspace
from studyapp.ui.appearance import ON
from studyapp.ui.bus import Bus
from studyapp.ui.modes.practice.choices import PREFERENCE, Choices, choices_to_text
from studyapp.ui.modes.practice.confidence_row import PREFERENCE as CONFIDENCE
from studyapp.ui.modes.practice.end_view import EndView
from studyapp.ui.modes.practice.feedback import feedback_of
from studyapp.ui.modes.practice.keys import Key, key_of
from studyapp.ui.modes.practice.question_view import QuestionView
from studyapp.ui.modes.practice.start_view import StartView
from studyapp.ui.theme import Theme

SETTLE_MS = 250
"""After the reveal, digits are ignored this long, so that a second press is no rating."""
NO_NOTES: frozenset[ContentNote] = frozenset()


class PracticePage(QWidget):
    """Runs one session at a time through the quiz runs of the workspace."""

    def __init__(self, theme: Theme, bus: Bus, workspace: Workspace, *, locale: QLocale) -> None:
        super().__init__()
        self._theme, self._bus, self._workspace = theme, bus, workspace
        self._session: Session | None = None
        self._thinking = QElapsedTimer()
        self._revealed = QElapsedTimer()
        self._start = StartView(theme, workspace)
        self._question = QuestionView(theme, workspace.pack)
        self._end = EndView(theme, locale)
        self._stack = QStackedLayout(self)
        for view in (self._start, self._question, self._end):
            self._stack.addWidget(view)
        self._connect()
        self.show_start()

    @property
    def session(self) -> Session | None:
        """The session on the page, or None at the start."""
        return self._session

    def show_start(self) -> None:
        """Offer a new session, or the one that was left open."""
        self._session = None
        self._start.refresh(self._workspace.runs.unfinished())
        self._stack.setCurrentWidget(self._start)
        self._start.focus_first()

    def begin(
        self,
        kind: SessionKind,
        *,
        count: int,
        facts: tuple[str, ...] = (),
        seed: int | None = None,
        leave_out: frozenset[ContentNote] = NO_NOTES,
        scope: Scope = EVERYTHING,
    ) -> None:
        """Start a session and show its first question."""
        try:
            session = self._workspace.runs.start(
                kind, count=count, seed=seed, facts=facts, leave_out=leave_out, scope=scope
            )
        except StudyError as trouble:
            self._bus.problem.emit(trouble)
            return
        self._show(session)

    def resume(self) -> None:
        """Go on with the session that was left open, exactly where it stopped."""
        session = self._workspace.runs.unfinished()
        if session is not None:
            self._show(session)

    def focus_first(self) -> None:
        """Give the keyboard to what is answered next."""
        if self._session is None:
            self._start.focus_first()
        elif self._session.stage is Stage.FEEDBACK:
            self._question.feedback.focus_suggested()
        elif self._session.stage is Stage.ASKING:
            self._question.answers.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = key_of(event)
        if event.isAutoRepeat() or key is None or not self._act(key):
            super().keyPressEvent(event)

    def _act(self, key: Key) -> bool:
        if self._session is None or self._stack.currentWidget() is not self._question:
            return False
        if key.letter == "escape":
            self._leave()
            return True
        if self._session.stage is Stage.ASKING:
            return self._act_asking(key)
        if self._session.current.pending:
            return self._act_comparing(key)
        return self._act_feedback(key)

    def _act_comparing(self, key: Key) -> bool:
        comparing = self._question.feedback.self_mark
        if key.digit is not None:
            return comparing.toggle(key.digit)
        if key.letter == "confirm":
            comparing.confirm()
            return True
        return self._act_feedback(key)

    def _act_asking(self, key: Key) -> bool:
        if key.sure is not None:
            if self._asks_confidence:
                self._question.confidence.choose(key.sure)
            return self._asks_confidence
        if key.digit is not None and self._question.answers.has_options:
            if key.digit == 0:
                self._give(DontKnow())
            else:
                self._question.answers.choose(key.digit - 1)
            return True
        actions = {
            "confirm": self._check,
            "x": self._skip,
            "h": self._show_hint,
            "f": self._toggle_flag,
            "undo": self._undo,
            "0": self._say_dont_know,
        }
        action = actions.get("0" if key.digit == 0 else key.letter)
        if action is None:
            return False
        action()
        return True

    def _act_feedback(self, key: Key) -> bool:
        if key.digit is not None:
            if key.digit in tuple(Rating) and self._revealed.hasExpired(SETTLE_MS):
                self._rate(Rating(key.digit))
            return True
        actions = {
            "confirm": self._accept,
            "s": self._read_in_context,
            "o": self._overrule,
            "f": self._toggle_flag,
            "undo": self._undo,
        }
        action = actions.get(key.letter)
        if action is None:
            return False
        action()
        return True

    @property
    def _asks_confidence(self) -> bool:
        return self._workspace.preferences.find(CONFIDENCE) == ON

    def _check(self) -> None:
        answer = self._question.answer
        if answer is None:
            return
        if self._question.lacks_confidence:
            self._question.confidence.focus_first()
        else:
            self._give(answer, confidence=self._question.confidence.level)

    def _show_hint(self) -> None:
        session = self._session
        if session is None or session.stage is not Stage.ASKING or session.current.hinted:
            return
        if hint_of(session.current.question, self._workspace.pack) is not None:
            self._attempt(lambda: self._workspace.runs.show_hint(session), keeps_time=True)

    def _skip(self) -> None:
        self._give(Skipped())

    def _say_dont_know(self) -> None:
        self._give(DontKnow())

    def _give(self, answer: Answer, *, confidence: int | None = None) -> None:
        session = self._session
        if session is None or session.stage is not Stage.ASKING:
            return
        took = int(self._thinking.elapsed())
        runs = self._workspace.runs
        self._attempt(lambda: runs.answer(session, answer, took_ms=took, confidence=confidence))

    def _accept(self) -> None:
        if self._session is not None and self._session.current.suggested is not None:
            self._rate(self._session.current.suggested)

    def _rate(self, rating: object) -> None:
        session = self._session
        if session is None or session.stage is not Stage.FEEDBACK:
            return
        if isinstance(rating, Rating):
            self._attempt(lambda: self._workspace.runs.rate(session, rating))

    def _undo(self) -> None:
        session = self._session
        if session is not None and session.stage is Stage.FEEDBACK and session.current.overruled:
            self._withdraw_overrule()
        elif session is not None and session.can_undo:
            self._attempt(lambda: self._workspace.runs.undo_rating(session))

    def _overrule(self) -> None:
        session = self._session
        if self._gives_feedback(session) and session.current.can_overrule:
            self._attempt(lambda: self._workspace.runs.overrule(session))

    def _withdraw_overrule(self) -> None:
        session = self._session
        if self._gives_feedback(session) and session.current.overruled:
            self._attempt(lambda: self._workspace.runs.withdraw_overrule(session))

    def _compare(self, met: tuple[int, ...]) -> None:
        session = self._session
        if self._gives_feedback(session) and session.current.pending:
            self._attempt(lambda: self._workspace.runs.self_mark(session, met))

    @staticmethod
    def _gives_feedback(session: Session | None) -> TypeGuard[Session]:
        return session is not None and session.stage is Stage.FEEDBACK

    def _toggle_flag(self) -> None:
        session = self._session
        if session is not None:
            self._attempt(lambda: self._workspace.runs.toggle_flag(session), keeps_time=True)

    def _leave(self) -> None:
        if self._session is not None:
            self.show_start()
            self._bus.page_requested.emit("today")

    def _read_in_context(self) -> None:
        if self._session is not None and self._session.stage is Stage.FEEDBACK:
            self._bus.passage_requested.emit(self._session.current.question.passages[0])

    def _connect(self) -> None:
        self._start.started.connect(self._on_started)
        self._start.resumed.connect(self.resume)
        question = self._question
        question.check_requested.connect(self._check)
        question.answers.confirmed.connect(self._check)
        question.skip_requested.connect(self._skip)
        question.dont_know_requested.connect(self._say_dont_know)
        question.hint_requested.connect(self._show_hint)
        question.overruled.connect(self._overrule)
        question.overrule_undone.connect(self._withdraw_overrule)
        question.compared.connect(self._compare)
        question.rated.connect(self._rate)
        question.context_requested.connect(self._bus.passage_requested)
        question.header.closed.connect(self._leave)
        question.header.flag_toggled.connect(self._toggle_flag)
        question.header.undo_requested.connect(self._undo)
        self._end.repeat_requested.connect(self._on_repeat)
        self._end.undo_requested.connect(self._undo)
        self._end.more_requested.connect(self.show_start)
        self._end.today_requested.connect(lambda: self._bus.page_requested.emit("today"))
        self._end.passage_requested.connect(self._bus.passage_requested)

    def _on_started(self, choices: Choices) -> None:
        self._remember(choices)
        self.begin(
            SessionKind.PRACTICE,
            count=choices.count,
            seed=choices.seed,
            leave_out=choices.leave_out,
            scope=choices.scope,
        )

    def _remember(self, choices: Choices) -> None:
        text = choices_to_text(choices)
        if text == self._workspace.preferences.find(PREFERENCE):
            return
        try:
            self._workspace.preferences.save(PREFERENCE, text)
        except StudyError as trouble:
            self._bus.problem.emit(trouble)

    def _on_repeat(self, facts: tuple[str, ...]) -> None:
        self.begin(SessionKind.MISSED, count=len(facts), facts=facts)

    def _attempt(self, write: Callable[[], Session], *, keeps_time: bool = False) -> None:
        try:
            session = write()
        except StudyError as trouble:
            self._bus.problem.emit(trouble)
            return
        self._bus.changed.emit(Changes(memory=True, sessions=True))
        self._show(session, keeps_time=keeps_time)

    def _show(self, session: Session, *, keeps_time: bool = False) -> None:
        self._session = session
        if session.stage is Stage.DONE:
            self._end.show_session(session)
            self._stack.setCurrentWidget(self._end)
            self._end.focus_first()
            return
        revealed = session.stage is Stage.FEEDBACK
        intervals = self._workspace.runs.intervals(session) if revealed else None
        self._question.show_session(session, intervals, asks_confidence=self._asks_confidence)
        self._stack.setCurrentWidget(self._question)
        if revealed:
            self._revealed.restart()
            self._announce(session)
        elif not keeps_time:
            self._thinking.restart()
        if not (keeps_time and not revealed):
            self.focus_first()

    def _announce(self, session: Session) -> None:
        feedback = feedback_of(session.current)
        words = self.tr("{title}. {sentence} The sentence: {exact}").format(
            title=feedback.title, sentence=feedback.sentence, exact=feedback.passage.exact
        )
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
