"""The words of a pack's items: those a search looks through, and those shown for them."""

from __future__ import annotations

from typing import assert_never

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.search.query import ItemKind


def kind_of(fact: Fact) -> ItemKind:
    """Give the kind of a fact."""
    match fact:
        case Event():
            return ItemKind.EVENT
        case Position():
            return ItemKind.POSITION
        case Relationship():
            return ItemKind.RELATIONSHIP
        case _:
            assert_never(fact)


def title_of(fact: Fact) -> str:
    """Give what stands for a fact in a list."""
    match fact:
        case Event(title=title):
            return title
        case Position(statement=statement):
            return statement
        case Relationship(summary=summary):
            return summary
        case _:
            assert_never(fact)


def detail_of(fact: Fact, pack: Pack) -> str:
    """Give what stands beside the title: the place of an event, the holder of a position."""
    match fact:
        case Event(place=place):
            return pack.place_name(place) if place else ""
        case Position(holder=holder):
            return pack.actor(holder).name.canonical
        case Relationship():
            return ""
        case _:
            assert_never(fact)


def words_of(fact: Fact, pack: Pack) -> str:
    """Give the words a fact is found by: its own, its place or topic, and names in every form."""
    match fact:
        case Event():
            return f"{fact.title} {fact.summary} {detail_of(fact, pack)} {fact.date_words}"
        case Position():
            forms = pack.actor(fact.holder).name.forms
            return " ".join((fact.statement, *forms, pack.topic_name(fact.topic)))
        case Relationship():
            ends = (fact.subject, fact.object, fact.second_object)
            names = [pack.actor(end).name.canonical for end in ends if end is not None]
            return " ".join((fact.summary, *names))
        case _:
            assert_never(fact)


def words_of_actor(actor: Actor) -> str:
    """Give the words an actor is found by: its name in every form, and its role."""
    return " ".join((*actor.name.forms, actor.role))


def texts_of(fact: Fact) -> tuple[str, ...]:
    """Give the texts in which exact words are looked for: the fact's own and its quotations."""
    summary = (fact.summary,) if isinstance(fact, Event) else ()
    return (title_of(fact), *summary, *(passage.exact for passage in fact.passages))
