"""Questions made from facts: choose facts, see what was made, adopt it or retire it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.bank.row import Row
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.knowledge.pack import Pack
from studyapp.core.search.folding import fold
from studyapp.ui.item_words import title_words
from studyapp.ui.modes.bank.line_list import ID, LineList, ListLine
from studyapp.ui.modes.bank.list.words import caption_words, stem_words
from studyapp.ui.modes.bank.sheet import Sheet
from studyapp.ui.modes.bank.words import count_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.search_field import SearchField

SIZE = QSize(880, 600)


class FromFacts(Sheet):
    """Facts on one side, their untouched questions on the other, all of them ticked."""

    adopt_wanted = Signal(object)
    """The ids of questions to take into the bank."""
    retire_wanted = Signal(object)

    def __init__(
        self, theme: Theme, pack: Pack, rows: Sequence[Row], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", size=SIZE, parent=parent)
        self.setObjectName("from-facts")
        self.setWindowTitle(self.tr("From facts"))
        self.title.setText(self.tr("Questions from facts"))
        self._titles = {one.id: title_words(one, pack) for one in (*pack.facts, *pack.actors)}
        self._rows: tuple[Row, ...] = ()
        self.field = SearchField(theme, self.tr("Filter facts"))
        self.facts = LineList(theme, self.tr("Facts"))
        self.all_facts = Button(theme, self.tr("All facts"), kind=ButtonKind.LINK)
        self.questions = LineList(theme, self.tr("Questions"), ticked=True)
        self.all_questions = Button(theme, self.tr("Tick all or none"), kind=ButtonKind.LINK)
        self.count = PlainLabel(theme, "", TextStyle.SMALL, weight=600, wrap=False)
        self.retire = self.add_button(self.tr("Retire"), "retire-generated")
        self.adopt = self.add_button(self.tr("Adopt"), "adopt-generated", primary=True)
        self.close_button = self.add_button(self.tr("Close"), "close-from-facts")
        self._lay_out()
        self._connect()
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show the questions that nobody has touched yet, among these."""
        self._rows = tuple(
            row
            for row in rows
            if row.origin is Origin.GENERATED and row.status is not QuestionStatus.RETIRED
        )
        self._fill_facts()
        self._fill_questions()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the questions that are ticked."""
        return self.questions.ticked

    @property
    def chosen_facts(self) -> frozenset[str]:
        """The ids of the facts that are chosen; none stands for all of them."""
        return self.facts.chosen

    def choose_facts(self, ids: Iterable[str]) -> None:
        """Choose facts, showing their questions."""
        wanted = frozenset(ids)
        for item in self.facts.lines:
            item.setSelected(item.data(ID) in wanted)

    def _fill_facts(self) -> None:
        words = fold(self.field.text()).split()
        lines = [
            self._fact_line(fact_id, count)
            for fact_id, count in self._counts().items()
            if all(word in fold(self._titles.get(fact_id, fact_id)) for word in words)
        ]
        self.facts.show_lines(lines, self.chosen_facts)
        self._fill_questions()

    def _fact_line(self, fact_id: str, count: int) -> ListLine:
        return ListLine(
            id=fact_id, words=self._titles.get(fact_id, fact_id), caption=count_words(count)
        )

    def _counts(self) -> Mapping[str, int]:
        counts: dict[str, int] = {}
        for row in self._rows:
            for fact in row.facts:
                counts[fact] = counts.get(fact, 0) + 1
        order = {one: at for at, one in enumerate(self._titles)}
        return dict(sorted(counts.items(), key=lambda one: order.get(one[0], len(order))))

    def _fill_questions(self) -> None:
        wanted = self.chosen_facts
        self.questions.show_lines(
            [
                ListLine(id=row.id, words=stem_words(row), caption=caption_words(row))
                for row in self._rows
                if not wanted or not wanted.isdisjoint(row.facts)
            ]
        )
        self._show_count()

    def _tick(self) -> None:
        self.questions.tick_all(on=len(self.chosen) < self.questions.count())

    def _show_count(self) -> None:
        count = len(self.chosen)
        words = self.tr("{questions} ticked").format(questions=count_words(count))
        self.count.setText(words)
        for button in (self.adopt, self.retire):
            button.setEnabled(count > 0)
        self.say(
            self.tr(
                "These were made from the facts and nobody has changed them. Once adopted they "
                "are yours, and stay as they are when the facts change."
            )
            if self._rows
            else self.tr("Every question made from the facts is adopted or retired.")
        )

    def _lay_out(self) -> None:
        self.facts.setSelectionMode(LineList.SelectionMode.ExtendedSelection)
        across = QHBoxLayout()
        across.setSpacing(self._theme.px(20))
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(self._theme.px(8))
        left.addWidget(self.field)
        left.addWidget(self.facts, 1)
        left.addWidget(self.all_facts, 0, Qt.AlignmentFlag.AlignLeading)
        head = QHBoxLayout()
        head.addWidget(self.count, 1)
        head.addWidget(self.all_questions)
        right.addLayout(head)
        right.addWidget(self.questions, 1)
        across.addLayout(left, 2)
        across.addLayout(right, 3)
        self.body.addLayout(across, 1)

    def _connect(self) -> None:
        self.field.searched.connect(lambda _: self._fill_facts())
        self.field.down_pressed.connect(self.facts.setFocus)
        self.facts.itemSelectionChanged.connect(self._fill_questions)
        self.all_facts.clicked.connect(self.facts.clearSelection)
        self.all_questions.clicked.connect(self._tick)
        self.questions.itemChanged.connect(lambda _: self._show_count())
        self.adopt.clicked.connect(lambda: self.adopt_wanted.emit(self.chosen))
        self.retire.clicked.connect(lambda: self.retire_wanted.emit(self.chosen))
        self.close_button.clicked.connect(self.reject)
