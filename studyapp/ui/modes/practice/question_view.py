"""One question on the screen: header, stem, answers, and the bar that follows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.answer import Answer
from studyapp.core.quiz.session import Session, Stage
from studyapp.core.scheduling.memory import Rating
from studyapp.ui.family_words import family_words
from studyapp.ui.modes.practice.answer_area import AnswerArea
from studyapp.ui.modes.practice.feedback import Feedback, feedback_of
from studyapp.ui.modes.practice.feedback_bar import FeedbackBar
from studyapp.ui.modes.practice.session_header import SessionHeader
from studyapp.ui.modes.practice.words import hint_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.key_cap import KeyCap
from studyapp.ui.widgets.label import PlainLabel

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

    def __init__(self, theme: Theme, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._pack = theme, pack
        self._session: Session | None = None
        self.header = SessionHeader(theme)
        self._family = PlainLabel(
            theme, "", TextStyle.SMALL, token="accent_text", weight=600, wrap=False
        )
        self._source = PlainLabel(
            theme, self.tr("According to the article"), TextStyle.SMALL, token="text2", wrap=False
        )
        self._stem = PlainLabel(theme, "", TextStyle.QUESTION, token="text")
        self._stem.setObjectName("stem")
        self.answers = AnswerArea(theme)
        self._hint = PlainLabel(theme, "", TextStyle.SMALL, token="text2", wrap=False)
        self._enter = KeyCap(theme, self.tr("Enter"))
        self._skip = Button(theme, self.tr("Skip"), kind=ButtonKind.GHOST)
        self._skip.setObjectName("skip")
        self._dont_know = Button(theme, self.tr("I don’t know"), kind=ButtonKind.GHOST)
        self._dont_know.setObjectName("dont-know")
        self._check = Button(theme, self.tr("Check answer"), kind=ButtonKind.PRIMARY)
        self._check.setObjectName("check")
        self._footer = QWidget(self)
        self.feedback = FeedbackBar(theme, self)
        self._lay_out()
        self._connect()

    def show_session(self, session: Session, intervals: Mapping[Rating, timedelta] | None) -> None:
        """Draw the session's current item, asking or with its feedback."""
        before, self._session = self._session, session
        item = session.current
        self.header.show_session(session)
        fresh = before is None or before.id != session.id or before.index != session.index
        if fresh:
            self._show_question(session)
        asking = session.stage is Stage.ASKING
        self._footer.setVisible(asking)
        self.feedback.setVisible(not asking)
        if not asking and intervals is not None:
            self.answers.reveal(item.question, item.answer, only_involved=self._is_low())
            self.feedback.show_feedback(feedback_of(item), intervals, self._pack)
            QTimer.singleShot(0, self, self._show_answers)

    def feedback_now(self) -> Feedback | None:
        """Give the feedback shown, or None while asking."""
        if self._session is None or self._session.stage is not Stage.FEEDBACK:
            return None
        return feedback_of(self._session.current)

    @property
    def answer(self) -> Answer | None:
        """The answer given so far."""
        return self.answers.answer

    def _show_question(self, session: Session) -> None:
        question = session.current.question
        self._family.setText(family_words(question.family))
        self._stem.setText(question.stem)
        self._hint.setText(hint_words(question.body))
        self.answers.show_question(question)
        self._update_check()
        self._scroll.verticalScrollBar().setValue(0)

    def _show_answers(self) -> None:
        """Bring the answers into what the feedback bar leaves of the page."""
        self._scroll.ensureWidgetVisible(self.answers, 0, 0)

    def _update_check(self) -> None:
        self._check.setEnabled(self.answers.answer is not None)

    def _is_low(self) -> bool:
        return self.window().height() < LOW

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._margin.setFixedHeight(self._theme.px(18 if self._is_low() else 40))

    def _connect(self) -> None:
        self.answers.changed.connect(self._update_check)
        self._check.clicked.connect(self.check_requested)
        self._skip.clicked.connect(self.skip_requested)
        self._dont_know.clicked.connect(self.dont_know_requested)
        self.feedback.rated.connect(self.rated)
        self.feedback.context_requested.connect(self.context_requested)

    def _lay_out(self) -> None:
        overline = QHBoxLayout()
        overline.setSpacing(10)
        overline.addWidget(self._family)
        overline.addWidget(self._source)
        overline.addStretch(1)
        footer = QHBoxLayout(self._footer)
        footer.setContentsMargins(0, 12, 0, 0)
        footer.setSpacing(10)
        footer.addWidget(self._hint)
        footer.addWidget(self._enter)
        footer.addStretch(1)
        for button in (self._skip, self._dont_know, self._check):
            footer.addWidget(button)
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
        inner.addWidget(self.answers)
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
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self.feedback)
