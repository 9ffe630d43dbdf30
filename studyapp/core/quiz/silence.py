"""Who is not heard on a topic: an actor whom, by the pack, the article leaves silent there."""

from __future__ import annotations

from collections.abc import Iterator

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.speaker import Tone
from studyapp.core.quiz.material import Material

LOOKED_AT = 12


def silent_on(material: Material, position: Position) -> Actor | None:
    """Give somebody of the holder's kind who is heard elsewhere but not on this topic."""
    holder = material.pack.actor(position.holder)
    return next(silent_actors(material, position.topic, holder, position.id), None)


def silent_actors(material: Material, topic: str, like: Actor, near: str) -> Iterator[Actor]:
    """Give actors of one kind who are heard in the article, but clearly not on a topic.

    They speak of somebody the topic is about, so that they might have been heard on it.
    Whoever speaks for, belongs to or is spoken of with those heard on it does not count as
    silent, nor does anyone who speaks of the same matter under another topic or in its words.
    """
    on_topic = material.positions_on.get(topic, [])[:LOOKED_AT]
    heard = {one.holder for one in on_topic} | {one.via for one in on_topic}
    spoken_of = {actor for one in on_topic for actor in one.about}
    matters = {one for one in spoken_of if not _is_side(material, one)}
    named = material.words(material.pack.topic_name(topic))
    for actor in material.some_actors(like.kind, near)[:LOOKED_AT]:
        held = material.positions_of.get(actor.id, [])
        if actor.id in heard | spoken_of or not any(spoken_of & set(one.about) for one in held):
            continue
        if any(one.topic == topic or matters & set(one.about) for one in held):
            continue
        if any(material.kinship.akin(actor.id, one) for one in heard if one is not None):
            continue
        if any(named & material.words(one.statement) for one in held):
            continue
        if not any(_told_together(material, one, other) for one in held for other in on_topic):
            yield actor


def _told_together(material: Material, one: Position, other: Position) -> bool:
    """Tell whether two positions belong to one dispute or say much the same."""
    disputes = {dispute for dispute, _ in material.places(one.id)}
    there = {dispute for dispute, _ in material.places(other.id)}
    return not disputes.isdisjoint(there) or material.alike(one, other)


def _is_side(material: Material, actor_id: str) -> bool:
    """Tell whether an actor is one of the two sides: nearly everything is about them."""
    return material.pack.speaker_of_actor(actor_id).tone in (Tone.A, Tone.B)
