"""A pack with one entry more, changed or gone; every other part stays as it is.

Whether a fact is disputed follows from the disputes: a fact that tells an account is, one
that no longer does is attributed to its sources, or the article's own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, TypeVar, assert_never

from studyapp.core.errors import NotFound
from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.dispute import Account, Dispute
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.layout import Topic
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.place import Place
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.knowledge.standing import Standing

Entry = Event | Actor | Position | Relationship | Dispute | Topic | Place
GROUPS: dict[type, str] = {
    Event: "events",
    Actor: "actors",
    Position: "positions",
    Relationship: "relationships",
    Dispute: "disputes",
    Topic: "topics",
    Place: "places",
}
One = TypeVar("One", Event, Position, Relationship)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependent:
    """An entry that refers to another; `field` says by what.

    It `hinders` the deletion where it could not stand without it; else the mention is dropped.
    """

    entry: str
    field: str
    hinders: bool


def entries_of(pack: Pack) -> tuple[Entry, ...]:
    """Give everything of a pack that can be edited by itself."""
    return (
        *pack.events,
        *pack.actors,
        *pack.positions,
        *pack.relationships,
        *pack.disputes,
        *pack.topics,
        *pack.places,
    )


def entry_of(pack: Pack, entry_id: str) -> Entry:
    """Give an entry by its id; raise `NotFound`."""
    for entry in entries_of(pack):
        if entry.id == entry_id:
            return entry
    raise NotFound(kind="entry", id=entry_id)


def with_entry(pack: Pack, entry: Entry) -> Pack:
    """Give the pack with an entry in the place of the one of its id, or added at the end.

    Raises `PackBroken` where it does not fit the rest.
    """
    group = GROUPS[type(entry)]
    before: tuple[Any, ...] = getattr(pack, group)
    places = [number for number, one in enumerate(before) if one.id == entry.id]
    at = places[0] if places else len(before)
    after = (*before[:at], entry, *before[at + 1 :])
    return _settled(pack, {group: after})


def without_entry(pack: Pack, entry_id: str) -> Pack:
    """Give the pack without an entry and without the mentions that can be dropped.

    Raises `PackBroken` where others need it (see `dependents_of`), `NotFound` where there is
    no such entry.
    """
    group = GROUPS[type(entry_of(pack, entry_id))]
    lighter: dict[str, Any] = {
        "events": tuple(_unmentioned_in_event(one, entry_id) for one in pack.events),
        "positions": tuple(
            replace(one, about=tuple(actor for actor in one.about if actor != entry_id))
            for one in pack.positions
        ),
        "disputes": tuple(_unmentioned_in_dispute(one, entry_id) for one in pack.disputes),
    }
    rest: tuple[Any, ...] = lighter.get(group, getattr(pack, group))
    lighter[group] = tuple(one for one in rest if one.id != entry_id)
    return _settled(pack, lighter)


def dependents_of(pack: Pack, entry_id: str) -> tuple[Dependent, ...]:
    """Give every entry that refers to an entry, in the order of the pack."""
    found: list[Dependent] = []
    for entry in entries_of(pack):
        if entry.id == entry_id:
            continue
        for field, hinders in _mentions(entry, entry_id):
            found.append(Dependent(entry=entry.id, field=field, hinders=hinders))
    return tuple(found)


def _settled(pack: Pack, changed: dict[str, Any]) -> Pack:
    """Give the pack with what has changed, each fact's standing as the disputes have it."""
    disputes: tuple[Dispute, ...] = changed.get("disputes", pack.disputes)
    told = frozenset(
        fact for dispute in disputes for account in dispute.accounts for fact in account.facts
    )
    return replace(
        pack,
        **{
            **changed,
            "events": _standing(changed.get("events", pack.events), told),
            "positions": _standing(changed.get("positions", pack.positions), told),
            "relationships": _standing(changed.get("relationships", pack.relationships), told),
        },
    )


def _standing(facts: tuple[One, ...], told: frozenset[str]) -> tuple[One, ...]:
    return tuple(
        fact if fact.standing is wanted else replace(fact, standing=wanted)
        for fact, wanted in ((fact, standing_of(fact, told)) for fact in facts)
    )


def standing_of(fact: Fact, told: frozenset[str]) -> Standing:
    """Give the standing of a fact, if these are the ids of the facts that tell accounts."""
    if fact.id in told:
        return Standing.DISPUTED
    if isinstance(fact, Position):
        # A position always has a holder; the article's own voice is kept where it was.
        return Standing.ARTICLE if fact.standing is Standing.ARTICLE else Standing.ATTRIBUTED
    return Standing.ATTRIBUTED if fact.sources else Standing.ARTICLE


def _unmentioned_in_event(event: Event, entry_id: str) -> Event:
    rest = tuple(one for one in event.participants if one.actor != entry_id)
    place = None if event.place == entry_id else event.place
    return replace(event, participants=rest, place=place)


def _unmentioned_in_dispute(dispute: Dispute, entry_id: str) -> Dispute:
    """Drop a fact from the accounts that can do without it."""
    events = tuple(one for one in dispute.events if one != entry_id)
    accounts = tuple(
        _without(account, entry_id) if account.facts != (entry_id,) else account
        for account in dispute.accounts
    )
    return replace(dispute, events=events, accounts=accounts)


def _without(account: Account, entry_id: str) -> Account:
    return replace(
        account,
        positions=tuple(one for one in account.positions if one != entry_id),
        events=tuple(one for one in account.events if one != entry_id),
        relationships=tuple(one for one in account.relationships if one != entry_id),
    )


def _mentions(entry: Entry, wanted: str) -> list[tuple[str, bool]]:
    """Give the fields that mention an id, each with whether the entry needs it."""
    match entry:
        case Event():
            parts = tuple(one.actor for one in entry.participants)
            return _where(
                wanted,
                ("participants", parts, False),
                ("place", (entry.place,), False),
                ("sources", entry.sources, True),
                ("via", (entry.via,), True),
            )
        case Position():
            return _where(
                wanted,
                ("holder", (entry.holder,), True),
                ("topic", (entry.topic,), True),
                ("via", (entry.via,), True),
                ("about", entry.about, False),
            )
        case Relationship():
            ends = (entry.subject, entry.object, entry.second_object)
            return _where(
                wanted,
                ("object", ends, True),
                ("sources", entry.sources, True),
                ("via", (entry.via,), True),
            )
        case Actor():
            return _where(
                wanted,
                ("speaks_for", (entry.speaks_for,), True),
                ("part_of", (entry.part_of,), True),
            )
        case Dispute():
            return _of_dispute(entry, wanted)
        case Topic() | Place():
            return []
        case _:
            assert_never(entry)


def _of_dispute(dispute: Dispute, wanted: str) -> list[tuple[str, bool]]:
    alone = any(account.facts == (wanted,) for account in dispute.accounts)
    told = tuple(fact for account in dispute.accounts for fact in account.facts)
    return _where(
        wanted,
        ("topic", (dispute.topic,), True),
        ("events", dispute.events, False),
        ("accounts", told, alone),
    )


def _where(
    wanted: str, *fields: tuple[str, tuple[str | None, ...], bool]
) -> list[tuple[str, bool]]:
    return [(name, hinders) for name, values, hinders in fields if wanted in values]
