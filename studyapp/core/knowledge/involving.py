"""What a pack tells of an actor: every fact in which it has a part."""

from __future__ import annotations

from typing import assert_never

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship


def facts_involving(actor_id: str, pack: Pack) -> tuple[str, ...]:
    """Give the ids of the facts that an actor takes part in, holds, is spoken of in or linked by.

    Telling of something is no part in it: whoever only reports an event is left out.
    """
    return tuple(fact.id for fact in pack.facts if actor_id in actors_in(fact))


def actors_in(fact: Fact) -> tuple[str, ...]:
    """Give the ids of the actors that a fact involves, in the order in which it names them."""
    match fact:
        case Event(participants=participants):
            return tuple(one.actor for one in participants)
        case Position(holder=holder, about=about):
            return (holder, *about)
        case Relationship(subject=subject, object=target, second_object=other):
            return (subject, target) if other is None else (subject, target, other)
        case _:
            assert_never(fact)
