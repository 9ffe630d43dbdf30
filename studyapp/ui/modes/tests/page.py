"""The tests page: make one, sit it, hand it in, look it through; every answer is kept at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QElapsedTimer, QLocale, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from studyapp.core.changes import Changes
from studyapp.core.errors import StudyError
from studyapp.core.handout.wish import PrintWish
from studyapp.core.quiz.answer import Answer
from studyapp.core.quiz.paper.rules import Allowance
from studyapp.core.quiz.paper.sitting import Sitting
from studyapp.services.sittings import Sittings
from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.modes.tests.hand_in_view import HandInView
from studyapp.ui.modes.tests.maker_view import Draft, MakerView
from studyapp.ui.modes.tests.review_view import ReviewView
from studyapp.ui.modes.tests.sitting_view import SittingView
from studyapp.ui.modes.tests.start_view import StartView
from studyapp.ui.modes.tests.words import left_words
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.announce import announce

Given = TypeVar("Given")
SECOND = 1_000
KEPT_EVERY_S = 15
"""How much of the time worked a crash may lose, in the learner's favour."""
LAST_MINUTES = (300, 60)
"""Seconds left at which the time is read out."""


class SittingsPage(QWidget):
    """Runs one sitting at a time through the tests of the workspace."""

    def __init__(
        self,
        theme: Theme,
        bus: Bus,
        workspace: Workspace,
        *,
        locale: QLocale,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._bus, self._workspace = bus, workspace
        self._sitting: Sitting | None = None
        self._worked_before = 0
        self._working, self._on_question = QElapsedTimer(), QElapsedTimer()
        self._tick = QTimer(self, interval=SECOND)
        self._start = StartView(theme, workspace, locale)
        self._maker = MakerView(theme, workspace, locale=locale, now=now)
        self._question = SittingView(theme, locale)
        self._hand_in = HandInView(theme)
        self._review = ReviewView(theme, workspace.pack, locale)
        self._stack = QStackedLayout(self)
        for view in (self._start, self._maker, self._question, self._hand_in, self._review):
            self._stack.addWidget(view)
        self._connect()
        self.show_start()

    @property
    def sitting(self) -> Sitting | None:
        """The sitting on the page, open or handed in; None at the start."""
        return self._sitting

    @property
    def sidebar_hidden(self) -> bool:
        """Whether a test is being sat."""
        return self._sitting is not None and not self._sitting.handed_in

    def show_start(self) -> None:
        """Offer the tests there are, or the sitting that was left open."""
        self._leave_time()
        self._sitting = None
        self._start.refresh()
        self._show_view(self._start)
        self._start.focus_first()

    def show_maker(self) -> None:
        """Offer to make a test."""
        self._maker.start_over()
        self._show_view(self._maker)
        self._maker.focus_first()

    def begin(self, test_id: str) -> None:
        """Begin a test and show its first question."""
        sitting = self._try(lambda: self._workspace.tests.begin(test_id))
        if sitting is not None:
            self._bus.changed.emit(Changes(sessions=True))
            self._open(sitting)

    def resume(self, sitting_id: str) -> None:
        """Go on with a sitting exactly where it stopped, or look through one handed in."""
        sitting = self._try(lambda: self._workspace.tests.resume(sitting_id))
        if sitting is not None:
            self._open(sitting)

    def focus_first(self) -> None:
        """Give the keyboard to what comes next."""
        view = self._stack.currentWidget()
        if isinstance(view, StartView | MakerView | SittingView | HandInView | ReviewView):
            view.focus_first()

    def hideEvent(self, event: QHideEvent) -> None:
        self._question.flush()
        self._keep_time()
        self._tick.stop()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.sidebar_hidden:
            self._tick.start()

    def _open(self, sitting: Sitting) -> None:
        self._question.forget()
        self._review.forget()
        self._worked_before = sitting.elapsed_s
        self._working.start()
        self._on_question.start()
        self._show(sitting)
        if not sitting.handed_in:
            if self.isVisible():
                self._tick.start()
            self._look_at_clock()

    def _show(self, sitting: Sitting, *, timed_out: bool = False) -> None:
        self._sitting = sitting
        if sitting.handed_in:
            self._tick.stop()
            open_now = self._workspace.tests.may_review(sitting)
            self._review.show_sitting(sitting, open_now=open_now, timed_out=timed_out)
            self._show_view(self._review)
            self._review.focus_first()
            return
        before = self._stack.currentWidget()
        self._question.show_sitting(sitting)
        self._show_view(self._question)
        if before is not self._question:
            self._question.focus_first()

    def _show_view(self, view: QWidget) -> None:
        self._stack.setCurrentWidget(view)
        self._bus.sidebar_wish_changed.emit()

    def _on_answered(self, answer: Answer | None) -> None:
        sitting = self._sitting
        if sitting is None or sitting.must_hand_in:
            return
        after = self._try(lambda: self._workspace.tests.answer(sitting, answer))
        if after is not None:
            self._sitting = after
            self._question.show_sitting(after)
            self._question.show_saved()

    def _on_moved(self, index: int) -> None:
        self._keep_time()
        sitting = self._sitting
        if sitting is None:
            return
        after = self._try(lambda: self._workspace.tests.go(sitting, index))
        if after is not None:
            self._show(after)
            self._question.focus_first()

    def _on_flag(self) -> None:
        sitting = self._sitting
        if sitting is not None and not sitting.handed_in:
            after = self._try(lambda: self._workspace.tests.toggle_flag(sitting))
            if after is not None:
                self._show(after)

    def _ask_to_hand_in(self) -> None:
        self._question.flush()
        self._keep_time()
        if self._sitting is not None and not self._sitting.handed_in:
            self._hand_in.show_sitting(self._sitting)
            self._show_view(self._hand_in)
            self._hand_in.focus_first()

    def _do_hand_in(self) -> None:
        self._question.flush()
        self._keep_time()
        sitting = self._sitting
        if sitting is None or sitting.handed_in:
            return
        timed_out = sitting.must_hand_in
        after = self._try(lambda: self._workspace.tests.hand_in(sitting))
        if after is not None:
            self._bus.changed.emit(Changes(sessions=True))
            self._show(after, timed_out=timed_out)

    def _on_extended(self, allowance: Allowance) -> None:
        sitting = self._sitting
        if sitting is None or sitting.handed_in:
            return
        after = self._try(lambda: self._workspace.tests.extend(sitting, allowance))
        if after is not None:
            self._show(after)
            self._look_at_clock()

    def _go_back(self) -> None:
        if self._sitting is not None:
            self._show(self._sitting)
            self._question.focus_first()

    def _on_tick(self) -> None:
        sitting = self._sitting
        if sitting is None or sitting.handed_in:
            self._tick.stop()
            return
        seconds = self._seconds()
        at = sitting.worked(seconds)
        self._question.show_time(at)
        if at.seconds_left in LAST_MINUTES and at.seconds_left:
            announce(self, left_words(at.seconds_left))
        if seconds - sitting.elapsed_s >= KEPT_EVERY_S or at.time_is_up != sitting.time_is_up:
            self._question.flush()
            self._keep_time()
            self._look_at_clock()

    def _look_at_clock(self) -> None:
        """When the time is up, hand in where the test's rule says so, else ask once."""
        sitting = self._sitting
        if sitting is None or not sitting.time_is_up:
            return
        if sitting.must_hand_in:
            self._do_hand_in()
        elif not sitting.told_time_up:
            told = self._try(lambda: self._workspace.tests.tell_time_up(sitting))
            if told is not None:
                self._sitting = told
                self._ask_to_hand_in()

    def _keep_time(self) -> None:
        sitting = self._sitting
        if sitting is None or sitting.handed_in or not self._working.isValid():
            return
        seconds, spent = self._seconds(), int(self._on_question.restart())
        service = self._workspace.tests
        after = self._try(lambda: service.keep_time(sitting, seconds, on_question_ms=spent))
        if after is not None:
            self._sitting = after

    def _leave_time(self) -> None:
        """Keep what is under way and stop the clock."""
        if self._sitting is not None and not self._sitting.handed_in:
            self._question.flush()
            self._keep_time()
        self._tick.stop()
        self._working.invalidate()

    def _seconds(self) -> int:
        return self._worked_before + int(self._working.elapsed()) // SECOND

    def _on_made(self, draft: Draft, start: bool) -> None:  # noqa: FBT001 - a slot of a signal
        test = self._try(
            lambda: self._workspace.tests.define(
                draft.title,
                draft.blueprint,
                seed=draft.seed,
                rules=draft.rules,
                leave_out=draft.leave_out,
                facts=draft.facts,
            )
        )
        if test is None:
            return
        if start:
            self.begin(test.id)
        else:
            self.show_start()

    def _on_printed(self, test_id: str) -> None:
        wish = self._try(lambda: _wish(self._workspace.tests, test_id))
        if wish is not None:
            self._bus.print_requested.emit(wish)

    def _on_changed(self, changes: object) -> None:
        """Offer to print while the teaching tools are on."""
        if isinstance(changes, Changes) and changes.preferences:
            self._start.refresh()

    def _on_deleted(self, test_id: str) -> None:
        changes = self._try(lambda: self._workspace.tests.delete(test_id))
        if changes is not None:
            self._start.refresh()
            self._start.focus_first()
            words = self.tr("The test was deleted. What was answered in it is kept.")
            self._bus.toast_requested.emit(words, lambda: self._on_restored(test_id))

    def _on_restored(self, test_id: str) -> None:
        if self._try(lambda: self._workspace.tests.restore(test_id)) is not None:
            self._start.refresh()

    def _on_marked(self, index: int, met: tuple[int, ...]) -> None:
        sitting = self._sitting
        if sitting is None:
            return
        after = self._try(lambda: self._workspace.tests.mark(sitting, index, met))
        if after is not None:
            self._bus.changed.emit(Changes(sessions=True))
            self._sitting = after
            self._review.show_sitting(after, open_now=True)

    def _try(self, write: Callable[[], Given]) -> Given | None:
        try:
            return write()
        except StudyError as trouble:
            self._bus.problem.emit(trouble)
            return None

    def _connect(self) -> None:
        self._tick.timeout.connect(self._on_tick)
        self._bus.changed.connect(self._on_changed)
        start, question = self._start, self._question
        start.make_requested.connect(self.show_maker)
        start.started.connect(self.begin)
        start.printed.connect(self._on_printed)
        start.resumed.connect(self.resume)
        start.opened.connect(self.resume)
        start.deleted.connect(self._on_deleted)
        self._maker.made.connect(self._on_made)
        self._maker.cancelled.connect(self.show_start)
        question.answered.connect(self._on_answered)
        question.moved.connect(self._on_moved)
        question.flag_toggled.connect(self._on_flag)
        question.hand_in_requested.connect(self._ask_to_hand_in)
        question.closed.connect(self.show_start)
        question.header.clock.extended.connect(self._on_extended)
        self._hand_in.confirmed.connect(self._do_hand_in)
        self._hand_in.picked.connect(self._on_moved)
        self._hand_in.went_back.connect(self._go_back)
        self._hand_in.extended.connect(self._on_extended)
        self._review.marked.connect(self._on_marked)
        self._review.context_requested.connect(self._bus.passage_requested)
        self._review.closed.connect(self.show_start)


def _wish(tests: Sittings, test_id: str) -> PrintWish:
    """Give a test as it would be sat; raise `NotFound`."""
    test = tests.test(test_id)
    return PrintWish(questions=tests.paper(test).questions, title=test.title, seed=test.seed)
