"""What an item of a pack is called: titles, kinds and who stands behind them."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from studyapp.core.knowledge.actor import Actor, ActorKind
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position, Stance
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.knowledge.standing import Standing

Item = Fact | Actor


def find_item(item_id: str, pack: Pack) -> Item | None:
    """Give the fact or actor with an id, or None."""
    return pack.find_fact(item_id) or pack.find_actor(item_id)


def kind_words(item: Item) -> str:
    """Give what kind of item it is, such as "Event"."""
    match item:
        case Event():
            return _tr("Event")
        case Position():
            return _tr("Position")
        case Relationship():
            return _tr("Link")
        case Actor():
            return actor_kind_words(item.kind)
        case _:
            assert_never(item)


def title_words(item: Item, pack: Pack) -> str:
    """Give an item's title: an event's own, an actor's name, else a whole sentence."""
    match item:
        case Event():
            return item.title
        case Actor():
            return capitalised(item.name.canonical)
        case Position():
            return capitalised(stance_words(item))
        case Relationship():
            return relationship_words(item, pack)
        case _:
            assert_never(item)


def full_words(item: Item, pack: Pack) -> str:
    """Give an item's title where nothing else names the holder of a position."""
    if isinstance(item, Position):
        name = pack.actor(item.holder).name.canonical
        return _tr("{name} {words}").format(name=capitalised(name), words=stance_words(item))
    return title_words(item, pack)


def link_words(item: Item, pack: Pack) -> str:
    """Give the words of a link to an item; a position starts with its holder."""
    if isinstance(item, Position):
        name = pack.actor(item.holder).name.canonical
        return _tr("{name}: {words}").format(name=capitalised(name), words=stance_words(item))
    return title_words(item, pack)


def stance_words(position: Position) -> str:
    """Give what the holder does with the statement, the same verbs for everyone."""
    words = {
        Stance.STATES: _tr("says that {statement}"),
        Stance.DENIES: _tr("denies that {statement}"),
        Stance.DEMANDS: _tr("demands that {statement}"),
        Stance.CALLS_FOR: _tr("calls for {statement}"),
        Stance.ATTRIBUTES: _tr("says that {statement}"),
    }[position.stance]
    return words.format(statement=position.statement)


def relationship_words(link: Relationship, pack: Pack) -> str:
    """Give a link as a sentence without a full stop."""
    subject = capitalised(pack.actor(link.subject).name.canonical)
    target = pack.actor(link.object).name.canonical
    if link.second_object is None:
        words = _tr("{subject} {verb} {object}")
        return words.format(subject=subject, verb=link.verb_phrase, object=target)
    other = pack.actor(link.second_object).name.canonical
    words = _tr("{subject} {verb} {object} and {other}")
    return words.format(subject=subject, verb=link.verb_phrase, object=target, other=other)


def actor_kind_words(kind: ActorKind) -> str:
    """Give the kind of one actor, such as "State"."""
    return {
        ActorKind.PERSON: _tr("Person"),
        ActorKind.STATE: _tr("State"),
        ActorKind.REGION: _tr("Region"),
        ActorKind.BODY: _tr("Public body"),
        ActorKind.FORCE: _tr("Armed force"),
        ActorKind.ORGANISATION: _tr("Organisation"),
        ActorKind.MEDIUM: _tr("Medium"),
        ActorKind.GROUP: _tr("Group"),
    }[kind]


def actor_group_words(kind: ActorKind) -> str:
    """Give the heading over actors of a kind, such as "States"."""
    return {
        ActorKind.PERSON: _tr("People"),
        ActorKind.STATE: _tr("States"),
        ActorKind.REGION: _tr("Regions"),
        ActorKind.BODY: _tr("Public bodies"),
        ActorKind.FORCE: _tr("Armed forces"),
        ActorKind.ORGANISATION: _tr("Organisations"),
        ActorKind.MEDIUM: _tr("Media"),
        ActorKind.GROUP: _tr("Groups"),
    }[kind]


def standing_words(standing: Standing) -> str:
    """Give who vouches for a fact."""
    match standing:
        case Standing.ARTICLE:
            return _tr("Told by the article")
        case Standing.ATTRIBUTED:
            return _tr("Told by one source")
        case Standing.DISPUTED:
            return _tr("Accounts differ")
        case _:
            assert_never(standing)


def capitalised(text: str) -> str:
    """Give a text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ItemWords", text)
