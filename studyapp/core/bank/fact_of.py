"""From the form of a fact to the entry it describes, or to what it still lacks."""

from __future__ import annotations

from typing import assert_never

from studyapp.core.bank.fact_form import AccountLine, EntryKind, FactForm
from studyapp.core.bank.form import Quote
from studyapp.core.bank.question_of import QUOTE_LACKS
from studyapp.core.bank.quotes import passage_of
from studyapp.core.bank.unfinished import Lack, Unfinished
from studyapp.core.errors import InvalidDate, InvalidInput
from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.dispute import MIN_ACCOUNTS, Account, Dispute
from studyapp.core.knowledge.editing import Entry
from studyapp.core.knowledge.event import Event, Participant
from studyapp.core.knowledge.layout import Topic
from studyapp.core.knowledge.name import Name
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.place import Place
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.quote_problem import QuoteProblem
from studyapp.core.knowledge.relationship import Relationship, RelationshipKind
from studyapp.core.knowledge.standing import Standing


def fact_of(form: FactForm, pack: Pack) -> Entry | tuple[Unfinished, ...]:
    """Give the entry a form describes, or everything it lacks.

    Its standing is that of a fact nobody contradicts; `with_entry` puts it right. Whether the
    ids lead anywhere is seen when the entry joins the pack.
    """
    return _Maker(form, pack).made()


