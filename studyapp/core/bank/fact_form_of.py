"""An entry of a pack, opened for writing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from studyapp.core.bank.fact_form import AccountLine, EntryKind, FactForm, PartLine
from studyapp.core.bank.form import Quote
from studyapp.core.bank.quotes import quote_of
from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.dispute import Dispute
from studyapp.core.knowledge.editing import Entry
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.layout import Topic
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.place import Place
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.knowledge.standing import Standing


def fact_form_of(entry: Entry) -> FactForm:  # noqa: PLR0911 - a case a kind
    """Give everything an entry says."""
    match entry:
        case Event():
            return _event(entry)
        case Actor():
            return _actor(entry)
        case Position():
            return _position(entry)
        case Relationship():
            return _relationship(entry)
        case Dispute():
            return _dispute(entry)
        case Topic():
            return FactForm(id=entry.id, kind=EntryKind.TOPIC, title=entry.name)
        case Place():
            return FactForm(
                id=entry.id,
                kind=EntryKind.PLACE,
                title=entry.name.canonical,
                as_written=entry.name.as_written,
                note=entry.name.note,
                note_source=entry.name.note_source,
            )
        case _:
            assert_never(entry)


def _event(event: Event) -> FactForm:
    return FactForm(
        id=event.id,
        kind=EntryKind.EVENT,
        title=event.title,
        asks=event.asks,
        summary=event.summary,
        date=_edtf(event.date),
        date_words=event.date_words,
        date_note=event.date_note,
        place=event.place or "",
        participants=tuple(PartLine(actor=one.actor, part=one.part) for one in event.participants),
        sources=event.sources,
        via=event.via or "",
        content_note=event.content_note,
        quotes=_quotes(event.passages),
    )


def _actor(actor: Actor) -> FactForm:
    return FactForm(
        id=actor.id,
        kind=EntryKind.ACTOR,
        title=actor.name.canonical,
        actor_kind=actor.kind,
        as_written=actor.name.as_written,
        note=actor.name.note,
        note_source=actor.name.note_source,
        role=actor.role,
        speaker=actor.speaker,
        speaks_for=actor.speaks_for or "",
        part_of=actor.part_of or "",
        spot=actor.spot,
        quotes=_quotes(actor.passages),
    )


def _position(position: Position) -> FactForm:
    return FactForm(
        id=position.id,
        kind=EntryKind.POSITION,
        title=position.statement,
        holder=position.holder,
        via=position.via or "",
        topic=position.topic,
        stance=position.stance,
        about=position.about,
        own_voice=position.standing is Standing.ARTICLE,
        date=_edtf(position.date),
        date_words=position.date_words,
        content_note=position.content_note,
        quotes=_quotes(position.passages),
    )


def _relationship(link: Relationship) -> FactForm:
    return FactForm(
        id=link.id,
        kind=EntryKind.RELATIONSHIP,
        title=link.summary,
        subject=link.subject,
        object=link.object,
        second_object=link.second_object or "",
        relation=link.kind,
        wording=link.wording,
        since=_edtf(link.since),
        until=_edtf(link.until),
        sources=link.sources,
        via=link.via or "",
        content_note=link.content_note,
        quotes=_quotes(link.passages),
    )


def _dispute(dispute: Dispute) -> FactForm:
    return FactForm(
        id=dispute.id,
        kind=EntryKind.DISPUTE,
        title=dispute.question,
        topic=dispute.topic,
        article_says=dispute.article_says,
        events=dispute.events,
        accounts=tuple(
            AccountLine(label=one.label, speaker=one.speaker, facts=one.facts)
            for one in dispute.accounts
        ),
        quotes=_quotes(dispute.article_passages),
    )


def _edtf(date: PartialDate | None) -> str:
    return "" if date is None else date.edtf


def _quotes(passages: Iterable[Passage]) -> tuple[Quote, ...]:
    return tuple(quote_of(passage) for passage in passages)
