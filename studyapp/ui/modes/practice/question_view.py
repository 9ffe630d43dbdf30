"""One question on the screen: header, stem, answers, and the bar that follows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.answer import Answer
from studyapp.core.quiz.hint import hint_of
from studyapp.core.quiz.session import Session, Stage
from studyapp.core.scheduling.leeches import Leech
from studyapp.core.scheduling.memory import Rating
from studyapp.ui.answers.answer_area import AnswerArea
from studyapp.ui.family_words import family_words
from studyapp.ui.modes.practice.confidence_row import ConfidenceRow
from studyapp.ui.modes.practice.contrast import contrast_of
from studyapp.ui.modes.practice.difference_list import DifferenceList
from studyapp.ui.modes.practice.feedback import Feedback, feedback_of
from studyapp.ui.modes.practice.feedback_bar import FeedbackBar
from studyapp.ui.modes.practice.question_footer import QuestionFooter
from studyapp.ui.modes.practice.session_header import SessionHeader
from studyapp.ui.modes.practice.words import hint_note_words, near_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.note import Note
from studyapp.ui.widgets.rise import rise

COLUMN = 720
LOW = 700
"""Below this window height the feedback hides the options that are not involved."""


class QuestionView(QWidget):
    """Draws the current item of a session; a function of the session's state."""

    check_requested = Signal()
    dont_know_requested = Signal()
    skip_requested = Signal()
    rated = Signal(object)
    context_requested = Signal(object)
    hint_requested = Signal()
    overruled = Signal()
    overrule_undone = Signal()
    compared = Signal(object)

    def __init__(
        self, theme: Theme, pack: Pack, *, locale: QLocale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._pack = theme, pack
        self._session: Session | None = None
        self._asks_confidence = False
        self.header = SessionHeader(theme)
        self._family = PlainLabel(
            theme, "", TextStyle.SMALL, token="accent_text", weight=600, wrap=False
        )
        self._source = PlainLabel(
            theme, self.tr("According to the article"), TextStyle.SMALL, token="text2", wrap=False
        )
        self._stem = PlainLabel(theme, "", TextStyle.QUESTION, token="text")
        self._stem.setObjectName("stem")
        self.answers = AnswerArea(theme, locale=locale)
        self._again = PlainLabel(
            theme, self.tr("Again"), TextStyle.SMALL, token="retry", weight=600, wrap=False
        )
        self._again.setObjectName("again")
        self._hint = Note(theme, "lightbulb")
        self._hint.setObjectName("hint-note")
        self._near = Note(theme, "info", near_words())
        self._near.setObjectName("near-note")
        self.confidence = ConfidenceRow(theme)
        self.differences = DifferenceList(theme)
        self._footer = QuestionFooter(theme)
        self.feedback = FeedbackBar(theme, self)
        self._lay_out()
        self._connect()

    def show_session(
        self,
        session: Session,
        intervals: Mapping[Rating, timedelta] | None,
        *,
        asks_confidence: bool = False,
        leech: Leech | None = None,
    ) -> None:
        """Draw the session's current item, asking or with its feedback.

        `leech` is the current fact's, where it is one; confusing it once more contrasts it.
        """
        before, self._session = self._session, session
        self._asks_confidence = asks_confidence
        self.header.show_session(session)
        fresh = before is None or before.id != session.id or before.index != session.index
        asking = session.stage is Stage.ASKING
        if fresh:
            self._show_question(session)
        self._show_hint(session)
        self._footer.setVisible(asking)
        self.confidence.setVisible(asking and asks_confidence)
        self._near.setVisible(False)
        if asking or intervals is None:
            self.feedback.hide()
            self.differences.show_differences(())
        else:
            self._show_feedback(session, intervals, leech)
        self._update_check()

    def _show_feedback(
        self, session: Session, intervals: Mapping[Rating, timedelta], leech: Leech | None
    ) -> None:
        item, rising = session.current, self.feedback.isHidden()
        feedback = feedback_of(item)
        self.answers.reveal(item.answer, item.mark, only_involved=self._is_low())
        self.differences.show_differences(feedback.differences)
        contrast = contrast_of(item, leech)
        self.feedback.show_feedback(feedback, intervals, self._pack, contrast=contrast)
        self.feedback.show()
        QTimer.singleShot(0, self, self._show_answers)
        if rising and self._whole.activate():
            rise(self._theme, self.feedback)

    def show_near(self) -> None:
        """Say that what was typed is nearly a name the article knows."""
        self._near.show()
        self.answers.focus_first()

    def feedback_now(self) -> Feedback | None:
        """Give the feedback shown, or None while asking."""
        if self._session is None or self._session.stage is not Stage.FEEDBACK:
            return None
        return feedback_of(self._session.current)

    @property
    def answer(self) -> Answer | None:
        """The answer given so far."""
        return self.answers.answer

    @property
    def lacks_confidence(self) -> bool:
        """Whether the learner has yet to tell how sure the answer is."""
        return self._asks_confidence and self.confidence.level is None

    def _show_question(self, session: Session) -> None:
        item, question = session.current, session.current.question
        self._family.setText(family_words(question.family))
        self._again.setVisible(item.attempt > 1)
        self._stem.setText(question.stem)
        self.answers.show_question(question)
        self.confidence.clear()
        self._scroll.verticalScrollBar().setValue(0)

    def _show_hint(self, session: Session) -> None:
        item, asking = session.current, session.stage is Stage.ASKING
        hint = hint_of(item.question, self._pack) if asking else None
        self._footer.show_body(item.question.body, hint=hint is not None and not item.hinted)
        self._hint.setVisible(hint is not None and item.hinted)
        if hint is not None:
            self._hint.set_text(hint_note_words(hint))

    def _show_answers(self) -> None:
        """Bring the answers into what the feedback bar leaves of the page."""
        self._scroll.ensureWidgetVisible(self.answers, 0, 0)

    def _update_check(self) -> None:
        self._footer.allow_check(on=self.answers.answer is not None)

    def _on_changed(self) -> None:
        self._near.hide()
        self._update_check()

    def _is_low(self) -> bool:
        return self.window().height() < LOW

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._margin.setFixedHeight(self._theme.px(18 if self._is_low() else 40))

    def _connect(self) -> None:
        self.answers.changed.connect(self._on_changed)
        footer, feedback = self._footer, self.feedback
        footer.check_requested.connect(self.check_requested)
        footer.hint_requested.connect(self.hint_requested)
        footer.skip_requested.connect(self.skip_requested)
        footer.dont_know_requested.connect(self.dont_know_requested)
        feedback.rated.connect(self.rated)
        feedback.context_requested.connect(self.context_requested)
        feedback.overruled.connect(self.overruled)
        feedback.overrule_undone.connect(self.overrule_undone)
        feedback.compared.connect(self.compared)
        self.differences.passage_requested.connect(self.context_requested)

    def _lay_out(self) -> None:
        overline = QHBoxLayout()
        overline.setSpacing(10)
        overline.addWidget(self._family)
        overline.addWidget(self._source)
        overline.addWidget(self._again)
        overline.addStretch(1)
        column = QWidget()
        column.setMaximumWidth(self._theme.px(COLUMN))
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 24)
        inner.setSpacing(6)
        self._margin = QWidget()
        inner.addWidget(self._margin)
        inner.addLayout(overline)
        inner.addWidget(self._stem)
        inner.addSpacing(18)
        inner.addWidget(self._hint)
        inner.addWidget(self.answers)
        inner.addWidget(self._near)
        inner.addWidget(self.differences)
        inner.addWidget(self.confidence)
        inner.addWidget(self._footer)
        inner.addStretch(1)
        middle = QWidget()
        centred = QHBoxLayout(middle)
        centred.setContentsMargins(24, 0, 24, 0)
        centred.addStretch(1)
        centred.addWidget(column, 1000)
        centred.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(middle)
        outer = self._whole = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self.feedback)
