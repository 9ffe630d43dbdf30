"""One question in the review: the learner's answer, the article's, why, and the sentence."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.core.knowledge.context import quotable_context
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.answer import Written
from studyapp.core.quiz.body import OpenAnswer
from studyapp.core.quiz.paper.part_mark import part_mark
from studyapp.core.quiz.paper.result import is_pending
from studyapp.core.quiz.paper.sitting import Entry, EntryState
from studyapp.ui.fact_words import attribution
from studyapp.ui.family_words import family_words
from studyapp.ui.modes.tests.review_words import Lines, article_lines, given_lines, reasons
from studyapp.ui.modes.tests.words import earned_words, points_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.check_box import CheckBox
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.icon_label import IconLabel
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.quote import Quote

GAP = 6


class SelfMark(QWidget):
    """The points of the model answer, each to be ticked where the own answer holds it."""

    marked = Signal(object)

    def __init__(self, theme: Theme, body: OpenAnswer, met: tuple[int, ...]) -> None:
        super().__init__()
        self._boxes: list[CheckBox] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(
            PlainLabel(
                theme,
                self.tr("Which of these does your answer say?"),
                TextStyle.SMALL,
                token="text",
                weight=600,
            )
        )
        for number, point in enumerate(body.points):
            box = CheckBox(theme, "")
            box.setAccessibleName(point)
            box.setObjectName(f"point-{number + 1}")
            box.setChecked(number in met)
            self._boxes.append(box)
            row = QHBoxLayout()
            row.setSpacing(GAP)
            row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(PlainLabel(theme, point, TextStyle.BODY), 1)
            layout.addLayout(row)
        save = Button(theme, self.tr("Keep my mark"))
        save.setObjectName("keep-mark")
        save.clicked.connect(self._on_save)
        layout.addWidget(save, 0, Qt.AlignmentFlag.AlignLeading)

    def _on_save(self) -> None:
        self.marked.emit(tuple(at for at, box in enumerate(self._boxes) if box.isChecked()))


class ReviewCard(QWidget):
    """A question with all that is to be said of its answer; the sentence is shown on demand.

    Only one sentence is marked on a screen, so the review closes the others.
    """

    marked = Signal(object)
    context_requested = Signal(object)
    sentence_toggled = Signal()

    def __init__(
        self, theme: Theme, pack: Pack, locale: QLocale, number: int, entry: Entry
    ) -> None:
        super().__init__()
        self._theme, self._pack, self._locale, self._entry = theme, pack, locale, entry
        self._quote: Quote | None = None
        self.setObjectName(f"review-{number}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._show = Button(
            theme, self.tr("Show the sentence"), kind=ButtonKind.LINK, icon="highlighter"
        )
        self._show.setObjectName(f"sentence-{number}")
        self._context = Button(
            theme, self.tr("Read in context"), kind=ButtonKind.LINK, trailing_icon="arrow-right"
        )
        self._context.setObjectName(f"context-{number}")
        self._show.clicked.connect(self.sentence_toggled)
        self._context.clicked.connect(
            lambda: self.context_requested.emit(self._entry.question.passages[0])
        )
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 16)
        self._layout.setSpacing(GAP)
        self._lay_out(number)

    @property
    def sentence_shown(self) -> bool:
        """Whether the sentence is open."""
        return self._quote is not None

    def show_sentence(self, *, on: bool) -> None:
        """Open the marked sentence, or close it."""
        if on and self._quote is None:
            self._quote = self._make_quote()
            self._layout.addWidget(self._quote)
            self._quote.show()
        elif not on and self._quote is not None:
            self._layout.removeWidget(self._quote)
            self._quote.hide()
            self._quote.deleteLater()
            self._quote = None
        self._show.setText(self.tr("Hide the sentence") if on else self.tr("Show the sentence"))

    def _lay_out(self, number: int) -> None:
        entry, body = self._entry, self._entry.question.body
        self._layout.addWidget(Divider(self._theme))
        self._layout.addSpacing(10)
        self._layout.addLayout(self._head(number))
        self._layout.addWidget(PlainLabel(self._theme, entry.question.stem, TextStyle.HEADING))
        self._add(self.tr("Your answer"), given_lines(body, entry.answer, self._locale))
        if entry.mark is None or not entry.mark.correct or isinstance(body, OpenAnswer):
            self._add(self.tr("Article’s answer"), article_lines(body, self._locale))
        part = part_mark(entry)
        if part is not None and entry.mark is not None and not entry.mark.correct:
            words = earned_words(part, entry.mark.credit, self._locale)
            label = PlainLabel(self._theme, words, TextStyle.SMALL, token="text", weight=500)
            label.setObjectName(f"part-{number}")
            self._layout.addWidget(label)
        for line in reasons(entry):
            self._layout.addWidget(PlainLabel(self._theme, line, TextStyle.SMALL, token="text2"))
        if isinstance(body, OpenAnswer) and isinstance(entry.answer, Written):
            own = SelfMark(self._theme, body, entry.answer.met or ())
            own.marked.connect(self.marked)
            self._layout.addWidget(own)
        links = QHBoxLayout()
        links.setSpacing(20)
        links.addWidget(self._show)
        links.addWidget(self._context)
        links.addStretch(1)
        self._layout.addLayout(links)

    def _head(self, number: int) -> QHBoxLayout:
        icon, token, words = self._outcome()
        row = QHBoxLayout()
        row.setSpacing(8)
        title = self.tr("{n}. {family}").format(
            n=number, family=family_words(self._entry.question.family)
        )
        row.addWidget(PlainLabel(self._theme, title, TextStyle.SMALL, token="text2", wrap=False), 1)
        row.addWidget(IconLabel(self._theme, icon, token=token, size=16))
        row.addWidget(
            PlainLabel(self._theme, words, TextStyle.SMALL, token=token, weight=600, wrap=False)
        )
        return row

    def _outcome(self) -> tuple[str, str, str]:
        """Give icon, colour and words of how the answer compares with the article's."""
        entry, mark = self._entry, self._entry.mark
        if mark is None or is_pending(entry):
            return "circle-help", "text2", self.tr("To be marked by you")
        if mark.correct:
            return "circle-check", "ok", self.tr("Correct")
        if entry.state is EntryState.UNANSWERED:
            return "circle-dashed", "retry", self.tr("Not answered")
        if mark.credit > 0:
            earned = points_words(mark.credit, 1, self._locale)
            return "circle-dashed", "retry", self.tr("Partly, {earned}").format(earned=earned)
        return "rotate-ccw", "retry", self.tr("Not this time")

    def _add(self, label: str, lines: Lines) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        name = PlainLabel(self._theme, label, TextStyle.SMALL, token="text2")
        name.setFixedWidth(self._theme.px(110))
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        for line in lines:
            column.addWidget(PlainLabel(self._theme, line, TextStyle.BODY))
        row.addLayout(column, 1)
        self._layout.addLayout(row)

    def _make_quote(self) -> Quote:
        question, passage = self._entry.question, self._entry.question.passages[0]
        told = self._pack.find_fact(question.fact)
        if told is not None and passage not in told.passages:
            told = None
        before, after = quotable_context(passage, self._pack)
        words, glyph, tone = attribution(passage, self._pack, fact=told)
        quote = Quote(self._theme, self)
        quote.set_quote(before, passage.exact, after, words, glyph, tone)
        return quote
