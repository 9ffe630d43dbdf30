"""What the article says, after an answer: the word, the reason, the sentence, the ratings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.scheduling.memory import Rating
from studyapp.ui.modes.practice.contrast import Contrast
from studyapp.ui.modes.practice.contrast_card import ContrastCard
from studyapp.ui.modes.practice.feedback import Feedback, Outcome
from studyapp.ui.modes.practice.passage_card import PassageCard
from studyapp.ui.modes.practice.self_mark import SelfMark
from studyapp.ui.modes.practice.words import interval_words, rating_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.icon_label import IconLabel
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.rating_button import RatingButton

COLUMN = 720
WIDE = 960
"""How wide the bar's column is while two sentences stand side by side."""
ROOM = 560
"""Below this window height, at 100 % text size, one sentence is shown at a time, and none
while points are compared: it would be cut off."""
PADDING = 20
LOOKS = {
    Outcome.CORRECT: ("ok", "ok_soft", "ok_line", "circle-check"),
    Outcome.PARTLY: ("retry", "retry_soft", "retry_line", "circle-dashed"),
    Outcome.OPEN: ("retry", "retry_soft", "retry_line", "scale"),
    Outcome.NOT_THIS_TIME: ("retry", "retry_soft", "retry_line", "rotate-ccw"),
}


