"""Makes the rows of Browse: sections in their order, search hits by kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.day_number import year_month_day
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.knowledge.speaker import Speaker, Tone
from studyapp.ui.date_text import date_text
from studyapp.ui.fact_words import attribution, short_attribution
from studyapp.ui.item_words import (
    Item,
    actor_group_words,
    actor_kind_words,
    capitalised,
    title_words,
)
from studyapp.ui.models.fact_rows import FactRow
from studyapp.ui.models.item_filter import ItemFilter, date_of
from studyapp.ui.models.timeline_rows import in_time, tellers_of
from studyapp.ui.point_text import year_text

SENTENCE = "sentence:"
"""Rows of sentences carry this before the sentence's number."""


class Section(Enum):
    """The four lists of Browse."""

    EVENTS = "events"
    ACTORS = "actors"
    POSITIONS = "positions"
    LINKS = "links"


class Order(Enum):
    """How a list is sorted."""

    USUAL = "usual"
    """Events by date, the others under headings in the article's order."""
    NAME = "name"


def section_of(item: Item) -> Section:
    """Give the list an item stands in."""
    match item:
        case Event():
            return Section.EVENTS
        case Actor():
            return Section.ACTORS
        case Position():
            return Section.POSITIONS
        case Relationship():
            return Section.LINKS
        case _:
            assert_never(item)


class RowMaker:
    """Makes rows for one pack in one language."""

    def __init__(self, pack: Pack, locale: QLocale) -> None:
        self._pack, self._locale = pack, locale

    def rows(self, section: Section, kept: ItemFilter, order: Order) -> list[FactRow]:
        """Give a section's rows that the filter keeps."""
        items = [one for one in self._items(section) if kept.keeps(one, self._pack)]
        if order is Order.NAME:
            return sorted((self.row(one) for one in items), key=lambda row: row.title.casefold())
        return self._grouped(items)

    def row(self, item: Item) -> FactRow:
        """Give an item's row."""
        title = title_words(item, self._pack)
        speakers = self.speakers(item)
        return FactRow(
            id=item.id,
            title=title,
            caption=self._caption(item, short=True),
            speakers=speakers,
            spoken=self._spoken(item, title, speakers),
        )

    def sentence_row(self, passage: Passage) -> FactRow:
        """Give the row of a sentence."""
        said_by, _, _ = attribution(passage, self._pack)
        return FactRow(
            id=f"{SENTENCE}{passage.sentence}",
            title=passage.exact,
            caption=short_attribution(passage, self._pack),
            spoken=_tr("{place}: {words}").format(place=said_by, words=passage.exact),
            passage=passage,
        )

    def speakers(self, item: Item) -> tuple[Speaker, ...]:
        """Give whose glyphs an item carries."""
        match item:
            case Event():
                return tellers_of(self._pack, item)
            case Actor():
                return (self._pack.speaker(item.speaker),)
            case Position() | Relationship():
                return self._pack.speakers_of(item)
            case _:
                assert_never(item)

    def _items(self, section: Section) -> Sequence[Item]:
        match section:
            case Section.EVENTS:
                return in_time(self._pack.events)
            case Section.ACTORS:
                kinds = list(dict.fromkeys(actor.kind for actor in self._pack.actors))
                return sorted(self._pack.actors, key=lambda one: kinds.index(one.kind))
            case Section.POSITIONS:
                topics = [topic.id for topic in self._pack.topics]
                return sorted(self._pack.positions, key=lambda one: topics.index(one.topic))
            case Section.LINKS:
                actors = [actor.id for actor in self._pack.actors]
                return sorted(self._pack.relationships, key=lambda one: actors.index(one.subject))
            case _:
                assert_never(section)

    def _grouped(self, items: Iterable[Item]) -> list[FactRow]:
        rows: list[FactRow] = []
        before = ""
        for item in items:
            group = self._group(item)
            if group != before:
                rows.append(heading(group))
                before = group
            rows.append(self.row(item))
        return rows

    def _group(self, item: Item) -> str:
        match item:
            case Event():
                return self._year(item)
            case Actor():
                return actor_group_words(item.kind)
            case Position():
                return capitalised(self._pack.topic_name(item.topic))
            case Relationship():
                return capitalised(self._pack.actor(item.subject).name.canonical)
            case _:
                assert_never(item)

    def _year(self, event: Event) -> str:
        day = None
        if event.date is not None:
            day = event.date.latest if event.date.earliest is None else event.date.earliest
        if day is None:
            return _tr("No date given")
        return year_text(year_month_day(day)[0], self._locale)

    def _caption(self, item: Item, *, short: bool) -> str:
        date = date_of(item)
        match item:
            case Event() if date is None:
                return _tr("No date given")
            case Actor():
                return capitalised(item.role) or actor_kind_words(item.kind)
            case Position():
                return capitalised(self._pack.actor(item.holder).name.canonical)
            case _:
                return date_text(date, self._locale, short=short) if date else ""

    def _spoken(self, item: Item, title: str, speakers: tuple[Speaker, ...]) -> str:
        names = [_tr("article") if one.tone is Tone.ARTICLE else one.name for one in speakers]
        caption = self._caption(item, short=False)
        if isinstance(item, Actor):
            parts = [title, caption, *names]
        else:
            told = _tr("told by {names}").format(names=", ".join(names))
            parts = [caption, title, told]
        return ", ".join(part for part in parts if part)


def heading(words: str) -> FactRow:
    """Give a heading's row."""
    return FactRow(id="", title=words, is_heading=True)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RowMaker", text)
