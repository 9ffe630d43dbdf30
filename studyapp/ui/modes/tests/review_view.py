"""After handing in: the score, by family, and every question with its answer and sentence."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.paper.result import Result, is_missed, result_of
from studyapp.core.quiz.paper.rules import ReviewRule
from studyapp.core.quiz.paper.sitting import Sitting
from studyapp.ui.family_words import family_words
from studyapp.ui.modes.tests.review_card import ReviewCard
from studyapp.ui.modes.tests.words import day_words, moment_words, points_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.column import Column
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.note import Note
from studyapp.ui.widgets.segmented import Segmented
from studyapp.ui.widgets.share_bar import ShareBar

NAME_WIDTH = 240


class Shown(Enum):
    """Which questions the review shows; the value is the place in the filter."""

    ALL = 0
    MISSED = 1


class ReviewView(Column):
    """A function of a sitting that was handed in, and of whether it may be looked through."""

    marked = Signal(int, object)
    context_requested = Signal(object)
    closed = Signal()

    def __init__(
        self, theme: Theme, pack: Pack, locale: QLocale, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._theme, self._pack, self._locale = theme, pack, locale
        self._sitting: Sitting | None = None
        self._cards: list[ReviewCard] = []
        self._back = Button(
            theme, self.tr("Back to the tests"), kind=ButtonKind.LINK, icon="arrow-left"
        )
        self._back.setObjectName("back-to-tests")
        self._title = PlainLabel(theme, "", TextStyle.HEADING, token="text2")
        self._score = PlainLabel(theme, "", TextStyle.HERO)
        self._score.setObjectName("test-score")
        self._line = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self._note = Note(theme, "info")
        self._families = QWidget()
        self._filter = Segmented(theme, ["", ""])
        self._filter.setObjectName("review-filter")
        self._filter.setAccessibleName(self.tr("Which questions to show"))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._lay_out()
        self._back.clicked.connect(self.closed)
        self._filter.picked.connect(lambda _at: self._show_cards())

    def show_sitting(self, sitting: Sitting, *, open_now: bool, timed_out: bool = False) -> None:
        """Show the result, and where the test allows it every question.

        `timed_out` says that the test handed itself in.
        """
        fresh = self._sitting is None or self._sitting.id != sitting.id
        self._sitting = sitting
        result = result_of(sitting)
        self._show_score(sitting, result)
        self._show_note(sitting, result, open_now=open_now, timed_out=timed_out)
        self._show_families(result)
        for widget in (self._filter, self._families):
            widget.setVisible(open_now)
        labels = (
            self.tr("All {n}").format(n=len(sitting.entries)),
            self.tr("Missed {n}").format(n=len(result.missed)),
        )
        self._filter.set_labels(labels)
        if fresh:
            self._filter.set_current(Shown.ALL.value)
            self.verticalScrollBar().setValue(0)
        self._make_cards(sitting if open_now else None)

    def forget(self) -> None:
        """Show the next sitting from its top and whole, whatever was shown before."""
        self._sitting = None

    def focus_first(self) -> None:
        """Give the keyboard to the filter, or to the way back."""
        target = self._back if self._filter.isHidden() else self._filter
        target.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show_score(self, sitting: Sitting, result: Result) -> None:
        self._title.setText(sitting.title)
        score = points_words(result.score.points, result.score.of, self._locale)
        self._score.setText(self.tr("{score} points").format(score=score))
        if sitting.handed_in_at is not None:
            words = self.tr("Handed in {moment}, seed {seed}, {n} minutes")
            self._line.setText(
                words.format(
                    moment=moment_words(sitting.handed_in_at, self._locale),
                    seed=sitting.seed,
                    n=max(1, round(sitting.elapsed_s / 60)),
                )
            )

    def _show_note(
        self, sitting: Sitting, result: Result, *, open_now: bool, timed_out: bool
    ) -> None:
        lines = []
        if timed_out:
            lines.append(self.tr("The time was up, so the test was handed in, as its rule says."))
        if not open_now:
            lines.append(self._closed_words(sitting))
        if result.pending:
            lines.append(self._pending_words(len(result.pending)))
        self._note.setVisible(bool(lines))
        self._note.set_text(" ".join(lines))

    def _closed_words(self, sitting: Sitting) -> str:
        closes_at = sitting.rules.closes_at
        if sitting.rules.review is ReviewRule.AFTER_CLOSING and closes_at is not None:
            day = day_words(closes_at, self._locale)
            return self.tr("The answers can be looked through from {day} on.").format(day=day)
        return self.tr("The answers of this test are not shown.")

    def _pending_words(self, count: int) -> str:
        if count == 1:
            return self.tr("1 open answer is for you to mark; until then it is not counted.")
        words = self.tr("{n} open answers are for you to mark; until then they are not counted.")
        return words.format(n=count)

    def _show_families(self, result: Result) -> None:
        old = self._families
        self._families = QWidget()
        grid = QGridLayout(self._families)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (family, score) in enumerate(result.families):
            words = points_words(score.points, score.of, self._locale)
            name = PlainLabel(self._theme, family_words(family), TextStyle.BODY)
            name.setFixedWidth(self._theme.px(NAME_WIDTH))
            bar = ShareBar(self._theme, score.share)
            described = self.tr("{family} {points}")
            bar.setAccessibleName(described.format(family=family_words(family), points=words))
            number = PlainLabel(self._theme, words, TextStyle.SMALL, token="text2", wrap=False)
            grid.addWidget(name, row, 0)
            grid.addWidget(bar, row, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(number, row, 2, Qt.AlignmentFlag.AlignTrailing)
        self._place.replaceWidget(old, self._families)
        old.hide()
        old.deleteLater()

    def _make_cards(self, sitting: Sitting | None) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._cards = []
        for at, entry in enumerate(() if sitting is None else sitting.entries):
            card = ReviewCard(self._theme, self._pack, self._locale, at + 1, entry)
            card.context_requested.connect(self.context_requested)
            card.marked.connect(lambda met, place=at: self.marked.emit(place, met))
            card.sentence_toggled.connect(lambda one=card: self._on_sentence(one))
            self._list.addWidget(card)
            self._cards.append(card)
        self._show_cards()

    def _on_sentence(self, chosen: ReviewCard) -> None:
        """Mark one sentence at a time."""
        wanted = not chosen.sentence_shown
        for card in self._cards:
            card.show_sentence(on=wanted and card is chosen)

    def _show_cards(self) -> None:
        if self._sitting is None:
            return
        only_missed = self._filter.current == Shown.MISSED.value
        for card, entry in zip(self._cards, self._sitting.entries, strict=False):
            shown = not only_missed or is_missed(entry)
            card.setVisible(shown)

    def _lay_out(self) -> None:
        self._place = QVBoxLayout()
        self._place.setSpacing(8)
        back = QHBoxLayout()
        back.addWidget(self._back)
        back.addStretch(1)
        self._place.addLayout(back)
        self._place.addSpacing(8)
        for widget in (self._title, self._score, self._line, self._note):
            self._place.addWidget(widget)
        self._place.addSpacing(8)
        self._place.addWidget(self._families)
        self._place.addSpacing(16)
        self._place.addWidget(self._filter, 0, Qt.AlignmentFlag.AlignLeading)
        self._place.addLayout(self._list)
        self._place.addStretch(1)
        self.body.addLayout(self._place)
