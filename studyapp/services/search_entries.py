"""What of a pack can be searched for, in words."""

from __future__ import annotations

from collections.abc import Iterator

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position
from studyapp.storage.search_index import Entry


def entries_of(pack: Pack) -> Iterator[Entry]:
    """Give everything of a pack that can be searched for."""
    for actor in pack.actors:
        words = " ".join((*actor.name.forms, actor.role))
        yield Entry(
            kind="actor", id=actor.id, title=actor.name.canonical, detail=actor.role, words=words
        )
    for event in pack.events:
        place = pack.place_name(event.place) if event.place else ""
        words = f"{event.title} {event.summary} {place} {event.date_words}"
        yield Entry(kind="event", id=event.id, title=event.title, detail=place, words=words)
    for position in pack.positions:
        yield _position_entry(pack, position)
    for relationship in pack.relationships:
        ends = (relationship.subject, relationship.object, relationship.second_object)
        names = [pack.actor(end).name.canonical for end in ends if end is not None]
        yield Entry(
            kind="relationship",
            id=relationship.id,
            title=relationship.summary,
            detail="",
            words=" ".join((relationship.summary, *names)),
        )
    for sentence in pack.article.sentences:
        text = pack.article.sentence_text(sentence)
        yield Entry(kind="sentence", id=str(sentence.index), title=text, detail="", words=text)


def _position_entry(pack: Pack, position: Position) -> Entry:
    holder = pack.actor(position.holder).name
    topic = pack.topic_name(position.topic)
    return Entry(
        kind="position",
        id=position.id,
        title=position.statement,
        detail=holder.canonical,
        words=" ".join((position.statement, *holder.forms, topic)),
    )
