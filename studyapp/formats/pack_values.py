"""Turn checked tables into values of the core, noting what the values refuse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from studyapp.core.errors import DateProblem, InvalidDate, InvalidInput
from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.dispute import Account, Dispute
from studyapp.core.knowledge.event import Event, Participant
from studyapp.core.knowledge.layout import NoFact, Period, Slip
from studyapp.core.knowledge.name import Name
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.place import Place as KnownPlace
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.formats.pack_schema import (
    ActorTable,
    DisputeTable,
    EventTable,
    NoFactTable,
    PeriodTable,
    PlaceTable,
    PositionTable,
    Quotation,
    RelationshipTable,
    SlipTable,
)
from studyapp.formats.pack_tables import Entry
from studyapp.formats.passages import Place, Quotes
from studyapp.formats.problem_list import ProblemList

Value = TypeVar("Value")

_REFUSED = {
    "accounts": "A dispute needs two accounts or more, each with facts of its own.",
    "key": "Exactly one option has key = true.",
    "note_source": "A note names its source.",
    "object": "Nobody is related to itself.",
    "options": "Two options have the same text.",
    "map": "A place on the map is two whole numbers from 0 to 10000.",
    "part_of": "An actor cannot be part of itself or speak for itself.",
    "second_object": "A second object belongs to mediates_between, always and only there.",
    "sources": "What is attributed names its source.",
    "standing": "What the article tells in its own voice has no sources.",
    "statement": "A statement ends without a full stop.",
    "until": "It ends before it begins.",
}
_DATES = {
    DateProblem.SYNTAX: "is no EDTF date",
    DateProblem.NO_SUCH_DAY: "names a day that does not exist",
    DateProblem.BACKWARDS: "ends before it begins",
    DateProblem.TIME_OF_DAY: "gives a time of day, which is not kept",
    DateProblem.UNSUPPORTED: "is a form of EDTF that is not supported",
}
_DATE_HINT = "Write 2020-09-27, 1991-12, 1988, 2020-07-12/2020-07-16 or 1991~/1994-05."


class Values:
    """Builds the entries of one pack; None stands for what could not be built."""

    def __init__(self, quotes: Quotes, problems: ProblemList) -> None:
        self._quotes = quotes
        self._problems = problems

    def date(self, text: str | None, place: Place) -> PartialDate | None:
        """Read a date, or note why it is none."""
        if not text:
            return None
        try:
            return PartialDate.parse(text)
        except InvalidDate as trouble:
            message = f"“{text}” {_DATES[trouble.reason]}."
            self._problems.add(place.file, place.entry, place.field, message, _DATE_HINT)
            return None

    def passages(
        self,
        entry: Entry[ActorTable]
        | Entry[EventTable]
        | Entry[PositionTable]
        | Entry[RelationshipTable],
    ) -> tuple[Passage, ...]:
        """Find an entry's passages."""
        place = Place(entry.file, entry.label, "passages")
        return self._quotes.find_all(entry.table.passages, place)

    def period(self, entry: Entry[PeriodTable]) -> Period | None:
        """Build a named period."""
        date = self.date(entry.table.date, Place(entry.file, entry.label, "date"))
        if date is None:
            return None
        return Period(id=entry.table.id, name=entry.table.name, date=date)

    def place(self, entry: Entry[PlaceTable]) -> KnownPlace | None:
        """Build a place."""
        name = self._name(entry)
        return None if name is None else KnownPlace(id=entry.table.id, name=name)

    def slip(self, entry: Entry[SlipTable]) -> Slip | None:
        """Build a slip; it is quotable only if both the slip and its passage say so."""
        wanted = entry.table.passage
        asked: Quotation = wanted.model_copy(
            update={
                "quotable": wanted.quotable and entry.table.quotable,
                "note": wanted.note or entry.table.note,
            }
        )
        found = self._quotes.find(asked, Place(entry.file, entry.label, "passage"))
        return None if found is None else Slip(passage=found, note=entry.table.note)

    def no_fact(self, entry: Entry[NoFactTable]) -> NoFact | None:
        """Build the reason why a sentence states no fact."""
        found = self._quotes.find(entry.table.passage, Place(entry.file, entry.label, "passage"))
        return None if found is None else NoFact(passage=found, reason=entry.table.reason)

    def actor(self, entry: Entry[ActorTable]) -> Actor | None:
        """Build an actor."""
        table = entry.table
        name, passages = self._name(entry), self.passages(entry)
        if name is None or not passages:
            return None
        return self.built(
            entry,
            lambda: Actor(
                id=table.id,
                kind=table.kind,
                name=name,
                role=table.role,
                speaker=table.speaker,
                speaks_for=table.speaks_for,
                part_of=table.part_of,
                spot=table.map,
                passages=passages,
            ),
        )

    def event(self, entry: Entry[EventTable]) -> Event | None:
        """Build an event."""
        table = entry.table
        date = self._dated(entry, table.date, table.date_words)
        passages = self.passages(entry)
        if not passages:
            return None
        return self.built(
            entry,
            lambda: Event(
                id=table.id,
                title=table.title,
                asks=table.asks,
                summary=table.summary,
                date=date,
                date_words=table.date_words,
                date_note=table.date_note,
                place=table.place,
                participants=tuple(
                    Participant(actor=one.actor, part=one.part) for one in table.participants
                ),
                sources=tuple(table.sources),
                via=table.via,
                standing=table.standing,
                content_note=table.content_note,
                passages=passages,
            ),
        )

    def position(self, entry: Entry[PositionTable]) -> Position | None:
        """Build a position."""
        table = entry.table
        date = self._dated(entry, table.date, table.date_words)
        passages = self.passages(entry)
        if not passages:
            return None
        return self.built(
            entry,
            lambda: Position(
                id=table.id,
                holder=table.holder,
                via=table.via,
                topic=table.topic,
                stance=table.stance,
                statement=table.statement,
                about=tuple(table.about),
                date=date,
                date_words=table.date_words,
                standing=table.standing,
                content_note=table.content_note,
                passages=passages,
            ),
        )

    def relationship(self, entry: Entry[RelationshipTable]) -> Relationship | None:
        """Build a relationship."""
        table = entry.table
        since = self.date(table.since, Place(entry.file, entry.label, "since"))
        until = self.date(table.until, Place(entry.file, entry.label, "until"))
        passages = self.passages(entry)
        if not passages:
            return None
        return self.built(
            entry,
            lambda: Relationship(
                id=table.id,
                subject=table.subject,
                object=table.object,
                kind=table.kind,
                second_object=table.second_object,
                wording=table.wording,
                summary=table.summary,
                since=since,
                until=until,
                sources=tuple(table.sources),
                via=table.via,
                standing=table.standing,
                content_note=table.content_note,
                passages=passages,
            ),
        )

    def dispute(self, entry: Entry[DisputeTable]) -> Dispute | None:
        """Build a dispute."""
        table = entry.table
        place = Place(entry.file, entry.label, "article_passages")
        passages = self._quotes.find_all(table.article_passages, place)
        accounts = tuple(
            Account(
                label=one.label,
                speaker=one.speaker,
                positions=tuple(one.positions),
                events=tuple(one.events),
                relationships=tuple(one.relationships),
            )
            for one in table.accounts
        )
        return self.built(
            entry,
            lambda: Dispute(
                id=table.id,
                question=table.question,
                topic=table.topic,
                article_says=table.article_says,
                article_passages=passages,
                events=tuple(table.events),
                accounts=accounts,
            ),
        )

    def built(self, entry: Entry[Any], make: Callable[[], Value]) -> Value | None:
        """Build a value, or note which field it refuses."""
        try:
            return make()
        except InvalidInput as trouble:
            message = _REFUSED.get(trouble.field, f"The value {trouble.value} does not fit.")
            self._problems.add(entry.file, entry.label, trouble.field, message)
            return None

    def _dated(
        self, entry: Entry[EventTable] | Entry[PositionTable], text: str | None, words: str
    ) -> PartialDate | None:
        place = Place(entry.file, entry.label, "date_words")
        self._quotes.require_words(words, place)
        return self.date(text, Place(entry.file, entry.label, "date"))

    def _name(self, entry: Entry[ActorTable] | Entry[PlaceTable]) -> Name | None:
        table = entry.table
        for form in table.as_written:
            self._quotes.require_words(form, Place(entry.file, entry.label, "as_written"))
        return self.built(
            entry,
            lambda: Name(
                canonical=table.name,
                as_written=tuple(table.as_written),
                note=table.note,
                note_source=table.note_source,
            ),
        )