class _Maker:
    def __init__(self, form: FactForm, pack: Pack) -> None:
        self._form, self._pack = form, pack
        self._lacks: list[Unfinished] = []

    def made(self) -> Entry | tuple[Unfinished, ...]:
        self._require("title")
        try:
            entry = self._entry()
        except InvalidInput as error:
            # Whatever the lines above let through, the types do not.
            self._lack(error.field, Lack.EMPTY)
            return tuple(self._lacks)
        return tuple(self._lacks) if self._lacks or entry is None else entry

    def _entry(self) -> Entry | None:  # noqa: PLR0911 - a case a kind
        match self._form.kind:
            case EntryKind.EVENT:
                return self._event()
            case EntryKind.ACTOR:
                return self._actor()
            case EntryKind.POSITION:
                return self._position()
            case EntryKind.RELATIONSHIP:
                return self._relationship()
            case EntryKind.DISPUTE:
                return self._dispute()
            case EntryKind.TOPIC:
                return Topic(id=self._form.id, name=self._form.title)
            case EntryKind.PLACE:
                name = self._name()
                return None if name is None else Place(id=self._form.id, name=name)
            case _:
                assert_never(self._form.kind)

    def _event(self) -> Event | None:
        form = self._form
        for number, part in enumerate(form.participants):
            if not part.actor or not part.part.strip():
                self._lack("participants", Lack.EMPTY, number)
        self._require("summary")
        date, passages = self._date("date"), self._passages()
        if self._lacks:
            return None
        return Event(
            id=form.id,
            title=form.title,
            asks=form.asks,
            summary=form.summary,
            date=date,
            date_words=form.date_words,
            date_note=form.date_note,
            place=form.place or None,
            participants=tuple(
                Participant(actor=one.actor, part=one.part) for one in form.participants
            ),
            sources=form.sources,
            via=form.via or None,
            standing=Standing.ATTRIBUTED if form.sources else Standing.ARTICLE,
            content_note=form.content_note,
            passages=passages,
        )

    def _actor(self) -> Actor | None:
        form = self._form
        self._require("speaker")
        if form.id in (form.speaks_for, form.part_of):
            self._lack("part_of", Lack.OUTSIDE)
        name, passages = self._name(), self._passages()
        if self._lacks or name is None:
            return None
        return Actor(
            id=form.id,
            kind=form.actor_kind,
            name=name,
            role=form.role,
            speaker=form.speaker,
            speaks_for=form.speaks_for or None,
            part_of=form.part_of or None,
            spot=form.spot,
            passages=passages,
        )

    def _position(self) -> Position | None:
        form = self._form
        self._require("holder")
        self._require("topic")
        date, passages = self._date("date"), self._passages()
        if form.title.rstrip().endswith("."):
            self._lack("title", Lack.TOO_MANY)
        if self._lacks:
            return None
        return Position(
            id=form.id,
            holder=form.holder,
            via=form.via or None,
            topic=form.topic,
            stance=form.stance,
            statement=form.title,
            about=form.about,
            date=date,
            date_words=form.date_words,
            standing=Standing.ARTICLE if form.own_voice else Standing.ATTRIBUTED,
            content_note=form.content_note,
            passages=passages,
        )

    def _relationship(self) -> Relationship | None:
        form = self._form
        self._require("subject")
        self._require("object")
        if form.subject and form.subject in (form.object, form.second_object):
            self._lack("object", Lack.TWICE)
        mediates = form.relation is RelationshipKind.MEDIATES_BETWEEN
        if mediates:
            self._require("second_object")
        since, until = self._date("since"), self._date("until")
        if since is not None and until is not None and until.strictly_before(since):
            self._lack("until", Lack.OUTSIDE)
        passages = self._passages()
        if self._lacks:
            return None
        return Relationship(
            id=form.id,
            subject=form.subject,
            object=form.object,
            kind=form.relation,
            second_object=form.second_object if mediates else None,
            wording=form.wording,
            summary=form.title,
            since=since,
            until=until,
            sources=form.sources,
            via=form.via or None,
            standing=Standing.ATTRIBUTED if form.sources else Standing.ARTICLE,
            content_note=form.content_note,
            passages=passages,
        )

    def _dispute(self) -> Dispute | None:
        form = self._form
        self._require("topic")
        self._require("article_says")
        if len(form.accounts) < MIN_ACCOUNTS:
            self._lack("accounts", Lack.TOO_FEW)
        seen: set[str] = set()
        for number, account in enumerate(form.accounts):
            if not (account.label.strip() and account.speaker and account.facts):
                self._lack("accounts", Lack.EMPTY, number)
            if not seen.isdisjoint(account.facts):
                self._lack("accounts", Lack.TWICE, number)
            seen.update(account.facts)
        passages = self._found(form.quotes)
        if self._lacks:
            return None
        return Dispute(
            id=form.id,
            question=form.title,
            topic=form.topic,
            article_says=form.article_says,
            article_passages=passages,
            events=form.events,
            accounts=tuple(self._account(one) for one in form.accounts),
        )

    def _account(self, line: AccountLine) -> Account:
        pack = self._pack
        events = frozenset(one.id for one in pack.events)
        links = frozenset(one.id for one in pack.relationships)
        return Account(
            label=line.label,
            speaker=line.speaker,
            positions=tuple(one for one in line.facts if one not in events | links),
            events=tuple(one for one in line.facts if one in events),
            relationships=tuple(one for one in line.facts if one in links),
        )

    def _name(self) -> Name | None:
        form = self._form
        if form.note and not form.note_source:
            self._lack("note_source", Lack.EMPTY)
        if self._lacks:
            return None
        return Name(
            canonical=form.title,
            as_written=form.as_written,
            note=form.note,
            note_source=form.note_source,
        )

    def _passages(self) -> tuple[Passage, ...]:
        if not self._form.quotes:
            self._lack("quotes", Lack.NO_QUOTE)
        return self._found(self._form.quotes)

    def _found(self, quotes: tuple[Quote, ...]) -> tuple[Passage, ...]:
        found: list[Passage] = []
        for number, quote in enumerate(quotes):
            try:
                found.append(passage_of(quote, self._pack.article))
            except QuoteProblem as problem:
                self._lack("quotes", QUOTE_LACKS[problem.kind], number)
        return tuple(found)

    def _date(self, field: str) -> PartialDate | None:
        text = str(getattr(self._form, field)).strip()
        try:
            return PartialDate.parse(text) if text else None
        except InvalidDate:
            self._lack(field, Lack.NOT_A_DATE)
            return None

    def _require(self, field: str) -> None:
        if not str(getattr(self._form, field)).strip():
            self._lack(field, Lack.EMPTY)

    def _lack(self, field: str, lack: Lack, number: int | None = None) -> None:
        self._lacks.append(Unfinished(field=field, lack=lack, number=number))
