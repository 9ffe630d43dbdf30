"""What stands on one sentence, and what can be made of it; thrown away for the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from studyapp.core.knowledge.coverage import SentenceCoverage
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.question import Question
from studyapp.ui.family_words import family_words
from studyapp.ui.item_words import find_item, kind_words, link_words
from studyapp.ui.modes.coverage.words import (
    CAN_BE_MADE,
    counts_words,
    lack_words,
    made_words,
    place_of,
)
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.item_link import ItemLink
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.wrap_row import WrapRow

MOST = 30
"""How many questions are listed, at most."""


class SentenceDetails(QWidget):
    """Tells what is wanted of the sentence it shows."""

    item_wanted = Signal(str)
    question_wanted = Signal(str)
    make_question_wanted = Signal()
    make_fact_wanted = Signal(object)
    """The `EntryKind` to begin."""

    def __init__(
        self,
        theme: Theme,
        one: SentenceCoverage,
        pack: Pack,
        questions: tuple[Question, ...],
        parent: QWidget | None = None,
    ) -> None:
        """Show a sentence; `questions` are those that stand on it."""
        super().__init__(parent)
        self._theme, self._pack = theme, pack
        self.fact_button = Button(theme, self.tr("Make a fact"), icon="plus", key="F")
        self.fact_button.setObjectName("make-fact")
        self.question_button = Button(theme, self.tr("Make a question"), icon="plus", key="Q")
        self.question_button.setObjectName("make-question")
        self.fact_button.clicked.connect(self.open_menu)
        self.question_button.clicked.connect(self.make_question_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._add_head(one)
        self._add_items(self.tr("Facts"), one.facts)
        self._add_items(self.tr("Actors named"), one.actors)
        self._add_questions(questions)
        self._column.addStretch(1)

    def open_menu(self) -> None:
        """Offer the kinds of facts that can be begun from the sentence."""
        below = QPoint(0, self.fact_button.height() + 4)
        self.make_menu().popup(self.fact_button.mapToGlobal(below))

    def make_menu(self) -> QMenu:
        """Build the menu of kinds."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in CAN_BE_MADE:
            action = menu.addAction(made_words(kind))
            action.triggered.connect(partial(self._on_kind, kind))
        return menu

    def _on_kind(self, kind: object, _: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        self.make_fact_wanted.emit(kind)

    def _add_head(self, one: SentenceCoverage) -> None:
        self._column.addWidget(
            PlainLabel(self._theme, place_of(one, self._pack), TextStyle.HEADING)
        )
        self._add_line(counts_words(one), above=2)
        lack = lack_words(one)
        if lack:
            self._add_line(lack, above=6)
        row = WrapRow()
        row.set_widgets([self.fact_button, self.question_button])
        self._column.addSpacing(self._theme.px(12))
        self._column.addWidget(row)

    def _add_items(self, heading: str, ids: tuple[str, ...]) -> None:
        if not ids:
            return
        self._add_heading(heading)
        for item_id in ids:
            item = find_item(item_id, self._pack)
            if item is None:
                continue
            fact = self._pack.find_fact(item_id)
            speaker = (
                self._pack.speaker_of_actor(item_id)
                if fact is None
                else self._pack.speakers_of(fact)[0]
            )
            words = link_words(item, self._pack)
            link = ItemLink(self._theme, words, speaker, remark=kind_words(item))
            link.clicked.connect(partial(self.item_wanted.emit, item_id))
            self._column.addWidget(link)

    def _add_questions(self, questions: tuple[Question, ...]) -> None:
        if not questions:
            return
        self._add_heading(self.tr("Questions"))
        speaker = self._pack.article_speaker
        for one in questions[:MOST]:
            remark = family_words(one.family)
            link = ItemLink(self._theme, one.stem, speaker, remark=remark)
            link.clicked.connect(partial(self.question_wanted.emit, one.id))
            self._column.addWidget(link)
        more = len(questions) - MOST
        if more > 0:
            self._add_line(self.tr("{n} more are in the question bank.").format(n=more), above=6)

    def _add_heading(self, words: str) -> None:
        self._column.addSpacing(self._theme.px(16))
        label = PlainLabel(self._theme, words, TextStyle.CAPTION, token="text2", weight=600)
        self._column.addWidget(label)
        self._column.addSpacing(self._theme.px(2))

    def _add_line(self, words: str, *, above: int) -> None:
        self._column.addSpacing(self._theme.px(above))
        self._column.addWidget(PlainLabel(self._theme, words, TextStyle.SMALL, token="text2"))
