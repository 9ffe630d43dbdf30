"""A pack's facts as rows and back; lists inside an entry are JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from studyapp.core.knowledge.actor import Actor, ActorKind
from studyapp.core.knowledge.event import Event, Participant
from studyapp.core.knowledge.name import Name
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position, Stance
from studyapp.core.knowledge.relationship import Relationship, RelationshipKind
from studyapp.core.knowledge.standing import ContentNote, Standing

Row = Mapping[str, Any]
Passages = Callable[[str], tuple[Passage, ...]]


def dumped(values: Iterable[object]) -> str:
    """Give a list as JSON."""
    return json.dumps(list(values), ensure_ascii=False)


def dated(text: str | None) -> PartialDate | None:
    """Read a stored date, or None."""
    return None if text is None else PartialDate.parse(text)


def actor_row(actor: Actor) -> dict[str, Any]:
    """Give an actor's row."""
    return {
        "id": actor.id,
        "kind": actor.kind.value,
        "name": actor.name.canonical,
        "as_written": dumped(actor.name.as_written),
        "note": actor.name.note,
        "note_source": actor.name.note_source,
        "role": actor.role,
        "speaker": actor.speaker,
        "speaks_for": actor.speaks_for,
        "part_of": actor.part_of,
        "map_across": actor.spot[0] if actor.spot is not None else None,
        "map_down": actor.spot[1] if actor.spot is not None else None,
    }


def actor_of(row: Row, passages: Passages) -> Actor:
    """Give the actor of a row."""
    name = Name(
        canonical=row["name"],
        as_written=tuple(json.loads(row["as_written"])),
        note=row["note"],
        note_source=row["note_source"],
    )
    return Actor(
        id=row["id"],
        kind=ActorKind(row["kind"]),
        name=name,
        role=row["role"],
        speaker=row["speaker"],
        speaks_for=row["speaks_for"],
        part_of=row["part_of"],
        spot=None if row["map_across"] is None else (row["map_across"], row["map_down"]),
        passages=passages(row["id"]),
    )


def event_row(event: Event) -> dict[str, Any]:
    """Give an event's row."""
    return {
        "id": event.id,
        "title": event.title,
        "asks": event.asks,
        "summary": event.summary,
        "date": event.date.edtf if event.date else None,
        "date_words": event.date_words,
        "date_note": event.date_note,
        "place": event.place,
        "participants": dumped([one.actor, one.part] for one in event.participants),
        "sources": dumped(event.sources),
        "via": event.via,
        "standing": event.standing.value,
        "content_note": event.content_note.value,
    }


def event_of(row: Row, passages: Passages) -> Event:
    """Give the event of a row."""
    return Event(
        id=row["id"],
        title=row["title"],
        asks=row["asks"],
        summary=row["summary"],
        date=dated(row["date"]),
        date_words=row["date_words"],
        date_note=row["date_note"],
        place=row["place"],
        participants=tuple(
            Participant(actor=actor, part=part) for actor, part in json.loads(row["participants"])
        ),
        sources=tuple(json.loads(row["sources"])),
        via=row["via"],
        standing=Standing(row["standing"]),
        content_note=ContentNote(row["content_note"]),
        passages=passages(row["id"]),
    )


def position_row(position: Position) -> dict[str, Any]:
    """Give a position's row."""
    return {
        "id": position.id,
        "holder": position.holder,
        "via": position.via,
        "topic": position.topic,
        "stance": position.stance.value,
        "statement": position.statement,
        "about": dumped(position.about),
        "date": position.date.edtf if position.date else None,
        "date_words": position.date_words,
        "standing": position.standing.value,
        "content_note": position.content_note.value,
    }


def position_of(row: Row, passages: Passages) -> Position:
    """Give the position of a row."""
    return Position(
        id=row["id"],
        holder=row["holder"],
        via=row["via"],
        topic=row["topic"],
        stance=Stance(row["stance"]),
        statement=row["statement"],
        about=tuple(json.loads(row["about"])),
        date=dated(row["date"]),
        date_words=row["date_words"],
        standing=Standing(row["standing"]),
        content_note=ContentNote(row["content_note"]),
        passages=passages(row["id"]),
    )


def relationship_row(relationship: Relationship) -> dict[str, Any]:
    """Give a relationship's row."""
    return {
        "id": relationship.id,
        "subject": relationship.subject,
        "object": relationship.object,
        "kind": relationship.kind.value,
        "second_object": relationship.second_object,
        "wording": relationship.wording,
        "summary": relationship.summary,
        "since": relationship.since.edtf if relationship.since else None,
        "until": relationship.until.edtf if relationship.until else None,
        "sources": dumped(relationship.sources),
        "via": relationship.via,
        "standing": relationship.standing.value,
        "content_note": relationship.content_note.value,
    }


def relationship_of(row: Row, passages: Passages) -> Relationship:
    """Give the relationship of a row."""
    return Relationship(
        id=row["id"],
        subject=row["subject"],
        object=row["object"],
        kind=RelationshipKind(row["kind"]),
        second_object=row["second_object"],
        wording=row["wording"],
        summary=row["summary"],
        since=dated(row["since"]),
        until=dated(row["until"]),
        sources=tuple(json.loads(row["sources"])),
        via=row["via"],
        standing=Standing(row["standing"]),
        content_note=ContentNote(row["content_note"]),
        passages=passages(row["id"]),
    )
