"""The session at hand and its steps: each is stored first, and told when it holds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from studyapp.core.changes import Changes
from studyapp.core.errors import StudyError
from studyapp.core.quiz.answer import Answer
from studyapp.core.quiz.session import Session, SessionKind, Stage
from studyapp.core.scheduling.memory import Rating
from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.modes.practice.choices import Choices


class SessionDesk(QObject):
    """Runs one session at a time; a step that makes no sense now is left out."""

    stepped = Signal(object, bool)
    """The session after a step, and whether its question is still being thought about."""

    def __init__(self, bus: Bus, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._bus, self._workspace = bus, workspace
        self._thinking = QElapsedTimer()
        self.session: Session | None = None

    def begin(
        self, kind: SessionKind, choices: Choices, *, count: int, facts: tuple[str, ...] = ()
    ) -> None:
        """Start a session of `count` questions within what was chosen."""
        runs = self._workspace.runs
        self._step(
            lambda: runs.start(
                kind,
                count=count,
                seed=choices.seed,
                facts=facts,
                leave_out=choices.leave_out,
                scope=choices.scope,
            ),
            Changes(),
        )

    def resume(self) -> None:
        """Take up the session that was left open, if there is one."""
        session = self._workspace.runs.unfinished()
        if session is not None:
            self._take(session)

    def let_go(self) -> None:
        """Have no session at hand; it stays stored as it is."""
        self.session = None

    def give(self, answer: Answer, *, confidence: int | None = None) -> None:
        """Answer the current question."""
        session, runs = self._at(Stage.ASKING), self._workspace.runs
        if session is not None:
            took = int(self._thinking.elapsed())
            self._step(lambda: runs.answer(session, answer, took_ms=took, confidence=confidence))

    def show_hint(self) -> None:
        """Note that a hint is shown."""
        session = self._at(Stage.ASKING)
        if session is not None and not session.current.hinted:
            self._step(lambda: self._workspace.runs.show_hint(session), thinking=True)

    def rate(self, rating: Rating) -> None:
        """Rate the answer and go on."""
        session = self._at(Stage.FEEDBACK)
        if session is not None and not session.current.pending:
            self._step(lambda: self._workspace.runs.rate(session, rating))

    def accept(self) -> None:
        """Rate the answer as suggested."""
        session = self._at(Stage.FEEDBACK)
        if session is not None and session.current.suggested is not None:
            self.rate(session.current.suggested)

    def undo(self) -> None:
        """Take back the last step: an overruled mark first, then the last rating."""
        session = self.session
        if session is None:
            return
        if session.stage is Stage.FEEDBACK and session.current.overruled:
            self._step(lambda: self._workspace.runs.withdraw_overrule(session))
        elif session.can_undo:
            self._step(lambda: self._workspace.runs.undo_rating(session))

    def overrule(self) -> None:
        """Take the learner's word that the answer was right."""
        session = self._at(Stage.FEEDBACK)
        if session is not None and session.current.can_overrule:
            self._step(lambda: self._workspace.runs.overrule(session))

    def compare(self, met: tuple[int, ...]) -> None:
        """Take the learner's comparison of an open answer."""
        session = self._at(Stage.FEEDBACK)
        if session is not None and session.current.pending:
            self._step(lambda: self._workspace.runs.self_mark(session, met))

    def toggle_flag(self) -> None:
        """Flag the question, or take the flag off."""
        session = self.session
        if session is not None:
            self._step(lambda: self._workspace.runs.toggle_flag(session), thinking=True)

    def _at(self, stage: Stage) -> Session | None:
        return self.session if self.session is not None and self.session.stage is stage else None

    def _step(
        self,
        write: Callable[[], Session],
        changes: Changes = Changes(memory=True, sessions=True),  # noqa: B008 - a frozen value
        *,
        thinking: bool = False,
    ) -> None:
        try:
            session = write()
        except StudyError as trouble:
            self._bus.problem.emit(trouble)
            return
        if changes != Changes():
            self._bus.changed.emit(changes)
        self._take(session, thinking=thinking)

    def _take(self, session: Session, *, thinking: bool = False) -> None:
        self.session = session
        if not thinking:
            self._thinking.restart()
        self.stepped.emit(session, thinking)
