"""What an item leads to: who took part, who tells it, the same day, the same topic."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.ui.date_text import date_text
from studyapp.ui.item_words import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A way to another item, with a remark on how it belongs here."""

    item: str
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Leads under a heading; `line` stands instead where there is none."""

    heading: str
    leads: tuple[Lead, ...] = ()
    line: str = ""


class Related:
    """Finds what belongs to an item of one pack."""

    def __init__(self, pack: Pack, locale: QLocale) -> None:
        self._pack, self._locale = pack, locale

    def groups(self, item: Item) -> tuple[Group, ...]:
        """Give the groups of an item that say something."""
        match item:
            case Event():
                groups = self._of_event(item)
            case Actor():
                groups = self._of_actor(item)
            case Position():
                groups = self._of_position(item)
            case Relationship():
                groups = self._of_link(item)
            case _:
                assert_never(item)
        return tuple(group for group in groups if group.leads or group.line)

    def _of_event(self, event: Event) -> list[Group]:
        parts = [Lead(item=one.actor, remark=one.part) for one in event.participants]
        return [
            self._place(event.place),
            Group(heading=_tr("Who took part"), leads=tuple(parts)),
            Group(heading=_tr("Who tells it"), leads=_leads(event.sources)),
            _via(event.via),
            Group(heading=_tr("Same day"), leads=self._same_day(event)),
            Group(heading=_tr("Same actors"), leads=self._same_actors(event)),
        ]

    def _of_actor(self, actor: Actor) -> list[Group]:
        positions = [one.id for one in self._pack.positions if one.holder == actor.id]
        about = [one.id for one in self._pack.positions if actor.id in one.about]
        on_it = _tr("Positions about {name}").format(name=actor.name.canonical)
        return [
            Group(heading=_tr("Speaks for"), leads=_leads([actor.speaks_for])),
            Group(heading=_tr("Part of"), leads=_leads([actor.part_of])),
            Group(heading=_tr("Events"), leads=self._events_with(actor)),
            Group(heading=_tr("Positions"), leads=_leads(positions)),
            Group(heading=on_it, leads=_leads(about)),
            self._links_of(actor),
        ]

    def _of_position(self, position: Position) -> list[Group]:
        disputes = self._pack.disputes_of(position.id)
        shown = {fact for dispute in disputes for one in dispute.accounts for fact in one.facts}
        same = [
            one.id
            for one in self._pack.positions
            if one.topic == position.topic and one.id not in {position.id, *shown}
        ]
        topic = self._pack.topic_name(position.topic)
        others = _tr("Other positions on “{topic}”").format(topic=topic)
        return [
            Group(heading=_tr("Who says so"), leads=_leads([position.holder])),
            _via(position.via),
            Group(heading=_tr("About"), leads=_leads(position.about)),
            Group(heading=others, leads=_leads(same)),
        ]

    def _of_link(self, link: Relationship) -> list[Group]:
        others = [
            one.id
            for one in self._pack.relationships
            if one.id != link.id and _ends(one) >= {link.subject, link.object}
        ]
        return [
            Group(heading=_tr("Between"), leads=_leads(_in_order(link))),
            Group(heading=_tr("Who tells it"), leads=_leads(link.sources)),
            _via(link.via),
            Group(heading=_tr("Other links between them"), leads=_leads(others)),
        ]

    def _place(self, place: str | None) -> Group:
        heading = _tr("Where")
        if place is None:
            return Group(heading=heading)
        if self._pack.find_actor(place) is not None:
            return Group(heading=heading, leads=_leads([place]))
        return Group(heading=heading, line=self._pack.place_name(place))

    def _same_day(self, event: Event) -> tuple[Lead, ...]:
        if event.date is None or event.date.earliest is None:
            return ()
        day = (event.date.earliest, event.date.latest)
        if day[0] != day[1]:
            return ()
        return _leads(
            one.id
            for one in self._pack.events
            if one.id != event.id and one.date and (one.date.earliest, one.date.latest) == day
        )

    def _same_actors(self, event: Event) -> tuple[Lead, ...]:
        """Give events in which exactly the same actors took part, but not those of its day."""
        actors = _actors_in(event)
        told = {event.id, *(lead.item for lead in self._same_day(event))}
        return tuple(
            self._dated(one)
            for one in self._pack.events
            if actors and _actors_in(one) == actors and one.id not in told
        )

    def _dated(self, event: Event) -> Lead:
        when = date_text(event.date, self._locale, short=True) if event.date else ""
        return Lead(item=event.id, remark=when)

    def _events_with(self, actor: Actor) -> tuple[Lead, ...]:
        found = []
        for event in self._pack.events:
            named = _actors_in(event) | {*event.sources, event.via, event.place}
            if actor.id in named:
                found.append(self._dated(event))
        return tuple(found)

    def _links_of(self, actor: Actor) -> Group:
        links = [one.id for one in self._pack.relationships if actor.id in _ends(one)]
        if links:
            return Group(heading=_tr("Links"), leads=_leads(links))
        words = _tr("The article names no link for {name}.")
        return Group(heading=_tr("Links"), line=words.format(name=actor.name.canonical))


def _actors_in(event: Event) -> frozenset[str]:
    return frozenset(one.actor for one in event.participants)


def _in_order(link: Relationship) -> tuple[str | None, ...]:
    return (link.subject, link.object, link.second_object)


def _ends(link: Relationship) -> set[str]:
    return {one for one in _in_order(link) if one is not None}


def _leads(ids: Iterable[str | None]) -> tuple[Lead, ...]:
    return tuple(Lead(item=one) for one in dict.fromkeys(ids) if one is not None)


def _via(medium: str | None) -> Group:
    return Group(heading=_tr("Reported by"), leads=_leads([medium]))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Related", text)
