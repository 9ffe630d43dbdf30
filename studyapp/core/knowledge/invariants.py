"""What makes a pack whole: unique ids, no loose ends, standing that fits the disputes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from studyapp.core.errors import StudyError
from studyapp.core.knowledge.speaker import Tone
from studyapp.core.knowledge.standing import Standing

if TYPE_CHECKING:
    from studyapp.core.knowledge.event import Event
    from studyapp.core.knowledge.pack import Pack
    from studyapp.core.knowledge.position import Position
    from studyapp.core.knowledge.relationship import Relationship


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """One broken invariant: the entry, its field and the value that does not fit."""

    entry: str
    field: str
    value: str


class PackBroken(StudyError):
    """A pack whose parts do not fit together; carries every breach."""

    def __init__(self, breaches: tuple[Breach, ...]) -> None:
        super().__init__("; ".join(f"{one.entry}.{one.field}: {one.value}" for one in breaches))
        self.breaches = breaches


def require_whole(pack: Pack) -> None:
    """Raise `PackBroken` with all breaches, if there are any."""
    breaches = tuple(breaches_of(pack))
    if breaches:
        raise PackBroken(breaches)


def breaches_of(pack: Pack) -> Iterator[Breach]:
    """Give every broken invariant of a pack."""
    yield from _repeated_ids(pack)
    yield from _voices(pack)
    actors = frozenset(actor.id for actor in pack.actors)
    speakers = frozenset(speaker.id for speaker in pack.speakers)
    topics = frozenset(topic.id for topic in pack.topics)
    places = actors | {place.id for place in pack.places}
    for lane in pack.lanes:
        yield from _loose(lane.id, "speaker", (lane.speaker,), speakers)
    for actor in pack.actors:
        yield from _loose(actor.id, "speaker", (actor.speaker,), speakers)
        yield from _loose(actor.id, "speaks_for", (actor.speaks_for,), actors)
        yield from _loose(actor.id, "part_of", (actor.part_of,), actors)
    for event in pack.events:
        yield from _loose_ends_of_event(event, actors, places)
    for position in pack.positions:
        yield from _loose_ends_of_position(position, actors, topics)
    for relationship in pack.relationships:
        yield from _loose_ends_of_relationship(relationship, actors)
    yield from _disputes(pack, speakers, topics)
    yield from _circles(pack)


def _loose(
    entry: str, field: str, wanted: tuple[str | None, ...], known: frozenset[str]
) -> Iterator[Breach]:
    for value in wanted:
        if value is not None and value not in known:
            yield Breach(entry=entry, field=field, value=value)


def _repeated_ids(pack: Pack) -> Iterator[Breach]:
    groups = (
        pack.actors, pack.places, pack.topics, pack.lanes, pack.periods,
        pack.events, pack.positions, pack.relationships, pack.disputes,
    )  # fmt: skip
    counts = Counter(entry.id for group in groups for entry in group)
    for entry_id, count in counts.items():
        if count > 1:
            yield Breach(entry=entry_id, field="id", value=entry_id)
    for speaker_id, count in Counter(speaker.id for speaker in pack.speakers).items():
        if count > 1:
            yield Breach(entry=speaker_id, field="id", value=speaker_id)


def _voices(pack: Pack) -> Iterator[Breach]:
    tones = Counter(speaker.tone for speaker in pack.speakers)
    for tone in (Tone.ARTICLE, Tone.OTHER):
        if tones[tone] != 1:
            yield Breach(entry=pack.id, field="speaker", value=tone.value)


def _loose_ends_of_event(
    event: Event, actors: frozenset[str], places: frozenset[str]
) -> Iterator[Breach]:
    part_takers = tuple(participant.actor for participant in event.participants)
    yield from _loose(event.id, "participants", part_takers, actors)
    yield from _loose(event.id, "sources", event.sources, actors)
    yield from _loose(event.id, "via", (event.via,), actors)
    yield from _loose(event.id, "place", (event.place,), places)


def _loose_ends_of_position(
    position: Position, actors: frozenset[str], topics: frozenset[str]
) -> Iterator[Breach]:
    yield from _loose(position.id, "holder", (position.holder,), actors)
    yield from _loose(position.id, "via", (position.via,), actors)
    yield from _loose(position.id, "about", position.about, actors)
    yield from _loose(position.id, "topic", (position.topic,), topics)


def _loose_ends_of_relationship(
    relationship: Relationship, actors: frozenset[str]
) -> Iterator[Breach]:
    ends = (relationship.subject, relationship.object, relationship.second_object)
    yield from _loose(relationship.id, "object", ends, actors)
    yield from _loose(relationship.id, "sources", relationship.sources, actors)
    yield from _loose(relationship.id, "via", (relationship.via,), actors)


def _disputes(pack: Pack, speakers: frozenset[str], topics: frozenset[str]) -> Iterator[Breach]:
    positions = frozenset(position.id for position in pack.positions)
    events = frozenset(event.id for event in pack.events)
    relationships = frozenset(relationship.id for relationship in pack.relationships)
    told: set[str] = set()
    for dispute in pack.disputes:
        yield from _loose(dispute.id, "topic", (dispute.topic,), topics)
        yield from _loose(dispute.id, "events", dispute.events, events)
        for account in dispute.accounts:
            yield from _loose(dispute.id, "accounts.speaker", (account.speaker,), speakers)
            yield from _loose(dispute.id, "accounts.positions", account.positions, positions)
            yield from _loose(dispute.id, "accounts.events", account.events, events)
            yield from _loose(
                dispute.id, "accounts.relationships", account.relationships, relationships
            )
            told.update(account.facts)
    facts: tuple[Event | Position | Relationship, ...] = (
        *pack.events,
        *pack.positions,
        *pack.relationships,
    )
    for fact in facts:
        if (fact.standing is Standing.DISPUTED) != (fact.id in told):
            yield Breach(entry=fact.id, field="standing", value=fact.standing.value)


def _circles(pack: Pack) -> Iterator[Breach]:
    """Walk up from each actor once; what leads into a circle never comes to a whole."""
    whole_of: dict[str | None, str | None] = {one.id: one.part_of for one in pack.actors}
    ending: set[str | None] = {None}
    circling: set[str | None] = set()
    for actor in pack.actors:
        path: set[str | None] = set()
        at: str | None = actor.id
        while at not in path and at not in ending and at not in circling:
            path.add(at)
            at = whole_of.get(at)
        (ending if at in ending else circling).update(path)
        if actor.id in circling:
            yield Breach(entry=actor.id, field="part_of", value=actor.id)
