"""The practice page: start, question, end; every answer is stored before it is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QLocale
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from studyapp.core.errors import StudyError
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.answer import Answer, DontKnow, Skipped
from studyapp.core.quiz.hint import hint_of
from studyapp.core.quiz.near_miss import is_near_miss
from studyapp.core.quiz.scope import EVERYTHING, Scope
from studyapp.core.quiz.session import Session, SessionKind, Stage
from studyapp.core.scheduling.leeches import Leech
from studyapp.core.scheduling.memory import Rating
from studyapp.services.workspace import Workspace
from studyapp.ui.appearance import ON
from studyapp.ui.bus import Bus
from studyapp.ui.modes.practice.choices import PREFERENCE, Choices, choices_to_text
from studyapp.ui.modes.practice.confidence_row import PREFERENCE as CONFIDENCE
from studyapp.ui.modes.practice.differences import chosen_wrong
from studyapp.ui.modes.practice.end_view import EndView
from studyapp.ui.modes.practice.feedback import feedback_of
from studyapp.ui.modes.practice.keys import Key, key_of
from studyapp.ui.modes.practice.question_view import QuestionView
from studyapp.ui.modes.practice.session_desk import SessionDesk
from studyapp.ui.modes.practice.start_view import StartView
from studyapp.ui.theme import Theme

SETTLE_MS = 250
"""After the reveal, digits are ignored this long, so that a second press is no rating."""
EDIT = "e"
NO_NOTES: frozenset[ContentNote] = frozenset()


class PracticePage(QWidget):
    """Shows the session at hand and turns keys and buttons into its steps."""

    def __init__(self, theme: Theme, bus: Bus, workspace: Workspace, *, locale: QLocale) -> None:
        super().__init__()
        self._theme, self._bus, self._workspace = theme, bus, workspace
        self._asked_near: tuple[str, int] | None = None
        self._revealed = QElapsedTimer()
        self._desk = SessionDesk(bus, workspace, self)
        self._start = StartView(theme, workspace)
        self._question = QuestionView(theme, workspace.pack, locale=locale)
        self._end = EndView(theme, locale)
        self._stack = QStackedLayout(self)
        for view in (self._start, self._question, self._end):
            self._stack.addWidget(view)
        self._connect()
        self.show_start()

    @property
    def session(self) -> Session | None:
        """The session on the page, or None at the start."""
        return self._desk.session

    def show_start(self) -> None:
        """Offer a new session, or the one that was left open."""
        self._desk.let_go()
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
        choices = Choices(seed=seed, leave_out=leave_out, scope=scope)
        self._desk.begin(kind, choices, count=count, facts=facts)

    def resume(self) -> None:
        """Go on with the session that was left open, exactly where it stopped."""
        self._desk.resume()

    def focus_first(self) -> None:
        """Give the keyboard to what is answered next."""
        if self.session is None:
            self._start.focus_first()
        elif self.session.stage is Stage.FEEDBACK:
            self._question.feedback.focus_suggested()
        elif self.session.stage is Stage.ASKING:
            self._question.answers.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = key_of(event)
        if event.isAutoRepeat() or key is None or not self._act(key):
            super().keyPressEvent(event)

    def _act(self, key: Key) -> bool:
        session = self.session
        if session is None or self._stack.currentWidget() is not self._question:
            return False
        if session.stage is Stage.ASKING:
            return self._act_asking(key)
        if session.current.pending:
            return self._act_comparing(key)
        return self._act_feedback(key)

    def _act_asking(self, key: Key) -> bool:
        if key.sure is not None:
            if self._asks_confidence:
                self._question.confidence.choose(key.sure)
            return self._asks_confidence
        if key.digit == 0:
            self._desk.give(DontKnow())
            return True
        if key.digit is not None:
            return self._question.answers.choose(key.digit)
        return self._command(key, {"confirm": self._check, "x": self._skip, "h": self._show_hint})

    def _act_comparing(self, key: Key) -> bool:
        comparing = self._question.feedback.self_mark
        if key.digit is not None:
            return comparing.toggle(key.digit)
        return self._command(key, {"confirm": comparing.confirm, "s": self._read_in_context})

    def _act_feedback(self, key: Key) -> bool:
        if key.letter == EDIT:
            return self._edit()
        if key.digit is not None:
            if key.digit in tuple(Rating) and self._revealed.hasExpired(SETTLE_MS):
                self._desk.rate(Rating(key.digit))
            return True
        desk = self._desk
        actions = {"confirm": desk.accept, "s": self._read_in_context, "o": desk.overrule}
        return self._command(key, actions)

    def _command(self, key: Key, actions: dict[str, Callable[[], None]]) -> bool:
        """Do what a letter stands for at this stage, or at every stage."""
        always = {
            "escape": self._leave,
            "f": self._desk.toggle_flag,
            "undo": self._desk.undo,
        }
        action = (always | actions).get(key.letter)
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
        elif self._is_near_miss(answer):
            self._question.show_near()
        else:
            self._desk.give(answer, confidence=self._question.confidence.level)

    def _is_near_miss(self, answer: Answer) -> bool:
        """Whether to ask once more; the same question is asked only once."""
        session = self.session
        if session is None or self._asked_near == (session.id, session.index):
            return False
        if not is_near_miss(session.current.question.body, answer):
            return False
        self._asked_near = (session.id, session.index)
        return True

    def _show_hint(self) -> None:
        session = self.session
        if session is not None and hint_of(session.current.question, self._workspace.pack):
            self._desk.show_hint()

    def _skip(self) -> None:
        self._desk.give(Skipped())

    def _leave(self) -> None:
        if self.session is not None:
            self.show_start()
            self._bus.page_requested.emit("today")

    def _edit(self) -> bool:
        """Open the question in the bank, for whoever teaches."""
        if self.session is None or not self._workspace.teaching.on:
            return False
        self._bus.question_edit_requested.emit(self.session.current.question.id)
        return True

    def _read_in_context(self) -> None:
        if self.session is not None and self.session.stage is Stage.FEEDBACK:
            self._bus.passage_requested.emit(self.session.current.question.passages[0])

    def _connect(self) -> None:
        desk, question, end = self._desk, self._question, self._end
        desk.stepped.connect(self._show)
        self._start.started.connect(self._on_started)
        self._start.resumed.connect(self.resume)
        question.check_requested.connect(self._check)
        question.answers.confirmed.connect(self._check)
        question.skip_requested.connect(self._skip)
        question.hint_requested.connect(self._show_hint)
        question.dont_know_requested.connect(lambda: desk.give(DontKnow()))
        question.overruled.connect(desk.overrule)
        question.overrule_undone.connect(desk.undo)
        question.compared.connect(desk.compare)
        question.rated.connect(desk.rate)
        question.context_requested.connect(self._bus.passage_requested)
        question.header.closed.connect(self._leave)
        question.header.flag_toggled.connect(desk.toggle_flag)
        question.header.undo_requested.connect(desk.undo)
        end.repeat_requested.connect(self._on_repeat)
        end.undo_requested.connect(desk.undo)
        end.more_requested.connect(self.show_start)
        end.today_requested.connect(lambda: self._bus.page_requested.emit("today"))
        end.passage_requested.connect(self._bus.passage_requested)

    def _on_started(self, choices: Choices) -> None:
        self._remember(choices)
        kind = SessionKind.CRAM if choices.cram else SessionKind.PRACTICE
        facts = self._start.facts
        self._desk.begin(kind, choices, count=choices.count, facts=facts)

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

    def _show(self, session: Session, thinking: bool) -> None:  # noqa: FBT001 - a slot
        if session.stage is Stage.DONE:
            self._end.show_session(session)
            self._stack.setCurrentWidget(self._end)
            self._end.focus_first()
            return
        revealed = session.stage is Stage.FEEDBACK
        intervals = self._workspace.runs.intervals(session) if revealed else None
        self._question.show_session(
            session,
            intervals,
            asks_confidence=self._asks_confidence,
            leech=self._leech(session) if revealed else None,
        )
        self._stack.setCurrentWidget(self._question)
        if revealed:
            self._revealed.restart()
            self._announce(session)
        if revealed or not thinking:
            self.focus_first()

    def _leech(self, session: Session) -> Leech | None:
        """The leech an answer has met once more; nothing is looked up for one that was right."""
        if chosen_wrong(session.current) is None:
            return None
        return self._workspace.schedule.leech(session.current.question.fact)

    def _announce(self, session: Session) -> None:
        feedback = feedback_of(session.current)
        words = self.tr("{title}. {sentence} The sentence: {exact}").format(
            title=feedback.title, sentence=feedback.sentence, exact=feedback.passage.exact
        )
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
