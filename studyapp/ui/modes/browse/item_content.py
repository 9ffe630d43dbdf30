"""Builds what the detail pane shows of an item or a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.knowledge.actor import Actor, ActorKind
from studyapp.core.knowledge.dispute import Dispute
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.ui.date_text import date_text, precision_words
from studyapp.ui.fact_words import place_words
from studyapp.ui.item_words import (
    Item,
    capitalised,
    find_item,
    full_words,
    link_words,
    standing_words,
)
from studyapp.ui.models.item_filter import date_of
from studyapp.ui.models.row_maker import RowMaker
from studyapp.ui.modes.browse.detail_parts import icon_words, section_head, sentence_quote
from studyapp.ui.modes.browse.dispute_block import DisputeBlock, shown_passages
from studyapp.ui.modes.browse.related import Group, Lead, Related
from studyapp.ui.modes.browse.source import Source
from studyapp.ui.remarks import slip_remarks, spelling_remark
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.item_link import ItemLink
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.note import Note

GLIMPSE = 90
"""How many code points of a further passage are shown, at most."""
WITH_ROLE = frozenset(ActorKind) - {ActorKind.STATE, ActorKind.REGION}
"""Who is introduced by a role beside what they say; a country needs no description."""


class ItemContent(QWidget):
    """One item from title to cross-links; thrown away when the next one is shown."""

    item_wanted = Signal(str)
    passage_wanted = Signal(object)
    """A `Passage` of the item to mark in the article."""
    practice_wanted = Signal()
    accounts_wanted = Signal(str)
    """The id of a dispute to set side by side."""

    def __init__(
        self, theme: Theme, source: Source, locale: QLocale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._source, self._locale = theme, source, locale
        self._pack = source.pack
        self._maker = RowMaker(source.pack, locale)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def add_item(self, item: Item, *, with_quote: bool) -> None:
        """Show an item; its sentence only where the article is not beside it."""
        disputes = () if isinstance(item, Actor) else self._pack.disputes_of(item.id)
        self._add(PlainLabel(self._theme, full_words(item, self._pack), TextStyle.TITLE))
        self._add_meta(item)
        self._add_summary(item)
        if with_quote and not isinstance(item, Actor):
            self._add_space(12)
            passage = item.passages[0]
            self._add(sentence_quote(self._theme, passage, self._pack, fact=item))
        self._add_space(14)
        self._add(Divider(self._theme))
        above = self._column.count()
        for dispute in disputes:
            self._add_dispute(dispute, item)
        self._add_notes(item, disputes, with_quote=with_quote)
        self._add_practice(item)
        ruled = self._column.count() > above
        self._add_passages(item, ruled=ruled)
        for number, group in enumerate(Related(self._pack, self._locale).groups(item)):
            self._add_group(group, ruled=ruled and number == 0 and len(item.passages) == 1)
        self._column.addStretch(1)

    def add_sentence(self, passage: Passage, items: Sequence[Item], *, with_quote: bool) -> None:
        """Show a sentence and what it tells."""
        place = capitalised(place_words(passage, self._pack))
        self._add(PlainLabel(self._theme, place, TextStyle.TITLE))
        self._add_space(12)
        if with_quote:
            self._add(sentence_quote(self._theme, passage, self._pack))
        for note in slip_remarks((passage,), self._pack):
            self._add_note("info", note)
        leads = tuple(Lead(item=one.id) for one in items)
        nothing = self.tr("No item is drawn from this sentence.")
        line = "" if leads else nothing
        self._add_group(Group(heading=self.tr("Told here"), leads=leads, line=line), ruled=True)
        self._column.addStretch(1)

    def _add_meta(self, item: Item) -> None:
        parts = QVBoxLayout()
        parts.setSpacing(4)
        date = date_of(item)
        if isinstance(item, Actor):
            if item.role:
                self._add_space(8)
                words = self.tr("{role}, according to the article")
                role = words.format(role=capitalised(item.role))
                self._add(PlainLabel(self._theme, role, TextStyle.SMALL, token="text2"))
            return
        if date is not None:
            words = self.tr("{date} · {precision}")
            when = date_text(date, self._locale)
            words = words.format(date=when, precision=precision_words(date))
            parts.addWidget(icon_words(self._theme, "calendar", words))
        elif isinstance(item, Event):
            parts.addWidget(icon_words(self._theme, "calendar-off", self.tr("No date given")))
        parts.addWidget(icon_words(self._theme, "quote", standing_words(item.standing)))
        self._add_space(8)
        self._column.addLayout(parts)

    def _add_summary(self, item: Item) -> None:
        lines = []
        match item:
            case Event():
                lines = [item.summary, self._date_note(item)]
            case Relationship():
                lines = [_unless_said(item.summary, full_words(item, self._pack))]
            case Position():
                holder = self._pack.actor(item.holder)
                lines = [holder.described if holder.kind in WITH_ROLE else ""]
            case _:
                pass
        for line in lines:
            if line:
                self._add_space(8)
                self._add(PlainLabel(self._theme, line, TextStyle.SMALL, token="text2"))

    def _date_note(self, event: Event) -> str:
        if event.date_note and event.date_words:
            words = self.tr("The article’s words for the date: “{words}”. {note}")
            return words.format(words=event.date_words, note=event.date_note)
        return event.date_note

    def _add_dispute(self, dispute: Dispute, item: Item) -> None:
        self._add_space(14)
        block = DisputeBlock(self._theme, dispute, self._pack, item_id=item.id)
        block.item_wanted.connect(self.item_wanted)
        block.accounts_wanted.connect(self.accounts_wanted)
        self._add(block)

    def _add_notes(self, item: Item, disputes: Sequence[Dispute], *, with_quote: bool) -> None:
        shown = [
            one for dispute in disputes for one in shown_passages(dispute, item.id, self._pack)
        ]
        if with_quote and not isinstance(item, Actor):
            shown += _around(item.passages[0], self._pack)
        passages = (*item.passages, *shown)
        spelling = spelling_remark(item, passages, self._pack)
        if spelling is not None:
            self._add_note("languages", spelling.text, spelling.bold)
        for slip in slip_remarks(passages, self._pack):
            self._add_note("info", slip)

    def _add_note(self, icon: str, text: str, bold: Sequence[tuple[int, int]] = ()) -> None:
        note = Note(self._theme, icon)
        note.set_text(text, bold)
        self._add_space(12)
        self._add(note)

    def _add_practice(self, item: Item) -> None:
        count = self._source.questions.count(item.id)
        if not count:
            return
        words = self.tr("Practise this · %n questions", "", count)
        button = Button(self._theme, words, kind=ButtonKind.PRIMARY, icon="play")
        button.setObjectName("browse-practise")
        button.clicked.connect(self.practice_wanted)
        self._add_space(16)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)

    def _add_passages(self, item: Item, *, ruled: bool) -> None:
        """Lead to each place in the article, where an item stands on several."""
        if len(item.passages) == 1:
            return
        self._add_head(self.tr("In the article"), ruled=ruled)
        speaker = self._pack.article_speaker
        for passage in item.passages:
            place = capitalised(place_words(passage, self._pack))
            words = shortened(passage.exact) if passage.quotable else ""
            link = ItemLink(self._theme, place, speaker, remark=words)
            link.clicked.connect(lambda _=False, to=passage: self.passage_wanted.emit(to))
            self._add(link)

    def _add_head(self, words: str, *, ruled: bool) -> None:
        self._add_space(18 if ruled else 14)
        if ruled:
            self._add(Divider(self._theme))
            self._add_space(14)
        self._add(section_head(self._theme, words))
        self._add_space(4)

    def _add_group(self, group: Group, *, ruled: bool) -> None:
        self._add_head(group.heading, ruled=ruled)
        if group.line:
            self._add(PlainLabel(self._theme, group.line, TextStyle.BODY, token="text2"))
        for lead in group.leads:
            self._add_lead(lead)

    def _add_lead(self, lead: Lead) -> None:
        item = find_item(lead.item, self._pack)
        if item is None:
            return
        speaker = self._maker.speakers(item)[0]
        link = ItemLink(self._theme, link_words(item, self._pack), speaker, remark=lead.remark)
        link.clicked.connect(lambda _=False, to=item.id: self.item_wanted.emit(to))
        self._add(link)

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def _add_space(self, height: int) -> None:
        self._column.addSpacing(self._theme.px(height))


def shortened(words: str) -> str:
    """Give the beginning of a long quotation, cut between words."""
    if len(words) <= GLIMPSE:
        return words
    return words[:GLIMPSE].rpartition(" ")[0].rstrip(",;:") + "…"


def _around(passage: Passage, pack: Pack) -> list[Passage]:
    """Give the sentences a passage is shown in."""
    article = pack.article
    return [article.passage(one.start, one.end) for one in article.sentences_of(passage)]


def _unless_said(line: str, title: str) -> str:
    """Give a line, or nothing where it only repeats the title."""
    return "" if line.rstrip(".") == title else line
