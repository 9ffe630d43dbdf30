"""Where accounts of a dispute date what they tell differently, each shows the others' dates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from studyapp.core.knowledge.dispute import Dispute
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.timeline.mark import Ghost

Span = tuple[int, int]


def ghosts_of(pack: Pack, events: Mapping[str, Event]) -> dict[str, tuple[Ghost, ...]]:
    """Give for each event the dates that other accounts of its dispute claim instead.

    `events` are the events to show; a date that is the same is no ghost, and one with an
    open end cannot be drawn as one.
    """
    found: dict[str, list[Ghost]] = {}
    for dispute in pack.disputes:
        claims = list(_claims(dispute, events))
        for number, speaker, event, span in claims:
            del speaker
            for other, claimant, told, claimed in claims:
                if other != number and claimed != span:
                    ghost = Ghost(event=told.id, speaker=claimant, start=claimed[0], end=claimed[1])
                    found.setdefault(event.id, []).append(ghost)
    return {event_id: tuple(dict.fromkeys(ghosts)) for event_id, ghosts in found.items()}


def _claims(
    dispute: Dispute, events: Mapping[str, Event]
) -> Iterator[tuple[int, str, Event, Span]]:
    """Give account, claimant, event and days of what a dispute's accounts date."""
    for number, account in enumerate(dispute.accounts_in_order):
        for event_id in account.events:
            event = events.get(event_id)
            date = None if event is None else event.date
            if event is None or date is None or date.earliest is None or date.latest is None:
                continue
            yield number, account.speaker, event, (date.earliest, date.latest)
