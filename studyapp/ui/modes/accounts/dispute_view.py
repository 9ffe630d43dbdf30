"""A dispute from the question to what stands around it; made anew for each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.accounts.comparison import Column, compare
from studyapp.core.accounts.related import related_disputes, related_events
from studyapp.core.knowledge.dispute import Dispute
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.ui.item_words import link_words
from studyapp.ui.modes.accounts.account_card import AccountCard
from studyapp.ui.modes.accounts.equal_columns import EqualColumns
from studyapp.ui.modes.accounts.practice_row import PracticeRow
from studyapp.ui.modes.accounts.source import Source
from studyapp.ui.modes.accounts.statement_view import StatementView
from studyapp.ui.modes.accounts.words import event_remark, silence_words, tie_words
from studyapp.ui.remarks import slip_remarks, spelling_remark
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.glyph import GlyphIcon
from studyapp.ui.widgets.item_link import ItemLink
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.note import Note
from studyapp.ui.widgets.source_words import SourceWords

NARROWEST = 260
MOST_KEYS = 9


class DisputeView(QWidget):
    """At most one sentence is marked: the article's own at first, then whichever is opened."""

    item_wanted = Signal(str)
    passage_wanted = Signal(object)
    """A `Passage` to show in the article."""
    dispute_wanted = Signal(str)
    practice_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        source: Source,
        dispute: Dispute,
        *,
        locale: QLocale,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._source, self._locale = theme, source, locale
        self._pack: Pack = source.pack
        self._dispute = dispute
        self._own: SourceWords | None = None
        self.statements: list[StatementView] = []
        self.columns: EqualColumns | None = None
        self.practice = PracticeRow(theme)
        self.practice.practice_wanted.connect(self.practice_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._build()

    def refresh(self) -> None:
        """Show anew whether there is something to practise."""
        self.practice.show_dispute(self._dispute, self._source)

    def toggle(self, number: int) -> None:
        """Open or close the sentence of a statement, counted from 0; others close."""
        if number < len(self.statements):
            self._open(number, on=not self.statements[number].is_open)

    def passage_at(self, focus: QWidget | None) -> Passage:
        """Give the words of the statement that has the keyboard, else those that are marked."""
        held = [one for one in self.statements if focus is not None and one.isAncestorOf(focus)]
        opened = [one for one in self.statements if one.is_open]
        for view in (*held, *opened):
            return view.statement.passage
        return (*self._dispute.article_passages, self.statements[0].statement.passage)[0]

    def _open(self, number: int, *, on: bool) -> None:
        for at, view in enumerate(self.statements):
            view.set_open(on=on and at == number)
        if self._own is not None:
            self._own.set_open(on=not on)

    def _build(self) -> None:
        comparison = compare(self._dispute, self._pack)
        self._add_head()
        cards = [self._card(column) for column in comparison.columns]
        self.columns = EqualColumns(self._theme, cards, narrowest=NARROWEST)
        self._add_space(14)
        self._add(self.columns)
        for speaker in comparison.silent:
            self._add_silence(speaker)
        self._add_own_words()
        self._add_space(20)
        self._add(self.practice)
        self.refresh()
        self._add_notes([one.passage for one in comparison.statements])
        self._add_related()
        self._column.addStretch(1)

    def _add_head(self) -> None:
        topic = self._pack.topic_name(self._dispute.topic)
        overline = self.tr("Accounts differ · {topic}").format(topic=topic)
        self._add(PlainLabel(self._theme, overline, TextStyle.CAPTION, token="text2", weight=600))
        self._add_space(6)
        self._add(PlainLabel(self._theme, self._dispute.question, TextStyle.TITLE))
        self._add_space(8)
        self._add(self._beside_glyph(self._pack.article_speaker.id, self._dispute.article_says))

    def _card(self, column: Column) -> AccountCard:
        views = []
        for statement in column.statements:
            number = len(self.statements)
            key = str(number + 1) if number < MOST_KEYS else ""
            view = StatementView(self._theme, statement, self._pack, locale=self._locale, key=key)
            view.pressed.connect(partial(self.toggle, number))
            view.source_wanted.connect(partial(self.passage_wanted.emit, statement.passage))
            view.item_wanted.connect(self.item_wanted)
            self.statements.append(view)
            views.append(view)
        return AccountCard(self._theme, column.label, self._pack.speaker(column.speaker), views)

    def _add_silence(self, speaker_id: str) -> None:
        self._add_space(10)
        words = silence_words(self._pack.speaker(speaker_id))
        self._add(self._beside_glyph(speaker_id, words))

    def _add_own_words(self) -> None:
        self._add_section(self.tr("What the article itself says"))
        if not self._dispute.article_passages:
            words = self.tr("The article has no sentence of its own on this question.")
            self._add(PlainLabel(self._theme, words, TextStyle.SMALL, token="text2"))
            return
        for number, passage in enumerate(self._dispute.article_passages):
            own = SourceWords(self._theme, passage, self._pack)
            if number == 0:
                self._own = own
                own.set_open(on=True)
            self._add(own)
            self._add_space(6)

    def _add_notes(self, passages: Sequence[Passage]) -> None:
        first = self._pack.fact(self._dispute.accounts[0].facts[0])
        spelling = spelling_remark(first, passages, self._pack)
        if spelling is not None:
            self._add_note("languages", spelling.text, spelling.bold)
        told = tuple(one.note.casefold() for one in passages if one.note)
        for slip in slip_remarks(passages, self._pack):
            # A note that stands beside the words already is not said again.
            if not slip.casefold().startswith(told):
                self._add_note("info", slip)

    def _add_note(self, icon: str, text: str, bold: Sequence[tuple[int, int]] = ()) -> None:
        note = Note(self._theme, icon)
        note.set_text(text, bold)
        self._add_space(12)
        self._add(note)

    def _add_related(self) -> None:
        for group in related_events(self._dispute, self._pack):
            self._add_section(tie_words(group.tie))
            for event in (self._pack.fact(one) for one in group.events):
                if isinstance(event, Event):
                    self._add(self._event_link(event))
        others = related_disputes(self._dispute, self._pack)
        if others:
            self._add_section(self.tr("Questions on the same topic or event"))
        for other in others:
            link = ItemLink(self._theme, other.question, self._pack.article_speaker)
            link.clicked.connect(partial(self.dispute_wanted.emit, other.id))
            self._add(link)

    def _event_link(self, event: Event) -> ItemLink:
        speaker = self._pack.speakers_of(event)[0]
        remark = event_remark(event, self._pack, self._locale)
        link = ItemLink(self._theme, link_words(event, self._pack), speaker, remark=remark)
        link.clicked.connect(partial(self.item_wanted.emit, event.id))
        return link

    def _beside_glyph(self, speaker_id: str, words: str) -> QWidget:
        speaker = self._pack.speaker(speaker_id)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(self._theme.px(8))
        icon = GlyphIcon(self._theme, speaker.glyph, speaker.tone)
        first_line = QVBoxLayout()
        beside = self._theme.line_height(TextStyle.SMALL) - icon.sizeHint().height()
        first_line.addSpacing(beside // 2)
        first_line.addWidget(icon)
        first_line.addStretch(1)
        across.addLayout(first_line)
        across.addWidget(PlainLabel(self._theme, words, TextStyle.SMALL, token="text2"), 1)
        return row

    def _add_section(self, words: str) -> None:
        self._add_space(18)
        self._add(Divider(self._theme))
        self._add_space(14)
        self._add(PlainLabel(self._theme, words, TextStyle.CAPTION, token="text2", weight=600))
        self._add_space(6)

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def _add_space(self, height: int) -> None:
        self._column.addSpacing(self._theme.px(height))
