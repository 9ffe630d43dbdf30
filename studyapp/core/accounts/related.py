"""What stands around a dispute: its events, those of the same day or actors, other disputes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from studyapp.core.knowledge.dispute import Dispute
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate

TWO = 2
"""One actor alone ties too much together; two name a matter between them."""


class Tie(Enum):
    """How an event belongs to a dispute."""

    SUBJECT = "subject"
    SAME_DAY = "same_day"
    SAME_ACTORS = "same_actors"


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedEvents:
    """The ids of the events that belong to a dispute in one way, in time, undated ones last."""

    tie: Tie
    events: tuple[str, ...]


def related_events(dispute: Dispute, pack: Pack) -> tuple[RelatedEvents, ...]:
    """Give the events around a dispute, each under the closest tie; none of its accounts'."""
    near = tuple(_events_of(dispute, pack))
    days = {day for one in near if (day := _day(one.date)) is not None}
    groups = {actors for one in near if len(actors := _actors(one)) >= TWO}
    ties: dict[Tie, Callable[[Event], bool]] = {
        Tie.SUBJECT: lambda event: event.id in dispute.events,
        Tie.SAME_DAY: lambda event: _day(event.date) in days,
        Tie.SAME_ACTORS: lambda event: _actors(event) in groups,
    }
    left = [event for event in in_time(pack.events) if event.id not in _told(dispute)]
    found = []
    for tie, holds in ties.items():
        here = tuple(event.id for event in left if holds(event))
        left = [event for event in left if event.id not in here]
        found.append(RelatedEvents(tie=tie, events=here))
    return tuple(group for group in found if group.events)


def in_time(events: Sequence[Event]) -> list[Event]:
    """Give events by their date, those without one last, else in the order they had."""
    return sorted(
        events, key=lambda one: (one.date is None, one.date.sort_key() if one.date else ())
    )


def related_disputes(dispute: Dispute, pack: Pack) -> tuple[Dispute, ...]:
    """Give the other disputes on the same topic or about the same event, in pack order."""
    events = set(dispute.events)
    return tuple(
        other
        for other in pack.disputes
        if other.id != dispute.id
        and (other.topic == dispute.topic or not events.isdisjoint(other.events))
    )


def disputes_among(pack: Pack, facts: frozenset[str] | None) -> tuple[Dispute, ...]:
    """Give the disputes that some facts are in or are the subject of; None leaves all."""
    if facts is None:
        return pack.disputes
    return tuple(one for one in pack.disputes if facts & (_told(one) | set(one.events)))


def _events_of(dispute: Dispute, pack: Pack) -> Iterator[Event]:
    """Give the events a dispute is about, and those its accounts tell."""
    wanted = _told(dispute) | set(dispute.events)
    return (event for event in pack.events if event.id in wanted)


def _told(dispute: Dispute) -> set[str]:
    return {fact for account in dispute.accounts for fact in account.facts}


def _day(date: PartialDate | None) -> int | None:
    """Give the number of the one day that a date surely means, or None."""
    if date is None or date.approximate or date.uncertain:
        return None
    if date.earliest is None or date.earliest != date.latest:
        return None
    return date.earliest


def _actors(event: Event) -> frozenset[str]:
    return frozenset(one.actor for one in event.participants)