class FeedbackBar(QWidget):
    """The bar that rises from the bottom edge; emits the rating picked."""

    rated = Signal(object)
    context_requested = Signal(object)
    overruled = Signal()
    overrule_undone = Signal()
    compared = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._outcome = Outcome.CORRECT
        self._passage: Passage | None = None
        self._other: Passage | None = None
        self._fact: str | None = None
        self._other_fact: str | None = None
        self._pack: Pack | None = None
        self._showing_other = False
        self._suggested = Rating.AGAIN
        self.setObjectName("feedback")
        self._icon = IconLabel(theme, "circle-check", token="ok", size=20)
        self._title = PlainLabel(theme, "", TextStyle.HEADING, token="ok", wrap=False)
        self._sentence = PlainLabel(theme, "", TextStyle.BODY, token="text")
        self._other_button = Button(theme, "", kind=ButtonKind.LINK)
        self._other_button.setObjectName("other-sentence")
        self._context = Button(
            theme, self.tr("Read in context"), kind=ButtonKind.GHOST, icon="book-open"
        )
        self._context.setObjectName("read-in-context")
        self._card = PassageCard(theme)
        self._contrast = ContrastCard(theme)
        self._was_right = Button(theme, self.tr("I was right"), kind=ButtonKind.GHOST, key="O")
        self._was_right.setObjectName("i-was-right")
        self._was_not = Button(
            theme, self.tr("Let the article decide"), kind=ButtonKind.GHOST, icon="undo-2"
        )
        self._was_not.setObjectName("undo-i-was-right")
        self.self_mark = SelfMark(theme)
        self._next = Button(
            theme, self.tr("Next"), kind=ButtonKind.PRIMARY, key=self.tr("Enter"), large=True
        )
        self._next.setObjectName("next")
        self._rating_row = QWidget()
        self._ratings = {rating: RatingButton(theme, int(rating), "") for rating in Rating}
        self._lay_out()
        self._connect()
        theme.changed.connect(self.update)

    def show_feedback(
        self,
        feedback: Feedback,
        intervals: Mapping[Rating, timedelta],
        pack: Pack,
        *,
        contrast: Contrast | None = None,
    ) -> None:
        """Show an outcome with its sentence, or two that are confused, and the four ratings."""
        self._outcome, self._pack = feedback.outcome, pack
        self._passage, self._other = feedback.passage, feedback.other_passage
        self._fact, self._other_fact = feedback.fact, feedback.other_fact
        self._showing_other = False
        self._was_right.setVisible(feedback.can_overrule)
        self._was_not.setVisible(feedback.overruled)
        self._show_comparing(feedback)
        token, _, _, icon = LOOKS[feedback.outcome]
        self._icon.set_icon(icon, token)
        self._title.setText(feedback.title)
        self._title.set_token(token)
        self._sentence.setText(feedback.sentence)
        self._show_passage()
        self._show_contrast(contrast, pack)
        self._show_ratings(feedback, intervals)
        self.update()

    def _show_ratings(self, feedback: Feedback, intervals: Mapping[Rating, timedelta]) -> None:
        """Offer the four ratings, or where nothing is planned just to go on."""
        rating_now = not self._rating_row.isHidden()
        self._suggested = feedback.suggested or Rating.AGAIN
        self._next.setVisible(rating_now and not intervals)
        self._rating_row.setVisible(rating_now and bool(intervals))
        if not intervals:
            return
        for rating, button in self._ratings.items():
            word, interval = rating_words(rating), interval_words(intervals[rating])
            button.set_words(word, interval)
            button.set_suggested(rating is feedback.suggested)
            button.setAccessibleName(
                self.tr("{word}, next in {interval}").format(word=word, interval=interval)
            )

    def focus_suggested(self) -> None:
        """Give the suggested rating the keyboard, or the first point that is to be compared."""
        if not self.self_mark.isHidden():
            self.self_mark.focus_first()
        elif not self._next.isHidden():
            self._next.setFocus()
        for button in self._ratings.values():
            if button.suggested:
                button.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        _, soft, line, _ = LOOKS[self._outcome]
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(soft))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour(line))
        painter.end()

    def _show_contrast(self, contrast: Contrast | None, pack: Pack) -> None:
        """Set two sentences side by side in place of the one, where there is room for both."""
        roomy = self.window().height() >= self._theme.px(ROOM)
        shown = contrast is not None and roomy
        self._column.setMaximumWidth(self._theme.px(WIDE if shown else COLUMN))
        self._contrast.setVisible(shown)
        comparing = self._outcome is Outcome.OPEN
        self._card.setVisible(not shown and (roomy or not comparing))
        if contrast is not None and shown:
            self._other_button.hide()
            self._contrast.show_contrast(contrast, pack)

    def _show_comparing(self, feedback: Feedback) -> None:
        """Ask for a comparison in place of a rating, where there is nothing to rate yet."""
        comparing = feedback.outcome is Outcome.OPEN
        self.self_mark.setVisible(comparing)
        self._rating_row.setVisible(not comparing)
        if comparing:
            self.self_mark.show_points(feedback.points)

    def _show_passage(self) -> None:
        passage = self._other if self._showing_other else self._passage
        if passage is not None and self._pack is not None:
            fact = self._other_fact if self._showing_other else self._fact
            self._card.show_passage(passage, self._pack, fact=fact)
        self._other_button.setVisible(self._other is not None)
        self._other_button.setText(
            self.tr("Show the answer’s sentence")
            if self._showing_other
            else self.tr("Show the sentence for your answer")
        )

    def _swap(self) -> None:
        self._showing_other = not self._showing_other
        self._show_passage()

    def _emit_context(self) -> None:
        self.context_requested.emit(self._other if self._showing_other else self._passage)

    def _connect(self) -> None:
        self._other_button.clicked.connect(self._swap)
        self._context.clicked.connect(self._emit_context)
        self._was_right.clicked.connect(self.overruled)
        self._was_not.clicked.connect(self.overrule_undone)
        self.self_mark.compared.connect(self.compared)
        self._next.clicked.connect(lambda: self.rated.emit(self._suggested))
        for rating, button in self._ratings.items():
            button.setObjectName(f"rating-{int(rating)}")
            button.clicked.connect(lambda _=False, one=rating: self.rated.emit(one))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._context, 0, Qt.AlignmentFlag.AlignTop)
        more = QHBoxLayout()
        more.setSpacing(10)
        more.addWidget(self._other_button)
        more.addStretch(1)
        more.addWidget(self._was_right)
        more.addWidget(self._was_not)
        ratings = QHBoxLayout(self._rating_row)
        ratings.setContentsMargins(0, 0, 0, 0)
        ratings.setSpacing(8)
        for button in self._ratings.values():
            ratings.addWidget(button, 1)
        column = self._column = QWidget(self)
        column.setMaximumWidth(self._theme.px(COLUMN))
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, PADDING - 4, 0, PADDING)
        inner.setSpacing(10)
        inner.addLayout(head)
        inner.addWidget(self._card)
        inner.addWidget(self._contrast)
        inner.addLayout(more)
        inner.addWidget(self.self_mark)
        inner.addWidget(self._rating_row)
        inner.addWidget(self._next, 0, Qt.AlignmentFlag.AlignTrailing)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(24, 0, 24, 0)
        outer.addStretch(1)
        outer.addWidget(column, 1000)
        outer.addStretch(1)
